"""Where a person stands, as their page tells it: the word, its count and dates, and the changes of side."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any, NamedTuple

from django.db.models import Count, Max, Min, QuerySet
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from debate.models import Quote
from debate.standing import LEANING, NOW, Held, Said, changes, standing
from debate.vocabulary import Side
from people.models import Membership

WORDS: dict[str, Promise] = {
    "open": _("open"),
    "leans open": _("leans open"),
    "mixed": _("mixed"),
    "leans closed": _("leans closed"),
    "closed": _("closed"),
    "not enough": _("not enough quotes to say"),
}
SHAPES = {"leans open": "open", "leans closed": "closed", "not enough": "neutral"}
"""The side whose shape stands for a standing that is no side itself."""


SHORT: dict[str, Promise] = {**WORDS, "not enough": _("too few")}
"""Standings in a table, where there is little room."""


class Stands(NamedTuple):
    """A standing in a table: its word, and the side whose shape stands for it."""

    word: Promise
    shape: str


def standings_of(quotes: QuerySet[Quote], people: Sequence[int]) -> dict[int, Stands]:
    """Where each of these people stands. One query."""
    said: dict[int, list[Said]] = {person: [] for person in people}
    rows: Any = quotes.filter(person__in=people).order_by().values_list("person", "day", "side", "pk")
    for person, day, side, pk in rows:
        if day is not None:
            said[person].append(Said(day, side, pk))
    words = {person: standing(held).word for person, held in said.items()}
    return {person: Stands(SHORT[word], SHAPES.get(word, word)) for person, word in words.items()}


class Camps(NamedTuple):
    """How many people stand where now: open and closed with those who lean there. `since`: the first day that counts."""

    open: int
    mixed: int
    closed: int
    since: date

    @property
    def people(self) -> int:
        """All of them."""
        return self.open + self.mixed + self.closed


def camps(quotes: QuerySet[Quote], until: date | None) -> Camps | None:
    """Where everybody stands who took a side on two days of the two years up to `until`. None for nobody. One query."""
    if until is None:
        return None
    since = until - NOW
    taken = quotes.filter(day__gte=since, side__in=("open", "closed", "mixed"), person__isnull=False).order_by()
    grouped: Any = taken.values_list("person", "side").annotate(n=Count("pk"), first=Min("day"), last=Max("day"))
    people: dict[int, list[tuple[str, int, date, date]]] = {}
    for person, *row in grouped:
        people.setdefault(person, []).append((row[0], row[1], row[2], row[3]))
    words = Counter(_camp(rows) for rows in people.values())
    found = Camps(words["open"], words["mixed"], words["closed"], since)
    return found if found.people else None


def _camp(rows: Sequence[tuple[str, int, date, date]]) -> str:
    """The side of which somebody is, or to which they lean; empty for those who spoke on one day only."""
    if min(first for *_, first, _last in rows) == max(last for *_, last in rows):
        return ""
    numbers = {side: number for side, number, *_ in rows}
    balance = (numbers.get("open", 0) - numbers.get("closed", 0)) / sum(numbers.values())
    return "mixed" if abs(balance) < LEANING else "open" if balance > 0 else "closed"


def where_they_stand(said: Sequence[Said], memberships: Iterable[Membership]) -> dict[str, Any]:
    """The standing and the changes of side of one person, with the words before and after. One query for the words."""
    now = standing(said)
    held = [Held(membership.organization.slug, membership.since, membership.until) for membership in memberships]
    names = {membership.organization.slug: membership.organization.name for membership in memberships}
    turned = changes(said, held)
    words = Quote.objects.in_bulk([quote.id for change in turned for quote in (change.before, change.after)])
    return {
        "standing": now,
        "standing_word": WORDS[now.word],
        "standing_shape": SHAPES.get(now.word, now.word),
        "changes": [
            {
                "before": change.before,
                "after": change.after,
                "words_before": words.get(change.before.id),
                "words_after": words.get(change.after.id),
                "before_side": Side(change.before.side).label,
                "after_side": Side(change.after.side).label,
                "left": [names[slug] for slug in change.left],
                "joined": [names[slug] for slug in change.joined],
            }
            for change in turned
        ],
    }
