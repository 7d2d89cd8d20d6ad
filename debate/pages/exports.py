"""The quotes as files: the filters of their page, everything that the record knows of each in one row, and never an article."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import Any

from django.http import HttpRequest, HttpResponseBase, JsonResponse, StreamingHttpResponse
from django.urls import reverse

from debate.api.problems import PROBLEM, unusable_values
from debate.exporting import Row, as_csv, as_json
from debate.following import asked_for
from debate.models import Quote
from debate.pages.site import absolute
from debate.selection import Selection, unusable
from sources.models import Article

MOST = 50_000
"""Quotes in one file that the site sends, newest first: some twenty megabytes. `manage.py export` writes them all."""
AT_ONCE = 1_000
COLUMNS = (
    *("id", "url", "words", "language", "kind", "speaker", "speaker_zh", "speaker_type", "speaker_as_printed", "person"),
    *("organization", "role_as_printed", "said_on", "said_precision", "printed_on", "side", "side_confidence", "side_by"),
    *("arguments", "reading_confidence", "checked_on", "printings", "article", "article_title", "outlet", "source"),
)


def quotes_csv(request: HttpRequest) -> HttpResponseBase:
    """The quotes that fit the query, for a spreadsheet."""
    if refusal := refused(request):
        return refusal
    rows = islice(rows_of(asked_for(request.GET), MOST), MOST)
    return _file(as_csv(COLUMNS, rows), "text/csv; charset=utf-8", "open-or-closed.csv")


def quotes_json(request: HttpRequest) -> HttpResponseBase:
    """The same for a program."""
    if refusal := refused(request):
        return refusal
    rows = rows_of(asked_for(request.GET), MOST + 1)
    return _file(as_json(rows, MOST), "application/json", "open-or-closed.json")


def refused(request: HttpRequest) -> JsonResponse | None:
    """400 with the reasons where a filter has a value that can't be: a file or a feed can't say that it left one out, and whoever
    mistyped a date would take everything for what they asked for."""
    wrong = unusable(request.GET)
    return JsonResponse(unusable_values(wrong), status=400, content_type=PROBLEM) if wrong else None


def rows_of(selection: Selection, most: int | None = None) -> Iterator[Row]:
    """A row for each quote, newest first, read in batches; the memory that it takes does not grow with them."""
    quotes = selection.apply(Quote.objects.counted().newest().select_related("person", "organization"))
    wanted = quotes.prefetch_related("appearances__article__source", "arguments")[:most]
    for quote in wanted.iterator(chunk_size=AT_ONCE):
        yield row_of(quote)


def row_of(quote: Quote) -> Row:
    """What one row tells."""
    printings = sorted(quote.appearances.all(), key=lambda one: (one.gone, one.pk))
    article = printings[0].article if printings else None
    speaker = quote.speaker
    return {
        "id": quote.pk,
        "url": absolute(reverse("quote", args=[quote.pk])),
        "words": quote.text,
        "language": quote.language,
        "kind": quote.kind,
        "speaker": speaker.name_en or speaker.name_zh if speaker else "",
        "speaker_zh": speaker.name_zh if speaker else "",
        "speaker_type": quote.speaker_type,
        "speaker_as_printed": quote.speaker_printed,
        "person": quote.person.slug if quote.person else "",
        "organization": quote.organization.slug if quote.organization else "",
        "role_as_printed": quote.role_printed,
        "said_on": _day(quote.said_on),
        "said_precision": quote.said_precision if quote.said_on else "",
        "printed_on": _day(quote.printed_on),
        "side": quote.side,
        "side_confidence": round(quote.side_confidence, 3),
        "side_by": quote.side_by,
        "arguments": sorted({argument.slug for argument in quote.arguments.all()}),
        "reading_confidence": round(quote.confidence, 3),
        "checked_on": _day(quote.checked_at),
        "printings": len(printings),
        **_printed_in(article),
    }


def _printed_in(article: Article | None) -> Row:
    """What a row tells of the article that a quote was printed in first."""
    if article is None:
        return dict.fromkeys(("article", "article_title", "outlet", "source"), "")
    return {
        "article": article.address if article.is_on_the_web else "",
        "article_title": article.title,
        "outlet": article.publisher,
        "source": article.source.slug,
    }


def _day(value: Any) -> str | None:
    return value.isoformat()[:10] if value else None


def _file(pieces: Iterator[str], kind: str, name: str) -> StreamingHttpResponse:
    answer = StreamingHttpResponse(_batched(pieces), content_type=kind)
    answer["Content-Disposition"] = f'attachment; filename="{name}"'
    answer["X-Robots-Tag"] = "noindex"
    return answer


def _batched(pieces: Iterator[str]) -> Iterator[str]:
    """Some hundred rows in each write."""
    while batch := "".join(islice(pieces, 200)):
        yield batch
