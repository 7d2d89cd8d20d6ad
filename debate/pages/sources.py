"""Sources: what each brought, and how it is."""

from __future__ import annotations

from django.core.paginator import Paginator
from django.db.models import Count, Max, Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render

from debate.models import Quote
from debate.pages.listing import listed
from sources.models import Article, Source

ARTICLES_SHOWN = 30


def sources(request: HttpRequest) -> HttpResponse:
    """Every source with its articles and its public quotes."""
    public = Q(articles__appearances__quote__is_public=True)
    rows = Source.objects.annotate(
        read=Count("articles", filter=Q(articles__state=Article.State.READ), distinct=True),
        brought=Count("articles__appearances__quote", filter=public, distinct=True),
        last_day=Max("articles__published"),
    )
    return render(request, "sources/list.html", {"rows": rows.order_by("-brought", "name")})


def source(request: HttpRequest, slug: str) -> HttpResponse:
    """One source: its articles that brought quotes, its health, its quotes."""
    row = get_object_or_404(Source, slug=slug)
    quotes = Quote.objects.counted().filter(appearances__article__source=row).distinct()
    articles = (
        row.articles.filter(appearances__quote__is_public=True)
        .annotate(brought=Count("appearances__quote", filter=Q(appearances__quote__is_public=True), distinct=True))
        .order_by("-published", "-pk")
    )
    page = Paginator(articles, ARTICLES_SHOWN).get_page(request.GET.get("articles"))
    context = {"source": row, "articles": page, "visits": list(row.visits.all()[:10])}
    return render(request, "sources/detail.html", {**context, **listed(request, quotes, hide=("source",))})
