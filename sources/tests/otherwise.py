"""Near copies that say something else (another speaker, a "not", a number), made from the gold's invented stories."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Callable, Iterator
from functools import cache
from typing import Any

from sources.tests.pairs import STORIES, Pair, paragraphs

MODAL = {
    "en": re.compile(r"\b(?:is|are|was|were|will|would|can|could|should|must|has|have|had)\b"),
    "zh": re.compile("[是会能应要]"),
}
Row = dict[str, Any]


@cache
def rows(language: str) -> list[Row]:
    """The invented stories of a language that are long enough to be told apart, with their quotations."""
    found = [json.loads(path.read_text(encoding="utf-8")) for path in sorted(STORIES.glob("*.json"))]
    return [row for row in found if row["language"].startswith(language) and len(paragraphs(row["text"])) >= 7]


def otherwise(language: str, makers: tuple[Callable[[Row, Row], str | None], ...], is_copy: bool = False) -> Iterator[Pair]:
    """Every pair that these can make of the stories."""
    stories = rows(language)
    for number, row in enumerate(stories):
        for make in makers:
            new = make(row, stories[(number + 1) % len(stories)])
            if new is not None and new != row["text"]:
                yield Pair(make.__name__, row["text"], new, is_copy)


def names(row: Row, kind: str = "person") -> list[str]:
    """Full names that the story prints for its speakers, the most quoted first."""
    told = Counter(
        quote["speaker_surface"]
        for quote in row["quotes"]
        if quote["speaker_surface"]
        and quote["speaker"]["type"] == kind
        and quote["speaker_surface"] in _spellings(quote["speaker"])
    )
    return [name for name, _ in told.most_common()]


def _spellings(speaker: dict[str, str | None]) -> tuple[str | None, ...]:
    return speaker["name_en"], speaker["name_zh"]


def put(text: str, name: str, other: str) -> str:
    """Another name wherever this one stands, in full or (in Latin letters) by the last name alone."""
    text = text.replace(name, other)
    last, others_last = name.split()[-1], other.split()[-1]
    return re.sub(rf"\b{re.escape(last)}\b", lambda _: others_last, text) if name.isascii() and " " in name else text


def said_by_somebody_else(row: Row, other: Row) -> str | None:
    """The most quoted speaker has the name of somebody in another story."""
    ours, theirs = names(row), names(other)
    return put(row["text"], ours[0], theirs[0]) if ours and theirs else None


def said_by_another_house(row: Row, other: Row) -> str | None:
    """The organization that is quoted has the name of another story's."""
    ours, theirs = names(row, "organisation"), names(other, "organisation")
    return row["text"].replace(ours[0], theirs[0]) if ours and theirs else None


def two_speakers_changed_places(row: Row, other: Row) -> str | None:
    """The first is said to have said what the second did, and the other way round."""
    ours = [name for name in names(row) if (" " in name) == (" " in names(row)[0])]
    if len(ours) < 2:
        return None
    aside = put(row["text"], ours[0], "Xyxyxy Yxyxyx" if " " in ours[0] else "丂丂丂")
    return put(put(aside, ours[1], ours[0]), "Xyxyxy Yxyxyx" if " " in ours[0] else "丂丂丂", ours[1])


def with_a_not_in_it(row: Row, other: Row) -> str | None:
    """What the first speaker says is turned round by one word."""
    language = row["language"][:2]
    for quote in row["quotes"]:
        found = MODAL[language].search(row["text"], quote["char_start"], quote["char_end"])
        if found and quote["kind"] != "mixed":
            at, word = (found.end(), " not") if language == "en" else (found.start(), "不")
            return row["text"][:at] + word + row["text"][at:]
    return None


def with_another_number_in_it(row: Row, other: Row) -> str | None:
    """A number that a speaker names is another one."""
    for quote in row["quotes"]:
        found = re.compile(r"\d+").search(row["text"], quote["char_start"], quote["char_end"])
        if found:
            return row["text"][: found.start()] + str(int(found[0]) + 7) + row["text"][found.end() :]
    return None


def a_name_spelled_right(row: Row, other: Row) -> str | None:
    """One letter of a name is another one, or one of at least three Han characters."""
    long = [name for name in names(row) if len(name.split()[-1]) > 4 or (not name.isascii() and len(name) > 2)]
    if not long:
        return None
    last = long[0].split()[-1]
    return row["text"].replace(last, last[:-1] + ("h" if last.isascii() else "寰"))


def another_reporter_at_the_end(row: Row, other: Row) -> str | None:
    """A line of credits in place of another one."""
    ours, theirs = names(row), names(other)
    if not ours or not theirs:
        return None
    return row["text"].removesuffix("（完）").rstrip() + (
        "\n\n(Reporting by Ximena Pardoval)" if ours[0].isascii() else "\n\n（记者 欧阳丂）"
    )


SOMEBODY_ELSE = (said_by_somebody_else, said_by_another_house, two_speakers_changed_places)
OTHER_WORDS = (with_a_not_in_it, with_another_number_in_it)
CORRECTED = (a_name_spelled_right, another_reporter_at_the_end)
