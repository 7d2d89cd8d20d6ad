"""Cues that name a point of view: `in X's view`, `by X's account`, `as X sees it`, `X's argument is that`.

The view's owner is a possessive or the subject of `sees`; what is reported is the rest of the sentence."""

from __future__ import annotations

from debate.reading.cast import Cast
from debate.reading.english.cues.attribution import Attribution
from debate.reading.english.cues.finding import helpers_before
from debate.reading.english.cues.finite_verbs import verbal
from debate.reading.english.cues.skipping import behind_adverbials
from debate.reading.english.reported.reported_words import begin_of, content_end
from debate.reading.english.subjects.before import subject_before
from debate.reading.english.subjects.phrases import Phrase, Subject, name_phrase
from debate.reading.english.tokens import Token
from debate.reading.english.vocabulary import verbs, words
from debate.reading.shapes import Cue, Span

_VIEWS = frozenset(
    """view opinion telling account estimation judgment judgement estimate reckoning words eyes mind reading assessment
    phrase formulation version argument description calculation analysis count tally""".split()
)
_SUMMING = _VIEWS | verbs.CUE_NOUNS | frozenset("response reply answer verdict advice line comment refrain summary".split())
_LEADING = frozenset(("in", "by", "to", "on"))
_SEEING = frozenset(
    """sees saw see tells told puts put describes described explains explained frames framed has had views viewed phrased
    recalls recalled""".split()
)

_NOTING = frozenset(
    "say note observe argue explain write tell warn add remark remind stress emphasize suggest predict".split()
)
_ADVISING = frozenset("advice recommendation suggestion proposal message demand".split())
_ASIDE = 10
_NOTED = 40
_AFTER_NOTING = 9
"""Tokens of `As X pointed out within an hour,` at most, and of what stands behind its verb."""


def views(text: str, cast: Cast, tokens: list[Token]) -> list[Attribution]:
    """The points of view of a sentence."""
    found = []
    for at, token in enumerate(tokens[:-2]):
        low = token.low
        if low in _LEADING:
            found.append(_possessed(text, cast, tokens, at))
        elif low == "as":
            found.append(_seen(text, cast, tokens, at) or (_noted(text, cast, tokens) if at == 0 else None))
    return [made for made in found if made]


def _possessed(text: str, cast: Cast, tokens: list[Token], at: int) -> Attribution | None:
    """`In X's view, …`, and `…, in X's view`."""
    noun = next((i for i in range(at + 2, min(at + 8, len(tokens))) if tokens[i].low in _VIEWS), None)
    if noun is None:
        return None
    owner = next((i for i in range(noun - 1, at, -1) if possessive(tokens[i])), None)
    subject = possessor(text, cast, tokens, owner) if owner is not None else None
    return around(text, tokens, at, noun + 1, subject, "view") if subject else None


def _seen(text: str, cast: Cast, tokens: list[Token], at: int) -> Attribution | None:
    """`As X sees it, …`, `…, as X put it`."""
    verb = next(
        (i for i in range(at + 2, min(at + 14, len(tokens) - 1)) if tokens[i].low in _SEEING and tokens[i + 1].low == "it"),
        None,
    )
    subject = subject_before(text, cast, tokens, verb, at + 1) if verb else None
    return around(text, tokens, at, verb + 2, subject, "as it") if subject and verb else None


def _noted(text: str, cast: Cast, tokens: list[Token]) -> Attribution | None:
    """`As X pointed out within an hour, …`."""
    comma = next((i for i in range(2, min(_NOTED, len(tokens))) if tokens[i].text == "," and _notes(tokens, i)), None)
    verb = _notes(tokens, comma) if comma else None
    if comma is None or verb is None or any(map(verbal, tokens[verb + 1 : comma])):
        return None
    subject = subject_before(text, cast, tokens, helpers_before(tokens, verb).begin, 1)
    if subject is None or subject.phrase.kind == "other" or subject.phrase.head in ("i", "we", "you"):
        return None
    start, end = tokens[verb].start, tokens[verb].end
    after = Span(comma + 1, content_end(tokens))
    return Attribution(Cue(start, end, text[start:end]), subject, "view", "comma", 0, comma, None, after)


