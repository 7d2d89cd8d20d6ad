"""Who wrote a page, pure: the first element that is named for its author and names somebody, the plainest names first.

The names are those that trafilatura knows. It asks each element of a pruned copy of the page by a dozen expressions, which takes as
long as finding the text does.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from lxml.etree import XPath
from trafilatura.json_metadata import normalize_authors

from sources.authors import authors_of

LONGEST = 120
"""Characters of a byline; what is longer is a paragraph."""
_HINT = re.compile(
    "uthor|yline|zuozhe|bianji|xiaobian|username|byl|BBL|channel-name|submitted-by|posted-by|journalist-name|screenname|writer"
)
"""What stands in every name below: most elements end here."""
_TELLING = XPath("//*[@class or @id or @itemprop or @rel or @data-testid or @data-component or self::author]")
"""Elements that may be named: asking each of a page's thousand in Python takes longer."""
_PLAIN = re.compile("author-?name|AuthorName|authorName")
_NAMED = re.compile("author|channel-name|zuozhe|bianji|xiaobian|submitted-by|posted-by|journalist-name")
_NAMED_BY_ID = re.compile("author|zuozhe|bianji|xiaobian")
_ANY = re.compile("[Aa]uthor|screenname|writer|[Bb]yline")
_ASIDE = re.compile(
    "^[Cc]omments|commentlist|comments-list|sidebar|is-hidden|quote|embedly-instagram|article-(?:share|support)|print|category|"
    "meta-date|meta-reviewer"
)
_ASIDE_BY_ID = re.compile("^comments|comment-?list|ProductReviews")


def byline_of(tree: Any) -> str:
    """The byline in a parsed page (an lxml tree, which stays as it is); empty where none is found."""
    elements = [element for element in _TELLING(tree) if _may_be_one(element)]
    for is_named in (_plainly, _by_custom, _at_all):
        for element in elements:
            if is_named(element) and not _stands_aside(element):
                told = " ".join(" ".join(_words(element)).split())
                names = authors_of(normalize_authors(None, told) or "") if 2 < len(told) < LONGEST else ""
                if names:
                    return names
    return ""


def _may_be_one(element: Any) -> bool:
    return _HINT.search(" ".join(element.values())) is not None or element.tag == "author"


def _plainly(element: Any) -> bool:
    """An element that is the author's name and says so."""
    get = element.get
    return element.tag == "author" or (
        element.tag in ("a", "address", "div", "link", "p", "span", "strong")
        and (
            "author" in (get("rel"), get("id"), get("class"))
            or get("itemprop") == "author name"
            or get("data-testid") in ("AuthorCard", "AuthorURL")
            or bool(_PLAIN.search(get("class", "")))
        )
    )


def _by_custom(element: Any) -> bool:
    """A usual name of places where the author stands."""
    get = element.get
    return element.tag in ("a", "div", "h3", "h4", "p", "span") and (
        get("class") in ("byline", "username", "byl", "BBL")
        or "author" in get("itemprop", "")
        or bool(_NAMED_BY_ID.search(get("id", "")) or _NAMED.search(get("class", "")))
    )


def _at_all(element: Any) -> bool:
    """Any element with a name of that kind."""
    get = element.get
    return (
        "Byline" in get("data-component", "")
        or "author" in get("itemprop", "")
        or bool(re.search("[Aa]uthor", get("id", "")) or _ANY.search(get("class", "")))
    )


def _stands_aside(element: Any) -> bool:
    """Whether it belongs to comments, other articles or a picture."""
    return _is_aside(element) or any(map(_is_aside, element.iterancestors()))


def _is_aside(element: Any) -> bool:
    if element.tag in ("time", "figure"):
        return True
    name, identity = element.get("class", ""), element.get("id", "")
    return element.tag in ("a", "div", "section", "span") and (
        identity == "comments"
        or name in ("comments", "title", "date")
        or bool(_ASIDE_BY_ID.search(identity) or _ASIDE.search(name))
        or "Figure" in element.get("data-component", "")
    )


def _words(element: Any) -> Iterator[str]:
    """The text inside, without that of asides."""
    yield element.text or ""
    for child in element:
        if isinstance(child.tag, str) and not _is_aside(child):
            yield from _words(child)
        yield child.tail or ""
