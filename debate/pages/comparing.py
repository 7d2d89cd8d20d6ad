"""Two people side by side: timelines on the same days, the arguments that they share and oppose, their exchange."""

from __future__ import annotations

from typing import Any

from django.db.models import Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext as _

from debate.counting.choosing import everything
from debate.models import Quote
from debate.naming import bearers_of
from debate.pages.exchanges import conversation
from debate.pages.heads import Head
from debate.pages.people import former
from debate.pages.portrait import checked_of, drawn, said_by
from debate.pages.standings import where_they_stand
from debate.pages.structured import breadcrumbs
from debate.pages.tallies import ArgumentTally, by_argument
from debate.selection import LONGEST_SEARCH
from debate.standing import Said
from debate.tokens import terms_of
from people.models import FormerAddress, Membership, Person

NEWEST = 3


def choose(request: HttpRequest, slug: str) -> HttpResponse:
    """Somebody to compare with, by name (`?with=`): their comparison, or the directory where the name fits nobody or many."""
    one = get_object_or_404(Person, slug=slug)
    name = request.GET.get("with", "").replace("\0", "").strip()[:LONGEST_SEARCH]
    found = _named(name, one) if name else []
    if len(found) == 1:
        return redirect("compare", *sorted((one.slug, found[0].slug)))
    return redirect(reverse("people") + "?" + urlencode(({"q": name} if name else {}) | {"with": one.slug}))


def _named(name: str, but: Person) -> list[Person]:
    """Who bears the name, in any spelling; whoever is called just so comes alone. Two are enough to know that it fits many."""
    spoke = Person.objects.filter(quotes__is_public=True).exclude(pk=but.pk).distinct()
    exact = list(spoke.filter(Q(name_en__iexact=name) | Q(name_zh=name) | Q(slug=name))[:2])
    for term in terms_of(name):
        spoke = spoke.filter(pk__in=bearers_of(term).people)
    return exact or list(spoke[:2])


def compare(request: HttpRequest, a: str, b: str) -> HttpResponse:
    """One address for each pair: the other order answers 301. A merged person leads to who they are now."""
    found = {person.slug: person for person in Person.objects.filter(slug__in=[a, b])}
    for slug in (a, b):
        if slug not in found:
            return former(request, FormerAddress.Kind.PERSON, slug)
    if a == b:
        return redirect("person", a, permanent=True)
    if a > b:
        return redirect("compare", b, a, permanent=True)
    pair = (found[a], found[b])
    return render(request, "people/compare.html", {**compared(*pair), "head": _head(*pair)})


def compared(one: Person, other: Person) -> dict[str, Any]:
    """Everything that the page shows of the two."""
    quotes = {person.pk: Quote.objects.counted().filter(person=person) for person in (one, other)}
    said = {pk: said_by(pk) for pk in quotes}
    days = [quote.day for held in said.values() for quote in held]
    shared = [min(days), max(days)] if days else []
    halves = []
    for person in (one, other):
        memberships = list(person.memberships.select_related("organization"))
        newest = list(quotes[person.pk].newest().for_lists()[:NEWEST])
        halves.append(_half(person, said[person.pk], memberships, shared) | {"newest": newest})
    tallies = [by_argument(everything(person=(person.slug,))) for person in (one, other)]
    _on_one_scale(halves, said, shared)
    return {"halves": halves, "conversation": conversation(one, other), **arguments_of_both(*tallies)}


def _half(person: Person, said: list[Said], memberships: list[Membership], days: list[Any]) -> dict[str, Any]:
    return {
        "person": person,
        "memberships": memberships,
        "checked": checked_of(person.pk),
        "timeline": drawn(said, memberships, days) if days else None,
        **where_they_stand(said, memberships),
    }


def _on_one_scale(halves: list[dict[str, Any]], said: dict[int, list[Said]], days: list[Any]) -> None:
    """Bars of the same height are to mean the same number for both."""
    most = max((half["timeline"].most for half in halves if half["timeline"]), default=0)
    for half in halves:
        if half["timeline"] and half["timeline"].bins and half["timeline"].most < most:
            half["timeline"] = drawn(said[half["person"].pk], half["memberships"], days, most)


def arguments_of_both(one: list[ArgumentTally], other: list[ArgumentTally]) -> dict[str, Any]:
    """Arguments that both give for the same side, those that they turn against each other, and those of one alone."""
    ours, theirs = {tally.slug: tally for tally in one}, {tally.slug: tally for tally in other}
    both = [(ours[slug], theirs[slug]) for slug in ours if slug in theirs]
    return {
        "shared": [pair for pair in both if _side(pair[0]) == _side(pair[1])],
        "opposed": [pair for pair in both if _side(pair[0]) != _side(pair[1])],
        "most": max((tally.total for tally in (*one, *other)), default=0),
        "only_one": [tally for slug, tally in ours.items() if slug not in theirs],
        "only_other": [tally for slug, tally in theirs.items() if slug not in ours],
    }


def _side(tally: ArgumentTally) -> str:
    """The side for which somebody mostly gives an argument."""
    if tally.open == tally.closed:
        return "mixed"
    return "open" if tally.open > tally.closed else "closed"


def _head(one: Person, other: Person) -> Head:
    names = {"one": one.name, "other": other.name}
    title = _("%(one)s and %(other)s") % names
    told = _("%(one)s and %(other)s on open and closed AI models: where each stands, when, why, and what they answered.")
    crumbs = [(str(_("People")), reverse("people")), (one.name, one.get_absolute_url())]
    card = reverse("compare_card", args=[one.slug, other.slug])
    return Head(title, told % names, card=card, crumbs=crumbs, things=[breadcrumbs(crumbs, title)])
