"""Exchanges: who answers whom as a drawing and a list, and each exchange as a conversation in time."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any, NamedTuple

from django.core.paginator import Paginator
from django.db.models import Q, QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from debate.counting.board import board
from debate.counting.vocabulary import number
from debate.models import Quote, Reply
from debate.pages.charts.arcs import CLEAR, clear_weight
from debate.pages.crossing import as_arcs, as_matrix
from debate.pages.errors import gone
from debate.pages.heads import Head, shortened
from debate.pages.structured import breadcrumbs
from debate.pages.ties import Exchanges, exchanges_among, public_replies
from debate.selection import date_words, first_day, last_day, no_dates
from debate.vocabulary import ReplyKind
from people.models import FormerAddress, Organization, Person, Speaker

PAGE_SIZE = 50
WEIGHTS = (1, 2, 3, 5, 10)
DRAWN = 2_000
"""Exchanges that a drawing chooses from; arcs show 150 people at most, a matrix 32."""
LONGEST = 200
"""Quotes that one conversation shows, from its beginning."""


class Turn(NamedTuple):
    """One quote of a conversation: whose it is, and what it does to the other."""

    quote: Quote
    by_first: bool
    replies: list[Reply]


def exchanges(request: HttpRequest) -> HttpResponse:
    """All exchanges, drawn and listed; filtered by time, by weight and by what the replies do."""
    asked = _asked(request)
    found = board().kept(("exchanges", asked["from"], asked["to"], asked["kind"]), lambda: _fitting(asked))
    asked["least"] = asked["weight"] or clear_weight(found.weights[: CLEAR + 1].tolist())
    strong = found.at_least(asked["least"])
    listed = found if not asked["weight"] else strong
    page = Paginator(listed, PAGE_SIZE).get_page(request.GET.get("page"))
    head = Head(
        _("Exchanges"),
        _("Who answers whom on whether frontier AI models should be open or closed, and how often."),
        feed=reverse("exchanges_feed"),
        hidden=bool(request.GET),
    )
    context = {
        "asked": asked,
        "no_dates": list(no_dates(request.GET).values()),
        "page": page,
        "kinds": ReplyKind.choices,
        "weights": sorted({*WEIGHTS, asked["least"]}),
        "head": head,
    }
    draw = as_matrix if asked["view"] == "matrix" else as_arcs
    return render(request, "exchanges/list.html", {**context, **draw(strong[:DRAWN])})


def _asked(request: HttpRequest) -> dict[str, Any]:
    weight = request.GET.get("weight", "")
    kind = request.GET.get("kind", "")
    return {
        "from": date_words(request.GET.get("from", "")),
        "to": date_words(request.GET.get("to", "")),
        "kind": kind if kind in ReplyKind.values else "",
        "view": "matrix" if request.GET.get("view") == "matrix" else "",
        "weight": int(weight) if weight.isdecimal() and len(weight) < 5 else 0,
    }


def _fitting(asked: dict[str, Any]) -> Exchanges:
    answers = board().answers
    first = first_day(asked["from"]).toordinal() if asked["from"] else 0
    last = last_day(asked["to"]).toordinal() if asked["to"] else date.max.toordinal()
    mask = answers.between(first, last)
    return exchanges_among(mask & (answers.kinds == number("reply", asked["kind"])) if asked["kind"] else mask)


def exchange(request: HttpRequest, a: str, b: str) -> HttpResponse:
    """One exchange. The other order of its two names answers 301."""
    if a > b:
        return redirect("exchange", b, a, permanent=True)
    one, other = speaker_at(a), speaker_at(b)
    if one is None or other is None:
        return nobody_there(request, {a: one, b: other})
    if (one.slug, other.slug) != (a, b):
        return redirect("exchange", *sorted((one.slug, other.slug)), permanent=True)
    turns = conversation(one, other)
    if not turns:
        raise Http404
    crumbs = [(str(_("Exchanges")), reverse("exchanges"))]
    title = _("%(one)s and %(other)s") % {"one": one.name, "other": other.name}
    told = _("What they answered each other, in time: %(words)s") % {"words": turns[0].quote.text}
    head = Head(
        _("%(title)s: the exchange") % {"title": title},
        shortened(told),
        feed=reverse("exchange_feed", args=[a, b]),
        crumbs=crumbs,
        things=[breadcrumbs(crumbs, title)],
    )
    days = [turn.quote.day for turn in turns if turn.quote.day]
    both_people = isinstance(one, Person) and isinstance(other, Person)
    context = {"one": one, "other": other, "turns": turns, "first": min(days), "last": max(days), "both_people": both_people}
    return render(request, "exchanges/detail.html", {**context, "head": head})


def speaker_at(slug: str) -> Speaker | None:
    """A person of this address, else an organization, else who they became."""
    return Person.objects.filter(slug=slug).first() or Organization.objects.filter(slug=slug).first() or _merged(slug)


def nobody_there(request: HttpRequest, found: Mapping[str, Speaker | None]) -> HttpResponse:
    """An exchange of somebody who was removed is gone, with the reason that their own page tells; else there never was one.
    `found`: who was found at each address that the exchange names."""
    removed = [slug for slug, speaker in found.items() if speaker is None]
    former = {row.slug: row for row in FormerAddress.objects.filter(slug__in=removed)}
    if len(former) < len(removed):
        raise Http404
    return gone(request, former[removed[0]].reason)


def _merged(slug: str) -> Speaker | None:
    """Who somebody has become whose address this was."""
    former = FormerAddress.objects.filter(slug=slug).select_related("person", "organization")
    return next((address.now for address in former if address.now), None)


def replies_between(one: Speaker, other: Speaker) -> QuerySet[Reply]:
    """Replies of either to the other."""
    there = Q(**{f"quote__{one.noun}": one, f"to_{other.noun}": other})
    back = Q(**{f"quote__{other.noun}": other, f"to_{one.noun}": one})
    return public_replies().filter(there | back)


def conversation(one: Speaker, other: Speaker) -> list[Turn]:
    """What they said to each other and what that answered, in time. Two queries, and those of a list of quotes."""
    replies = list(replies_between(one, other).order_by("quote__day", "pk")[:LONGEST])
    ids = {reply.quote_id for reply in replies} | {reply.to_quote_id for reply in replies if reply.to_quote_id}
    quotes = Quote.objects.counted().filter(pk__in=ids).for_lists().order_by("day", "pk")
    return [
        Turn(quote, quote.speaker == one, [reply for reply in replies if reply.quote_id == quote.pk]) for quote in quotes
    ]
