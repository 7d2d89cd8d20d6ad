"""What follows a cue: skips its object and its when and where (`told reporters in a note on Monday that`), and says where the
reported words begin and by which frame."""

from __future__ import annotations

from typing import NamedTuple

from debate.reading.cast import Cast
from debate.reading.english import verbs, words
from debate.reading.english.cues import CueWord
from debate.reading.english.finite_verbs import verbal
from debate.reading.english.tokens import Token

_PLACE_PREPOSITIONS = frozenset(
    "in on at during by to from after before through via with late early under over this last next following".split()
)
_WANTS_OBJECT = frozenset(("TELL", "PUSH"))
_ASKING = frozenset("ask wonder question inquire enquire query doubt debate dispute see know tell explain say".split())
_OF = {
    "accuse": ("of",),
    "warn": ("of", "against", "about"),
    "call": ("for",),
    "argue": ("for", "against"),
    "complain": ("of", "about"),
    "speak": ("of",),
    "blame": ("for",),
    "caution": ("against",),
    "criticize": ("for",),
    "criticise": ("for",),
    "push": ("for",),
    "insist": ("on",),
    "hint": ("at",),
    "object": ("to",),
    "press": ("for",),
    "advocate": ("for",),
    "boast": ("of", "about"),
    "praise": ("for",),
    "defend": ("as",),
    "credit": ("with",),
    "accused": ("of",),
    "fault": ("for",),
    "condemn": ("for",),
    "denounce": ("for",),
    "attack": ("for",),
    "blast": ("for",),
    "slam": ("for",),
    "charge": ("with",),
    "talk": ("about",),
    "dismiss": ("as",),
    "describe": ("as",),
    "portray": ("as",),
    "characterize": ("as",),
    "characterise": ("as",),
    "cast": ("as",),
    "hail": ("as",),
    "deride": ("as",),
    "decry": ("as",),
    "ridicule": ("as",),
    "mock": ("as",),
    "paint": ("as",),
    "depict": ("as",),
    "refer": ("to",),
    "liken": ("to",),
    "compare": ("to",),
    "reject": ("as",),
}
_AS = frozenset(
    "dismiss describe denounce portray characterize characterise cast condemn hail deride decry ridicule mock paint depict reject "
    "praise criticize criticise slam blast attack defend".split()
)


class Opening(NamedTuple):
    """Where reported words begin (a token's number) and how: that, zero, wh, to, of, as, label, object, colon, comma, marks, tail, none."""

    at: int
    frame: str


def opening(cast: Cast, tokens: list[Token], cue: CueWord, at: int, inverted: bool) -> Opening:
    """How the words behind a cue begin; `at` is the first token behind the cue (and behind an inverted subject)."""
    if not inverted and cue.frames & {"LABEL", "STRIKE"}:
        found = _of_object(cast, tokens, cue, at)
        if found:
            return found
    if not inverted and cue.frames & _WANTS_OBJECT:
        at = _behind_object(cast, tokens, at)
    if not (cue.frames & {"PUSH", "PLEDGE"} and at < len(tokens) and tokens[at].low == "to"):
        at = _behind_adverbials(tokens, at)
    found = _plain(tokens, cue, at, inverted)
    if found.frame == "none":
        comma = next((i for i in range(at, min(at + 14, len(tokens) - 1)) if tokens[i].text == ","), None)
        if comma and tokens[comma + 1].kind == "q":
            return Opening(comma + 1, "comma")
    return found


def _plain(tokens: list[Token], cue: CueWord, at: int, inverted: bool) -> Opening:
    if at >= len(tokens) or tokens[at].text in (".", ";", ")", "!", "?", "—", "–"):
        return Opening(at, "none")
    token = tokens[at]
    if token.kind == "q":
        return Opening(at, "marks")
    if token.text == ":":
        return Opening(at + 1, "colon")
    if token.text == ",":
        return _behind_comma(tokens, at)
    if token.low == "that":
        return Opening(at + 1, "that")
    if token.low in ("whether", "if") and cue.lemma in _ASKING:
        return Opening(at + 1, "wh")
    if token.low == "not" and at + 1 < len(tokens) and tokens[at + 1].low == "to":
        return Opening(at, "none")
    if token.low == "to" and cue.frames & {"PUSH", "PLEDGE"}:
        return Opening(at + 1, "to")
    if inverted:
        return Opening(at, "none")
    return _bare(tokens, cue, at)


def _behind_comma(tokens: list[Token], at: int) -> Opening:
    ahead = tokens[at + 1] if at + 1 < len(tokens) else None
    if ahead and ahead.kind == "q":
        return Opening(at + 1, "comma")
    if ahead and ahead.low == "that":
        return Opening(at + 2, "that")
    for end in range(at + 2, min(at + 12, len(tokens) - 1)):
        if tokens[end].text == ",":
            if tokens[end + 1].low == "that":
                return Opening(end + 2, "that")
            return Opening(end + 1, "comma") if tokens[end + 1].kind == "q" else Opening(at + 1, "tail")
    return Opening(at + 1, "tail")


