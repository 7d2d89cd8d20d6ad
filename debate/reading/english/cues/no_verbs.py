"""Words that look like a reporting verb and are none: half of a noun, one of two nouns, an adjective, a participle that names."""

from __future__ import annotations

from debate.reading.english.cues.finding import CueWord, Helpers
from debate.reading.english.cues.finite_verbs import verbal
from debate.reading.english.subjects.phrases import Phrase, Subject
from debate.reading.english.tokens import Token
from debate.reading.english.vocabulary import words

_DEGREES = frozenset(("much", "most", "highly", "so-called"))
"""Words behind which a participle is an adjective: `much anticipated`."""
_CHARGING = frozenset("charge accuse credit task".split())
_NAMING = frozenset("call dub label brand term".split())
_HAVING = frozenset("have has had are were was is will would can could should may might must".split())
_PARTICLES = {
    "think": frozenset("tank tanks piece pieces".split()),
    "hold": frozenset("back up off out on onto down over together".split()),
    "call": frozenset("off in back".split()),
    "write": frozenset("off".split()),
    "rule": frozenset(("over",)),
    "add": frozenset(("to",)),
}
"""Particles that make another verb of a reporting one: `held back the loans`."""
_AMOUNTS_OF_DOUBT = frozenset("little no any much some without in reasonable".split())
_SUCH_NOUNS = frozenset(
    "first last latest earlier own new recent previous public repeated initial only final past early".split()
)
"""Words between an owner and a noun that looks like a verb: `the firm's first comments`."""
_WHILES = frozenset("second minute hour day week month year decade".split())
_LONGEST_NAME = 5
"""Words of a name at most, with the token behind it."""
_MOSTLY_NOUNS = frozenset(("reason", "project"))
"""Verbs whose present is a noun, unless `that` stands behind it."""


def is_no_verb(tokens: list[Token], cue: CueWord, subject: Subject) -> bool:
    """Whether a word is no verb by those beside it: `think tank`, `hopes and fears`, `much anticipated`, `its advocates have`."""
    if _is_another(tokens, cue):
        return True
    if cue.form == "d" and tokens[cue.first - 1].low in _DEGREES:
        return True
    if not cue.noun_too or cue.form not in "bs":
        return False
    beside = _is_owned(tokens, cue.first) or _is_object(tokens, cue.first) or _is_one_of_two(tokens, cue)
    return beside or _acts_itself(tokens, cue, subject)


def _is_another(tokens: list[Token], cue: CueWord) -> bool:
    """Whether the words beside a verb make something else of it: `think tank`, `held back`, `argued for an hour`."""
    ahead = tokens[cue.last].low if cue.last < len(tokens) else ""
    if ahead in _PARTICLES.get(cue.lemma, ()) or (cue.lemma.endswith(" for") and _is_time(tokens, cue.last)):
        return True
    if cue.lemma == "doubt" and tokens[cue.first - 1].low in _AMOUNTS_OF_DOUBT:
        return True
    if cue.lemma in _MOSTLY_NOUNS and cue.form in "bs" and ahead != "that":
        return True
    return cue.lemma == "call" and cue.form == "g" and _calls_nobody(tokens, cue)


def _is_owned(tokens: list[Token], at: int) -> bool:
    """Whether a noun is somebody's: `the administration's first comments on the vote`."""
    if at < 2 or tokens[at - 1].low not in _SUCH_NOUNS:
        return False
    return tokens[at - 2].low in words.POSSESSIVES or tokens[at - 2].low.endswith(("'s", "s'"))


def _calls_nobody(tokens: list[Token], cue: CueWord) -> bool:
    """Whether somebody only calls, on the telephone: `donors were calling “every five minutes”`."""
    before = tokens[cue.first - 1].low if cue.first else ""
    return before in words.BE and cue.last < len(tokens) and tokens[cue.last].kind == "q"


def _is_time(tokens: list[Token], at: int) -> bool:
    """Whether a while stands here: `argued for about fifteen minutes`, `argued for years`."""
    near = tokens[at : at + 3]
    return any(token.low in words.TIMES or token.low.rstrip("s") in _WHILES for token in near) and not any(
        token.low in ("the", "that", "this") for token in near
    )


def _is_object(tokens: list[Token], at: int) -> bool:
    """Whether a noun is what is to be done: `offered to provide answers`, `will give orders`."""
    if at < 2 or tokens[at - 1].kind != "w" or tokens[at - 1].low in words.ADVERBS:
        return False
    return tokens[at - 2].low in ("to", "will", "would", "must", "should") and tokens[at - 1].text.islower()


def _is_one_of_two(tokens: list[Token], cue: CueWord) -> bool:
    """Whether another noun is joined: `barriers and fears`, `questions and answers`."""
    before, after = tokens[max(0, cue.first - 2) : cue.first], tokens[cue.last : cue.last + 2]
    if cue.form != "s" or len(before) < 2 or len(after) < 2:
        return False
    if before[1].low in ("and", "or") and _is_plural(before[0]):
        return True
    return after[0].low in ("and", "or") and _is_plural(after[1])


def _is_plural(token: Token) -> bool:
    return token.low.endswith("s") and not token.capital and not verbal(token)


def _acts_itself(tokens: list[Token], cue: CueWord, subject: Subject) -> bool:
    """Whether a noun is the subject of the verb behind it: `the plan's advocates have no time`, not `which X claims is so`."""
    at = cue.last
    while at < len(tokens) and tokens[at].low in words.ADVERBS:
        at += 1
    relative = subject.first > 0 and tokens[subject.first - 1].low in words.RELATIVES
    return not relative and at < len(tokens) and tokens[at].low in _HAVING


def _is_called_something(tokens: list[Token], at: int) -> bool:
    """Whether somebody named here is called something: `the nominee called Tarrant “a fool”`."""
    end = next((i for i in range(at, min(at + _LONGEST_NAME, len(tokens))) if not tokens[i].capital), at)
    return end > at and (tokens[end].kind == "q" or tokens[end].low in ("a", "an", "the", "his", "her"))


def only_tells_name(tokens: list[Token], cue: CueWord, phrase: Phrase, helpers: Helpers) -> bool:
    """Whether a participle tells the name or the charge of the noun before it: `a firm called Tarn`, `a man charged with theft`."""
    if cue.form != "d" or helpers.begin < cue.first or cue.last >= len(tokens) or phrase.kind == "pronoun":
        return False
    behind = tokens[cue.last]
    if cue.lemma in _CHARGING and behind.low in ("with", "of"):
        return True
    if phrase.kind == "role" and _is_called_something(tokens, cue.last):
        return False
    return cue.lemma in _NAMING and phrase.kind not in ("name", "spokes") and (behind.capital or behind.text == ",")
