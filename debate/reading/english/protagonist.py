"""Whom an interview is with."""

from __future__ import annotations

from debate.reading.cast import Actor, Cast
from debate.reading.document import Document


def protagonist(document: Document, cast: Cast) -> Actor | None:
    """Whom an interview is with: the person named most often in its first paragraphs, the first one when equal."""
    top = document.paragraphs[min(6, len(document.paragraphs) - 1)].end
    counts: dict[str, int] = {}
    actors: dict[str, Actor] = {}
    for named in cast.within(0, top):
        ahead = document.text[max(0, named.start - 12) : named.start].lower()
        if named.actor.type == "person" and not ahead.endswith(("by ", "by:", "by: ")):
            counts[named.actor.key] = counts.get(named.actor.key, 0) + 1
            actors[named.actor.key] = named.actor
    return actors[max(counts, key=lambda key: counts[key])] if counts else None
