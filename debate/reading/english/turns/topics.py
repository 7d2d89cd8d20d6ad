"""Labels that tell what a paragraph is about, not who speaks: `Ownership: You agree that …`, `Performance Claims: …`.

Their words are written small elsewhere in the text, as words of names are not."""

from __future__ import annotations

import re

from debate.reading.cast import Cast
from debate.reading.english.turns.label_voices import ANSWERS, UNNAMED, is_asking_label, is_titled, label_words
from debate.reading.english.turns.labels import Labelled
from debate.reading.english.vocabulary import given, words
from debate.reading.structure.document import Document

_SMALL = re.compile(r"(?<![\w'’])[a-z]{3,}")
_PARTS = re.compile(r"[a-z]{3,}")
_CALLS = ANSWERS | UNNAMED | words.ROLES | words.ANONYMOUS | words.ORG_NOUNS | words.PERSON_TITLES


def without_topics(document: Document, cast: Cast, found: list[Labelled]) -> list[Labelled]:
    """The labels that may be speakers'."""
    if not found:
        return found
    small = {word.removesuffix("s") for word in _SMALL.findall(document.text)}
    surnames = {word for actor in cast.actors if _has_given(actor.name) for word in actor.name.lower().split()}
    return [turn for turn in found if not _is_topic(turn.label, small, surnames)]


def _has_given(name: str) -> bool:
    return name.lower().split(" ")[0] in given.ALL


def _is_topic(label: str, small: set[str], surnames: set[str]) -> bool:
    """Whether more than half of a label's words are written small elsewhere, and none of them calls or names anybody."""
    parts = label_words(label)
    if label[0] == "@" or is_asking_label(label) or is_titled(label) or label.isupper() or not _CALLS.isdisjoint(parts):
        return False
    if any(part in given.ALL or part in surnames for part in parts):
        return False
    long = [word.removesuffix("s") for part in parts for word in _PARTS.findall(part)]
    return 2 * sum(word in small for word in long) > len(long)
