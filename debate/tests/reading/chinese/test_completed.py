"""A short name gets the small word that all of its places have, and no other."""

import pytest

from debate.reading.chinese.naming.completed import completed


@pytest.mark.parametrize(
    ("text", "names", "told"),
    [
        ("季弗里说。季弗里不来。专访季弗里：", {"季弗"}, {"季弗里"}),
        ("季弗里说。季弗里不来。", {"季弗"}, {"季弗"}),
        ("季弗里说。季弗不来。专访季弗里：", {"季弗"}, {"季弗"}),
        ("王宁在港口。王宁在会上。王宁在家。", {"王宁"}, {"王宁"}),
        ("乔自在来。乔自在去。乔自在笑。乔自在说。乔自在答。", {"乔自"}, {"乔自在"}),
        ("王宁说。王宁说。王宁说。王宁说。王宁说。王宁说。", {"王宁"}, {"王宁"}),
        ("季弗娜里。季弗娜里。季弗娜里。", {"季弗娜"}, {"季弗娜"}),
        ("", {"季弗"}, {"季弗"}),
    ],
)
def test_a_name_is_completed_by_what_stands_behind_it_everywhere(text: str, names: set[str], told: set[str]) -> None:
    assert set(completed(text, names)) == told
