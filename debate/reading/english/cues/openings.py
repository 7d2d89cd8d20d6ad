"""How the words right behind a cue begin: that, a comma, marks, a bare clause."""

from __future__ import annotations

from typing import NamedTuple

from debate.reading.english.cues.bare_clauses import SUREST, is_bare_clause
from debate.reading.english.cues.finding import CueWord
from debate.reading.english.cues.finite_verbs import verbal
from debate.reading.english.cues.that_clauses import behind_that
from debate.reading.english.tokens import Token
from debate.reading.english.vocabulary import verbs, words

_ASKING = frozenset("ask wonder question inquire enquire query doubt debate dispute see know tell explain say".split())
_TELLING_HOW = frozenset("recall recount remember describe wonder cite".split())
"""Verbs behind which `how` and `what` tell something, besides; who announces how much there will be hasn't told it yet."""

_PROPOSING = frozenset("propose favor favour advocate recommend predict suggest demand blame".split())
"""Verbs whose object, if it says enough, is a claim of its own."""

_NEEDS_THAT = frozenset(
    "demand propose recommend object protest contest write tweet post blog charge advise ask request decree question "
    "quote cite continue project submit".split()
)
"""Verbs that report no clause without `that`."""

_WHERE_OR_WHEN = words.TIMES | frozenset("backstage outside onstage afterwards here there nearby privately publicly".split())
"""Words that may stand between somebody told and `that`: `told reporters backstage that …`."""
_GIVEN = frozenset("anonymity permission leave time access chance right opportunity".split())
"""What somebody asks for, to do something."""
_NO_GERUNDS = frozenset("thing something anything nothing everything bring spring string".split())
_MANNERS = frozenset("thank thanks hello goodbye hi sorry farewell".split())
_UNTOLD = frozenset("something anything everything it them him her".split())
_NO_CLAUSE = frozenset("because when while as in on for better more best well differently".split())
"""Words behind `it` that begin no clause: `explains it better`."""

_NO_WORDS = {("as", "much"), ("so", "far"), ("very", "little"), ("no", "more")}
"""What stands for words that are not told: `said as much`."""

_SOUGHT = frozenset(
    "request requests motion motions bid application applications appeal petition bail permission access".split()
)
"""What is denied to somebody, without a word on what is true: `denied a request`."""

_WHEN_THEY = {"as": words.SUBJECT_PRONOUNS, "when": frozenset(("i", "we"))}
"""Behind `as` and `when`: who does something while they speak, `said as he left`, `said when I reached her`."""

_ENOUGH = 5
"""Words that such an object has at least."""

_OBJECT = 8
"""Tokens of an object before its infinitive, at most."""

_OPENING_PREPOSITIONS = frozenset("in at without under among despite since for with as on after".split())
"""Prepositions that a reported clause may begin with."""


class Opening(NamedTuple):
    """Where reported words begin (a token's number) and how: that, zero, wh, to, of, as, label, object, colon, comma, marks,
    tail, none."""

    at: int
    frame: str


def plain_opening(tokens: list[Token], cue: CueWord, at: int, inverted: bool) -> Opening:
    """How the words at `at` begin, whatever stands between them and their cue; a semicolon in front of marks is a colon."""
    if at + 1 < len(tokens) and tokens[at].text == ";" and tokens[at + 1].kind == "q":
        return Opening(at + 1, "colon")
    if at >= len(tokens) or tokens[at].text in (".", ";", ")", "!", "?", "—", "–"):
        return Opening(at, "none")
    token = tokens[at]
    if token.kind == "q":
        return Opening(at, "marks")
    if token.text == ":":
        return Opening(at + 1, "colon")
    if token.text == ",":
        return _behind_comma(tokens, at)
    return _linked(tokens, cue, at) or (Opening(at, "none") if inverted else _without_that(tokens, cue, at))


def _linked(tokens: list[Token], cue: CueWord, at: int) -> Opening | None:
    """Behind `that`, `whether` or `to`; None where no such word links the clause to its cue."""
    low = tokens[at].low
    if low in _WHERE_OR_WHEN and at + 1 < len(tokens) and tokens[at + 1].low == "that":
        at, low = at + 1, "that"
    if low == "that":
        begin = behind_that(tokens, cue, at)
        return Opening(begin, "that") if begin is not None else Opening(at, "none")
    if low == "if" and cue.lemma == "say" and any(map(verbal, tokens[at + 1 : at + 1 + _OBJECT])):
        return Opening(at, "zero")
    if low in ("whether", "if") and cue.lemma in _ASKING:
        return Opening(at + 1, "wh")
    if low == "not" and at + 1 < len(tokens) and tokens[at + 1].low == "to":
        return Opening(at, "none")
    if low != "to" or not cue.frames & {"PUSH", "PLEDGE"} or tokens[at - 1].low in _GIVEN:
        return None
    if at + 1 < len(tokens) and _is_noun(tokens[at + 1].low):
        return None
    stays_unnamed = [token.low for token in tokens[at + 1 : at + 3]] in (
        ["be", "named"],
        ["be", "identified"],
        ["be", "quoted"],
    )
    return Opening(at, "none") if stays_unnamed else Opening(at + 1, "to")


def _is_noun(low: str) -> bool:
    """Whether a word behind `to` is no verb: `invited the union to talks`, `to the table`."""
    return low in words.OWNERS or (low.endswith("s") and not low.endswith(("ss", "us", "is")))


def _behind_comma(tokens: list[Token], at: int) -> Opening:
    """Behind a comma come marks or `that`, maybe after an aside; else it is the tail of the sentence."""
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


