"""Which lines of an interview are questions."""

from __future__ import annotations

import re

_MARK = re.compile(r"[?][\"”’'*_)]*$")
_BOLD = re.compile(r"(?:\*\*|__)\S.*(?:\*\*|__)$")
_YOU = re.compile(r"\b(?:you|your|yours)\b", re.IGNORECASE)
_ME = re.compile(r"\b(?:I|I'm|I’m|I've|I’ve|my|we|our|me|us)\b")


def ends_asking(line: str) -> bool:
    """Whether a line ends with a question mark."""
    return bool(_MARK.search(line))


def is_bold(line: str) -> bool:
    """Whether a line is set in bold."""
    return bool(_BOLD.match(line))


def speaks_of_me(line: str) -> bool:
    """Whether a line says I, we or a form of them."""
    return bool(_ME.search(line))


def asks(line: str) -> bool:
    """Whether a line is set like a question."""
    return len(line) < 400 and (is_bold(line) or ends_asking(line))


def is_question(line: str) -> bool:
    """Whether a line between questions is one too: it is set so, or it speaks to `you` and not of `me`."""
    return asks(line) or (len(line) < 250 and bool(_YOU.search(line)) and not speaks_of_me(line))
