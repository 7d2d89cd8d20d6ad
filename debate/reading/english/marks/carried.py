"""Marked words in a sentence that names nobody, which whoever spoke just before goes on with: `Some “may never have come back.”`"""

from __future__ import annotations

from debate.reading.cast import Actor, Cast
from debate.reading.english.marks.terms import is_term
from debate.reading.english.tokens import Unit
from debate.reading.english.vocabulary import common_verbs, words

_LEAST = 5
"""Words of such a part at least: shorter ones are terms as often."""
_TELLING = (words.AUXILIARIES | common_verbs.IRREGULAR_PAST | common_verbs.THIRD) - {"having", "being", "been", "be"}
_LINKING = frozenset("is was are were".split())
_OWN = frozenset("i i'm i've i'd i'll we we're we've you you're".split())
"""Words of a writer who speaks for themselves."""


def is_carried(text: str, unit: Unit, at: int) -> bool:
    """Whether the marked token `at` is the predicate of the sentence, so that somebody must have said it."""
    token = unit.tokens[at]
    inside = text[token.start + 1 : token.end - 1].strip()
    said = inside.lower().split()
    if at == 0 or len(said) < _LEAST or not inside[0].islower() or is_term(unit.tokens, at, inside):
        return False
    if unit.tokens[at - 1].text == "," and said[0] == "because":
        return not any(t.low in _OWN for t in unit.tokens)
    if (
        unit.tokens[at - 1].kind != "w"
        or unit.tokens[at - 1].low in words.BAD_BEFORE_MARK | words.PREPOSITIONS | words.OWNERS - words.PRONOUN_LIKE
    ):
        return False
    tells = (
        said[0] in _TELLING
        or unit.tokens[at - 1].low in _LINKING
        or (len(said) > 1 and said[0].endswith("ly") and said[1] in _TELLING)
    )
    told = any(t.low == "that" for t in unit.tokens[:at])
    return tells and not told and not any(t.low in _OWN for t in unit.tokens)


def names_others(cast: Cast, unit: Unit, actor: Actor | None) -> bool:
    """Whether a sentence names a person outside of its marks besides whoever spoke."""
    begins = {token.start for token in unit.tokens if token.kind != "q"}
    named = [n.actor for n in cast.within(unit.start, unit.end) if n.start in begins]
    return any(person.type == "person" and person != actor for person in named)
