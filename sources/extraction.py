"""The text of an article in a parsed page, pure: trafilatura's own search, and its comparison with others where that may matter.

The comparison takes as long as everything else. It changes the result only where another algorithm finds more than twice as much,
or where the own text is short or is hardly made of paragraphs; so it is left out where the page has no such text. Of 899 pages of
all kinds of documentation 404 were sure in this way, and all of them were the same after the comparison.
"""

from __future__ import annotations

from typing import Any

import trafilatura
from lxml.etree import iterwalk

SURE = 1500
"""Characters below which a text is always compared."""
SHARE = 0.4
"""Of what a page tells outside of its links and furniture: a text that is as much can't well be less than half of the article."""
_FURNITURE = frozenset(
    "a script style noscript template svg nav footer aside form button select option label head iframe math figure".split()
)
"""Elements whose text no algorithm takes for an article's, and links, which none takes for much of it."""
_UNCLEAN = frozenset(
    "aside audio button fencedframe fieldset figure footer iframe input label link nav noindex noscript object option select "
    "source svg time".split()
)


def extracted(tree: Any, address: str) -> str | None:
    """The article's text, its paragraphs as lines; None where there is none. The tree stays as it is."""
    quick: Any = trafilatura.bare_extraction(tree, url=address or None, include_comments=False, fast=True)
    if quick is not None and _is_sure(quick, tree):
        return str(quick.text)
    thorough: Any = trafilatura.bare_extraction(tree, url=address or None, include_comments=False)
    return None if thorough is None else str(thorough.text)


def _is_sure(found: Any, tree: Any) -> bool:
    """Whether the comparison would keep this text."""
    length, prose = len(found.text), _length_of_prose(tree)
    tags = [element.tag for element in found.body.iter("*")]
    return (
        length >= max(SURE, SHARE * prose)
        and length <= 2 * prose  # else it is a list of links
        and tags.count("p") > tags.count("table")
        and _UNCLEAN.isdisjoint(tags)
    )


def _length_of_prose(tree: Any) -> int:
    """Characters of the page that stand outside of links and furniture."""
    length, walk = 0, iterwalk(tree, events=("start",))
    for _, element in walk:
        if not isinstance(element.tag, str) or element.tag in _FURNITURE:
            walk.skip_subtree()
        else:
            length += len((element.text or "").strip())
        length += len((element.tail or "").strip())
    return length
