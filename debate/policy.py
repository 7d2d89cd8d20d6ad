"""What a page may load: the site's own files only. The desk's admin theme needs more, and gets it under its own path only. And
that no old version of a row takes the place of the present one holds for whoever sends the form without its button, too."""

import re
from collections.abc import Callable

from csp.constants import NONE, SELF, UNSAFE_EVAL, UNSAFE_INLINE
from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseNotAllowed
from django.urls import reverse
from django.utils.cache import patch_vary_headers
from django.utils.translation import activate, get_language_from_request

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
OLD_VERSION = re.compile(r"/history/\d+/$")
"""A version in a row's history: to read. Its whole row, words and keys too, would replace what the record has learned since."""


class DeskPolicy:
    """Middleware for the desk only: its language is the one that staff chose there, else their browser's (its addresses name none);
    and its policy is looser, as its theme evaluates expressions in attributes."""

    def __init__(self, answer: Callable[[HttpRequest], HttpResponse]) -> None:
        self.answer = answer

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer, and mark what the desk answers."""
        if not request.path.startswith(reverse("admin:index")):
            return self.answer(request)
        if settings.SIMPLE_HISTORY_REVERT_DISABLED and request.method == "POST" and OLD_VERSION.search(request.path):
            return HttpResponseNotAllowed(["GET", "HEAD"])
        request.LANGUAGE_CODE = get_language_from_request(request)
        activate(request.LANGUAGE_CODE)
        response = self.answer(request)
        patch_vary_headers(response, ("Accept-Language", "Cookie"))
        response._csp_update = DESK  # type: ignore[attr-defined]
        return response
