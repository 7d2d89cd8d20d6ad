"""The text of an article in a page's structured data, pure: some pages show it by script only, or show its beginning."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from html import unescape
from typing import Any

from sources.texts import clean, without_tags

_SCRIPT = re.compile(r"<script\b[^>]{0,500}ld\+json[^>]{0,500}>(.*?)</script\s*>", re.DOTALL | re.IGNORECASE)
_PARAGRAPH = re.compile(r"</?(?:p|div|br|h\d|li|blockquote)\b[^>]{0,2000}>|\n", re.IGNORECASE)


def article_body(markup: str) -> str:
    """The longest article that a page tells of in its structured data, with its paragraphs apart; a live blog is all its posts.
    Empty where it tells none."""
    if "articleBody" not in markup:
        return ""
    return max((text for told in _SCRIPT.findall(markup) for text in _bodies(_loaded(told))), key=len, default="")


def _loaded(told: str) -> Any:
    try:
        return json.loads(told.strip().rstrip(";"), strict=False)
    except (ValueError, RecursionError):
        return None


def _bodies(told: Any) -> Iterator[str]:
    """The texts of what is told, and of what it holds: a list, a graph."""
    if isinstance(told, list):
        for one in told:
            yield from _bodies(one)
    elif isinstance(told, dict):
        yield from _bodies(told.get("@graph"))
        yield from _bodies(told.get("mainEntity"))
        posts = told.get("liveBlogUpdate")
        yield "\n\n".join(_text(post) for post in (posts if isinstance(posts, list) else []))
        yield _text(told)


def _text(told: Any) -> str:
    body = told.get("articleBody") if isinstance(told, dict) else None
    plain = without_tags(_PARAGRAPH.sub("\n\n", body), "") if isinstance(body, str) else ""
    return clean(unescape(plain))
