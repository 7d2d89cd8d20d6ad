"""Quotes counted by side: in time, by argument, by person. All from the board, so that their number hardly matters."""

from __future__ import annotations

from typing import NamedTuple

from debate.counting.choosing import Chosen, everything
from debate.counting.numbers import NO_YEAR
from debate.counting.vocabulary import word
from debate.pages.charts.axis import first_of
from debate.pages.charts.stream import Stream, stream
from debate.vocabulary import ArgumentSlug

Tally = dict[str, int]
ENOUGH = 20
"""Quotes of a year that take a side, from which their shares are told in hundredths."""


class ArgumentTally(NamedTuple):
    """One argument: how many quotes on each side give it."""

    slug: str
    label: str
    open: int
    mixed: int
    neutral: int
    closed: int

    @property
    def total(self) -> int:
        """All quotes that give it."""
        return self.open + self.mixed + self.neutral + self.closed


def by_quarter(chosen: Chosen) -> Stream | None:
    """How the balance of these quotes moved."""
    return stream({first_of(number): tally for number, tally in _quarters(chosen).items()})


class Year(NamedTuple):
    """Four quarters: the quotes that take a side, and the hundredths of them for open and for closed."""

    quotes: int
    open: int
    closed: int


def years_compared(chosen: Chosen) -> tuple[Year, Year] | None:
    """The last four quarters and the four before; None where either has too few quotes for hundredths to mean anything."""
    quarters = _quarters(chosen)
    newest = max(quarters, default=0)
    now, before = (_year([quarters.get(newest - back - step, {}) for step in range(4)]) for back in (0, 4))
    return (now, before) if now and before else None


def _year(quarters: list[Tally]) -> Year | None:
    opened, mixed, closed = (sum(tally.get(side, 0) for tally in quarters) for side in ("open", "mixed", "closed"))
    total = opened + mixed + closed
    return Year(total, round(100 * opened / total), round(100 * closed / total)) if total >= ENOUGH else None


def _quarters(chosen: Chosen) -> dict[int, Tally]:
    """Quarters with their quotes by side; those without a day are left out."""
    return {number: tally for number, tally in _by_side("quarter", chosen).items() if number // 4 > NO_YEAR}


def by_argument(chosen: Chosen) -> list[ArgumentTally]:
    """Every argument that these quotes give, the most used first."""
    labels = dict(ArgumentSlug.choices)
    tallies = []
    for number, sides in _by_side("argument", chosen).items():
        slug = word("argument", number)
        counts = (sides.get(side, 0) for side in ("open", "mixed", "neutral", "closed"))
        tallies.append(ArgumentTally(slug, str(labels[slug]), *counts))
    return sorted(tallies, key=lambda one: (-one.total, one.slug))


def by_person(chosen: Chosen) -> dict[int, Tally]:
    """The sides of each person's quotes."""
    return _by_side("person", chosen)


def tallies_of_people() -> dict[int, Tally]:
    """The sides of everybody's quotes, counted once for each state of the record."""
    chosen = everything()
    return chosen.board.lasting("tallies of people", lambda: by_person(chosen))


def tallies_of_organizations() -> dict[int, Tally]:
    """The sides of what organizations stated themselves, and of what their people said while they were there."""
    chosen = everything()
    return chosen.board.lasting("tallies of organizations", lambda: _by_side("spoken_for", chosen))


def by_year(chosen: Chosen, people: list[int]) -> dict[int, dict[int, int]]:
    """How often each of these people spoke in each year."""
    columns = chosen.board.columns
    theirs = ~columns.everything()
    for person in people:
        theirs[columns.places_of("person", person)] = True
    found = columns.crossed("person", "year", chosen.mask & theirs)
    return {person: {year: number for year, number in years.items() if year > NO_YEAR} for person, years in found.items()}


def _by_side(name: str, chosen: Chosen) -> dict[int, Tally]:
    """Value of a column -> side -> number."""
    found = chosen.board.columns.crossed(name, "side", chosen.mask)
    return {value: {word("side", side): number for side, number in sides.items()} for value, sides in found.items()}


def lean(tally: Tally) -> float:
    """From -1, all closed, to 1, all open; 0 for who takes no side."""
    taken = tally.get("open", 0) + tally.get("closed", 0) + tally.get("mixed", 0)
    return (tally.get("open", 0) - tally.get("closed", 0)) / taken if taken else 0.0
