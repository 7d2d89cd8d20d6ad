"""What every page knows of itself: its canonical address, itself in the other language, and where in the site it stands."""

from __future__ import annotations

from typing import Any, NamedTuple

from django.conf import settings
from django.http import HttpRequest
from django.urls import Resolver404, resolve, reverse, translate_url
from django.utils.translation import get_language, gettext_lazy as _, override

from debate.models import Quote

SECTIONS = {
    "quotes": ("quotes", "quote"),
    "people": ("people", "person", "compare"),
    "exchanges": ("exchanges", "exchange"),
    "arguments": ("arguments", "argument"),
    "organizations": ("organizations", "organization"),
    "sources": ("sources", "source", "article"),
    "about": ("about", "method", "corrections", "report", "data"),
}
LABELS = {
    "quotes": _("Quotes"),
    "people": _("People"),
    "exchanges": _("Exchanges"),
    "arguments": _("Arguments"),
    "organizations": _("Organizations"),
    "sources": _("Sources"),
    "about": _("About"),
}
DESCRIPTION = _("A record of who said what on whether frontier AI models should be open or closed: in their own words.")
ENDONYMS = {"en": "English", "zh-hans": "中文"}
TAGS = {"en": "en", "zh-hans": "zh-Hans"}
"""BCP 47 tags for the languages of the pages."""


class Alternate(NamedTuple):
    """The same page in one language."""

    tag: str
    label: str
    address: str
    current: bool


def lasting(row: Quote) -> str:
    """The address to cite: the same on pages of every language, so that one quote has one."""
    with override(settings.LANGUAGE_CODE):
        return absolute(row.get_absolute_url())


def absolute(path: str) -> str:
    """A path as an address that can be sent to somebody."""
    return settings.SITE_ADDRESS.rstrip("/") + path


def page_tag() -> str:
    """The BCP 47 tag of the page's language."""
    return TAGS.get(get_language() or "en", "en")


def alternates(request: HttpRequest) -> list[Alternate]:
    """This page in every language, its query kept."""
    here = get_language() or "en"
    query = f"?{request.GET.urlencode()}" if request.method == "GET" and request.GET else ""
    return [
        Alternate(TAGS[code], ENDONYMS[code], translate_url(request.path, code) + query, code == here)
        for code, _label in settings.LANGUAGES
    ]


def site(request: HttpRequest) -> dict[str, Any]:
    """Context processor. It touches neither session nor user, so that readers get no cookie."""
    try:
        here = resolve(request.path_info).url_name
    except Resolver404:
        here = None
    sections = [
        {"label": label, "address": reverse(name), "current": here in SECTIONS[name], "exact": here == name}
        for name, label in LABELS.items()
    ]
    return {
        "sections": sections,
        "alternates": alternates(request),
        "canonical": absolute(request.path),
        "site_address": settings.SITE_ADDRESS,
        "page_language": page_tag(),
        "og_locale": "zh_CN" if page_tag() == "zh-Hans" else "en_US",
        "site_card": reverse("site_card"),
        "site_description": DESCRIPTION,
        "here": here,
    }
