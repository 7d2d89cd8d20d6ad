"""Articles: an article's quotes in the order in which they stand in it, each with a link to the words. Never its text."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import gettext as _

from debate.models import Appearance
from debate.pages.heads import Head
from debate.pages.structured import breadcrumbs, printed_in, quotation
from debate.pages.words import opened_at
from sources.models import Article


def article(request: HttpRequest, pk: int) -> HttpResponse:
    """What somebody said in one article. An article without a public quote has no page."""
    row = get_object_or_404(Article.objects.select_related("source", "duplicate_of"), pk=pk)
    printed = list(
        Appearance.objects.filter(article=row, quote__is_public=True)
        .select_related("quote__person", "quote__organization")
        .order_by("gone", "start")
    )
    if not printed:
        raise Http404
    context = {
        "article": row,
        "printings": [_printing(row, one) for one in printed],
        "texts": list(row.snapshots.order_by("taken_at").values_list("taken_at", flat=True)),
        "taken_out": sum(one.gone for one in printed),
        "head": _head(row, printed),
    }
    return render(request, "articles/detail.html", context)


def _printing(row: Article, printed: Appearance) -> dict[str, Any]:
    there = row.is_on_the_web and not printed.gone
    opened = opened_at(row.address, printed.text) if there else ""
    return {"quote": printed.quote, "text": printed.text, "kind": printed.kind, "gone": printed.gone, "opened_at": opened}


def _head(row: Article, printed: list[Appearance]) -> Head:
    crumbs = [(str(_("Sources")), reverse("sources")), (row.source.name, reverse("source", args=[row.source.slug]))]
    title = row.title or row.address
    told = _("Who is quoted in “%(title)s”, in which words, with links that open the article there.") % {"title": title}
    quoted = [quotation(one.quote) for one in printed[:20]]
    things = [printed_in(row) | {"hasPart": quoted}, breadcrumbs(crumbs, title)]
    return Head(title[:110], told, crumbs=crumbs, things=things)
