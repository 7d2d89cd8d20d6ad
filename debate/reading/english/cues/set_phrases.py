"""Cues without verbs: according to X, in the words of X, her claim that."""

from __future__ import annotations

from debate.reading.cast import Cast
from debate.reading.english.cues.attribution import Attribution
from debate.reading.english.cues.beliefs import beliefs
from debate.reading.english.cues.finite_verbs import verbal
from debate.reading.english.cues.manners import manners
from debate.reading.english.cues.views import noun_cue, summed_up, views
from debate.reading.english.reported.reported_spans import is_whole
from debate.reading.english.reported.reported_words import begin_of, content_end, leads_in
from debate.reading.english.subjects.behind import subject_after
from debate.reading.english.subjects.phrases import Subject
from debate.reading.english.tokens import Token
from debate.reading.english.vocabulary import verbs, words
from debate.reading.shapes import Cue, Span

_OWNED = ("the", "its", "his", "her", "their", "a", "an", "one", "two", "three")
_VIEWS = ("words", "view", "opinion", "eyes", "account", "estimate", "reckoning", "telling")
_BY = (("in", "the"), ("by", "the"))
_LEADS_OVER = frozenset("where but and yet because that which while although whether since if".split())
_YARDSTICKS = frozenset(
    """terms law laws rule rules plan plans schedule nature need needs strategy standard standards guidelines principles policy
    license licence agreement constitution code size age weight taste wishes preference ability""".split()
)
_MEASURES = frozenset("law plan area age size kind type number amount income degree season weather distance".split())
_TELLS_OF = frozenset("who which whose that made based which of for at".split())
_APPOSITION = 24
"""Tokens of what a source is, at most."""
_BEGINNING = frozenset(("according", "per", "in", "by")) | verbs.CUE_NOUNS
"""Words with which any of these cues begins."""


def set_phrases(text: str, cast: Cast, tokens: list[Token]) -> list[Attribution]:
    """Cues without verbs: according to X, in the words of X, her claim that."""
    found = []
    for at in [at for at, token in enumerate(tokens[:-2]) if token.low in _BEGINNING or token.kind == "q"]:
        low, ahead = tokens[at].low, tokens[at + 1].low
        if low == "according" and ahead == "to":
            found.append(_prepositional(text, cast, tokens, at, at + 2, "according to"))
        elif low == "per" and (at == 0 or tokens[at - 1].text == ",") and _is_source(cast, tokens[at + 1]):
            found.append(_prepositional(text, cast, tokens, at, at + 1, "according to"))
        elif (low, ahead) in _BY and tokens[at + 2].low in _VIEWS and at + 4 < len(tokens) and tokens[at + 3].low == "of":
            found.append(_prepositional(text, cast, tokens, at, at + 4, "in the words of"))
        elif low in verbs.CUE_NOUNS and at > 0:
            found.append(noun_cue(text, cast, tokens, at))
        if tokens[at].kind == "q":
            found.append(summed_up(text, cast, tokens, at))
    return [
        *(made for made in found if made),
        *views(text, cast, tokens),
        *beliefs(text, cast, tokens),
        *manners(text, cast, tokens),
    ]


def _is_source(cast: Cast, token: Token) -> bool:
    """Whether `per` leads to whoever tells it: a phrase with its article, or a name."""
    return token.low in _OWNED or any(named.start == token.start for named in cast.within(token.start, token.start + 80))


def _prepositional(text: str, cast: Cast, tokens: list[Token], first: int, at: int, lemma: str) -> Attribution | None:
    """`According to X, …` leads its sentence; `…, according to X` follows it."""
    subject = subject_after(text, cast, tokens, at)
    if subject is None or subject.phrase.head in ("poll", "polls", "polling") or _is_yardstick(tokens, first, subject):
        return None
    end = _end_of_phrase(tokens, at, subject.last)
    start, stop = tokens[first].start, tokens[at - 1].end
    cue = Cue(start, stop, text[start:stop])
    if first == 0 or tokens[first - 1].text in (":", ";") or (first == 1 and tokens[0].low in words.CONJUNCTIONS):
        return Attribution(cue, subject, lemma, "comma", first, end, None, _rest(tokens, end))
    before = _bare_before(tokens, first)
    leads = before is not None and (leads_in(tokens, before) or tokens[before.end - 1].low in _LEADS_OVER)
    if leads and end < len(tokens) and tokens[end].text == ",":
        return Attribution(cue, subject, lemma, "comma", first, end, None, _rest(tokens, end))
    if before is not None and _goes_on(tokens, before, end):
        return Attribution(cue, subject, lemma, "comma", first, end, None, _rest(tokens, end))
    return Attribution(cue, subject, lemma, "before", first, end, before, None)


def _is_yardstick(tokens: list[Token], first: int, subject: Subject) -> bool:
    """Whether something is only done in keeping with a thing: `issued according to the terms`, `, according to the law`."""
    apart = first == 0 or tokens[first - 1].text == ","
    if apart:
        return not _MEASURES.isdisjoint((subject.phrase.head, subject.phrase.text.split(" ")[0]))
    owned = subject.phrase.kind == "other" and tokens[subject.first].low in words.POSSESSIVES
    return owned or subject.phrase.head in _YARDSTICKS


def _goes_on(tokens: list[Token], before: Span, end: int) -> bool:
    """Whether the verb of what stands before a cue comes behind it: `The first step, according to X, was a visit`."""
    if end + 1 >= len(tokens) or tokens[end].text != "," or tokens[end + 1].low not in words.AUXILIARIES:
        return False
    related = any(token.low in words.RELATIVES for token in tokens[before.start : before.end])
    return not related and not is_whole(tokens, before)


def _end_of_phrase(tokens: list[Token], at: int, end: int) -> int:
    """Where a phrase that begins at `at` ends: at the next stop or marks, within 40 tokens."""
    while (
        end < len(tokens) and end - at < 40 and tokens[end].text not in (",", ".", ";", ":", "—") and tokens[end].kind != "q"
    ):
        end += 1
    return end


def _rest(tokens: list[Token], end: int) -> Span | None:
    """The sentence behind a phrase and its comma."""
    start = end + 1 if end < len(tokens) and tokens[end].text == "," else end
    start = _behind_apposition(tokens, start)
    return Span(start, content_end(tokens)) if content_end(tokens) > start else None


def _behind_apposition(tokens: list[Token], at: int) -> int:
    """Where the report begins behind what a source is: `According to X, a union of drivers that opposes it, fares rose`."""
    comma = next((i for i in range(at, min(at + _APPOSITION, len(tokens) - 2)) if tokens[i].text == ","), None)
    if comma is None or tokens[at].low not in ("a", "an", "the", "one", "who", "which", "whose"):
        return at
    inside, ahead = tokens[at:comma], tokens[comma + 1]
    told = next((i for i, token in enumerate(inside) if token.low in _TELLS_OF), None)
    if (
        told is None
        or any(map(verbal, inside[:told]))
        or verbal(ahead)
        or ahead.low in words.WHEN_OR_WHERE | words.CONJUNCTIONS
    ):
        return at
    return comma + 1 if ahead.low not in words.RELATIVES and any(map(verbal, tokens[comma + 2 :])) else at


def _bare_before(tokens: list[Token], first: int) -> Span | None:
    end = first - 1 if tokens[first - 1].text == "," else first
    return Span(begin_of(tokens, end), end) if end > begin_of(tokens, end) else None
