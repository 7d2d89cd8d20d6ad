"""Facets: for every filter its values, each with how many quotes it would leave, counted under all the other filters."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import NamedTuple

from django.db.models import CharField, Count, F, Q, QuerySet, Value
from django.db.models.functions import Cast, Concat, ExtractYear
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from debate.models import Quote
from debate.selection import Selection
from debate.vocabulary import ArgumentSlug, Kind, Side
from people.models import Organization, Person
from sources.models import Source
from sources.vocabulary import LANGUAGES

MOST_VALUES = 10
"""Values of a facet that are shown; a chosen one is always shown."""

Counted = Iterable[tuple[object, int]]


class Option(NamedTuple):
    """One value of a facet: its label, how many quotes it leaves, and the query that puts it in or takes it out."""

    value: str
    label: str | Promise
    count: int  # type: ignore[assignment]
    query: str
    chosen: bool


class Facet(NamedTuple):
    """One filter with its values."""

    name: str
    label: str | Promise
    options: list[Option]
    chosen: bool


def facets(quotes: QuerySet[Quote], selection: Selection, hide: Sequence[str] = ()) -> list[Facet]:
    """Every facet that has something to choose, in the order of the page. One query each, and one for names."""
    found = []
    for name, (label, count) in _FACETS.items():
        if name in hide:
            continue
        fitting = selection.without(name).apply(quotes).order_by()
        options = count(fitting, selection)
        chosen = any(option.chosen for option in options)
        if len(options) > 1 or chosen:
            found.append(Facet(name, label, options, chosen))
    return found


def _grouped(quotes: QuerySet[Quote], column: str) -> list[tuple[str, int]]:
    """Value and number of quotes, most first."""
    rows = quotes.values(column).annotate(number=Count("pk")).order_by("-number", column).values_list(column, "number")
    return [(str(value), number) for value, number in rows if value not in (None, "")]


def _options(name: str, counts: Counted, labels: Mapping[str, str | Promise], selection: Selection) -> list[Option]:
    """Options in the order of the counts; what is chosen stays even where it leaves nothing."""
    held = getattr(selection, name, ())
    rows = [(str(value), number) for value, number in counts if str(value) in labels]
    rows += [(value, 0) for value in held if value in labels and value not in dict(rows)]
    shown = [row for at, row in enumerate(rows) if at < MOST_VALUES or row[0] in held]
    return [
        Option(value, labels[value], number, selection.toggled(name, value).query(), value in held)
        for value, number in shown
    ]


def _sides(quotes: QuerySet[Quote], selection: Selection) -> list[Option]:
    counts = dict(_grouped(quotes, "side"))
    ordered = [(side, counts[side]) for side in Side.values if counts.get(side)]
    return _options("side", ordered, dict(Side.choices), selection)


def _arguments(quotes: QuerySet[Quote], selection: Selection) -> list[Option]:
    return _options("argument", _grouped(quotes, "arguments__slug"), dict(ArgumentSlug.choices), selection)


def _languages(quotes: QuerySet[Quote], selection: Selection) -> list[Option]:
    return _options("language", _grouped(quotes, "language"), dict(LANGUAGES), selection)


def _kinds(quotes: QuerySet[Quote], selection: Selection) -> list[Option]:
    return _options("kind", _grouped(quotes, "kind"), dict(Kind.choices), selection)


def _people(quotes: QuerySet[Quote], selection: Selection) -> list[Option]:
    counts = _grouped(quotes.filter(person__isnull=False), "person__slug")[:MOST_VALUES]
    slugs = {slug for slug, _ in counts} | set(selection.person)
    labels = {person.slug: person.name for person in Person.objects.filter(slug__in=slugs)}
    return _options("person", counts, labels, selection)


def spoken_for(quotes: QuerySet[Quote]) -> dict[str, int]:
    """Organization -> number of quotes, most first: its own statements, and those of its people on days when they were there."""
    since, until = "person__memberships__since", "person__memberships__until"
    held = quotes.filter(person__memberships__isnull=False).annotate(
        on=Cast("day", CharField()), last=Concat(F(until), Value("~"))
    )
    there = held.filter(Q(**{since: ""}) | Q(**{f"{since}__lte": F("on")}), Q(**{until: ""}) | Q(last__gte=F("on")))
    slug = "person__memberships__organization__slug"
    counts = dict(_grouped(quotes, "organization__slug"))
    for value, number in there.values_list(slug).annotate(number=Count("pk", distinct=True)).order_by(slug):
        counts[value] = counts.get(value, 0) + number
    return dict(sorted(counts.items(), key=lambda row: (-row[1], row[0])))


def _organizations(quotes: QuerySet[Quote], selection: Selection) -> list[Option]:
    counts = list(spoken_for(quotes).items())[:MOST_VALUES]
    slugs = {slug for slug, _ in counts} | set(selection.organization)
    labels = {organization.slug: organization.name for organization in Organization.objects.filter(slug__in=slugs)}
    return _options("organization", counts, labels, selection)


def _sources(quotes: QuerySet[Quote], selection: Selection) -> list[Option]:
    slug = "appearances__article__source__slug"
    rows = quotes.values_list(slug).annotate(number=Count("pk", distinct=True)).order_by("-number", slug)
    counts = [(value, number) for value, number in rows if value]
    slugs = {value for value, _ in counts[:MOST_VALUES]} | set(selection.source)
    labels = {source.slug: source.name for source in Source.objects.filter(slug__in=slugs)}
    return _options("source", counts, labels, selection)


def _years(quotes: QuerySet[Quote], selection: Selection) -> list[Option]:
    rows = quotes.annotate(year=ExtractYear("day")).values_list("year").annotate(number=Count("pk")).order_by("-year")
    options = []
    for year, number in rows:
        if year is not None:
            chosen = selection.since == selection.until == str(year)
            base = selection.without("year")
            query = base.query() if chosen else base.toggled("from", str(year)).toggled("to", str(year)).query()
            options.append(Option(str(year), str(year), number, query, chosen))
    return options


def _checked(quotes: QuerySet[Quote], selection: Selection) -> list[Option]:
    counts = quotes.aggregate(yes=Count("checked_at"), all=Count("pk"))
    numbers = {"yes": counts["yes"], "no": counts["all"] - counts["yes"]}
    labels = {"yes": _("checked by a person"), "no": _("read by the machine")}
    return [
        Option(value, label, numbers[value], selection.toggled("checked", value).query(), selection.checked == value)
        for value, label in labels.items()
        if numbers[value] or selection.checked == value
    ]


_Count = Callable[[QuerySet[Quote], Selection], list[Option]]
_FACETS: dict[str, tuple[str | Promise, _Count]] = {
    "side": (_("Side"), _sides),
    "person": (_("Person"), _people),
    "organization": (_("Organization"), _organizations),
    "argument": (_("Argument"), _arguments),
    "year": (_("Year"), _years),
    "language": (_("Language"), _languages),
    "kind": (_("Printed as"), _kinds),
    "source": (_("Source"), _sources),
    "checked": (_("Checked"), _checked),
}
