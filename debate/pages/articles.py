"""Articles: an article's quotes in the order in which they stand in it, each with a link to the words. Never its text."""

from __future__ import annotations

from datetime import datetime
from itertools import pairwise
from typing import Any, NamedTuple

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import gettext as _

from debate.models import Appearance
from debate.pages.heads import Head, shortened
from debate.pages.structured import breadcrumbs, printed_in, quotation
from debate.pages.words import opened_at
from sources.changes import Change, changes
from sources.models import Article

REVISIONS, CHANGES, SENTENCE = 3, 6, 160
"""Texts compared with the one before, changes shown of each, and characters of each sentence: never the article."""
SHARE, LONGEST_COMPARED = 3, 100_000
"""Changes longer than a third of the article are not shown, and texts longer than that are not compared."""


def article(request: HttpRequest, pk: int) -> HttpResponse:
    """What somebody said in one article. An article without a public quote has no page."""
    row = get_object_or_404(Article.objects.select_related("source", "duplicate_of"), pk=pk)
    printed = list(
        Appearance.objects.filter(article=row, quote__is_public=True)
        .select_related("quote__person", "quote__organization")
        .prefetch_related("quote__stances")
        .order_by("gone", "start")
    )
    if not printed:
        raise Http404
    context = {
        "article": row,
        "printings": [_printing(row, one) for one in printed],
        "texts": list(row.snapshots.order_by("taken_at").values_list("taken_at", flat=True)),
        "revisions": revisions(row),
        "taken_out": sum(one.gone for one in printed),
        "head": _head(row, printed),
    }
    return render(request, "articles/detail.html", context)


class Revision(NamedTuple):
    """What one text of an article has otherwise than the one before: the first of the changes, and how many more there are."""

    taken: datetime
    changes: list[Change]
    more: int


def revisions(row: Article) -> list[Revision]:
    """The newest changes of the source, newest first. One query. Where they would show much of the article, or are found too
    slowly in a long one, they are told without their sentences."""
    held = list(row.snapshots.order_by("-taken_at").values_list("taken_at", "text")[: REVISIONS + 1])
    return [_revision(taken, before, after) for (taken, after), (_, before) in pairwise(held)]


def _revision(taken: datetime, before: str, after: str) -> Revision:
    found = changes(before, after) if max(len(before), len(after)) <= LONGEST_COMPARED else []
    shown = [Change(shortened(one.removed, SENTENCE), shortened(one.added, SENTENCE)) for one in found[:CHANGES]]
    if SHARE * sum(len(one.removed) + len(one.added) for one in shown) > max(len(before), len(after)):
        shown = []
    return Revision(taken, shown, len(found) - len(shown))


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