def _notes(tokens: list[Token], end: int) -> int | None:
    """The verb of saying in front of a comma."""
    for at in range(end - 1, max(1, end - _AFTER_NOTING), -1):
        form = verbs.FORMS.get(tokens[at].low)
        if form is not None and form.form in "ds" and verbs.FRAMES.get(form.lemma, frozenset()) & {"SPEAK", "TELL"}:
            return at if form.lemma in _NOTING else None
        if tokens[at].low == "out" and tokens[at - 1].low in ("pointed", "points"):
            return at - 1
        if tokens[at].text == ",":
            return None
    return None


def around(text: str, tokens: list[Token], first: int, last: int, subject: Subject, lemma: str) -> Attribution | None:
    """A cue with commas around it: in front it reports what follows, else the marks beside it, else what goes before."""
    start, end = tokens[first].start, tokens[last - 1].end
    cue = Cue(start, end, text[start:end])
    last = behind_adverbials(tokens, last)
    behind = last + 1 if last < len(tokens) and tokens[last].text in (",", ":") else last
    after = Span(behind, content_end(tokens)) if content_end(tokens) > behind else None
    if first == 0 or (first == 1 and tokens[0].low in words.CONJUNCTIONS):
        return Attribution(cue, subject, lemma, "comma", first, last, None, after) if after else None
    end_before = first - 1 if tokens[first - 1].text == "," else first
    if after and tokens[end_before - 1].low in words.RELATIVES | {"where"}:
        return Attribution(cue, subject, lemma, "tail", first, last, None, after)
    before = Span(begin_of(tokens, end_before), end_before) if end_before > begin_of(tokens, end_before) else None
    if after and (tokens[after.start].kind == "q" or (tokens[last].text == "," and tokens[first - 1].text == ",")):
        return Attribution(
            cue, subject, lemma, "tail", first, last, before if tokens[after.start].kind != "q" else None, after
        )
    return Attribution(cue, subject, lemma, "before", first, last, before, None) if before else None


def possessive(token: Token) -> bool:
    """Whether a word owns what follows it."""
    return token.low in words.POSSESSIVES or token.low.endswith(("'s", "s'"))


def possessor(text: str, cast: Cast, tokens: list[Token], at: int) -> Subject | None:
    """Whom a possessive means."""
    token = tokens[at]
    if token.low in ("his", "her", "their", "its"):
        head = {"his": "he", "her": "she", "their": "they", "its": "it"}[token.low]
        return Subject(Phrase(token.start, token.end, token.text, "pronoun", head), at, at + 1, "noun")
    named = [n for n in cast.within(token.start - 60, token.end) if n.end >= token.start]
    if not named:
        return None
    return Subject(name_phrase(text, named[-1]), at, at + 1, "noun")


def noun_cue(text: str, cast: Cast, tokens: list[Token], at: int) -> Attribution | None:
    """`his claim that`, `Rask's exact words were:`, `her view is that`."""
    start = _behind_noun(tokens, at)
    if start is None or start >= len(tokens):
        return None
    begin = next((i for i in range(at - 1, max(at - 5, -1), -1) if possessive(tokens[i])), None)
    subject = possessor(text, cast, tokens, begin) if begin is not None else None
    if subject is None or begin is None or tokens[at].low not in verbs.CUE_NOUNS:
        return None
    cue = Cue(tokens[at].start, tokens[at].end, tokens[at].text)
    end = _end_as_subject(tokens, begin, start) or content_end(tokens)
    return Attribution(cue, subject, "noun", "noun", begin, start, None, Span(start, end))


