"""Page or text bytes -> title, byline, date, language and text, pure. Paragraphs stay apart."""

from __future__ import annotations

import re
from collections.abc import Container
from html import unescape
from typing import NamedTuple

import trafilatura
import trafilatura.utils
from lxml.etree import ElementDefaultClassLookup, LxmlError
from lxml.html import HtmlElement

from sources.dates import Dated, shown_day
from sources.decoding import MOST_HTML, decoded
from sources.extraction import extracted
from sources.heads import facts_of
from sources.languages import language_of
from sources.linked_data import article_body
from sources.sniffing import DOCX, EML, HTML_TYPES, PDF
from sources.texts import clean

MOST_HEAD = 400_000
"""Characters of a page in which its canonical address is looked for."""
_ROOT = re.compile("<html", re.IGNORECASE)
_CANONICAL = re.compile(r"<link\b(?=[^>]{0,1000}\brel\s*=\s*[\"']?canonical\b)[^>]{0,2000}>", re.IGNORECASE)
_HREF = re.compile(r"""\bhref\s*=\s*("[^"]*"|'[^']*'|[^\s>]+)""", re.IGNORECASE)
_HAN = re.compile("[\u3400-\u4dbf\u4e00-\u9fff]")
SHORTEST = 40
"""Characters below which a text is no article."""
_WALL = re.compile(
    r"subscribe to (?:continue|read)|subscribers only|already a subscriber|this content is for (?:subscribers|members)|"
    r"isAccessibleForFree\W{1,5}false|订阅后|本文为付费|付费阅读|訂閱後|會員專享",
    re.IGNORECASE,
)
_BANNER = re.compile(
    r"accept (?:all )?cookies to|before you continue|we value your privacy|enable javascript|您的隐私|登录后(?:查看|阅读)|登入後",
    re.IGNORECASE,
)
"""What pages without an article say, and pages beside their article: of cookies, of scripts, of who may comment."""
_NOTHING = re.compile(
    r"\W*(?:error )?404\b|page (?:not found|does not exist|cannot be found)|\W*not found\W*$|页面不存在|頁面不存在|"
    r"找不到页面|找不到頁面|"
    r"(?:文章|内容|頁面|页面)(?:已|不)(?:被?删除|存在|被?刪除)",
    re.IGNORECASE,
)
"""How a page's title says that there is nothing at its address."""
_VIDEO = re.compile(r"<meta\b(?=[^>]{0,200}og:type)[^>]{0,200}content\s*=\s*[\"']?video", re.IGNORECASE)
A_NOTE, AN_ARTICLE = 130, 400
"""Characters (a Han character counts as three) below which a text is no article beside a banner,
and may be the beginning before a wall."""
FEEDS = ("application/rss+xml", "application/atom+xml", "application/feed+json", "application/xml", "text/xml")

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
    if content_type in HTML_TYPES:
        return read_markup(decoded(content[:MOST_HTML], charset), address, known)
    if content_type in FEEDS:
        raise Unreadable("not_an_article", "This is a feed or a sitemap, not an article; add it as a source.")
    if not content_type.startswith("text/"):
        raise Unreadable("not_an_article", f"This is {content_type}, not a text that we can read.")
    return _checked(Page(clean(decoded(content, charset))), known)


def read_markup(markup: str, address: str = "", known: Container[str] = ()) -> Page:
    """The same in a web page's markup."""
    return _checked(html_page(markup, address, known), known)


def _checked(page: Page, known: Container[str]) -> Page:
    """The page with its language. Raises Unreadable where there is hardly any text."""
    if len(page.text) < SHORTEST:
        raise Unreadable("unreadable", "No article was found in it: there is hardly any text.")
    return page if page.language or "language" in known else page._replace(language=language_of(page.text))


def html_page(markup: str, address: str = "", known: Container[str] = ()) -> Page:
    """The article in a web page, its language left open. Raises Unreadable."""
    if not _ROOT.search(markup):  # the extraction refuses fragments
        markup = f"<html><body>{markup}</body></html>"
    try:
        tree = trafilatura.load_html(markup)
        found = extracted(tree, address) if tree is not None else None
    except (LxmlError, ValueError, RecursionError) as error:
        raise Unreadable("unreadable", f"The page is broken ({type(error).__name__}).") from error
    text = _whole(_paragraphs(found), markup)
    if found is None or len(text) < SHORTEST:
        text = max(text, _paragraphs(trafilatura.baseline(markup)[1]), key=len)
    _refuse_walls(text, markup)
    if len(text) < AN_ARTICLE and _VIDEO.search(markup):
        raise Unreadable("not_an_article", "This page shows a video; paste its transcript as a text.")
    if tree is None:
        return Page(text)
    facts = facts_of(tree, markup, address, known)
    if length_of(text) < AN_ARTICLE and _NOTHING.match(facts.title):
        raise Unreadable("not_found", "The page says that there is nothing at this address.")
    published = facts.published or (None if "published" in known else shown_day(text, facts.title))
    return Page(text, facts.title, facts.byline, facts.outlet, published, canonical=_canonical(markup))


def _whole(text: str, markup: str) -> str:
    """The text; that of the page's structured data where the page shows hardly half of it, or the same without its paragraphs."""
    body = article_body(markup)
    same = "".join(body.split()) == "".join(text.split())
    return body if same or len(body) > 2 * len(text) else text


def _refuse_walls(text: str, markup: str) -> None:
    """Raise Unreadable where so little is shown that a page's words on subscribing or on cookies are what it shows."""
    walled = length_of(text) < AN_ARTICLE and _WALL.search(markup)
    article = "".join(paragraph for paragraph in text.split("\n\n") if not _BANNER.search(paragraph))
    if walled or (length_of(article) < A_NOTE and _BANNER.search(markup)):
        raise Unreadable("paywall", "The page shows a paywall or a consent page instead of the article.")


def length_of(text: str) -> int:
    """Its characters; a Han character says as much as three letters."""
    return len(text) + 2 * len(_HAN.findall(text))


def _canonical(markup: str) -> str:
    """What the page calls its own address; empty where it calls nothing so."""
    link = _CANONICAL.search(markup[:MOST_HEAD])
    href = _HREF.search(link[0]) if link else None
    return unescape(href[1].strip("\"'")).strip() if href else ""


def _paragraphs(lines: str | None) -> str:
    """The extraction's lines are paragraphs."""
    return clean("\n\n".join((lines or "").split("\n")))


CONFINED = (PDF, DOCX, EML)
"""Types that `sources.documents` reads, in a child process with limits."""
