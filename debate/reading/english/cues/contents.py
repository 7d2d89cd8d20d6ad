"""Where the words that a cue reports begin: skips its object and its when and where (`told reporters in a note on Monday
that`)."""

from __future__ import annotations

from debate.reading.cast import Cast
from debate.reading.english.cues.finding import CueWord
from debate.reading.english.cues.finite_verbs import may_be_verb, verbal
from debate.reading.english.cues.objects import object_opening
from debate.reading.english.cues.openings import Opening, plain_opening
from debate.reading.english.cues.skipping import behind_adverbials, behind_object, that_ahead
from debate.reading.english.tokens import Token
from debate.reading.english.vocabulary import verbs, words

_LABELS = frozenset(("LABEL",))
_NOTHING = frozenset(
    (
        ("so", "say"),
        ("so", "think"),
        ("so", "believe"),
        ("in", "believe"),
        ("up", "add"),
        ("guilty", "plead"),
        ("not", "plead"),
        ("no", "plead"),
        ("innocent", "plead"),
    )
)
"""Words behind a verb that tells nothing: `said so`, `believes in it`."""
_KEPT = ("find", "learn", "read")
_WARNING = ("warn", "caution", "promise")
_PROSPECTS = frozenset("could would will may might".split())
_PLACES = frozenset("outside inside near from behind aboard beside amid alongside around before after at in on".split())
_APPOSITION = 14
"""Tokens of what somebody is, at most."""

_PROSPECT = 8
"""Tokens of what something is warned of, at most, before its verb."""

_PROGRAMME = 8
"""Tokens up to a programme in marks, at most."""
_PROGRAMMES = frozenset("on show program programme podcast".split())
_READER = 5
"""Tokens of whom somebody wrote, at most."""

_WANTS_OBJECT = frozenset(("TELL", "PUSH"))


def opening(cast: Cast, tokens: list[Token], cue: CueWord, at: int, inverted: bool, keeps: bool) -> Opening:
    """How the words behind a cue begin; `at` is the first token behind the cue (and behind an inverted subject).
    `keeps`: whether one person is the subject, who may keep to themselves what they find."""
    at = _behind_programme(tokens, at)
    if not inverted and (cue.frames & {"LABEL", "STRIKE"} or cue.lemma == "find"):
        found = object_opening(tokens, cue, at)
        if found:
            return found
    if not inverted and cue.lemma in _WARNING and _is_prospect(tokens, at):
        return Opening(at, "zero")
    if not inverted:
        at = _behind_listener(cast, tokens, cue, at)
    if at < len(tokens) and (tokens[at].low, cue.lemma) in _NOTHING:
        return Opening(at, "none")
    if not (cue.frames & {"PUSH", "PLEDGE"} and at < len(tokens) and tokens[at].low == "to"):
        at = _behind_place(tokens, cue, behind_adverbials(tokens, at))
    found = plain_opening(tokens, cue, at, inverted)
    only_label = cue.frames == _LABELS and not (cue.lemma == "describe" and found.frame == "wh")
    only_label = only_label or (cue.lemma == "want" and found.frame == "that")
    if found.frame in ("that", "zero", "wh") and (only_label or (keeps and cue.lemma in _KEPT)):
        return Opening(at, "none")
    return _behind_aside(tokens, at) if found.frame == "none" else found


def _behind_listener(cast: Cast, tokens: list[Token], cue: CueWord, at: int) -> int:
    """Behind whom a cue speaks or writes to; the same place where it tells nobody."""
    if cue.lemma == "write":
        return _behind_reader(cast, tokens, at) or at
    if not cue.frames & _WANTS_OBJECT:
        return at
    return _behind_apposition(tokens, cue, behind_object(cast, tokens, at))


def _behind_programme(tokens: list[Token], at: int) -> int:
    """The `that` behind a programme in marks: `told Harbour TV's “Talk of the Town” on Sunday that`; the same place where there is
    none."""
    near = range(at, min(at + _PROGRAMME, len(tokens) - 1))
    marks = next((i for i in near if tokens[i].kind == "q"), None)
    if marks is None or marks == at or any(map(verbal, tokens[at:marks])):
        return at
    owned = tokens[marks - 1].low.endswith(("'s", "s'")) or tokens[marks - 1].low in _PROGRAMMES
    that = marks + 1 if tokens[marks + 1].low == "that" else that_ahead(tokens, marks + 1)
    return that if owned and that is not None else at


def _behind_reader(cast: Cast, tokens: list[Token], at: int) -> int | None:
    """The `that` behind whom somebody wrote: `wrote Miss Kessel that`, `wrote her that`; None where there is none."""
    that = that_ahead(tokens, at)
    if that is None or that - at > _READER:
        return None
    if that == at + 1:
        return that if tokens[at].low in words.OBJECT_PRONOUNS - {"it"} else None
    return that if any(n.actor.type == "person" for n in cast.within(tokens[at].start, tokens[that].start)) else None


def _behind_place(tokens: list[Token], cue: CueWord, at: int) -> int:
    """The `that` behind a place that no list knows: `said outside the courthouse that`; the same place where there is none."""
    if at >= len(tokens) or tokens[at].low not in _PLACES or not cue.frames & {"SPEAK", "TELL"}:
        return at
    that = that_ahead(tokens, at)
    return that if that is not None and not may_be_verb(tokens[that + 1]) else at


def _behind_apposition(tokens: list[Token], cue: CueWord, at: int) -> int:
    """The `to` of what somebody is pushed to do behind what they are: `called on the council, the town's regulator, to act`;
    the same place where there is none."""
    if "PUSH" not in cue.frames or at >= len(tokens) or tokens[at].text != ",":
        return at
    comma = next((i for i in range(at + 2, min(at + _APPOSITION, len(tokens) - 2)) if tokens[i].text == ","), None)
    if comma is None or tokens[comma + 1].low != "to" or any(map(verbal, tokens[at:comma])):
        return at
    return comma + 1 if may_be_verb(tokens[comma + 2]) or tokens[comma + 2].low in verbs.FORMS else at


def _is_prospect(tokens: list[Token], at: int) -> bool:
    """Whether a clause about what may come begins here without `that`: `warned it could`, `warned the plan would`."""
    for i in range(at, min(at + _PROSPECT, len(tokens))):
        token = tokens[i]
        if token.low in _PROSPECTS:
            return i > at
        if token.kind != "w" or token.low in ("that", "of", "against", "about", "to", "on", "in", "at") or verbal(token):
            return False
    return False


def _behind_aside(tokens: list[Token], at: int) -> Opening:
    """Marked words behind a comma that ends an aside: `said, to nobody in particular, “…”`."""
    comma = next((i for i in range(at, min(at + 14, len(tokens) - 1)) if tokens[i].text == ","), None)
    if comma and tokens[comma + 1].kind == "q":
        return Opening(comma + 1, "comma")
    return Opening(at, "none")
