"""Where a page leads on to, pure: the page that it sends its visitors to, and its own next page, where an article has several."""

from __future__ import annotations

import re
from html import unescape
from urllib.parse import parse_qsl, urlsplit

from sources.addresses import resolved
from sources.texts import without_tags

MOST = 400_000
"""Characters of markup that are looked at."""
SOON = 10
"""Seconds after which a page that leads on is not one that stands there to be read."""
BARE = 200
"""Characters of words below which a page is only there for its script to lead on."""
LONGEST_LINK = 3200
"""Characters from the beginning of a link to the end of its address."""
_UNSEEN = re.compile(r"<(noscript|script|style|title|template)\b.*?</\1\s*>|<!--.*?-->", re.DOTALL | re.IGNORECASE)
_REFRESH = re.compile(r"<meta\b(?=[^>]{0,500}http-equiv\s*=\s*[\"']?refresh\b)[^>]{0,2500}>", re.IGNORECASE)
_CONTENT = re.compile(
    r"content\s*=\s*[\"']?\s*(?P<seconds>\d{1,5})(?:\.\d*)?\s*[;,]\s*(?:url\s*=\s*)?[\"']?\s*(?P<place>[^\"'>\s]{1,2000})",
    re.IGNORECASE,
)
# The word comes before what may not stand in front of it: a search for a plain word takes a tenth of the time.
_SCRIPT = re.compile(
    r"location(?<!\wlocation)(?:\.href)?\s*(?:=|\.(?:replace|assign)\s*\()\s*[\"'](?P<place>https?:[^\"'\s]{1,2000}|/[^\"'\s]{1,2000})[\"']"
)
_LINK = re.compile(
    r"<(?:a|link)\b[^<>]{0,1000}?\bhref\s*=\s*(?P<href>\"[^\"]{1,2000}\"|'[^']{1,2000}'|[^\s>\"']{1,2000})", re.IGNORECASE
)
_ENDING = re.compile(r"\.(?:s?html?|php|aspx?)$", re.IGNORECASE)
_PAGE_NAMES = ("page", "p", "pn", "pg")


def sent_on(markup: str, address: str) -> str:
    """The address that a page sends its visitors to at once; empty where it is there to be read."""
    head = markup[:MOST]
    by_script = _SCRIPT.search(head)
    if by_script is None and _REFRESH.search(head) is None:
        return ""  # most pages: to strip what is not seen takes long
    seen = _UNSEEN.sub(" ", head)
    refresh = _REFRESH.search(seen)
    told = _CONTENT.search(refresh[0]) if refresh else None
    if told is not None and int(told["seconds"]) > SOON:
        return ""
    if told is None and by_script and len(" ".join(without_tags(seen).split())) < BARE:
        told = by_script
    place = resolved(unescape(told["place"]), address) if told else ""
    return "" if place == resolved(address, address) else place


def next_page(markup: str, first: str, number: int) -> str:
    """The address of an article's page of this number, which its other pages point to; empty where there is none. It is the first
    page's address with the number added, so that no other article is taken for it."""
    numbered = re.compile(rf"{number}(?<=[/_=p\s\"'-]{number})(?!\w)")  # so that most links need no look
    for found in numbered.finditer(markup):
        begins = markup.rfind("<", max(0, found.start() - LONGEST_LINK), found.start())
        link = _LINK.match(markup, begins) if begins >= 0 else None
        place = resolved(unescape(link["href"].strip("\"'")), first) if link else ""
        if place and _is_page(place, first, number):
            return place
    return ""


def _is_page(place: str, first: str, number: int) -> bool:
    there, here = urlsplit(place), urlsplit(first)
    if there.netloc != here.netloc or here.path in ("", "/"):
        return False
    path, told, known = there.path.rstrip("/"), parse_qsl(there.query), parse_qsl(here.query)
    if path == here.path.rstrip("/"):
        return any(told == [*known, (name, str(number))] for name in _PAGE_NAMES)
    return told == known and path in _paths(here.path.rstrip("/"), number)


def _paths(path: str, number: int) -> set[str]:
    """What sites call further pages of the one at this path."""
    ending = _ENDING.search(path)
    if ending is None:
        return {f"{path}/{number}", f"{path}_{number}"}
    stem = path[: ending.start()]
    return {f"{stem}{mark}{number}{ending[0]}" for mark in ("_", "-", "_p")}
