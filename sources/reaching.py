"""An article at its address: the way to it, as its site leads visitors on, and all of its pages."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator
from urllib.parse import urlsplit

from sources.addresses import leads_home
from sources.answers import Fetched, FetchFailed
from sources.confined import read_confined
from sources.leading_on import next_page, sent_on
from sources.likeness import likeness
from sources.pages import CONFINED, Page, Unreadable, read_markup, read_page
from sources.visiting import visit

MOST_HOPS = 2
"""Times that a page may send us on; redirects of the site itself are counted by each visit."""
MOST_PAGES = 12
"""Pages of one article."""
_CONSENT_HOSTS = ("consent.", "guce.", "myprivacy.", "privacy-mgmt.")
"""Beginnings of hosts that stand before an article and ask for consent."""
_LOGIN_HOSTS = ("login.", "accounts.", "auth.", "passport.", "sso.", "signin.")
_LOGIN = re.compile(r"/(?:log-?in|sign-?in|sign-?up|subscribe|register|passport)(?:[/.]|$)", re.IGNORECASE)
"""Hosts and paths of pages that ask for an account."""


def reach(address: str, etag: str = "", last_modified: str = "") -> Fetched:
    """What is at an article's address, or where its page sends visitors on. Raises FetchFailed, NotYet, and Unreadable for a
    page that is not the article's."""
    answer = visit(address, etag=etag, last_modified=last_modified)
    for _ in range(MOST_HOPS):
        check_reached(address, answer.address)
        place = sent_on(answer.markup, answer.address)
        if not place:
            return answer
        answer = visit(place)
    check_reached(address, answer.address)
    return answer


def check_reached(asked: str, reached: str) -> None:
    """Raise Unreadable where the site led to its front page, or to a page that asks for consent or for an account."""
    here, there = urlsplit(asked), urlsplit(reached)
    if (there.hostname or "").startswith(_CONSENT_HOSTS):
        raise Unreadable("paywall", "The site leads visitors to a page that asks for consent instead of the article.")
    if leads_home(asked, reached):
        raise Unreadable("not_an_article", "The address leads to the site's front page now; the article is not there.")
    asks = (there.hostname or "").startswith(_LOGIN_HOSTS) or _LOGIN.search(there.path)
    if asks and reached != asked and not _LOGIN.search(here.path):
        raise Unreadable("paywall", "The site leads visitors to a page for signing in instead of the article.")


def page_in(answer: Fetched, known: Container[str] = (), strict: bool = False) -> Page:
    """The article in what a visit brought, with its further pages; facts that are `known` may stay empty. A further page that can
    not be read is left out, unless this is `strict`. Raises as `reach`."""
    page = _page(answer, known)
    texts = [page.text]
    try:
        for text in _further(answer, page.text):
            texts = [*texts, text]  # what was read before one that fails is kept
    except (FetchFailed, Unreadable):
        if strict:
            raise
    return page._replace(text=_joined(texts))


def _further(first: Fetched, text: str) -> Iterator[str]:
    """The texts of an article's further pages. What leads elsewhere, or shows the same article with other comments, is none."""
    answer, held = first, [text]
    for number in range(2, MOST_PAGES + 1):
        place = next_page(answer.markup, first.address, number)
        if not place:
            return
        answer = visit(place)
        text = _page(answer, ("title", "byline", "published", "language")).text
        if answer.address != place or any(likeness(text, other).is_copy for other in held):
            return
        held.append(text)
        yield text


def _page(answer: Fetched, known: Container[str]) -> Page:
    if answer.markup:
        return read_markup(answer.markup, answer.address, known)
    return read_any(answer.content, answer.content_type, answer.charset, answer.address, known)


def read_any(content: bytes, content_type: str, charset: str = "", address: str = "", known: Container[str] = ()) -> Page:
    """The article in the bytes of any type; documents are parsed in a confined child."""
    if content_type in CONFINED:
        return read_confined(content, content_type)
    return read_page(content, content_type, charset, address, known)


def _joined(texts: list[str]) -> str:
    """One text of an article's pages, each paragraph that all of them begin with once."""
    held = set(texts[0].split("\n\n"))
    rest = ["\n\n".join(part for part in text.split("\n\n") if part not in held) for text in texts[1:]]
    return "\n\n".join(filter(None, [texts[0], *rest]))
