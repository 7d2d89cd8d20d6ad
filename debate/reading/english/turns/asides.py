"""Lines between the turns of a dialogue that are nobody's words: stage directions, times, sub-heads, editors' notes."""

from __future__ import annotations

import re

_ASIDE = re.compile(
    r"[*_]?(?:\[[^\]\n]{1,80}\]|\([^)\n]{1,80}\)|\*[a-z][^*\n]{1,40}\*|_[a-z][^_\n]{1,40}_)[*_]?[.!]?|"
    r"[\[(]?\d{1,2}:\d\d(?::\d\d)?(?:[.,]\d+)?[\])]?(?:\s*(?:-->|[-–—])\s*[\d:.,]+)?|[*•·–—_=#~\s-]{1,20}|\d{1,4}"
)
_EDITORIAL = re.compile(
    r"[\[(*_]*(?:this (?:interview|conversation|transcript|discussion|episode|exchange)\b|"
    r"(?:the )?(?:interview|transcript|conversation) (?:has been|was)\b|"
    r"edited (?:for|and)|(?:question put|bill accordingly|motion (?:carried|agreed)|debate adjourned)\b|"
    r"end of (?:the )?(?:transcript|interview|excerpt)|listen to|\w+ \w+ is (?:a|an|the) )",
    re.IGNORECASE,
)


def is_aside(line: str) -> bool:
    """Whether a line stands between turns and is part of none."""
    return bool(_ASIDE.fullmatch(line))


def is_editorial(line: str) -> bool:
    """Whether a line is the outlet's own note on the dialogue."""
    return bool(_EDITORIAL.match(line))
