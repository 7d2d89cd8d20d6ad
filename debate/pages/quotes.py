"""Quotes: the list with its filters, and the page of one quote."""

from __future__ import annotations

from typing import Any

from django.db.models import Q
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from debate.models import Appearance, Quote, Reply
from debate.pages.citing import Cited, citations
from debate.pages.cuts import cuts
from debate.pages.errors import gone, waiting
from debate.pages.heads import Head, shortened
from debate.pages.listing import NAMES, listed
from debate.pages.named import named_by
from debate.pages.roles import role_shown
from debate.pages.site import lasting, page_tag
from debate.pages.structured import breadcrumbs, quotation
from debate.pages.titles import titled
from debate.pages.words import LONGEST_CONTEXT, context, opened_at
from debate.publication import counting
from debate.vocabulary import OFF_TOPIC, Side


def quotes(request: HttpRequest) -> HttpResponse:
    """All public quotes, filtered by the query."""
    found = listed(request)
    selection = found["selection"]
    searched = selection.q
    title = " · ".join([*(_called(*chip) for chip in found["chips"]), _("Quotes")])
    told = _(
        "Every quote in the record, to filter by person, side, argument, source and date, and to search in two languages."
    )
    head = Head(title, told, feed=reverse("feed") + selection.query(), hidden=bool(request.GET))
    return render(request, "quotes/list.html", {**found, "named": named_by(searched), "head": head})


def _called(label: str, value: str, query: str) -> str:
    """A filter in the title of its list: "open", "from 2024"."""
    return f"{label} {value}" if label in (NAMES["from"], NAMES["to"]) else str(value)


def quote(request: HttpRequest, pk: int) -> HttpResponse:
    """One quote: its words, who, when, where, and every judgement with its evidence."""
    row = Quote.objects.select_related("person", "organization").filter(pk=pk).first()
    if row is None:
        raise Http404
    if row.merged_into_id is not None:
        return redirect("quote", row.merged_into_id, permanent=True)
    if row.withdrawn_at is not None:
        return gone(request, row.withdrawn_reason)
    if not row.is_public and row.published_at is not None:
        return gone(request, OFF_TOPIC) if row.side == Side.OFF_TOPIC else waiting(request)
    if not row.is_public:
        raise Http404
    told = about(row)
    return render(request, "quotes/detail.html", {**told, "head": head_of(row, told["printings"])})


def head_of(row: Quote, printings: list[Appearance]) -> Head:
    """Who said it comes first: that is what somebody who is sent the address sees."""
    crumbs = [(str(_("Quotes")), reverse("quotes"))]
    if row.speaker:
        crumbs.append((row.speaker.name, row.speaker.get_absolute_url()))
    title = titled(row, 70)
    day = date_format(row.day, "DATE_FORMAT") if row.day else ""
    things = [quotation(row, printings), breadcrumbs(crumbs, day or str(row.pk))]
    card = reverse("quote_card", args=[row.pk])
    return Head(title, shortened(row.text), kind="article", card=card, crumbs=crumbs, things=things)


def about(row: Quote) -> dict[str, Any]:
    """What the page of a quote tells. The number of queries does not depend on the quote."""
    appearances = list(row.appearances.select_related("snapshot", "article__source").order_by("article__published", "pk"))
    stances = list(row.stances.all())
    stance = counting(stances)
    first = _first(row, appearances)
    return {
        "quote": row,
        "role": role_shown(row),
        "stance": stance,
        "stances": stances,
        "arguments": list(row.arguments.all()),
        "printings": appearances,
        "appearances": [_printing(appearance, row) for appearance in appearances],
        "first": _printing(first, row) if first else None,
        "context": context(first.snapshot.text, first.start, first.end) if first else None,
        "newer": _neighbour(row, "gt"),
        "older": _neighbour(row, "lt"),
        "corrections": list(row.corrections.all()),
        "answers": _answers(row),
        "answered_by": _answered_by(row),
        "citations": citations(_cited(row, first)),
        "address": lasting(row),
    }


def _first(row: Quote, appearances: list[Appearance]) -> Appearance | None:
    """The printing to show: one with these very words, still in its source where there is such a one, the earliest."""
    same = [appearance for appearance in appearances if appearance.text == row.text]
    return next((a for a in same if not a.gone), None) or next(iter(same), None) or next(iter(appearances), None)


def _printing(appearance: Appearance, row: Quote) -> dict[str, Any]:
    article = appearance.article
    return {
        "appearance": appearance,
        "article": article,
        "opened_at": opened_at(article.address, appearance.text) if article.is_on_the_web else "",
        "differs": appearance.text != row.text,
        "cuts": cuts(row.text, appearance.text) if appearance.text != row.text else [],
    }


def _neighbour(row: Quote, direction: str) -> Quote | None:
    """The speaker's next quote in time, or the one before."""
    if row.person_id is None or row.day is None:
        return None
    beyond = Q(**{f"day__{direction}": row.day}) | Q(**{"day": row.day, f"pk__{direction}": row.pk})
    order = ("day", "pk") if direction == "gt" else ("-day", "-pk")
    return Quote.objects.counted().filter(beyond, person=row.person_id).order_by(*order).first()


def _answers(row: Quote) -> list[Reply]:
    """Whom and what it answers; a quote that is not public is not shown."""
    related = ("to_person", "to_organization", "to_quote__person", "to_quote__organization", "appearance__snapshot")
    replies: list[Any] = list(row.replies.select_related(*related))
    for reply in replies:
        reply.shown_by = _shown_by(reply)
        if reply.to_quote and not reply.to_quote.is_public:
            reply.to_quote = None
    return replies


def _shown_by(reply: Reply) -> str:
    """The words of the article that show whom it answers; no more of it than a sentence of context has."""
    text = reply.appearance.snapshot.text if reply.appearance else ""
    return shortened(" … ".join(text[start:end] for start, end in reply.evidence), LONGEST_CONTEXT)


def _answered_by(row: Quote) -> list[Reply]:
    found = Reply.objects.filter(to_quote=row, quote__is_public=True)
    return list(found.select_related("quote__person", "quote__organization").order_by("quote__day", "pk"))


def _cited(row: Quote, first: Appearance | None) -> Cited:
    article = first.article if first else None
    return Cited(
        id=row.pk,
        words=row.text,
        speaker=str(row.speaker or row.speaker_printed),
        title=article.title if article else "",
        outlet=article.publisher if article else "",
        day=(article.published if article else None) or row.printed_on or row.said_on,
        byline=article.byline if article else "",
        address=article.address if article and article.is_on_the_web else "",
        page=lasting(row),
        language=row.language,
        seen=timezone.localdate(),
        reported=row.is_reported,
        readers=page_tag(),
    )
