"""Which words are most likely finite verbs."""

from __future__ import annotations

from debate.reading.english.tokens import Token
from debate.reading.english.vocabulary import common_verbs, verbs, words

_NO_VERBS = frozenset("hundred op-ed sacred naked wicked infrared kindred rugged ragged jagged so-called beloved".split())


def verbal(token: Token) -> bool:
    """Whether a word is most likely a finite verb."""
    if token.kind != "w" or token.capital:
        return False
    low = token.low
    if low in words.AUXILIARIES or low in common_verbs.IRREGULAR_PAST or low in common_verbs.THIRD:
        return True
    form = verbs.FORMS.get(low)
    return (form is not None and form.form in "ds" and low not in verbs.NOUN_TOO) or (
        low.endswith("ed") and len(low) > 4 and low not in _NO_VERBS
    )


def may_be_verb(token: Token) -> bool:
    """Whether a word may be a finite verb where a clause needs one: `open models make`, `the rule costs`."""
    return verbal(token) or (token.kind == "w" and not token.capital and token.low in common_verbs.PERHAPS)
