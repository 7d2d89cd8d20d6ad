"""Pages for what is not there: never there (404), removed (410), broken (500). Each says what to do next."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """Nothing at this address."""
    return render(request, "errors/404.html", status=404)


def gone(request: HttpRequest, reason: str) -> HttpResponse:
    """Something was here and was removed, with the reason."""
    return render(request, "errors/410.html", {"reason": reason}, status=410)


def broken(request: HttpRequest) -> HttpResponse:
    """Our fault. Rendered without context: whatever broke may be what the context needs."""
    return HttpResponse(render_to_string("errors/500.html"), status=500)
