"""Where a person stands, as their page tells it: the word, its count and dates, and the changes of side."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any, NamedTuple

import numpy as np
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from debate.counting.board import board
from debate.counting.numbers import Mask
from debate.counting.standings import recent, words_of
from debate.models import Quote
from debate.standing import LEANING, NOW, Held, Said, Word, changes, standing
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
TOLD_CHANGES, LISTED_CHANGES, DRAWN_CHANGES = 5, 50, 12
"""Changes of side told with their words, those listed below them, and those up to which a chart shows them."""
SHAPES = {"leans open": "open", "leans closed": "closed", "not enough": "neutral"}
"""The side whose shape stands for a standing that is no side itself."""


SHORT: dict[str, Promise] = {**WORDS, "not enough": _("too few")}
"""Standings in a table, where there is little room."""
CAMPS = ("open", "mixed", "closed")
"""Where people are counted as standing; those who lean count with their side."""


class Stands(NamedTuple):
    """A standing in a table: its word, and the side whose shape stands for it."""

    word: Promise
    shape: str


def standings_of(people: Sequence[int]) -> dict[int, Stands]:
    """Where each of these people stands. No query."""
    return {person: Stands(SHORT[word], SHAPES.get(word, word)) for person, word in words_for(people).items()}


def words_for(people: Sequence[int]) -> dict[int, Word]:
    """The word for where each of these people stands. No query."""
    held = board()
    return words_of(people, held.lasting("recent sides", lambda: recent(held.columns)))


class Camps(NamedTuple):
    """How many people stand where now. `since`: whoever took their last side before this day counts for nothing."""

    open: int
    mixed: int
    closed: int
    since: date

    @property
    def people(self) -> int:
        """All of them."""
        return self.open + self.mixed + self.closed


def camps(until: date | None) -> Camps | None:
    """How many stand where, of those who took a side in the two years up to `until`. None for nobody. No query."""
    if until is None:
        return None
    since = until - NOW
    opened, mixed, closed = (int(np.count_nonzero(standing_on(side, since))) for side in CAMPS)
    found = Camps(opened, mixed, closed, since)
    return found if found.people else None


def standing_on(side: str, since: date) -> Mask:
    """For each person by id, whether they stand on this side, or lean to it, and took one on `since` or later."""
    held = board()
    now = held.lasting("recent sides", lambda: recent(held.columns))
    balance = (now.open - now.closed) / np.maximum(now.open + now.closed + now.mixed, 1)
    there = {"open": balance >= LEANING, "closed": -balance >= LEANING, "mixed": abs(balance) < LEANING}[side]
    return there & (now.first != now.last) & (now.last >= since.toordinal())


def where_they_stand(said: Sequence[Said], memberships: Iterable[Membership]) -> dict[str, Any]:
    """The standing of one person, the newest changes of side with the words before and after, and the earlier ones without.
    `turned`: the days on which a side began, for a chart; empty where they would cover it. One query for the words."""
    now = standing(said)
    held = [Held(membership.organization.slug, membership.since, membership.until) for membership in memberships]
    names = {membership.organization.slug: membership.organization.name for membership in memberships}
    turned = changes(said, held)[::-1]
    newest, earlier = turned[:TOLD_CHANGES], turned[TOLD_CHANGES:][:LISTED_CHANGES]
    words = Quote.objects.in_bulk([quote.id for change in newest for quote in (change.before, change.after)])
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
            for change in newest
        ],
        "earlier_changes": earlier,
        "times_changed": len(turned),
        "last_change": turned[0].after.day if turned else None,
        "turned": [change.after.day for change in turned] if len(turned) <= DRAWN_CHANGES else [],
    }
