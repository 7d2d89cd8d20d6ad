"""Pages for what is not there: never there (404), removed (410), broken (500). Each says what to do next."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.template.loader import render_to_string
from django.utils.translation import gettext

API = "/api/"


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """Nothing at this address. Programs are told as programs (RFC 9457)."""
    if request.path.startswith(API):
        problem = {"type": "about:blank", "title": "Not Found", "status": 404, "detail": "There is nothing at this address."}
        return JsonResponse(problem, status=404, content_type="application/problem+json")
    return render(request, "errors/404.html", status=404)


def gone(request: HttpRequest, reason: str) -> HttpResponse:
    """Something was here and was removed, with the reason."""
    return render(request, "errors/410.html", {"reason": gettext(reason) if reason else ""}, status=410)


def waiting(request: HttpRequest) -> HttpResponse:
    """Something was here, and is not shown until a person has checked it."""
    return render(request, "errors/404.html", {"waits": True}, status=404)


def broken(request: HttpRequest) -> HttpResponse:
    """Our fault. Rendered without context: whatever broke may be what the context needs."""
    return HttpResponse(render_to_string("errors/500.html"), status=500)