def _bare(tokens: list[Token], cue: CueWord, at: int) -> Opening:
    """Behind the verb comes a clause without `that`, or a noun."""
    low = tokens[at].low
    if low in ("and", "or", "but"):
        return Opening(at, "none")
    if cue.lemma in verbs.SOFT:
        return Opening(at, "none")
    if low in words.WH and cue.frames & {"SPEAK", "HOLD", "TELL", "STRIKE"}:
        return Opening(at, "wh")
    if low in words.PREPOSITIONS and low not in (
        "in",
        "at",
        "without",
        "under",
        "among",
        "despite",
        "since",
        "for",
        "with",
        "as",
        "on",
        "after",
    ):
        return Opening(at, "none")
    has_verb = any(verbal(token) for token in tokens[at + 1 : at + 30])
    if cue.frames & {"SPEAK", "HOLD", "TELL"} and has_verb:
        return Opening(at, "zero")
    if cue.frames & {"STRIKE"}:
        return Opening(at, "object")
    return Opening(at, "zero" if cue.lemma in ("say", "think", "believe", "claim", "insist", "tell") else "none")


def _behind_object(cast: Cast, tokens: list[Token], at: int) -> int:
    """One past whom a cue speaks to: `told the committee`, `urged Congress`, `asked both of them`."""
    begin = at
    while at < len(tokens) and at - begin < 14:
        token = tokens[at]
        if (
            token.kind == "q"
            or token.text in (",", ":", ".", ";")
            or token.low in ("that", "to", "whether", "if", "what", "how", "why")
        ):
            return at
        if at > begin and _starts_clause(cast, tokens, begin, at):
            return at
        at += 1
    return at if at < len(tokens) else begin


def _starts_clause(cast: Cast, tokens: list[Token], begin: int, at: int) -> bool:
    """Whether a new phrase begins at `at`, so that the object before it is complete."""
    token, before = tokens[at], tokens[at - 1]
    if (
        before.low in words.PREPOSITIONS | words.DETERMINERS | words.POSSESSIVES
        or before.low == "&"
        or before.low.endswith("'s")
    ):
        return False
    if token.low in words.SUBJECT_PRONOUNS | words.DETERMINERS | words.POSSESSIVES or token.text.isdigit():
        return True
    if any(n.start == token.start for n in cast.within(token.start, token.start + 80)):
        return not before.capital and before.low not in words.ROLES
    first = tokens[begin].low
    return at == begin + 1 and first in words.OBJECT_PRONOUNS and token.low not in words.PREPOSITIONS | words.TIMES


def _behind_adverbials(tokens: list[Token], at: int) -> int:
    """One past when, where and to whom: `on Monday`, `in a statement to reporters`, `by email`, `later`."""
    while at < len(tokens):
        low = tokens[at].low
        if low in words.ADVERBS or low in words.TIMES or (low.endswith("ly") and len(low) > 4):
            at += 1
        elif low in _PLACE_PREPOSITIONS and (end := _end_of_adverbial(tokens, at)):
            at = end
        else:
            return at
    return at


def _end_of_adverbial(tokens: list[Token], at: int) -> int | None:
    """One past a prepositional phrase that tells when or where something was said; None if it tells something else."""
    ready = None
    for end in range(at + 1, min(at + 14, len(tokens))):
        token = tokens[end]
        if token.text in (",", ":", ".") or token.kind == "q" or token.low == "that":
            return end
        if token.low in words.VENUES or token.low in words.TIMES or token.text.isdigit():
            ready = end + 1
        elif ready and not _goes_on(tokens, end, ready):
            that = next((i for i in range(end, min(end + 4, len(tokens))) if tokens[i].low == "that"), None)
            return that if that and not any(verbal(t) for t in tokens[end:that]) else ready
        elif verbal(token):
            return ready
    return ready


def _goes_on(tokens: list[Token], end: int, ready: int) -> bool:
    """Whether the phrase goes on with `to reporters`, `with the paper`, `at Springfield`."""
    return (end == ready and tokens[end].low in ("to", "with", "of", "at", "in", "on", "from", "for", "by")) or end > ready


def _of_object(cast: Cast, tokens: list[Token], cue: CueWord, at: int) -> Opening | None:
    """The frames with an object: `accused X of`, `warned of`, `dismissed X as`, `called X a`."""
    links = _OF.get(cue.lemma.split(" ")[0], ())
    end = next(
        (i for i in range(at, min(at + 30, len(tokens))) if tokens[i].text in (",", ";", ".", ":")),
        min(at + 30, len(tokens)),
    )
    if cue.lemma in (
        "call for",
        "warn of",
        "warn against",
        "argue for",
        "argue against",
        "insist on",
        "push for",
        "press for",
    ):
        return Opening(at, "of")
    wanted = ("as",) if cue.lemma in _AS and "as" in links else links
    for i in range(at, end):
        if tokens[i].low == "that" or tokens[i].low in words.WH:
            return None
        if tokens[i].low in wanted:
            return Opening(i + 1, "as" if tokens[i].low == "as" else "of")
    if cue.lemma in ("call", "dub", "brand", "label", "term", "deem"):
        return _label(cast, tokens, at, end)
    return None


def _label(cast: Cast, tokens: list[Token], at: int, end: int) -> Opening | None:
    """`called the rule a gift`: the words behind the object. `what he calls “…”` has its object before."""
    if at < end and tokens[at].kind == "q":
        return Opening(at, "label")
    for i in range(at + 1, end):
        token = tokens[i]
        named = any(n.start < token.start <= n.end + 2 for n in cast.within(tokens[at].start, token.start))
        if token.kind == "q" or (token.low in ("a", "an") and (named or i > at)):
            return Opening(i, "label")
        if i == at + 1 and tokens[at].low in words.OBJECT_PRONOUNS | {"this", "that"}:
            return Opening(i, "label")
    return None
