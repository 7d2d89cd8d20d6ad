"""Articles: an article's quotes in the order in which they stand in it, each with a link to the words. Never its text."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render

from debate.models import Appearance
from debate.pages.words import opened_at
from sources.models import Article


def article(request: HttpRequest, pk: int) -> HttpResponse:
    """What somebody said in one article. An article without a public quote has no page."""
    row = get_object_or_404(Article.objects.select_related("source", "duplicate_of"), pk=pk)
    printed = (
        Appearance.objects.filter(article=row, quote__is_public=True)
        .select_related("quote__person", "quote__organization")
        .order_by("start")
    )
    printings = [
        {"quote": p.quote, "gone": p.gone, "opened_at": opened_at(row.address, p.text) if row.is_on_the_web else ""}
        for p in printed
    ]
    if not printings:
        raise Http404
    return render(request, "articles/detail.html", {"article": row, "printings": printings})
