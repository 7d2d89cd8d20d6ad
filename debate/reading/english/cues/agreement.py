"""Whether a verb and the subject before it fit: a noun (`the claims`) or an adjective (`reported losses`) is no cue."""

from __future__ import annotations

from itertools import pairwise

from debate.reading.english.cues.finding import CueWord, Helpers
from debate.reading.english.cues.finite_verbs import verbal
from debate.reading.english.cues.no_verbs import is_no_verb, only_tells_name
from debate.reading.english.subjects.phrases import Phrase, Subject
from debate.reading.english.tokens import Token
from debate.reading.english.vocabulary import verbs, words

SIGNS = frozenset(
    "threaten underscore underline signal suggest show indicate reveal stress highlight imply mean hint train cite".split()
)
"""What events and things do as well as people, without a word said."""

_ADJECTIVES = frozenset(
    "allege report propose suggest promise claim fear dispute expect project estimate predict perceive suspect announce".split()
)

_ASKED_OF = frozenset("if about whether why what how for by to on of that".split())
_URGES = frozenset("encourage invite persuade convince challenge remind press".split())
"""What things do to people, besides, without a word said."""
_PEOPLE = words.ROLES | words.ANONYMOUS | words.ORG_NOUNS | words.DOCUMENTS
_LAWS = frozenset("bill law rule order act measure plan proposal resolution motion platform".split())
_ORDERS = frozenset("ask demand request direct order call grant allow".split())
"""What a law does without a word said."""

_MANY = words.INDEFINITE - {"a", "an", "one", "another", "any"} | {"many", "most", "both", "all", "these", "those"}
"""Words behind which a form in s is a plural noun: `three requests`."""


_WHEN = 5
"""Tokens that tell when something was said, at most, before its `that`."""

_SPEAKING = ("name", "pronoun", "anonymous", "role", "organization", "document", "spokes")


def agrees(tokens: list[Token], cue: CueWord, subject: Subject, helpers: Helpers) -> bool:
    """Whether a cue is a verb that fits the subject before it."""
    before = tokens[helpers.begin - 1].low if helpers.begin and not helpers.infinitive else ""
    if before in words.PREPOSITIONS or before in words.OWNERS:
        if before in ("this", "that") and cue.noun_too and cue.form == "b":
            return False
        noun = before in _MANY and (cue.form == "s" or (cue.noun_too and not _opens_clause(tokens, cue.last)))
        fits = before in words.PRONOUN_LIKE and not noun
        return fits and not only_shows(cue, subject.phrase) and not is_no_verb(tokens, cue, subject)
    if _is_asked(tokens, cue) or _is_said_thing(tokens, cue.first):
        return False
    if (
        only_shows(cue, subject.phrase)
        or _points_at_thing(tokens, cue, subject)
        or is_no_verb(tokens, cue, subject)
        or only_tells_name(tokens, cue, subject.phrase, helpers)
    ):
        return False
    helped = helpers.begin < cue.first
    if (
        _is_adjective(tokens, cue)
        or _owns_noun(tokens, cue, before)
        or (cue.frames == {"VOICE"} and subject.phrase.kind == "other")
    ):
        return False
    if cue.form == "d" and not helped and _only_describes(tokens, cue, subject.phrase):
        return False
    if cue.form == "b" and not helped and not _is_plural(tokens, subject):
        return False
    return not (cue.noun_too and _reads_as_noun(cue, subject.phrase, helped))


def _is_said_thing(tokens: list[Token], at: int) -> bool:
    """Whether `said` only points back: `the said bill`."""
    return tokens[at].low == "said" and at > 0 and tokens[at - 1].low == "the"


def _opens_clause(tokens: list[Token], at: int) -> bool:
    """Whether what follows may be said: `many fear that`, not `three state bills`."""
    low = tokens[at].low if at < len(tokens) else ""
    return low in words.OWNERS | words.SUBJECT_PRONOUNS | words.CLAUSE_OPENERS or low == "that"


