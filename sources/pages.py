"""Page or text bytes -> title, byline, date, language and text, pure. Paragraphs stay apart."""

from __future__ import annotations

import re
from collections.abc import Container
from html import unescape
from typing import Any, NamedTuple

import trafilatura
import trafilatura.utils
from lxml.etree import ElementDefaultClassLookup, LxmlError
from lxml.html import HtmlElement

from sources.dates import Dated
from sources.decoding import decoded
from sources.extraction import extracted
from sources.heads import facts_of
from sources.languages import language_of
from sources.sniffing import DOCX, EML, PDF
from sources.texts import clean

MOST_HTML = 2_000_000
"""Bytes of a page that are parsed: what comes behind is never an article's beginning."""
MOST_HEAD = 400_000
"""Characters of a page in which its canonical address is looked for."""
_CANONICAL = re.compile(r"<link\b(?=[^>]{0,1000}\brel\s*=\s*[\"']?canonical\b)[^>]{0,2000}>", re.IGNORECASE)
_HREF = re.compile(r"""\bhref\s*=\s*("[^"]*"|'[^']*'|[^\s>]+)""", re.IGNORECASE)
SHORTEST = 40
"""Characters below which a text is no article."""
CONSENT_HOSTS = ("consent.", "guce.", "myprivacy.", "privacy-mgmt.")
"""Beginnings of hosts that stand before an article and ask for consent."""
_WALL = re.compile(
    r"subscribe to (?:continue|read)|subscribers only|already a subscriber|accept (?:all )?cookies to|"
    r"before you continue|we value your privacy|this content is for (?:subscribers|members)|enable javascript|"
    r"isAccessibleForFree\W{1,5}false|"
    r"订阅后|您的隐私|本文为付费|付费阅读|登录后(?:查看|阅读)|訂閱後|會員專享|登入後",
    re.IGNORECASE,
)

# Every element is the same class here, so that lxml needs no Python to choose one: a tenth of all parsing.
trafilatura.utils.HTML_PARSER.set_element_class_lookup(ElementDefaultClassLookup(element=HtmlElement))


class Page(NamedTuple):
    """What was found in the bytes; empty strings and None where it tells nothing."""

    text: str
    title: str = ""
    byline: str = ""
    outlet: str = ""
    published: Dated | None = None
    language: str = ""
    canonical: str = ""


class Unreadable(ValueError):
    """No article could be found in the bytes; `reason` is an ArticleReason, the message is for staff."""

    def __init__(self, reason: str, detail: str) -> None:
        super().__init__(detail)
        self.reason, self.detail = reason, detail


def read_page(content: bytes, content_type: str, charset: str = "", address: str = "", known: Container[str] = ()) -> Page:
    """The article in the bytes of a page or a file; facts that are `known`, by the names of their fields, may stay empty. Raises
    Unreadable with a reason for staff."""
    reader = _READERS.get(content_type)
    if reader is None:
        if not content_type.startswith("text/"):
            raise Unreadable("not_an_article", f"This is {content_type}, not a text that we can read.")
        reader = _plain
    page: Page = reader(content, charset, address, known)
    if len(page.text) < SHORTEST:
        raise Unreadable("unreadable", "No article was found in it: there is hardly any text.")
    return page if page.language or "language" in known else page._replace(language=language_of(page.text))


def html_page(content: bytes, charset: str, address: str, known: Container[str] = ()) -> Page:
    """The article in a web page, its language left open. Raises Unreadable."""
    markup = decoded(content[:MOST_HTML], charset)
    if "<html" not in markup.lower():  # the extraction refuses fragments
        markup = f"<html><body>{markup}</body></html>"
    try:
        tree = trafilatura.load_html(markup)
        found = extracted(tree, address) if tree is not None else None
    except (LxmlError, ValueError, RecursionError) as error:
        raise Unreadable("unreadable", f"The page is broken ({type(error).__name__}).") from error
    text = _paragraphs(found)
    if len(text) < 400 and _WALL.search(markup):
        raise Unreadable("paywall", "The page shows a paywall or a consent page instead of the article.")
    if found is None or len(text) < SHORTEST:
        text = _paragraphs(trafilatura.baseline(markup)[1])
    if found is None:
        return Page(text)
    facts = facts_of(tree, markup, address, known)
    return Page(text, facts.title, facts.byline, facts.outlet, facts.published, canonical=_canonical(markup))


def _canonical(markup: str) -> str:
    """What the page calls its own address; empty where it calls nothing so."""
    link = _CANONICAL.search(markup[:MOST_HEAD])
    href = _HREF.search(link[0]) if link else None
    return unescape(href[1].strip("\"'")).strip() if href else ""


def _paragraphs(lines: str | None) -> str:
    """The extraction's lines are paragraphs."""
    return clean("\n\n".join((lines or "").split("\n")))


def _plain(content: bytes, charset: str, address: str, known: Container[str] = ()) -> Page:
    return Page(clean(decoded(content, charset)))


_READERS: dict[str, Any] = {
    "text/html": html_page,
    "application/xhtml+xml": html_page,
    "text/plain": _plain,
    "text/markdown": _plain,
}
CONFINED = (PDF, DOCX, EML)
"""Types that `sources.documents` reads, in a child process with limits."""