def _without_that(tokens: list[Token], cue: CueWord, at: int) -> Opening:
    """Behind the verb comes a clause without `that`, or a noun."""
    low = tokens[at].low
    if _opens_nothing(tokens, cue, at):
        return Opening(at, "none")
    if low.split("'")[0] in words.WH and (cue.frames & {"SPEAK", "HOLD", "TELL", "STRIKE"} or cue.lemma == "describe"):
        return Opening(at, "wh" if cue.lemma in _ASKING | _TELLING_HOW else "none")
    if low in words.PREPOSITIONS - _OPENING_PREPOSITIONS and not tokens[min(at + 1, len(tokens) - 1)].text[:1].isdigit():
        return Opening(at, "none")
    if cue.lemma == "expect":
        return Opening(at, "zero" if _is_to_happen(tokens, at) or _will_happen(tokens, at) else "none")
    if "STRIKE" in cue.frames and _is_gerund(low) and _is_claim(tokens, cue, at):
        return Opening(at, "object")
    if cue.frames & {"SPEAK", "HOLD", "TELL"} and cue.lemma not in _NEEDS_THAT and is_bare_clause(tokens, cue, at):
        return Opening(at, "zero")
    if "STRIKE" in cue.frames and low not in words.AUXILIARIES:
        return Opening(at, "object" if _is_claim(tokens, cue, at) else "none")
    return Opening(at, "zero" if cue.lemma in SUREST else "none")


def _is_to_happen(tokens: list[Token], at: int) -> bool:
    """Whether an object and what it will do are expected: `expects the release to increase demand`."""
    for i in range(at + 1, min(at + _OBJECT, len(tokens) - 1)):
        if tokens[i].low == "to":
            return tokens[i + 1].kind == "w" and tokens[i + 1].low not in words.OWNERS
        if tokens[i].kind != "w" or (verbal(tokens[i]) and not tokens[i].low.endswith("ed")):
            return False
    return False


def _will_happen(tokens: list[Token], at: int) -> bool:
    """Whether a clause with a verb of its own is expected: `expects the rule will pass`, not `expects a profit of 4 million`."""
    for i in range(at + 1, min(at + _ENOUGH + _OBJECT, len(tokens))):
        if tokens[i].kind != "w" or tokens[i].low in ("according", "that", "which", "who"):
            return False
        if tokens[i].low in words.AUXILIARIES or (verbal(tokens[i]) and not tokens[i].low.endswith("ed")):
            return True
    return False


def _opens_nothing(tokens: list[Token], cue: CueWord, at: int) -> bool:
    """Whether no words are told here: `said as much`, `said so`, `said when asked`, `said and left`."""
    low = tokens[at].low
    behind = tokens[at + 1] if at + 1 < len(tokens) else tokens[at]
    if (low, behind.low) in _NO_WORDS or (low in ("so", "nothing") and not verbal(behind)):
        return True
    if low in ("having", "being") and "STRIKE" in cue.frames:
        return False
    if (low in words.AUXILIARIES and cue.lemma not in SUREST) or (low in words.WH and behind.kind == "p"):
        return True
    if cue.lemma in ("deny", "reject", "grant") and any(token.low in _SOUGHT for token in tokens[at : at + 4]):
        return True
    if _happens_meanwhile(tokens, cue, at) or (cue.lemma == "maintain" and low in ("a", "an")):
        return True
    if low in _MANNERS or (low == "when" and _only_tells_when(tokens, at)):
        return True
    if low in ("this", "that", "it", "him", "them") and behind.low in _NO_CLAUSE:
        return True
    return low in ("and", "or", "but") or cue.lemma in verbs.SOFT or (low == "when" and cue.lemma not in _ASKING)


def _happens_meanwhile(tokens: list[Token], cue: CueWord, at: int) -> bool:
    """Whether only what happened then stands here: `said as he left`, `said when I reached her`, `shouted as X left the stage`."""
    low, behind = tokens[at].low, tokens[at + 1].low if at + 1 < len(tokens) else ""
    if low in ("as", "when") and behind in _WHEN_THEY[low]:
        return low == "when" or bool(cue.frames & {"TELL", "SPEAK"})
    apart = any(token.text == "," for token in tokens[at:])
    return low == "as" and not apart and any(map(verbal, tokens[at + 1 : at + _ENOUGH]))


def _only_tells_when(tokens: list[Token], at: int) -> bool:
    """Whether `when` begins no question: `said when asked`, `asks it only when the rest is done`."""
    behind = tokens[at + 1].low if at + 1 < len(tokens) else ""
    return behind.endswith("ed") or behind == "told" or tokens[at - 1].low == "only"


def _is_claim(tokens: list[Token], cue: CueWord, at: int) -> bool:
    """Whether an object is content by itself: `proposed a minimum interval of nine months`, `denied meeting the man`."""
    if tokens[at].low.split("'")[0] in _UNTOLD | words.WH:
        return False
    if _is_gerund(tokens[at].low) and at + 1 < len(tokens) and tokens[at + 1].kind == "w":
        return True
    end = next((i for i in range(at, len(tokens)) if tokens[i].text in (".", ";", ",", ":", "—", "–")), len(tokens))
    blames = cue.lemma != "blame" or any(token.low in ("for", "on") for token in tokens[at:end])
    return cue.lemma in _PROPOSING and end - at >= _ENOUGH and blames


def _is_gerund(low: str) -> bool:
    return low.endswith("ing") and len(low) > 4 and low not in _NO_GERUNDS
