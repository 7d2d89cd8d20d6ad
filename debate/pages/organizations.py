"""Organizations: what they said themselves, and what their people said while they were there."""

from __future__ import annotations

from typing import Any

from django.core.paginator import Paginator
from django.db.models import Exists, OuterRef, Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from debate.counting.choosing import everything
from debate.models import Quote
from debate.pages.balance import SHOWN
from debate.pages.heads import Head
from debate.pages.listing import listed
from debate.pages.people import former
from debate.pages.portrait import partners_of
from debate.pages.structured import breadcrumbs, named
from debate.pages.tallies import Tally, by_person, by_quarter, tallies_of_organizations
from debate.selection import Selection, at_the_time
from people.models import FormerAddress, Membership, Organization

OWN, VOICES, LISTED = 5, 40, 100


def quotes_of(row: Organization) -> Any:
    """Its own statements, and those of its people on days when they belonged to it."""
    there = at_the_time(Membership.objects.filter(person=OuterRef("person"), organization=row))
    return Quote.objects.counted().filter(Q(organization=row) | Exists(there))


def organizations(request: HttpRequest) -> HttpResponse:
    """Every organization that spoke or whose people spoke."""
    tallies = tallies_of_organizations()
    slugs = dict(Organization.objects.filter(pk__in=tallies).values_list("pk", "slug"))
    page = Paginator(sorted(slugs, key=lambda pk: (-sum(tallies[pk].values()), slugs[pk])), LISTED).get_page(
        request.GET.get("page")
    )
    rows = Organization.objects.in_bulk(list(page.object_list))
    shown = [(rows[pk], tallies[pk], sum(tallies[pk].values())) for pk in page.object_list if pk in rows]
    most = max((sum(tally.values()) for tally in tallies.values()), default=0)
    told = _("Companies, institutes and governments in the debate on open and closed AI models, and what their people said.")
    head = Head(_("Organizations"), told, feed=reverse("organizations_feed"))
    return render(request, "organizations/list.html", {"rows": shown, "page": page, "most": most, "head": head})


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
        "tally": (tally := tallies_of_organizations().get(row.pk, {})),
        "sides": [(side.value, tally[side]) for side in SHOWN if tally.get(side)],
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
            held.person_id,
            {
                "person": held.person,
                "roles": [],
                "sides": (said := sides.get(held.person_id, {})),
                "number": sum(said.values()),
            },
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
