"""How to cite a quote, pure: plain, APA, BibTeX, CSL-JSON and GB/T 7714."""

from __future__ import annotations

import json
import re
from datetime import date
from typing import NamedTuple

SITE = "Open or Closed?"
_BIBTEX = str.maketrans(
    {c: "\\" + c for c in "&%$#_{}"} | {"\\": "\\textbackslash{}", "~": "\\textasciitilde{}", "^": "\\^{}"}
)


class Cited(NamedTuple):
    """What a citation tells. `day` is when it was said, or else printed; empty parts are left out."""

    id: int
    words: str
    speaker: str
    title: str
    outlet: str
    day: date | None
    address: str
    page: str
    language: str
    seen: date


class Citation(NamedTuple):
    """One way to cite."""

    name: str
    text: str


def citations(cited: Cited) -> list[Citation]:
    """Every way, in the order in which people ask for them."""
    return [
        Citation("Plain", plain(cited)),
        Citation("APA", apa(cited)),
        Citation("GB/T 7714", gb7714(cited)),
        Citation("BibTeX", bibtex(cited)),
        Citation("CSL-JSON", csl_json(cited)),
    ]


def plain(cited: Cited) -> str:
    """One sentence with the words."""
    marks = ("「", "」") if cited.language == "zh-Hant" else ("“", "”")
    where = ", ".join(part for part in (cited.outlet, _iso(cited.day)) if part)
    return f"{cited.speaker}: {marks[0]}{cited.words}{marks[1]} {f'({where}) ' if where else ''}{cited.page}"


def apa(cited: Cited) -> str:
    """APA, 7th edition, as a web page."""
    when = f"({cited.day.year}, {cited.day:%B} {cited.day.day})" if cited.day else "(n.d.)"
    outlet = f" {cited.outlet}." if cited.outlet else ""
    return f"{cited.speaker}. {when}. {_ended(cited.title or SITE)}{outlet} {cited.address or cited.page}"


def gb7714(cited: Cited) -> str:
    """GB/T 7714-2015, an electronic resource online."""
    day = f"({_iso(cited.day)})" if cited.day else ""
    outlet = f" {cited.outlet}" if cited.outlet else ""
    return f"{cited.speaker}. {cited.title or SITE}[EB/OL].{outlet}{day}[{cited.seen.isoformat()}]. {cited.address or cited.page}."


def bibtex(cited: Cited) -> str:
    """An @online entry for biblatex."""
    fields = {
        "author": "{" + _tex(cited.speaker) + "}",
        "title": _tex(cited.title or SITE),
        "organization": _tex(cited.outlet),
        "date": _iso(cited.day),
        "url": cited.address or cited.page,
        "urldate": cited.seen.isoformat(),
        "langid": {"en": "english"}.get(cited.language, "chinese"),
        "note": f"Quote {cited.id} in {SITE} {cited.page}",
    }
    lines = [f"  {name} = {{{value}}}," for name, value in fields.items() if value]
    return "\n".join([f"@online{{open-or-closed-{cited.id},", *lines, "}"])


def csl_json(cited: Cited) -> str:
    """One item of CSL-JSON, for Zotero and pandoc."""
    item: dict[str, object] = {
        "id": f"open-or-closed-{cited.id}",
        "type": "webpage",
        "title": cited.title or SITE,
        "author": [{"literal": cited.speaker}],
        "container-title": cited.outlet,
        "URL": cited.address or cited.page,
        "accessed": _csl_date(cited.seen),
        "language": cited.language,
        "note": cited.page,
    }
    if cited.day:
        item["issued"] = _csl_date(cited.day)
    return json.dumps([{name: value for name, value in item.items() if value}], ensure_ascii=False, indent=2)


def _csl_date(day: date) -> dict[str, list[list[int]]]:
    return {"date-parts": [[day.year, day.month, day.day]]}


def _iso(day: date | None) -> str:
    return day.isoformat() if day else ""


def _ended(title: str) -> str:
    return title if re.search(r"[.?!。？！]$", title) else f"{title}."


def _tex(text: str) -> str:
    return text.translate(_BIBTEX)
