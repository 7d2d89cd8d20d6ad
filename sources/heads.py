"""What a page tells of itself beside its text, pure: title, byline, publisher and day, from one tree and only what rows hold.

The extraction's own gathering of facts also looks for tags, licences and a date in every corner of the page; that took longer
than finding the text.
"""

from __future__ import annotations

import contextlib
import re
from collections.abc import Container
from html import unescape
from typing import Any, NamedTuple

from htmldate import find_date
from trafilatura import metadata

from sources.addresses import site_of
from sources.authors import authors_of
from sources.bylines import byline_of
from sources.dates import Dated, date_of, dated, unsure_of_month
from sources.texts import one_line

_TWO_WORDS = re.compile(r"\S\s+\S|[\u3400-\u9fff]{2}")
"""A byline of one Latin word is a login name, not a person's."""


class Facts(NamedTuple):
    """Empty strings and None where the page tells nothing."""

    title: str
    byline: str
    outlet: str
    published: Dated | None


def facts_of(tree: Any, markup: str, address: str = "", known: Container[str] = ()) -> Facts:
    """The facts of a parsed page (an lxml tree, which stays as it is); `markup` is the same page as text. What is `known` (by the
    name of its field) is not searched for beyond what the page declares."""
    told = metadata.examine_meta(tree)
    author = _in_full(authors_of(told.author or ""))
    told.author = author or None
    with contextlib.suppress(Exception):  # structured data may hold anything, and its reader stumbles over some of it
        told = metadata.extract_meta_json(tree, told)
    return Facts(
        title=_line(told.title or metadata.extract_title(tree), 500),
        byline=_line(
            authors_of(told.author or "") or author or ("" if "byline" in known else _in_full(byline_of(tree))), 300
        ),
        outlet=_outlet(told.sitename or metadata.extract_sitename(tree), address),
        published=date_of(markup, address) or (None if "published" in known else _loose_date(tree, markup, address)),
    )


def _in_full(names: str) -> str:
    """The names; empty where none has more than one word."""
    return names if any(map(_TWO_WORDS.search, names.split("; "))) else ""


def _line(text: str | None, limit: int) -> str:
    return one_line(unescape(text or ""), limit)


def _outlet(name: str | None, address: str) -> str:
    """The publisher as the page calls it, else its host."""
    told = _line(name, 200).lstrip("@")
    if told:
        return told if "." in told or told[:1].isupper() else told.title()
    return site_of(address)


def _loose_date(tree: Any, markup: str, address: str) -> Dated | None:
    """A date that the page shows without declaring it; no guessing from words in the text."""
    found = dated(find_date(tree, url=address or None, extensive_search=False, original_date=True) or "", "page")
    return unsure_of_month(found, markup) if found else None
