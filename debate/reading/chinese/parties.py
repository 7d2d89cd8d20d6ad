"""原告, 被告: which name of the article stands behind a party of a lawsuit."""

from __future__ import annotations

import re

from debate.reading.cast import Actor
from debate.reading.chinese.telling import Telling

PARTIES = re.compile("原告|被告|上诉人|申请人|原告方|被告方|原告一方|被告一方")
_SUES = re.compile(
    "(?:一方|方面)?(?:起诉|诉称|诉(?!讼|求|说|苦)|状告|控告|向[^，。]{2,12}提起诉讼|将[^，。]{2,20}(?:诉至|告上|起诉))"
)
_ANSWERS = re.compile(
    "(?:一方|方面)?(?:辩称|答辩|当庭答辩|应诉|抗辩|被诉|(?:被[^，。]{2,20})(?:起诉|诉至|告上))|(?:诉至|告上|起诉至)"
)
_SUED = re.compile("(?:起诉|(?<![上投申控胜败])诉|状告|控告)$")


def party_of(telling: Telling, side: str) -> Actor | None:
    """Who is 原告 or 被告 (`side`): named right behind this word, else told by who sues whom and who answers a claim."""
    plain = telling.view.plain
    for named in telling.cast.named:
        if plain[max(0, named.start - 4) : named.start].endswith(side):
            return named.actor
    if side not in ("原告", "被告"):
        return None
    for named in telling.cast.named:
        sued = bool(_SUED.search(plain, max(0, named.start - 3), named.start) or _ANSWERS.match(plain, named.end))
        if sued if side == "被告" else (not sued and _SUES.match(plain, named.end)):
            return named.actor
    return None
