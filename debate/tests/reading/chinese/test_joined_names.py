"""Names that a conjunction joins to names already accepted, read off the text without a pattern of the article's own names."""

from __future__ import annotations

import re

import pytest

from debate.reading.chinese.naming.surnamed import _joined_to
from debate.reading.chinese.words import any_of

TEXTS: tuple[tuple[str, set[str]], ...] = (
    ("昨日，何清越、梁可为和温若水到会。", {"何清越"}),
    ("昨日，何清越、梁可为和温若水到会。", {"何清越", "梁可为"}),
    ("与何清越及梁可为同行", {"何清越", "何清"}),
    ("、和与及跟", {"和"}),
    ("何清越", {"何清越"}),
    ("何清越、", {"何清越"}),
    ("", {"何清越"}),
    ("何清越、梁可为", set()),
)


def searched(key: str, names: set[str]) -> list[str]:
    """What a pattern of the names finds: the meaning, at the price of making a pattern for each article."""
    found: list[str] = []
    for match in re.finditer(rf"(?:{any_of(names)})[、和与及跟]|[、和与及跟](?:{any_of(names)})", key) if names else ():
        for length in (2, 3):
            found += [key[match.end() : match.end() + length], key[max(0, match.start() - length) : match.start()]]
    return found


@pytest.mark.parametrize(("key", "names"), TEXTS)
def test_they_are_those_that_a_pattern_of_the_names_finds(key: str, names: set[str]) -> None:
    assert list(_joined_to(key, names)) == searched(key, names)


def test_a_name_behind_or_before_is_told() -> None:
    assert "梁可为" in _joined_to("何清越、梁可为到会", {"何清越"})
    assert "温若水" in _joined_to("温若水和何清越到会", {"何清越"})