def _end_as_subject(tokens: list[Token], begin: int, start: int) -> int | None:
    """Where a claim ends that is the subject of its sentence, before the verb: `X's claim that it was bankrupt was rated false`."""
    before = tokens[max(0, begin - _NOTED) : begin]
    clause = next((i + 1 for i in range(len(before) - 1, -1, -1) if before[i].text == ","), 0)
    if any(map(verbal, before[clause:])) or tokens[start - 1].low != "that":
        return None
    verb = next((i for i in range(start + 1, len(tokens)) if _is_finite(tokens[i])), None)
    for at in range(verb + 2, len(tokens)) if verb else ():
        low, last = tokens[at].low, tokens[at - 1]
        if tokens[at].kind != "w" or low in words.CONJUNCTIONS | words.RELATIVES | words.WH:
            return None
        if (
            _is_finite(tokens[at])
            and last.kind == "w"
            and last.low not in words.AUXILIARIES | words.SUBJECT_PRONOUNS | {"to"}
        ):
            return at
    return None


def _is_finite(token: Token) -> bool:
    """Whether a word is a verb that no participle looks like."""
    return verbal(token) and not token.low.endswith("ed") and token.low not in ("been", "being", "be", "having")


def _behind_noun(tokens: list[Token], at: int) -> int | None:
    """Where the words behind a noun cue begin: behind `that`, `is that`, `was:`, `was simple:`."""
    if tokens[at + 1].low in ("that", "?", ":"):
        return at + 2
    if tokens[at].low in _ADVISING and (to := _to_do(tokens, at + 1)) is not None:
        return to
    if tokens[at + 1].low not in ("was", "were", "is", "are") or at + 2 >= len(tokens):
        return None
    near = range(at + 2, min(at + 5, len(tokens)))
    return next((i + 1 for i in near if tokens[i].text == ":" or (i == at + 2 and tokens[i].low == "that")), None)


def _to_do(tokens: list[Token], at: int) -> int | None:
    """Where what somebody advises begins: `her advice, for what it's worth, is to keep`."""
    if tokens[at].text == ",":
        at = next((i + 1 for i in range(at + 1, min(at + _ASIDE, len(tokens))) if tokens[i].text == ","), len(tokens))
    leads = at + 2 < len(tokens) and tokens[at].low in ("is", "was") and tokens[at + 1].low == "to"
    return at + 2 if leads else None


def summed_up(text: str, cast: Cast, tokens: list[Token], at: int) -> Attribution | None:
    """`“Take it,” was her view`: marked words that a noun behind them calls somebody's."""
    if tokens[at + 1].low not in ("was", "is", "were", "are"):
        return None
    if tokens[at + 2].low == "how":
        return _put_so(text, cast, tokens, at)
    noun = next((i for i in range(at + 3, min(at + 9, len(tokens))) if tokens[i].low in _SUMMING), None)
    owner = next((i for i in range(at + 2, noun) if possessive(tokens[i])), None) if noun else None
    subject = possessor(text, cast, tokens, owner) if owner is not None else None
    if subject is None or noun is None:
        return None
    cue = Cue(tokens[noun].start, tokens[noun].end, tokens[noun].text)
    return Attribution(cue, subject, "view", "before", at + 1, noun + 1, Span(at, at + 1), None)


def _put_so(text: str, cast: Cast, tokens: list[Token], at: int) -> Attribution | None:
    """`“Two drunks,” is how X put it`."""
    near = range(at + 4, min(at + 20, len(tokens) - 1))
    verb = next(
        (i for i in near if tokens[i].low in _SEEING and tokens[i + 1].low in ("it", "them", "him", "her", "that")), None
    )
    subject = subject_before(text, cast, tokens, verb, at + 3) if verb else None
    if subject is None or verb is None:
        return None
    cue = Cue(tokens[verb].start, tokens[verb + 1].end, text[tokens[verb].start : tokens[verb + 1].end])
    return Attribution(cue, subject, "as it", "before", at + 1, verb + 2, Span(at, at + 1), None)
