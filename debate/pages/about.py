"""About the record: what it is, how it is made, its limits, its data."""

from __future__ import annotations

import json
from typing import Any, NamedTuple

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _, gettext_lazy

from debate.models import Quote
from debate.pages.exports import MOST
from debate.pages.heads import Head
from debate.pages.structured import breadcrumbs, dataset
from debate.reading import READER_VERSION
from debate.standing import CLEAR, LEANING
from sources.models import Article, Source


class Rule(NamedTuple):
    """What the reader asks of a sentence, with an invented example."""

    asks: Any
    side: str
    words: str
    language: str = "en"


_MIXED = "Open models help research, but the most capable ones should stay closed."
RULES = (
    Rule(
        gettext_lazy("Is releasing weights called good, or promised?"),
        "open",
        "Open weights let every lab audit what it uses.",
    ),
    Rule(gettext_lazy("Is releasing them called harmful, or refused?"), "closed", "We will not release the weights."),
    Rule(gettext_lazy("Is one pole set above the other?"), "open", "闭源模型终将落后于开源模型。", "zh-Hans"),
    Rule(gettext_lazy("Is what is good or bad of it denied?"), "closed", "It is not true that open is safer."),
    Rule(gettext_lazy("Is it both, or tied to a condition?"), "mixed", _MIXED),
    Rule(
        gettext_lazy("Is it on the question and takes no side?"),
        "neutral",
        "The committee heard eleven witnesses on open weights.",
    ),
)
"""What the method page tells; a test holds the reader to it."""
_LISTS = ("people", "exchanges", "arguments", "organizations", "sources", "corrections")
FEEDS = ("feed", *(f"{name}_feed" for name in _LISTS))
SCORED = {
    "en plain press": gettext_lazy("English, plain press prose"),
    "zh plain press": gettext_lazy("Chinese, plain press prose"),
    "en direct": gettext_lazy("English, direct"),
    "en mixed": gettext_lazy("English, partly quoted"),
    "en indirect": gettext_lazy("English, indirect"),
    "zh direct": gettext_lazy("Chinese, direct"),
    "zh mixed": gettext_lazy("Chinese, partly quoted"),
    "zh indirect": gettext_lazy("Chinese, indirect"),
}


def about(request: HttpRequest) -> HttpResponse:
    """What this is and what it is not."""
    counts = {"sources": Source.objects.count(), "articles": Article.objects.filter(state=Article.State.READ).count()}
    told = _("What this record is, what it is not, and how to correct it.")
    return render(request, "about/about.html", {"counts": counts, "head": Head(_("About"), told)})


def method(request: HttpRequest) -> HttpResponse:
    """How words get from an article to a page, how sides are judged, how sure the reader is, how to correct."""
    counts = {
        "public": Quote.objects.counted().count(),
        "checked": Quote.objects.counted().filter(checked_at__isnull=False).count(),
    }
    threshold = round(settings.PUBLISH_CONFIDENCE * 100)
    crumbs = [(str(_("About")), reverse("about"))]
    told = _("How a quote gets from an article to a page, how its side is judged, how often the reader is right.")
    head = Head(_("Method"), told, crumbs=crumbs, things=[breadcrumbs(crumbs, _("Method"))])
    standing = {"clear": round(CLEAR * 100), "leaning": round(LEANING * 100)}
    context = {"reader": READER_VERSION, "threshold": threshold, "counts": counts, "head": head, "scorecard": scorecard()}
    return render(request, "about/method.html", {**context, **standing, "rules": RULES})


def scorecard() -> dict[str, Any]:
    """The reader's figures as last measured, in shares of a hundred; empty where the file is missing or of another shape."""
    path = settings.BASE_DIR / "docs" / "scorecard.json"
    try:
        told = json.loads(path.read_text(encoding="utf-8"))
        rows = [(label, _shares(told["rows"][name])) for name, label in SCORED.items() if name in told["rows"]]
        return {"articles": told["articles"], "reader": told["reader"], "all": _shares(told["rows"]["all"]), "rows": rows}
    except (OSError, ValueError, KeyError, TypeError):
        return {}


def _shares(row: dict[str, float]) -> dict[str, int]:
    """In gold, found, speaker and both right."""
    return {"gold": int(row["gold"])} | {name: round(100 * row[name]) for name in ("found", "speaker", "joint")}


def data(request: HttpRequest) -> HttpResponse:
    """Licence, exports, API."""
    told = _("The whole record to take along: licence, feeds, and an interface for programs.")
    crumbs = [(str(_("About")), reverse("about"))]
    things = [dataset(_("Open or Closed?"), told), breadcrumbs(crumbs, _("Data"))]
    head = Head(_("Data"), told, feed=reverse("feed"), crumbs=crumbs, things=things)
    context = {"head": head, "feeds": [reverse(name) for name in FEEDS], "most": MOST, "site_address": settings.SITE_ADDRESS}
    return render(request, "about/data.html", context)
