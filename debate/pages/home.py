"""The home page: where the debate stands now."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from debate.models import Quote
from debate.pages.balance import balance

LATEST = 8


def home(request: HttpRequest) -> HttpResponse:
    """The question, the balance, the latest quotes."""
    quotes = Quote.objects.counted()
    latest = list(quotes.newest().for_lists()[:LATEST])
    return render(request, "home/home.html", {"balance": balance(quotes), "latest": latest})
