"""Which lines of an interview are questions."""

from __future__ import annotations

import re

_MARK = re.compile(r"[?][\"”’'*_)]*$")
_BOLD = re.compile(r"(?:\*\*|__)\S.*(?:\*\*|__)$")
_ITALIC = re.compile(r"(?:\*[^*\s].*[^*]\*|_[^_\s].*[^_]_)$")
_NUMBERED = re.compile(r"(?:Q?\d{1,2}[.):]|#+)\s+\S.*\?[*_]*$")
_DASHED = re.compile(r"[—–-]{1,2} ?(?=[^\s\d—–-])")
_YOU = re.compile(r"\b(?:you|your|yours)\b", re.IGNORECASE)
_ME = re.compile(r"\b(?:I|I'm|I’m|I've|I’ve|my|[Ww]e|our|me|us|[Mm]y|[Oo]ur)\b")


def ends_asking(line: str) -> bool:
    """Whether a line ends with a question mark."""
    return bool(_MARK.search(line))


def is_bold(line: str) -> bool:
    """Whether a line is set in bold."""
    return bool(_BOLD.match(line))


def is_set_apart(line: str) -> bool:
    """Whether a line is set apart from plain text: in bold, in italics, or as a numbered question."""
    return is_bold(line) or bool(_ITALIC.match(line) or _NUMBERED.match(line))


_MARKED = re.compile(r"“[^”]*”|\"[^\"]*\"")
"""Words in marks: what they say of me is somebody's who is quoted."""


def is_dashed(line: str) -> bool:
    """Whether a line begins with a dash, as turns do in some countries."""
    return bool(_DASHED.match(line))


def speaks_of_me(line: str) -> bool:
    """Whether a line says I, we or a form of them."""
    return bool(_ME.search(_MARKED.sub("", line) if line[:1] not in '“"' else line))


def speaks_to_you(line: str) -> bool:
    """Whether a line says you or a form of it."""
    return bool(_YOU.search(line))


def asks(line: str) -> bool:
    """Whether a line is set like a question."""
    return len(line) < 400 and (is_bold(line) or ends_asking(line))


def is_question(line: str) -> bool:
    """Whether a line between questions is one too: it is set so, or it speaks to `you` and not of `me`."""
    return asks(line) or (len(line) < 250 and bool(_YOU.search(line)) and not speaks_of_me(line))
