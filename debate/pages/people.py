"""People: the directory, and the page of one person."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from babel import Locale
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from debate.counting.board import board
from debate.counting.choosing import everything
from debate.pages.balance import SHOWN
from debate.pages.charts.sparks import Spark, sparks
from debate.pages.directory import STANDING, STANDS, directory, last_day, rows_of
from debate.pages.errors import gone
from debate.pages.heads import Head
from debate.pages.listing import listed
from debate.pages.portrait import checked_of, comparable, drawn, employers_now, partners_of, said_by
from debate.pages.site import page_tag
from debate.pages.standings import CAMPS, standings_of, where_they_stand
from debate.pages.structured import breadcrumbs, employed
from debate.pages.tallies import by_argument, by_year, tallies_of_people
from debate.selection import Selection
from debate.standing import NOW
from debate.vocabulary import Side
from people.models import FormerAddress, Membership, Name, Organization, Person

PAGE_SIZE = 100
SPELLINGS = (Name.Kind.FULL, Name.Kind.NICKNAME, Name.Kind.HANDLE)
FEW = 5
"""Quotes of a year that fill a bar of the directory, where somebody never had more."""


def people(request: HttpRequest) -> HttpResponse:
    """Everybody who has spoken, with how often and on which side."""
    asked = {
        name: request.GET.get(name, "").replace("\0", "").strip()
        for name in ("q", "side", "organization", "country", "order")
    }
    page = Paginator(directory(asked), PAGE_SIZE).get_page(request.GET.get("page"))
    rows = rows_of(list(page.object_list))
    page.object_list = rows
    head = Head(
        _("People"),
        _("Everybody whose words are in the record, with how often they spoke and on which side."),
        feed=reverse("people_feed"),
        hidden=any(asked.values()) or "with" in request.GET,
    )
    standings = standings_of([row.pk for row in rows])
    context = {
        "asked": asked,
        "page": page,
        "sparks": _sparks(rows),
        "standings": standings,
        "since": _since(asked["side"]),
        "beside": _beside(request),
        "head": head,
        **choices(),
    }
    return render(request, "people/list.html", context)


def _since(side: str) -> date | None:
    """The day from which on a side taken counts as now, where the list is of those who stand somewhere."""
    until = last_day() if side in STANDS else None
    return until - NOW if until else None


def _beside(request: HttpRequest) -> Person | None:
    """With whom somebody of the list is to be compared."""
    return (
        Person.objects.filter(slug=request.GET.get("with", "").replace("\0", "")).first() if "with" in request.GET else None
    )


def _sparks(people: Sequence[Any]) -> dict[int, list[Spark]]:
    """For each person of the page, how often they spoke year by year: the same years, each on their own scale, as the number
    beside it tells how much that is; few quotes don't look like many."""
    counts = by_year(everything(), [person.pk for person in people])
    years = [year for held in counts.values() for year in held]
    if not years:
        return {}
    return {pk: sparks(held, min(years), max(years), FEW) for pk, held in counts.items()}


def choices() -> dict[str, Any]:
    """What the directory can be narrowed to: countries and organizations of those who spoke."""
    return board().kept("choices of people", _choices)


def _choices() -> dict[str, Any]:
    spoke = tallies_of_people()
    rows = Person.objects.exclude(country="").values_list("pk", "country")
    members = Membership.objects.values_list("person", "organization")
    there = {organization for person, organization in members if person in spoke}
    return {
        "countries": countries(code for pk, codes in rows if pk in spoke for code in codes.split("/")),
        "organizations": list(Organization.objects.filter(pk__in=there).order_by("name_en")),
        "sides": sides(),
    }


def sides() -> list[tuple[str, str]]:
    """Where people stand now, and what they ever said something for."""
    stands = [(STANDING + side, _("stands: %(side)s") % {"side": Side(side).label}) for side in CAMPS]
    return [*stands, *((side.value, _("said: %(side)s") % {"side": side.label}) for side in SHOWN)]


def countries(codes: Iterable[str]) -> list[tuple[str, str]]:
    """Country codes with their names in the reader's language, in the order of the names; an unknown code is its own name."""
    names = Locale.parse(page_tag(), sep="-").territories
    return sorted(((code, str(names.get(code, code))) for code in set(codes)), key=lambda pair: pair[1])


def spellings(names: Iterable[Name], row: Person) -> list[Name]:
    """Other whole names, nicknames and handles under which somebody is printed."""
    shown = {row.name_en, row.name_zh}
    return [name for name in names if name.kind in SPELLINGS and name.text not in shown]


def person(request: HttpRequest, slug: str) -> HttpResponse:
    """One person: names, roles, where they stand and stood, whom they answer, and their quotes."""
    row = Person.objects.filter(slug=slug).first()
    if row is None:
        return former(request, FormerAddress.Kind.PERSON, slug)
    memberships = list(row.memberships.select_related("organization"))
    said, partners = said_by(row.pk), partners_of(row)
    stands = board().kept(("where", row.pk), lambda: where_they_stand(said, memberships))
    context = {
        "person": row,
        "spellings": spellings(row.names.all(), row),
        "memberships": memberships,
        "timeline": board().kept(("timeline", row.pk), lambda: drawn(said, memberships)),
        "arguments": by_argument(everything(person=(slug,))),
        "partners": partners,
        "others": comparable(partners),
        "head": _head(row, memberships),
        "summary": stands | {"checked": checked_of(row.pk)},
        **stands,
        **listed(request, Selection(person=(slug,)), hide=("person",)),
    }
    return render(request, "people/detail.html", context)


def _head(row: Person, memberships: Sequence[Membership]) -> Head:
    told = _("What %(name)s said on whether frontier AI models should be open or closed, in their own words, with dates.")
    crumbs = [(str(_("People")), reverse("people"))]
    return Head(
        f"{row.name} {row.other_name}".strip(),
        told % {"name": row.name},
        kind="profile",
        card=reverse("person_card", args=[row.slug]),
        feed=reverse("person_feed", args=[row.slug]),
        crumbs=crumbs,
        things=[employed(row, employers_now(memberships)), breadcrumbs(crumbs, row.name)],
    )


def former(request: HttpRequest, kind: str, slug: str, part: str = "") -> HttpResponse:
    """An address that was somebody's: 301 to where they are (or to a `part` of it, such as their feed), 410 with the reason, else
    404."""
    address = FormerAddress.objects.filter(kind=kind, slug=slug).select_related("person", "organization").first()
    if address is None:
        raise Http404
    now = address.now
    if now is None:
        return gone(request, address.reason)
    return redirect(f"{now.noun}_{part}", now.slug, permanent=True) if part else redirect(now, permanent=True)
