"""Many sources at once, paused: the starter set of `sources/facts/feeds.json`, and what an OPML file of a feed reader holds."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from django.db import transaction
from django.utils.text import slugify

from sources.addresses import AddressRefused, parsed
from sources.models import Source
from sources.wording import told

STARTER_SET = Path(__file__).resolve().parent / "facts" / "feeds.json"


def starter_set() -> list[dict[str, Any]]:
    """The facts, as columns of sources."""
    rows: list[dict[str, Any]] = json.loads(STARTER_SET.read_text(encoding="utf-8"))
    return rows


@transaction.atomic
def add_paused(rows: Iterable[dict[str, Any]]) -> tuple[int, list[str]]:
    """Add sources that we do not have yet, by their address, switched off. Returns how many, and in words what was left out."""
    held, added, left_out = set(Source.objects.values_list("address", flat=True)), 0, []
    for row in rows:
        try:
            address = str(parsed(row["address"]).href)
        except AddressRefused as error:
            left_out.append(f"{row.get('name') or row['address']}: {told(error)}")
            continue
        if address in held:
            continue
        held.add(address)
        name = (row.get("name") or address)[:200]
        own = {"address": address, "homepage": _opened(row.get("homepage") or ""), "name": name}
        Source.objects.create(**{**row, **own, "slug": free_slug(name), "enabled": False})
        added += 1
    return added, left_out


def _opened(homepage: str) -> str:
    """A homepage that readers can open; a file may name anything, and public pages link to it."""
    try:
        return str(parsed(homepage).href) if homepage else ""
    except AddressRefused:
        return ""


def free_slug(name: str) -> str:
    """An address part that no source has; names without Latin letters are numbered."""
    stem = slugify(name)[:100] or "source"
    taken = set(Source.objects.filter(slug__startswith=stem).values_list("slug", flat=True))
    numbered = (f"{stem}-{number}" for number in range(2, len(taken) + 3))
    return stem if stem not in taken else next(slug for slug in numbered if slug not in taken)
