"""Organizations: what they said themselves, and what their people said while they were there."""

from __future__ import annotations

from typing import Any

from django.db.models import Exists, OuterRef, Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from debate.counting.board import board
from debate.counting.choosing import everything
from debate.models import Quote
from debate.pages.facets import spoken_for
from debate.pages.heads import Head
from debate.pages.listing import listed
from debate.pages.people import former
from debate.pages.portrait import partners_of
from debate.pages.structured import breadcrumbs, named
from debate.pages.tallies import Tally, by_person, by_quarter
from debate.selection import Selection, at_the_time
from people.models import FormerAddress, Membership, Organization

OWN, VOICES = 5, 40


def quotes_of(row: Organization) -> Any:
    """Its own statements, and those of its people on days when they belonged to it."""
    there = at_the_time(Membership.objects.filter(person=OuterRef("person"), organization=row))
    return Quote.objects.counted().filter(Q(organization=row) | Exists(there))


def organizations(request: HttpRequest) -> HttpResponse:
    """Every organization that spoke or whose people spoke."""
    counts = spoken_for(board())
    rows = {row.slug: row for row in Organization.objects.filter(slug__in=counts)}
    listed_rows = [(rows[slug], number) for slug, number in counts.items() if slug in rows]
    most = max(counts.values(), default=0)
    told = _("Companies, institutes and governments in the debate on open and closed AI models, and what their people said.")
    head = Head(_("Organizations"), told, feed=reverse("feed"))
    return render(request, "organizations/list.html", {"rows": listed_rows, "most": most, "head": head})


def organization(request: HttpRequest, slug: str) -> HttpResponse:
    """One organization: its people over time, its statements, where its voices stand."""
    row = Organization.objects.filter(slug=slug).select_related("parent").first()
    if row is None:
        return former(request, FormerAddress.Kind.ORGANIZATION, slug)
    chosen = everything(organization=(slug,))
    counted = chosen.board.kept(("organization", slug), lambda: (by_person(chosen), by_quarter(chosen)))
    members = dict(row.memberships.values_list("person", "person__slug"))
    own = Quote.objects.counted().filter(organization=row)
    context = {
        "organization": row,
        "names": list(row.names.all()),
        "voices": _voices(row, members, counted[0]),
        "members": len(members),
        "children": list(row.children.all()),
        "stream": counted[1],
        "own": list(own.newest().for_lists()[:OWN]),
        "partners": partners_of(row),
        "head": _head(row),
        **listed(request, Selection(organization=(slug,)), hide=("organization",)),
    }
    return render(request, "organizations/detail.html", context)


def _voices(row: Organization, members: dict[int, str], sides: dict[int, Tally]) -> list[dict[str, Any]]:
    """Its people with their roles and dates, and the sides of what they said while they were there; who spoke most first.
    `members`: everybody who ever belonged to it, by id, with their addresses. Only those who are shown are fetched."""
    loudest = sorted(members, key=lambda pk: (-sum(sides.get(pk, {}).values()), members[pk]))[:VOICES]
    people: dict[int, dict[str, Any]] = {}
    for held in row.memberships.filter(person__in=loudest).select_related("person").order_by("since"):
        voice = people.setdefault(
            held.person_id, {"person": held.person, "roles": [], "sides": sides.get(held.person_id, {})}
        )
        voice["roles"].append(held)
    return [people[pk] for pk in loudest if pk in people]


def _head(row: Organization) -> Head:
    crumbs = [(str(_("Organizations")), reverse("organizations"))]
    if row.parent:
        crumbs.append((row.parent.name, row.parent.get_absolute_url()))
    told = _("What %(name)s and its people said on whether frontier AI models should be open or closed.")
    return Head(
        f"{row.name} {row.other_name}".strip(),
        told % {"name": row.name},
        feed=reverse("organization_feed", args=[row.slug]),
        crumbs=crumbs,
        things=[named(row), breadcrumbs(crumbs, row.name)],
    )
