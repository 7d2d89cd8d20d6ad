"""Pages are the same for all readers, who have no cookies: each is made once and kept, as a whole, for one state of the record.

A kept answer is found by everything that it depends on: the edition of the record and that of the counts as they are now, the
day, and the address. Whatever is committed makes another edition, so that nothing has to be told what it spoils; what belongs
to an older edition is never asked for again and makes room in time. The edition is read before the page is made: a page that
sees a change that comes meanwhile is kept under the edition before it, where nobody looks any more.

Templates, translations and settings change with a new process, which begins with nothing kept. Everything else is answered
anew: readers with any cookie or credentials, forms, pictures, the desk, the API, errors, redirects, and pages that show what
is being collected.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Hashable
from typing import cast
from urllib.parse import parse_qsl, urlencode

from django.conf import settings
from django.core.exceptions import MiddlewareNotUsed
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.utils import timezone
from django.utils.cache import get_conditional_response

from debate.counting.board import edition_counted, edition_seen
from debate.pages.kept import Answer, Shelf

KEPT = frozenset(
    """home quotes quote people person choose compare organizations organization arguments argument exchanges exchange article
    method corrections data feed quotes_feed people_feed person_feed organization_feed argument_feed exchanges_feed
    exchange_feed source_feed corrections_feed organizations_feed arguments_feed sources_feed""".split()
)
"""Views whose answers depend on nothing but the record, the day and the address. Not among them: `sources`, `source` and
`about`, which show what is being collected, and whatever has a form."""
VARIES = frozenset({"accept-encoding", "accept-language"})
"""What an answer may vary by and be kept. The encoding is part of the key; the language is that of the address."""
PREVENTS = ("HTTP_COOKIE", "HTTP_AUTHORIZATION", "HTTP_RANGE")
CONDITIONS = ("HTTP_IF_NONE_MATCH", "HTTP_IF_MATCH", "HTTP_IF_MODIFIED_SINCE", "HTTP_IF_UNMODIFIED_SINCE")
ELSEWHERE = ("/admin/", "/api/", settings.STATIC_URL, "/healthz", "/readyz")
LONGEST = 1_000
"""Characters of a path with its query; longer ones are nobody's links."""
_GZIP = re.compile(r"\bgzip\b")

Answering = Callable[[HttpRequest], HttpResponseBase]


class KeptAnswers:
    """Middleware, the outermost: gives a kept answer, or lets it be made and keeps it."""

    def __init__(self, answer: Answering) -> None:
        if settings.DEBUG or not settings.KEPT_MEGABYTES:
            raise MiddlewareNotUsed("nothing is kept")
        self.answer = answer
        self.shelf = Shelf(settings.KEPT_MEGABYTES * 1_000_000)

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """Answer."""
        if not may_be_kept(request):
            return self.answer(request)
        normalize(request)
        conditions = {name: request.META.pop(name) for name in CONDITIONS if name in request.META}
        address = address_of(request)
        found = self.shelf.get((*state(), address))
        response = sent(found, request) if found else self._made(request, address)
        request.META.update(conditions)
        # The conditions compare with what this very answer is; they are not the views' business.
        return _conditional(request, response) if conditions else response

    def _made(self, request: HttpRequest, address: Hashable) -> HttpResponseBase:
        response = self.answer(request)
        if request.method == "GET" and is_the_same_for_all(request, response):
            whole = cast(HttpResponse, response)
            # The edition of the request's begin, the counts that the page was made with.
            self.shelf.put((*state(), address), Answer(whole.content, tuple(whole.items())))
        return response


def state() -> tuple[Hashable, ...]:
    """What all pages depend on besides their address: the record, the counts, and the day."""
    return edition_seen(), edition_counted(), timezone.localdate()


def may_be_kept(request: HttpRequest) -> bool:
    """Whether a reader like any other asks for something that could be a page."""
    return (
        request.method in ("GET", "HEAD")
        and not any(request.META.get(name) for name in PREVENTS)
        and not request.path_info.startswith(ELSEWHERE)
        and not request.path_info.endswith(".png")
        and len(request.path) + len(request.META.get("QUERY_STRING", "")) <= LONGEST
    )


def normalize(request: HttpRequest) -> None:
    """Order the query by names and drop what is empty, in the request itself: the page is made from what finds it again."""
    query = request.META.get("QUERY_STRING", "")
    if query:
        # WSGI gives each byte as one character, also those of Chinese that a client did not escape.
        written = query.encode("latin-1", "replace").decode("utf-8", "replace")
        pairs = sorted(parse_qsl(written), key=lambda pair: pair[0])
        request.META["QUERY_STRING"] = urlencode(pairs)


def address_of(request: HttpRequest) -> Hashable:
    """The address with the scheme, and whether the body may be compressed."""
    compressed = bool(_GZIP.search(request.META.get("HTTP_ACCEPT_ENCODING", "")))
    return request.scheme, request.META.get("HTTP_HOST"), request.path, request.META.get("QUERY_STRING"), compressed


def is_the_same_for_all(request: HttpRequest, response: HttpResponseBase) -> bool:
    """Whether this very answer may be given to every reader who asks for the address."""
    view = request.resolver_match.url_name if request.resolver_match else None
    varies = {name.strip().lower() for name in response.get("Vary", "").split(",") if name.strip()}
    held_back = re.search(r"no-store|private", response.get("Cache-Control", ""))
    is_plain = response.status_code == 200 and not response.streaming and not response.cookies
    return is_plain and view in KEPT and varies <= VARIES and not held_back


def sent(kept: Answer, request: HttpRequest) -> HttpResponse:
    """A kept answer as a response; to HEAD without its body."""
    response = HttpResponse(b"" if request.method == "HEAD" else kept.body)
    for name, value in kept.headers:
        response[name] = value
    return response


def _conditional(request: HttpRequest, response: HttpResponseBase) -> HttpResponseBase:
    """304 where the reader holds the same already. Only an answer with an ETag can be compared."""
    tag = response.get("ETag")
    if not tag or response.status_code != 200:
        return response
    return cast(HttpResponseBase, get_conditional_response(request, etag=tag, response=response))  # type: ignore[arg-type]
