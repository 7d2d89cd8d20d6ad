"""Words in any script -> tokens."""


def tokens_of(text: str) -> str:
    """The tokens of a text, as the full-text index holds them."""
    return text.casefold()
