"""Who answers whom: replies between the same two speakers, taken together."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import Any, NamedTuple

from django.db.models import Count, Max, Min, Q, QuerySet
from django.urls import reverse

from debate.counting.board import board
from debate.models import Reply
from debate.vocabulary import ReplyKind, Side
from people.models import Organization, Person, Speaker

Key = tuple[str, int]


@dataclass
class Exchange:
    """Two speakers, in the order of their addresses, and the replies between them by kind; `by_a` of them are the first's."""

    a: Speaker
    b: Speaker
    kinds: Counter[str] = field(default_factory=Counter)
    by_a: int = 0
    first: date | None = None
    last: date | None = None

    @property
    def weight(self) -> int:
        """How many replies."""
        return self.kinds.total()

    @property
    def by_b(self) -> int:
        """How many of them are the second's."""
        return self.weight - self.by_a

    @property
    def path(self) -> str:
        """Its page."""
        return reverse("exchange", args=[self.a.slug, self.b.slug])

    @property
    def labels(self) -> list[tuple[str, int]]:
        """What the replies do, in words, the most frequent first."""
        return [(str(ReplyKind(kind).label), number) for kind, number in self.kinds.most_common()]

    @property
    def people_only(self) -> bool:
        """Whether the two can be compared: both are people."""
        return isinstance(self.a, Person) and isinstance(self.b, Person)


class Answer(NamedTuple):
    """Replies of one kind from one speaker to another."""

    by: Key
    to: Key
    kind: str
    number: int
    first: date
    last: date


def public_replies() -> QuerySet[Reply]:
    """Replies in quotes that pages show."""
    return Reply.objects.filter(quote__is_public=True).exclude(quote__side=Side.OFF_TOPIC)


def of_speaker(speaker: Speaker) -> QuerySet[Reply]:
    """Replies that a speaker gave or got."""
    name = "person" if isinstance(speaker, Person) else "organization"
    return public_replies().filter(Q(**{f"quote__{name}": speaker}) | Q(**{f"to_{name}": speaker}))


def exchanges_in(replies: QuerySet[Reply]) -> list[Exchange]:
    """Every exchange, the liveliest first. Three queries, however many replies."""
    answers = list(_grouped(replies))
    speakers = _speakers({key for answer in answers for key in (answer.by, answer.to)})
    found: dict[tuple[str, str], Exchange] = {}
    for answer in answers:
        if answer.by in speakers and answer.to in speakers:
            _add(found, answer, speakers)
    return sorted(found.values(), key=lambda one: (-one.weight, one.a.slug, one.b.slug))


def all_exchanges() -> list[Exchange]:
    """Every exchange of the record, worked out once for each of its states."""
    return board().kept("exchanges", lambda: exchanges_in(public_replies()))


def _grouped(replies: QuerySet[Reply]) -> Iterable[Answer]:
    sides = ("quote__person", "quote__organization", "to_person", "to_organization")
    grouped: Any = replies.order_by().values_list(*sides, "kind")
    counted = grouped.annotate(n=Count("pk"), first=Min("quote__day"), last=Max("quote__day"))
    for person, organization, to_person, to_organization, kind, number, first, last in counted:
        by, to = _key(person, organization), _key(to_person, to_organization)
        if by and to and by != to:
            yield Answer(by, to, kind, number, first, last)


def _key(person: int | None, organization: int | None) -> Key | None:
    if person is not None:
        return "person", person
    return ("organization", organization) if organization is not None else None


def _speakers(keys: set[Key]) -> dict[Key, Speaker]:
    people = Person.objects.in_bulk([pk for kind, pk in keys if kind == "person"])
    bodies = Organization.objects.in_bulk([pk for kind, pk in keys if kind == "organization"])
    found: dict[Key, Speaker] = {("person", pk): person for pk, person in people.items()}
    return found | {("organization", pk): body for pk, body in bodies.items()}


def _add(found: dict[tuple[str, str], Exchange], answer: Answer, speakers: dict[Key, Speaker]) -> None:
    by, to = speakers[answer.by], speakers[answer.to]
    a, b = sorted((by, to), key=lambda one: (one.slug, isinstance(one, Organization)))
    held = found.setdefault((a.slug, b.slug), Exchange(a, b))
    held.kinds[answer.kind] += answer.number
    held.by_a += answer.number if by == a else 0
    days = [day for day in (held.first, held.last, answer.first, answer.last) if day]
    held.first, held.last = min(days, default=None), max(days, default=None)
