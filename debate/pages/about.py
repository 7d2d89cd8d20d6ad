"""About the record: what it is, how it is made, its limits, its data."""

from __future__ import annotations

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from debate.models import Quote
from debate.reading import READER_VERSION


def about(request: HttpRequest) -> HttpResponse:
    """What this is and what it is not."""
    return render(request, "about/about.html")


def method(request: HttpRequest) -> HttpResponse:
    """How words get from an article to a page, how sides are judged, how to correct."""
    counts = {
        "public": Quote.objects.counted().count(),
        "checked": Quote.objects.counted().filter(checked_at__isnull=False).count(),
    }
    threshold = round(settings.PUBLISH_CONFIDENCE * 100)
    return render(request, "about/method.html", {"reader": READER_VERSION, "threshold": threshold, "counts": counts})


def data(request: HttpRequest) -> HttpResponse:
    """Licence, exports, API."""
    return render(request, "about/data.html")
