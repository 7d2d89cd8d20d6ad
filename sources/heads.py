"""What a page declares of itself, pure: title, byline, outlet and its own address, read from its markup without parsing it all."""

from __future__ import annotations

import json
import re
from html import unescape
from itertools import islice
from typing import NamedTuple

from sources.texts import one_line

MOST = 400_000
"""Characters of markup that are looked at; what a page declares stands in its beginning."""
_META = re.compile(r"<meta\b[^>]{0,2000}>", re.IGNORECASE)
_ATTRIBUTE = re.compile(r"""([a-z:-]+)\s*=\s*("[^"]*"|'[^']*'|[^\s>]+)""", re.IGNORECASE)
_TITLE = re.compile(r"<title\b[^<>]{0,200}>", re.IGNORECASE)
_HEADING = re.compile(r"<h1\b[^<>]{0,500}>", re.IGNORECASE)
_BYLINE = re.compile(r"<(?:a|span|p|div|address)\b[^<>]{1,500}>", re.IGNORECASE)
_OF_AUTHOR = re.compile(
    r"\brel\s*=\s*[\"']?author\b|\b(?:class|itemprop)\s*=\s*[\"']?[^\"'>]{0,60}\b(?:byline|author|author-name)\b",
    re.IGNORECASE,
)
_CANONICAL = re.compile(r"<link\b(?=[^>]{0,1000}\brel\s*=\s*[\"']?canonical\b)[^>]{0,2000}>", re.IGNORECASE)
_SCRIPT = re.compile(r"<script\b[^<>]{0,300}application/ld\+json[^<>]{0,300}>", re.IGNORECASE)
_TAG = re.compile(r"<[^>]{0,1000}>")
_BY = re.compile(r"^(?:by|von|文|作者|撰文|记者|記者)[\s:：/／]+", re.IGNORECASE)
AUTHORS = ("author", "article:author", "parsely-author", "sailthru.author", "byl", "dc.creator")
TITLES = ("og:title", "twitter:title", "parsely-title", "dc.title")
OUTLETS = ("og:site_name", "application-name", "parsely-site")


class Head(NamedTuple):
    """Empty where the page declares nothing."""

    title: str
    byline: str
    outlet: str
    canonical: str


def head_of(markup: str) -> Head:
    """What the page declares: its meta elements first, then its linked data, then what stands in the text."""
    head = markup[:MOST]
    told, linked = metas(head), _linked(head)
    outlet = _first(told, OUTLETS) or _name(linked.get("publisher"))
    title = _first(told, TITLES) or _text(linked.get("headline")) or _found(_TITLE, head) or _found(_HEADING, head)
    names = [name for name in (told.get(key, "") for key in AUTHORS) if name and "://" not in name]
    byline = (names or [_name(linked.get("author")) or _of_author(head)])[0]
    return Head(
        one_line(_without_outlet(title, outlet), 500),
        one_line(_BY.sub("", byline), 300),
        one_line(outlet, 200),
        _canonical(head),
    )


def metas(head: str) -> dict[str, str]:
    """The contents of meta elements by property, name or itemprop, in lower case and in the page's order."""
    found: dict[str, str] = {}
    for element in _META.findall(head):
        told = {name.lower(): value.strip("\"'") for name, value in _ATTRIBUTE.findall(element)}
        name = (told.get("property") or told.get("name") or told.get("itemprop") or "").lower()
        if name and told.get("content"):
            found.setdefault(name, unescape(told["content"]))
    return found


def _canonical(head: str) -> str:
    """What the page calls its own address."""
    link = _CANONICAL.search(head)
    told = {name.lower(): value.strip("\"'") for name, value in _ATTRIBUTE.findall(link[0])} if link else {}
    return unescape(told.get("href", "")).strip()


def _linked(head: str) -> dict[str, object]:
    """The linked data of an article, from whichever script and list of it holds a headline."""
    for opening in islice(_SCRIPT.finditer(head), 10):
        try:
            found = json.loads(_inside(head, opening.end(), "</script"))
        except (ValueError, RecursionError):
            continue
        rows = found if isinstance(found, list) else found.get("@graph", [found]) if isinstance(found, dict) else []
        for row in rows if isinstance(rows, list) else []:
            if isinstance(row, dict) and row.get("headline"):
                return row
    return {}


def _name(value: object) -> str:
    """The name or names of an author or publisher, however they are nested."""
    if isinstance(value, list):
        return ", ".join(filter(None, map(_name, value[:10])))
    return _name(value.get("name")) if isinstance(value, dict) else _text(value)


def _text(value: object) -> str:
    return unescape(value) if isinstance(value, str) and "://" not in value else ""


def _found(pattern: re.Pattern[str], head: str) -> str:
    """The words of the first element of this kind."""
    opening = pattern.search(head)
    return _words(head, opening.end(), opening[0]) if opening else ""


def _of_author(head: str) -> str:
    """The words of the first element that is marked as the author's."""
    marked = (opening for opening in islice(_BYLINE.finditer(head), 5000) if _OF_AUTHOR.search(opening[0]))
    return next((_words(head, opening.end(), opening[0]) for opening in marked), "")


def _words(head: str, start: int, opening: str) -> str:
    """What stands between an opening tag and its end, without tags; a bounded look."""
    name = re.split(r"[\s>]", opening[1:], maxsplit=1)[0]
    return unescape(_TAG.sub(" ", _inside(head, start, f"</{name}")[:2000]))


def _inside(head: str, start: int, closing: str) -> str:
    end = head.find(closing, start, start + 100_000)
    return head[start:end] if end >= 0 else ""


def _first(told: dict[str, str], names: tuple[str, ...]) -> str:
    return next((told[name] for name in names if told.get(name)), "")


def _without_outlet(title: str, outlet: str) -> str:
    """A title without the outlet's name behind a bar or dash."""
    stem, mark, rest = re.sub(r"\s+", " ", title).strip().rpartition(outlet) if outlet else ("", "", "")
    return stem.rstrip(" -|–—·_") if mark and not rest and stem.rstrip() != stem.rstrip(" -|–—·_") else title
