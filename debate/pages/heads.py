"""What the head of a page says of it, to browsers, search engines and those who are sent its address."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

Crumb = tuple[str, str]
Thing = Mapping[str, Any]


@dataclass(frozen=True)
class Head:
    """`title` without the site's name. `card` and `feed` are paths; `crumbs` are labels with paths; `things` are JSON-LD."""

    title: str
    description: str = ""
    kind: str = "website"
    card: str = ""
    feed: str = ""
    hidden: bool = False
    crumbs: Sequence[Crumb] = ()
    things: Sequence[Thing] = field(default=())


def shortened(words: str, longest: int = 155) -> str:
    """Words for a description, cut at a space where there is one, with an ellipsis where something is missing."""
    plain = " ".join(words.split())
    if len(plain) <= longest:
        return plain
    cut = plain[:longest]
    return (cut.rsplit(" ", 1)[0] if " " in cut[longest // 2 :] else cut).rstrip(",;:，；：") + "…"
