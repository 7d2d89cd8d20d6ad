"""Where a short Chinese name is only the beginning of other words."""

from __future__ import annotations

import pytest

from people.run_on import runs_on


@pytest.mark.parametrize(
    ("text", "name", "only_begins_words"),
    [
        ("李强调这一点", "李强", True),
        ("李强说这一点", "李强", False),
        ("王明确表示", "王明", True),
        ("王明表示", "王明", False),
        ("王小明确表示", "王小明", False),  # only names of two characters are looked at
        ("来的是李强", "李强", False),
        ("李雷调任", "李雷", False),  # 雷 begins no word with 调
    ],
)
def test_a_name_runs_on_where_its_last_character_begins_a_word(text: str, name: str, only_begins_words: bool) -> None:
    start = text.index(name)
    assert runs_on(text, start, start + len(name)) is only_begins_words
