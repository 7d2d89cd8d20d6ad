"""Atom 1.0, pure: entries -> bytes. Ids are tag URIs that never change, whatever becomes of titles and addresses."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import NamedTuple
from urllib.parse import urlsplit
from xml.etree import ElementTree as ET

ATOM = "http://www.w3.org/2005/Atom"
XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
BEGAN = datetime(2026, 1, 1, tzinfo=UTC)
"""When a feed without any entry was updated: before its first one."""
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")


class Entry(NamedTuple):
    """One entry. `name` is its lasting name, such as `quote/12`; `html` its body, `language` that of the body; `told` its category
    in words."""

    name: str
    title: str
    link: str
    updated: datetime
    html: str
    author: str = ""
    language: str = ""
    category: str = ""
    told: str = ""


class Feed(NamedTuple):
    """One feed. `name` is lasting; `page` and `here` are whole addresses."""

    name: str
    title: str
    subtitle: str
    page: str
    here: str
    language: str
    entries: Sequence[Entry]


def written(feed: Feed) -> bytes:
    """The feed as UTF-8."""
    ET.register_namespace("", ATOM)
    root = ET.Element(f"{{{ATOM}}}feed", {XML_LANG: feed.language})
    _add(root, "id", tag(feed.here, feed.name))
    _add(root, "title", feed.title)
    _add(root, "subtitle", feed.subtitle)
    _add(root, "updated", _time(max((entry.updated for entry in feed.entries), default=BEGAN)))
    _add(root, "link", href=feed.here, rel="self", type="application/atom+xml")
    _add(root, "link", href=feed.page, rel="alternate", type="text/html")
    _add(_add(root, "author"), "name", "Open or Closed?")
    _add(root, "rights", "Annotations: CC BY 4.0. The words belong to those who said them.")
    for entry in feed.entries:
        _entry(_add(root, "entry"), entry)
    return ET.tostring(root, encoding="utf-8", xml_declaration=True)


def _entry(node: ET.Element, entry: Entry) -> None:
    _add(node, "id", tag(entry.link, entry.name))
    _add(node, "title", entry.title)
    _add(node, "updated", _time(entry.updated))
    _add(node, "link", href=entry.link, rel="alternate", type="text/html")
    if entry.author:
        _add(_add(node, "author"), "name", entry.author)
    if entry.category:
        _add(node, "category", term=entry.category, label=entry.told or entry.category)
    content = _add(node, "content", entry.html, type="html")
    if entry.language:
        content.set(XML_LANG, entry.language)


def tag(address: str, name: str) -> str:
    """A tag URI (RFC 4151) of the host of an address."""
    return f"tag:{urlsplit(address).hostname or 'localhost'},2026:{name}"


def _add(parent: ET.Element, name: str, text: str = "", **attributes: str) -> ET.Element:
    node = ET.SubElement(parent, f"{{{ATOM}}}{name}", {key: _FORBIDDEN.sub("", value) for key, value in attributes.items()})
    if text:
        node.text = _FORBIDDEN.sub("", text)
    return node


def _time(moment: datetime) -> str:
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
