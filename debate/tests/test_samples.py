"""Samples: facts, a line of three hyphens, the text; what is written otherwise is told with the file's name."""

from pathlib import Path

import pytest

from debate.samples import parse, samples

GOOD = """title: The harbour institute meets
language: en
cites: https://one.example/a
cites: https://two.example/b
---
It met on Tuesday.
"""


def test_a_sample_tells_its_facts_what_it_cites_and_its_text() -> None:
    sample = parse("harbour", GOOD)
    assert sample.facts == {"title": "The harbour institute meets", "language": "en"}
    assert sample.cites == ("https://one.example/a", "https://two.example/b")
    assert sample.text == "It met on Tuesday.\n"


@pytest.mark.parametrize(
    "content", ["It met on Tuesday.\n", "titel: A word misspelt\n---\nIt met.\n", "no fact\n---\nIt met.\n"]
)
def test_what_is_no_sample_is_told_with_its_name(content: str) -> None:
    with pytest.raises(ValueError, match="harbour: "):
        parse("harbour", content)


def test_a_folder_holds_samples_in_order_of_name_and_a_page_about_them(tmp_path: Path) -> None:
    for name in ("b.md", "a.txt", "README.md", "notes.json"):
        (tmp_path / name).write_text(GOOD, encoding="utf-8")
    assert [sample.name for sample in samples(tmp_path)] == ["a", "b"]
