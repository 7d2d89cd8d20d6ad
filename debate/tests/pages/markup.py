"""What tests read from a page: its elements, its words with their language, its JSON-LD."""

from __future__ import annotations

import json
import re
from html.parser import HTMLParser
from typing import Any, NamedTuple

VOID = {"meta", "link", "input", "br", "img", "hr", "path", "rect", "circle", "line"}
SPOKEN = ("aria-label", "title", "placeholder", "alt")
"""Attributes whose words somebody reads or hears."""


class Element(NamedTuple):
    """An opening tag with its attributes."""

    tag: str
    attributes: dict[str, str]


class Words(NamedTuple):
    """Words of a page with the language that is said of them, and the tags around them."""

    text: str
    language: str
    inside: tuple[str, ...]


class Markup(HTMLParser):
    """A page, read once."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.elements: list[Element] = []
        self.words: list[Words] = []
        self._open: list[tuple[str, str]] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = {name: value or "" for name, value in attrs}
        self.elements.append(Element(tag, attributes))
        language = attributes.get("lang", self._open[-1][1] if self._open else "")
        inside = tuple(name for name, _ in self._open)
        self.words += [Words(attributes[name], language, inside) for name in SPOKEN if attributes.get(name)]
        if tag not in VOID:
            self._open.append((tag, language))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        while self._open and self._open.pop()[0] != tag:
            pass

    def handle_data(self, data: str) -> None:
        if data.strip() and self._open:
            self.words.append(Words(data.strip(), self._open[-1][1], tuple(name for name, _ in self._open)))

    def all(self, tag: str, **attributes: str) -> list[dict[str, str]]:
        """The attributes of every element of this tag that has these values."""
        found = (element.attributes for element in self.elements if element.tag == tag)
        return [held for held in found if all(held.get(name) == value for name, value in attributes.items())]

    def meta(self, name: str) -> str:
        """The content of a meta element, by name or property; empty where there is none."""
        found = [held for held in self.all("meta") if name in (held.get("name"), held.get("property"))]
        return found[0].get("content", "") if found else ""


def json_ld(page: str) -> list[dict[str, Any]]:
    """Every thing of the page's graphs."""
    found = re.findall(r'<script type="application/ld\+json">(.*?)</script>', page, re.DOTALL)
    return [thing for text in found for thing in json.loads(text)["@graph"]]
