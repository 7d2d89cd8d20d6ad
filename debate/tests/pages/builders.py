"""Plain functions that build what the pages show. Everybody in here is invented, and so are their words."""

from __future__ import annotations

from datetime import UTC, date, datetime
from itertools import count
from typing import Any

from debate.models import Appearance, Argument, Quote, Reply, Stance
from debate.tests.builders import article, person, quote
from people.models import Membership, Organization, Person
from sources.models import Article, Snapshot

_numbers = count(1)
BEFORE, AFTER = "The hall was full.", "Nobody left early."


def printed(words: str, by: Person | None = None, **fields: Any) -> Quote:
    """A public quote that is printed once, between two other sentences, with its stance."""
    where = fields.pop("article", None)
    evidence = fields.pop("evidence", [])
    said = quote(words, by, **fields)
    print_in(said, where or article(f"{BEFORE} “{words}” {AFTER}", title=f"Report {next(_numbers)}"))
    Stance.objects.create(quote=said, side=said.side, confidence=said.side_confidence, decider="reader 1", evidence=evidence)
    return said


def print_in(said: Quote, where: Article, words: str | None = None, **fields: Any) -> Appearance:
    """One more printing of a quote, in an article whose newest snapshot holds the words."""
    words = words or said.text
    held: Snapshot = where.snapshots.get()
    start = held.text.index(words)
    place = {"start": start, "end": start + len(words), "text": words}
    told = {"kind": said.kind, "speaker_printed": said.speaker_printed, "confidence": 0.95, "reader_version": "1"}
    return Appearance.objects.create(quote=said, snapshot=held, article=where, **(place | told | fields))


def reasoned(said: Quote, slug: str, evidence: str) -> Argument:
    """An argument in a quote, proved by these words of it."""
    start = said.text.index(evidence)
    spans = [[start, start + len(evidence)]]
    return Argument.objects.create(quote=said, slug=slug, decider="reader 1", confidence=0.8, evidence=spans)


def reply(said: Quote, to: Person | Quote, kind: str = "rebuts") -> Reply:
    """A quote that answers a person, or that person's quote."""
    if isinstance(to, Quote):
        return Reply.objects.create(quote=said, kind=kind, to_person=to.person, to_quote=to, decider="reader 1")
    return Reply.objects.create(quote=said, kind=kind, to_person=to, decider="reader 1")


def member(who: Person, of: Organization, role: str = "director", since: str = "", until: str = "") -> Membership:
    """A role that somebody held."""
    return Membership.objects.create(person=who, organization=of, role=role, since=since, until=until)


def withdrawn(reason: str = "The source took it back.") -> Quote:
    """A quote that was public and no longer is."""
    return printed(
        "These words were taken back.",
        person(f"Gone Person {next(_numbers)}"),
        withdrawn_at=datetime(2025, 4, 1, tzinfo=UTC),
        withdrawn_reason=reason,
    )


def on(year: int, month: int = 1, day: int = 1) -> dict[str, date]:
    """When something was said, for `printed(..., **on(2024, 5))`."""
    return {"said_on": date(year, month, day), "printed_on": date(year, month, day)}
