"""What a page may load: the site's own files only. The desk's admin theme needs more, and gets it under its own path only."""

from collections.abc import Callable

from csp.constants import NONE, SELF, UNSAFE_EVAL, UNSAFE_INLINE
from django.http import HttpRequest, HttpResponse
from django.urls import reverse

SITE = {
    "default-src": [NONE],
    "script-src": [SELF],
    "style-src": [SELF],
    "img-src": [SELF, "data:"],
    "font-src": [SELF],
    "connect-src": [SELF],
    "form-action": [SELF],
    "base-uri": [NONE],
    "frame-ancestors": [NONE],
}
DESK = {"script-src": [UNSAFE_EVAL, UNSAFE_INLINE], "style-src": [UNSAFE_INLINE]}


class DeskPolicy:
    """Middleware: loosen the policy for the admin, whose theme evaluates expressions in attributes."""

    def __init__(self, answer: Callable[[HttpRequest], HttpResponse]) -> None:
        self.answer = answer

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer, and mark what the desk answers."""
        response = self.answer(request)
        if request.path.startswith(reverse("admin:index")):
            response._csp_update = DESK  # type: ignore[attr-defined]
        return response
