"""Which words are most likely finite verbs."""

from __future__ import annotations

from debate.reading.english import verbs, words
from debate.reading.english.tokens import Token


def verbal(token: Token) -> bool:
    """Whether a word is most likely a finite verb."""
    if token.kind != "w" or token.capital:
        return False
    if token.low in words.AUXILIARIES:
        return True
    form = verbs.FORMS.get(token.low)
    return (form is not None and form.form in "ds" and token.low not in verbs.NOUN_TOO) or (
        token.low.endswith("ed") and len(token.low) > 4
    )
