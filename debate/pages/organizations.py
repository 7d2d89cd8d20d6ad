"""Organizations: what they said themselves, and what their people said while they were there."""

from __future__ import annotations

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from debate.models import Quote
from debate.pages.facets import spoken_for
from debate.pages.listing import listed
from debate.pages.people import former
from debate.selection import at_the_time
from people.models import FormerAddress, Membership, Organization


def quotes_of(row: Organization) -> QuerySet[Quote]:
    """Its own statements, and those of its people on days when they belonged to it."""
    there = at_the_time(Membership.objects.filter(person=OuterRef("person"), organization=row))
    return Quote.objects.counted().filter(Q(organization=row) | Exists(there))


def organizations(request: HttpRequest) -> HttpResponse:
    """Every organization that spoke or whose people spoke."""
    counts = spoken_for(Quote.objects.counted())
    rows = {row.slug: row for row in Organization.objects.filter(slug__in=counts)}
    listed_rows = [(rows[slug], number) for slug, number in counts.items() if slug in rows]
    return render(request, "organizations/list.html", {"rows": listed_rows})


def organization(request: HttpRequest, slug: str) -> HttpResponse:
    """One organization: its people over time, its statements, where its voices stand."""
    row = Organization.objects.filter(slug=slug).select_related("parent").first()
    if row is None:
        return former(request, FormerAddress.Kind.ORGANIZATION, slug)
    context = {
        "organization": row,
        "names": list(row.names.all()),
        "memberships": list(row.memberships.select_related("person").order_by("person__slug", "since")),
        "children": list(row.children.all()),
    }
    return render(
        request, "organizations/detail.html", {**context, **listed(request, quotes_of(row), hide=("organization",))}
    )
