"""What speaks for answering one of those who spoke last: nearness, echoes, questions, turns, and what narration tells."""

from __future__ import annotations

from collections.abc import Iterator

from debate.reading.replies.article import Article
from debate.reading.replies.flow import signs_between
from debate.reading.replies.manners import classes_in, speaks_of_one
from debate.reading.replies.own_words import HAN, WORD, asks, beginning, keys, speaks_to
from debate.reading.replies.voices import same
from debate.reading.shapes import Quotation, Span
from people.script import simplified

_ECHOES, _BACK, _AT_ONCE = 3, 5, 40
"""Echoes that count; quotations back to earlier words of the speaker; characters in which words echo at once."""


def signs_of_last(
    article: Article, number: int, last: int, rank: str, zones: list[Span], turns: list[Span]
) -> Iterator[str]:
    """The signs of one who spoke last (`rank` "last") or before that ("second"), in quotation number `last`; `turns` are those of
    nobody quoted right before the words."""
    yield from _of_place(article, number, last, rank)
    yield from _of_words(article, number, last, rank)
    if rank == "last":
        yield from _told(article, number, zones)
        yield from _back_and_forth(article, number, last)
        yield from signs_between(article, last, zones, turns)


def _of_place(article: Article, number: int, last: int, rank: str) -> Iterator[str]:
    draft, other = article.drafts[number], article.drafts[last]
    gap = min(3, article.paragraphs[number] - article.paragraphs[last])
    yield from (rank, f"{rank} gap {gap}", f"{rank} after {min(2, number - last - 1)}", f"{rank} {draft.kind}")
    yield f"{rank} is {draft.speaker.type} to {other.speaker.type}"
    if article.is_turn(number, last):
        yield f"{rank} turn gap {gap}"
    if asks(other):
        yield f"{rank} asks gap {gap}"


def _of_words(article: Article, number: int, last: int, rank: str) -> Iterator[str]:
    draft = article.drafts[number]
    yield f"{rank} echoes {min(_ECHOES, article.echoes(article.keys[number], last))}"
    if article.echoes(frozenset(keys(draft.text[:_AT_ONCE], article.english)), last):
        yield f"{rank} echoes at once"
    if speaks_to(draft):
        yield f"{rank} you {article.is_turn(number, last)}"


def _told(article: Article, number: int, zones: list[Span]) -> Iterator[str]:
    """What the narration around the words tells, and how they begin."""
    draft = article.drafts[number]
    yield from (f"last told {name}" for name in classes_in(article.voices.plain, zones, article.english))
    yield from (f"begins {word}" for word in beginning(draft.text, article.english))
    yield from (f"zone {word}" for zone in zones for word in _words(article, zone, draft))
    yield f"cue {simplified(draft.cue.text).lower()}" if draft.cue else "no cue"


def _back_and_forth(article: Article, number: int, last: int) -> Iterator[str]:
    """Whether the words and the last ones speak of each other's speaker, and whether those were spoken to the speaker's."""
    draft, other = article.drafts[number], article.drafts[last]
    if other.speaker.type == "person" and speaks_of_one(article.voices.plain, draft):
        yield "last is he"
    if any(same(mention, draft) for mention in article.voices.within(Span(other.start, other.end))):
        yield "last names the speaker"
    earlier = article.voices.speaking[max(0, last - _BACK) : last]
    if any(voice is not None and same(voice, draft) for voice in earlier):
        yield "last spoke after"
    if last and earlier[-1] is not None and same(earlier[-1], draft):
        yield "last spoke right after"


def _words(article: Article, zone: Span, draft: Quotation) -> set[str]:
    """The words of a zone but the speaker's own name."""
    text = article.document.text[zone.start : zone.end].replace(draft.speaker.text, " ")
    if article.english:
        return {word.lower() for word in WORD.findall(text) if word[:1].islower() or word in ("But", "Not", "Yet", "Asked")}
    plain = simplified(text)
    return {run[at : at + 2] for run in HAN.findall(plain) for at in range(len(run) - 1)}
