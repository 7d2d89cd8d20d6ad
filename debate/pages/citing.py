"""How to cite a quote, pure: plain, APA, BibTeX, CSL-JSON and GB/T 7714."""

from __future__ import annotations

import json
import re
from datetime import date
from typing import NamedTuple

SITE = "Open or Closed?"
_NAMED = {"\\": "backslash", "~": "asciitilde", "{": "braceleft", "}": "braceright"}
_BIBTEX = str.maketrans(
    {c: "\\" + c for c in "&%$#_"} | {c: f"\\text{name}{{}}" for c, name in _NAMED.items()} | {"^": "\\^{}"}
)
"""Braces are named: biblatex's parser counts those of an entry, whatever stands before them."""


class Cited(NamedTuple):
    """What a citation tells. The work that is cited is the article, so its byline, else its outlet, is the author; the speaker is
    named as quoted in it. `day` is when it was printed, else when it was said; empty parts are left out. `reported`: the words are
    the reporter's for what was said, so that no citation puts them between marks or calls them a quotation. `readers`: the
    language of whoever cites, that of the words where it is not known: what we add is said in it."""

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
    byline: str = ""
    reported: bool = False
    readers: str = ""

    @property
    def in_english(self) -> bool:
        """Whether what we add to the words is said in English."""
        return (self.readers or self.language) == "en"

    @property
    def does(self) -> str:
        """What the article does with the speaker, for notes in English."""
        return "Reports what was said by" if self.reported else "Quotes"

    @property
    def author(self) -> str:
        """Who answers for the article; where nothing is known of it, the record."""
        return re.sub(r"^[Bb]y\s+", "", self.byline) or self.outlet or SITE

    @property
    def publisher(self) -> str:
        """The outlet, where it is not the author already."""
        return self.outlet if self.outlet != self.author else ""


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
    where = ", ".join(part for part in (cited.outlet, _iso(cited.day)) if part)
    return f"{_said(cited)} {f'({where}) ' if where else ''}{cited.page}"


def _said(cited: Cited) -> str:
    if cited.reported:
        return f"{cited.speaker}{', as reported: ' if cited.in_english else '（转述）：'}{cited.words}"
    return f"{cited.speaker}: {between_marks(cited.words, cited.language)}"


def between_marks(words: str, language: str) -> str:
    """Words between the quotation marks of their language."""
    return f"「{words}」" if language == "zh-Hant" else f"“{words}”"


def apa(cited: Cited) -> str:
    """APA, 7th edition: a page of a website, with the speaker as a description in brackets."""
    when = f"({cited.day.year}, {cited.day:%B} {cited.day.day})" if cited.day else "(n.d.)"
    outlet = f" {cited.publisher}." if cited.publisher else ""
    described = "Report of what was said by" if cited.reported else "Quotation of"
    title = f"{cited.title or SITE} [{described} {cited.speaker}]."
    return f"{_ended(cited.author)} {when}. {title}{outlet} {cited.address or cited.page}"


def gb7714(cited: Cited) -> str:
    """GB/T 7714-2015, an electronic resource online."""
    day = f"({_iso(cited.day)})" if cited.day else ""
    outlet = f" {cited.publisher}" if cited.publisher else " " if day else ""
    quoting = (": reporting ", "：转述") if cited.reported else (": quoting ", "：引述")
    title = f"{cited.title or SITE}{quoting[not cited.in_english]}{cited.speaker}[EB/OL]"
    return f"{_ended(cited.author)} {title}.{outlet}{day}[{cited.seen.isoformat()}]. {cited.address or cited.page}."


def bibtex(cited: Cited) -> str:
    """An @online entry for biblatex."""
    fields = {
        "author": "{" + _tex(cited.author) + "}",
        "title": _tex(cited.title or SITE),
        "organization": _tex(cited.publisher),
        "date": _iso(cited.day),
        "url": cited.address or cited.page,
        "urldate": cited.seen.isoformat(),
        "langid": {"en": "english"}.get(cited.language, "chinese"),
        "note": f"{cited.does} {_tex(cited.speaker)}; quote {cited.id} in {SITE} {cited.page}",
    }
    lines = [f"  {name} = {{{value}}}," for name, value in fields.items() if value]
    return "\n".join([f"@online{{open-or-closed-{cited.id},", *lines, "}"])


def csl_json(cited: Cited) -> str:
    """One item of CSL-JSON, for Zotero and pandoc."""
    item: dict[str, object] = {
        "id": f"open-or-closed-{cited.id}",
        "type": "webpage",
        "title": cited.title or SITE,
        "author": [{"literal": cited.author}],
        "container-title": cited.publisher,
        "URL": cited.address or cited.page,
        "accessed": _csl_date(cited.seen),
        "language": cited.language,
        "note": f"{cited.does} {cited.speaker}. {cited.page}",
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
