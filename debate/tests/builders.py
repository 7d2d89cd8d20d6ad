"""Plain functions that build what the record's tests need. Everybody in here is invented."""

from __future__ import annotations

import hashlib
from datetime import date
from itertools import count
from typing import Any

from debate.models import Quote
from debate.reading import Quotation, Reading, SideJudgement, Speaker
from debate.recording.settling import settle
from debate.tokens import tokens_of
from people.models import Name, Organization, Person
from sources.models import Article, Snapshot, Source

_numbers = count(1)

ADA = "Ada Moreau"
TEXT = f"""Makers of models disagree.

“Open models are safer for everybody,” said {ADA} of Lantern Labs on Monday.

“Nobody should release weights that cannot be recalled,” answered Ben Okafor.

Ada Moreau said that “closed doors” never kept anybody safe."""


def person(name: str = ADA, **fields: Any) -> Person:
    """Somebody invented, with one name."""
    slug = fields.pop("slug", name.lower().replace(" ", "-"))
    made = Person.objects.create(slug=slug, name_en=name, **fields)
    Name.objects.create(person=made, text=name)
    return made


def organization(name: str = "Lantern Labs", **fields: Any) -> Organization:
    """An invented organization."""
    slug = fields.pop("slug", name.lower().replace(" ", "-"))
    made = Organization.objects.create(slug=slug, name_en=name, **fields)
    Name.objects.create(organization=made, text=name)
    return made


def source(name: str = "The Desk", **fields: Any) -> Source:
    """The desk, made once."""
    fields = {"kind": Source.Kind.DESK, "slug": name.lower().replace(" ", "-"), **fields}
    return Source.objects.get_or_create(name=name, defaults=fields)[0]


def article(text: str = TEXT, **fields: Any) -> Article:
    """A fetched article with one snapshot of this text."""
    defaults = {"source": source(), "address": f"https://news.example/{next(_numbers)}", "title": "Makers disagree"}
    made = Article.objects.create(**(defaults | {"state": Article.State.FETCHED, "published": date(2025, 3, 10)} | fields))
    snapshot(made, text)
    return made


def snapshot(of: Article, text: str) -> Snapshot:
    """A further text of an article."""
    sha256 = hashlib.sha256(text.encode()).hexdigest()
    return Snapshot.objects.create(article=of, text=text, sha256=sha256, original=b"")


def speaker(name: str = ADA, identity: str | None = None, **fields: Any) -> Speaker:
    """A known speaker as a reading names one; `identity=""` makes one whom the record doesn't know."""
    identity = name.lower().replace(" ", "-") if identity is None else identity
    kind = fields.pop("type", "person" if identity else "unknown")
    return Speaker(None, None, name, kind, identity or None, name, confidence=fields.pop("confidence", 0.95), **fields)


def quotation(words: str, by: Speaker | None = None, text: str = TEXT, **fields: Any) -> Quotation:
    """A quotation of these words where they stand first in the text."""
    start = text.index(words)
    defaults: dict[str, Any] = {"kind": "direct", "confidence": 0.9, "side": SideJudgement("open", 0.9)}
    return Quotation(start=start, end=start + len(words), text=words, speaker=by or speaker(), **(defaults | fields))


def reading(*quotations: Quotation, reader: str = "test 1", language: str = "en") -> Reading:
    """A reading of these quotations, in order of place."""
    return Reading(language, reader, tuple(sorted(quotations, key=lambda one: one.start)))


def quote(words: str = "Open models are safer.", by: Person | None = None, **fields: Any) -> Quote:
    """A public quote without any printing."""
    defaults: dict[str, Any] = {
        "text": words,
        "language": "en",
        "kind": "direct",
        "key": f"test {next(_numbers)}",
        "person": by,
        "speaker_type": "person" if by else "unknown",
        "side": "open",
        "side_confidence": 0.9,
        "confidence": 0.95,
        "printed_on": date(2025, 3, 10),
        "tokens": tokens_of(words),
    }
    made = settle(Quote(**(defaults | fields)))
    made.save()
    return made
