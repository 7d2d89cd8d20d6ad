"""Sources: what each brought, and how it is."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.core.paginator import Paginator
from django.db.models import Count, Max, Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import gettext as _

from debate.counting.choosing import everything
from debate.models import Quote
from debate.pages.balance import balance
from debate.pages.heads import Head
from debate.pages.listing import listed
from debate.pages.structured import breadcrumbs
from debate.pages.tallies import by_quarter
from debate.selection import Selection
from sources.models import Article, Source

ARTICLES_SHOWN, VISITS_SHOWN = 15, 10


def sources(request: HttpRequest) -> HttpResponse:
    """Every source with its articles and its public quotes."""
    rows = _brought()
    told = _("Where the articles come from: what each source brought, and whether it answers.")
    head = Head(_("Sources"), told, feed=reverse("sources_feed"))
    return render(request, "sources/list.html", {"rows": rows, "head": head})


def _brought() -> list[Any]:
    """All sources with `read` (articles), `brought` (public quotes) and `last_day`; who brought most first."""
    chosen = everything()
    brought = chosen.board.columns.counts("source", chosen.mask)
    read = chosen.board.kept("articles of sources", _read)
    rows: list[Any] = list(Source.objects.order_by("name"))
    for row in rows:
        row.brought = brought.get(row.pk, 0)
        row.read, row.last_day = read.get(row.pk, (0, None))
    return sorted(rows, key=lambda row: -row.brought)


def _read() -> dict[int, tuple[int, date | None]]:
    """Source -> how many of its articles are read, and the day of the newest one."""
    counted = {"n": Count("pk", filter=Q(state=Article.State.READ)), "last": Max("published")}
    rows = Article.objects.order_by().values_list("source").annotate(**counted)
    return {source: (number, last) for source, number, last in rows}


def source(request: HttpRequest, slug: str) -> HttpResponse:
    """One source: its articles that brought quotes, its balance, its health, its quotes."""
    row = get_object_or_404(Source, slug=slug)
    chosen = everything(source=(slug,))
    context = {
        "source": row,
        "articles": _articles(row, request.GET.get("articles")),
        "visits": list(row.visits.all()[:VISITS_SHOWN]),
        "balance": balance(chosen),
        "stream": by_quarter(chosen),
        "head": _head(row),
    }
    return render(
        request, "sources/detail.html", {**context, **listed(request, Selection(source=(slug,)), hide=("source",))}
    )


def quotes_from(row: Source) -> Any:
    """Public quotes that an article of this source prints; each one once."""
    printed = Article.objects.filter(source=row).values("appearances__quote")
    return Quote.objects.counted().filter(pk__in=printed)


def _articles(row: Source, page: str | None) -> Any:
    brought = Count("appearances__quote", filter=Q(appearances__quote__is_public=True), distinct=True)
    found = row.articles.filter(appearances__quote__is_public=True).annotate(brought=brought)
    return Paginator(found.order_by("-published", "-pk"), ARTICLES_SHOWN).get_page(page)


def _head(row: Source) -> Head:
    crumbs = [(str(_("Sources")), reverse("sources"))]
    told = _("What %(name)s printed on whether frontier AI models should be open or closed.") % {"name": row.name}
    feed = reverse("source_feed", args=[row.slug])
    return Head(row.name, told, feed=feed, crumbs=crumbs, things=[breadcrumbs(crumbs, row.name)])
