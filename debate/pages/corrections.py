"""What was corrected and why, for everybody to see: told by the desk, withdrawn, or judged otherwise by a person."""

from __future__ import annotations

from typing import Any

from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from debate.models import Correction, Quote, Stance
from debate.pages.heads import Head
from debate.vocabulary import MACHINE_REASONS, Decider

SHOWN = 100


def corrections(request: HttpRequest) -> HttpResponse:
    """The newest of each kind."""
    told = Correction.objects.select_related("quote__person", "quote__organization")[:SHOWN]
    head = Head(
        _("Corrections"),
        _("What was wrong in the record, what was corrected, and why."),
        feed=reverse("corrections_feed"),
    )
    context = {"told": list(told), "withdrawn": list(withdrawn()[:SHOWN]), "judged": judged_anew(), "head": head}
    return render(request, "corrections/list.html", context)


def withdrawn() -> QuerySet[Quote]:
    """Quotes that the desk took back. Their words are not shown again: perhaps nobody said them."""
    taken = Quote.objects.filter(withdrawn_at__isnull=False, published_at__isnull=False)
    return taken.exclude(withdrawn_reason__in=MACHINE_REASONS).order_by("-withdrawn_at", "-pk")


def judged_anew() -> list[dict[str, Any]]:
    """Sides of public quotes that a person judged otherwise than the machine, with what the machine had said."""
    by_person = Stance.objects.filter(decided_by=Decider.PERSON, quote__is_public=True)
    newest = list(by_person.select_related("quote__person", "quote__organization")[:SHOWN])
    read = Stance.objects.filter(quote__in=[one.quote_id for one in newest], decided_by=Decider.MACHINE)
    before = {stance.quote_id: stance for stance in read.order_by("created", "pk")}
    pairs = ((stance, before.get(stance.quote_id)) for stance in newest)
    return [{"stance": now, "before": then} for now, then in pairs if then and then.side != now.side]