def _owns_noun(tokens: list[Token], cue: CueWord, before: str) -> bool:
    """Whether a participle behind an owner describes what is owned: `the bank's guaranteed source of profit`."""
    ahead = tokens[cue.last] if cue.last < len(tokens) else None
    if cue.form != "d" or not before.endswith(("'s", "s'")):
        return False
    return ahead is not None and ahead.kind == "w" and not _opens_clause(tokens, cue.last)


def only_shows(cue: CueWord, phrase: Phrase) -> bool:
    """Whether a thing does without a word what the verb tells: an event signals, a bill asks."""
    return (phrase.kind not in _SPEAKING and cue.lemma in SIGNS | _URGES) or (phrase.head in _LAWS and cue.lemma in _ORDERS)


def _points_at_thing(tokens: list[Token], cue: CueWord, subject: Subject) -> bool:
    """Whether `this` or `that` begins the sentence with a noun for no person or body: `That opener suggests`."""
    points = tokens[0].low in ("this", "that") and subject.first <= 1 and cue.lemma in SIGNS
    return points and subject.phrase.head not in _PEOPLE and subject.phrase.kind != "name"


def _only_describes(tokens: list[Token], cue: CueWord, phrase: Phrase) -> bool:
    """Whether a participle belongs to the noun before it: `a notice posted on Tuesday`, `a committee backed by two labs`."""
    if phrase.kind in ("document", "other") and _is_reduced(tokens, cue):
        return True
    return not cue.frames & {"SPEAK"} and cue.last < len(tokens) and tokens[cue.last].low == "by"


def _is_adjective(tokens: list[Token], cue: CueWord) -> bool:
    """Whether a participle stands before its noun: `questions of mandates and alleged ties`."""
    if cue.form != "d" or cue.frames & {"TELL"} or cue.last >= len(tokens) or tokens[cue.first - 1].low not in ("and", "or"):
        return False
    behind = tokens[cue.last].low
    return cue.lemma in _ADJECTIVES and behind.endswith("s") and behind not in words.OWNERS


def _is_reduced(tokens: list[Token], cue: CueWord) -> bool:
    """Whether a participle only describes the document before it: `a notice posted on Tuesday`."""
    if cue.lemma == "say" or cue.last >= len(tokens) or tokens[cue.last].low not in words.WHEN_OR_WHERE:
        return False
    near = tokens[cue.last : cue.last + _WHEN]
    return not any(token.low == "that" and before.low in words.TIMES for before, token in pairwise(near))


def _is_plural(tokens: list[Token], subject: Subject) -> bool:
    """Whether a subject takes a verb without an s: names do only where two are joined."""
    phrase = subject.phrase
    if phrase.kind == "name":
        return any(token.low == "and" for token in tokens[subject.first : subject.last]) or phrase.text.endswith("s")
    joint = phrase.kind == "pronoun" and any(token.low == "and" for token in tokens[subject.first : subject.last])
    return joint or phrase.plural or phrase.head in ("they", "we", "i", "you")


def _reads_as_noun(cue: CueWord, phrase: Phrase, helped: bool) -> bool:
    """Whether a form that may also be a noun (claims, reports) is one behind this phrase."""
    if phrase.kind == "other" or (cue.form in "bs" and not helped and phrase.kind not in _SPEAKING):
        return True
    if cue.form == "s" and phrase.determiner in _MANY and phrase.kind != "name":
        return True
    bare = phrase.kind == "anonymous" and not phrase.determiner and not phrase.head.endswith(("body", "one"))
    return cue.form == "s" and phrase.kind != "name" and (phrase.plural or bare)


def _is_asked(tokens: list[Token], cue: CueWord) -> bool:
    """Whether `asked if …` only tells what somebody was asked, before another cue: `X, asked if she would, said no`."""
    if cue.form != "d" or tokens[cue.first - 1].text != "," or cue.last >= len(tokens):
        return False
    if tokens[cue.last].low not in _ASKED_OF:
        return False
    return any(
        tokens[i].text == "," and (tokens[i + 1].low in verbs.FORMS or verbal(tokens[i + 1]))
        for i in range(cue.last, min(cue.last + 30, len(tokens) - 1))
    )
