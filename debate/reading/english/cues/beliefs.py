"""Cues of two words: `is confident that`, `expressed concern that`, `made clear that`, `has no doubt that`.

It finds the adjective or noun before `that`, then the verb that goes with it, then that verb's subject."""

from __future__ import annotations

from debate.reading.cast import Cast
from debate.reading.english.cues.attribution import Attribution
from debate.reading.english.cues.finding import helpers_before
from debate.reading.english.cues.finite_verbs import verbal
from debate.reading.english.cues.nobody import is_nobody
from debate.reading.english.reported.reported_words import content_end
from debate.reading.english.subjects.before import subject_before
from debate.reading.english.subjects.phrases import Subject
from debate.reading.english.tokens import Token
from debate.reading.english.vocabulary import verbs, words
from debate.reading.shapes import Cue, Span

_SURE = frozenset(
    """confident convinced certain sure adamant positive hopeful optimistic worried concerned afraid fearful skeptical
    sceptical doubtful clear unequivocal insistent pessimistic persuaded unconvinced emphatic""".split()
)
_VIEWS = frozenset("opinion view belief conviction impression hope".split())
_EXPRESSING = frozenset("express expresses expressed expressing voice voices voiced voicing".split())
_LINKING = words.BE | frozenset(
    "become becomes became grow grew remain remains remained feel feels felt stay stays stayed".split()
)
_CLEAR = frozenset(("clear", "plain"))
_MAKING = frozenset("make makes made making".split())
_REJECTING = frozenset(
    """reject rejects rejected rejecting dismiss dismisses dismissed dismissing dispute disputes disputed disputing rebut rebuts
    rebutted refute refutes refuted refuting deny denies denied denying ridicule ridicules ridiculed mock mocks mocked""".split()
)
"""What is done to somebody else's claim by whoever says that it isn't so."""

_NOUNS = verbs.CUE_NOUNS | frozenset(
    """notion idea doubt doubts confidence optimism skepticism scepticism suspicion suspicions impression case point worry worries
    notice""".split()
)
_LIGHT = frozenset(
    """express expresses expressed expressing voice voices voiced voicing raise raises raised raising make makes made
    making issue issues issued issuing give gives gave giving offer offers offered offering repeat repeats repeated
    repeating reiterate reiterates reiterated reiterating share shares shared have has had take takes took hold holds
    held deliver delivers delivered send sends sent leave leaves left leaving stress stressed harbor harbors harboured""".split()
)
_REACH = 6
"""Tokens between the verb and its noun or adjective at most."""


def beliefs(text: str, cast: Cast, tokens: list[Token]) -> list[Attribution]:
    """The two-word cues of a sentence."""
    found: list[Attribution] = []
    for at in range(1, len(tokens) - 1):
        apart = tokens[at + 1].text == ","
        that = at if _is_bare(tokens, at) else at + 1 + apart
        if that >= len(tokens) or (
            that != at and (tokens[that].low != "that" or (apart and not _is_of_somebody(tokens, at)))
        ):
            continue
        verb = _verb_of(tokens, at)
        subject = _subject(text, cast, tokens, verb) if verb else None
        if subject and verb and that + 1 < len(tokens):
            start, end = tokens[verb].start, tokens[at].end
            cue = Cue(start, end, text[start:end])
            after = Span(that + 1, content_end(tokens))
            if after.end > after.start:
                found.append(Attribution(cue, subject, "belief", "that", min(subject.first, verb), at + 1, None, after))
    return found


def _is_bare(tokens: list[Token], at: int) -> bool:
    """Whether a clause without `that` stands behind a view: `expressed the opinion the city could do so`."""
    if tokens[at].low not in _VIEWS or tokens[at - 1].low != "the" or tokens[at - 2].low not in _EXPRESSING:
        return False
    ahead = tokens[at + 1]
    begins = ahead.low in words.OWNERS | words.SUBJECT_PRONOUNS or ahead.capital
    return begins and any(map(verbal, tokens[at + 2 : at + 2 + _REACH]))


def _verb_of(tokens: list[Token], at: int) -> int | None:
    """The verb that makes a cue of the adjective or noun at `at`."""
    low = tokens[at].low
    if low in ("ground", "grounds") and tokens[at - 1].low == "the" and tokens[at - 2].low == "on":
        return next((i for i in range(at - 2, 0, -1) if verbal(tokens[i])), None)
    if low in _SURE or low in _CLEAR:
        back = at - 1
        while back > 0 and (
            tokens[back].low in words.ADVERBS
            or tokens[back].low.endswith("ly")
            or tokens[back].low in ("it", "very", "not", "less")
        ):
            back -= 1
        links = _LINKING if low in _SURE else frozenset()
        makes = _MAKING if low in _CLEAR else frozenset()
        return back if tokens[back].low in links | makes else None
    if low not in _NOUNS:
        return None
    if low in _VIEWS and [token.low for token in tokens[at - 2 : at]] == ["of", "the"]:
        return next((i for i in range(at - 3, max(at - 3 - _REACH, 0), -1) if tokens[i].low in words.BE), None)
    verbs_of = _LIGHT | _REJECTING if tokens[at - 1].low in ("the", "any") else _LIGHT
    return next((i for i in range(at - 1, max(at - _REACH, 0), -1) if tokens[i].low in verbs_of), None)


def _is_of_somebody(tokens: list[Token], at: int) -> bool:
    """Whether a noun with a clause behind its comma is somebody's own: `raised its own concern, that`."""
    return any(token.low in words.POSSESSIVES for token in tokens[max(0, at - 3) : at])


def _subject(text: str, cast: Cast, tokens: list[Token], verb: int) -> Subject | None:
    """The subject of that verb; `it is clear that` has none."""
    helpers = helpers_before(tokens, verb)
    if helpers.passive and tokens[verb].low not in _LINKING:
        return None
    if helpers.infinitive or (helpers.negated and tokens[verb].low not in _LINKING):
        return None
    subject = subject_before(text, cast, tokens, helpers.begin)
    if subject is None or subject.phrase.head in ("it", "there", "this", "that"):
        return None
    return subject if subject.phrase.kind != "other" and not is_nobody(tokens, subject) else None
