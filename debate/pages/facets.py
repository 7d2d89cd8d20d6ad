"""Facets: for every filter its values, each with how many quotes it would leave, counted under all the other filters."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from debate.counting.choosing import Chosen
from debate.counting.numbers import NO_YEAR
from debate.counting.vocabulary import word
from debate.selection import Selection
from debate.vocabulary import ArgumentSlug, Kind, Side
from people.models import Organization, Person
from sources.models import Source
from sources.vocabulary import LANGUAGES

MOST_VALUES = 10
"""People, organizations and sources that a facet shows; a chosen one is always shown."""
LABELS: dict[str, str | Promise] = {
    "side": _("Side"),
    "person": _("Person"),
    "organization": _("Organization"),
    "argument": _("Argument"),
    "year": _("Year"),
    "language": _("Language"),
    "kind": _("Printed as"),
    "source": _("Source"),
    "checked": _("Checked"),
}
"""Every facet, in the order of the page."""
_WORDS: dict[str, Mapping[str, str | Promise]] = {
    "side": dict(Side.choices),
    "argument": dict(ArgumentSlug.choices),
    "language": dict(LANGUAGES),
    "kind": dict(Kind.choices),
}
_ROWS: dict[str, tuple[Any, str]] = {
    "person": (Person, "person"),
    "organization": (Organization, "spoken_for"),
    "source": (Source, "source"),
}

Counts = Iterable[tuple[str, int]]


class Option(NamedTuple):
    """One value of a facet: its label, how many quotes it leaves, and the query that puts it in or takes it out."""

    value: str
    label: str | Promise
    count: int  # type: ignore[assignment]
    query: str
    chosen: bool


class Facet(NamedTuple):
    """One filter with its values. `goes_on`: there are more than are shown."""

    name: str
    label: str | Promise
    options: list[Option]
    chosen: bool
    goes_on: bool = False


def facets(chosen: Chosen, hide: Sequence[str] = ()) -> list[Facet]:
    """Every facet that has something to choose, in the order of the page. One query for each kind of name that it shows."""
    found = []
    for name, label in LABELS.items():
        if name in hide:
            continue
        options = _options_of(name, chosen)
        shown = [option for at, option in enumerate(options) if at < MOST_VALUES or option.chosen or name not in _ROWS]
        is_chosen = any(option.chosen for option in options)
        if len(options) > 1 or is_chosen:
            found.append(Facet(name, label, shown, is_chosen, len(shown) < len(options)))
    return found


def _options_of(name: str, chosen: Chosen) -> list[Option]:
    if name in _WORDS:
        return _words(name, chosen)
    if name in _ROWS:
        return _rows(name, chosen)
    return _years(chosen) if name == "year" else _checked(chosen)


def _words(name: str, chosen: Chosen) -> list[Option]:
    """Values that are words of ours: sides in their own order, others most first."""
    numbers = chosen.board.columns.counts(name, chosen.without(name))
    counts = [(word(name, value), count) for value, count in numbers.items()]
    if name != "side":
        counts.sort(key=lambda row: (-row[1], row[0]))
    return _options(name, counts, _WORDS[name], chosen.selection)


def _rows(name: str, chosen: Chosen) -> list[Option]:
    """Values that are people, organizations or sources, by their slugs; most first."""
    model, column = _ROWS[name]
    columns, mask = chosen.board.columns, chosen.without(name)
    numbers = columns.most(column, mask, MOST_VALUES + 1)
    held = getattr(chosen.selection, name)
    rows = {row.pk: row for row in model.objects.filter(pk__in=numbers)}
    missing = set(held) - {row.slug for row in rows.values()}
    for row in model.objects.filter(slug__in=missing) if missing else ():
        rows[row.pk], numbers[row.pk] = row, columns.number(column, mask, row.pk)
    counts = [(row.slug, numbers[pk]) for pk, row in rows.items()]
    counts.sort(key=lambda row: (-row[1], row[0]))
    return _options(name, counts, {row.slug: row.name for row in rows.values()}, chosen.selection)


def _options(name: str, counts: Counts, labels: Mapping[str, str | Promise], selection: Selection) -> list[Option]:
    """Options in the order of the counts; what is chosen stays even where it leaves nothing."""
    held = getattr(selection, name, ())
    rows = [(value, number) for value, number in counts if value in labels]
    rows += [(value, 0) for value in held if value in labels and value not in dict(rows)]
    return [
        Option(value, labels[value], number, selection.toggled(name, value).query(), value in held) for value, number in rows
    ]


def _years(chosen: Chosen) -> list[Option]:
    selection = chosen.selection
    options = []
    for year, number in sorted(chosen.board.columns.counts("year", chosen.without("year")).items(), reverse=True):
        if year > NO_YEAR:
            is_chosen = selection.since == selection.until == str(year)
            base = selection.without("year")
            query = base.query() if is_chosen else base.toggled("from", str(year)).toggled("to", str(year)).query()
            options.append(Option(str(year), str(year), number, query, is_chosen))
    return options


def _checked(chosen: Chosen) -> list[Option]:
    selection = chosen.selection
    counts = chosen.board.columns.counts("checked", chosen.without("checked"))
    numbers = {word("checked", value): number for value, number in counts.items()}
    labels = {"yes": _("checked by a person"), "no": _("read by the machine")}
    return [
        Option(value, label, numbers.get(value, 0), selection.toggled("checked", value).query(), selection.checked == value)
        for value, label in labels.items()
        if numbers.get(value) or selection.checked == value
    ]
