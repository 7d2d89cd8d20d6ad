"""OPML, the format in which feed readers exchange subscriptions, pure: bytes -> sources, sources -> text."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from defusedxml import ElementTree

from sources.texts import one_line
from sources.xml_guard import UnsafeXml, check_xml

MOST = 1000
"""Subscriptions that one file may bring."""


class NotOpml(ValueError):
    """The file is no OPML; the message says so in words."""


def read_opml(content: bytes) -> list[dict[str, Any]]:
    """The subscriptions of a file, however deep their folders, as columns of sources. Raises NotOpml."""
    try:
        check_xml(content)
        root = ElementTree.fromstring(content)
    except UnsafeXml as error:
        raise NotOpml(f"This XML is refused: {error}") from error
    except (ElementTree.ParseError, ValueError) as error:
        raise NotOpml(f"This is no XML that can be read ({error}).") from error
    if root.tag.lower() != "opml":
        raise NotOpml("This is XML, but no OPML.")
    rows = [_row({name.lower(): value for name, value in node.attrib.items()}) for node in root.iter("outline")]
    return [row for row in rows if row["address"]][:MOST]


def _row(told: dict[str, str]) -> dict[str, Any]:
    kind = told.get("category") if told.get("category") in ("sitemap", "page") else "feed"
    return {
        "address": (told.get("xmlurl") or "").strip(),
        "name": one_line(told.get("title") or told.get("text"), 200),
        "homepage": one_line(told.get("htmlurl"), 2000),
        "kind": kind,
    }


def write_opml(rows: Iterable[Mapping[str, Any]], title: str) -> str:
    """An OPML 2.0 file of rows with `name`, `address`, `homepage` and `kind`; kinds other than feeds stand in `category`."""
    root = Element("opml", version="2.0")
    SubElement(SubElement(root, "head"), "title").text = title
    body = SubElement(root, "body")
    for row in rows:
        told = {
            "type": "rss",
            "text": row["name"],
            "title": row["name"],
            "xmlUrl": row["address"],
            "htmlUrl": row["homepage"],
        }
        SubElement(body, "outline", told | ({} if row["kind"] == "feed" else {"category": row["kind"]}))
    indent(root)
    return '<?xml version="1.0" encoding="utf-8"?>\n' + tostring(root, encoding="unicode") + "\n"
