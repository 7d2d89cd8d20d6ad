"""For the machines that read the site: sitemaps, robots.txt and llms.txt."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from typing import NamedTuple
from xml.etree import ElementTree as ET

from django.conf import settings
from django.db.models import Max, Q
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.templatetags.static import static
from django.urls import reverse, translate_url

from debate.models import Quote
from debate.pages.site import TAGS, absolute
from debate.pages.ties import all_exchanges
from debate.vocabulary import ArgumentSlug, Side
from people.models import Organization, Person
from sources.models import Source

SITEMAP, XHTML = "http://www.sitemaps.org/schemas/sitemap/0.9", "http://www.w3.org/1999/xhtml"
A_FILE = 10_000
"""Addresses in one sitemap, each in every language: below the 50,000 and 50 MB that search engines take."""
PLAIN = (
    "home",
    "quotes",
    "people",
    "organizations",
    "arguments",
    "exchanges",
    "sources",
    "about",
    "method",
    "data",
    "corrections",
)


class Place(NamedTuple):
    """A page and the day on which it last had something new."""

    path: str
    day: date | None = None


def favicon(request: HttpRequest) -> HttpResponse:
    """Where programs look for it that read no page."""
    return redirect(static("favicon.png"))


def sitemap_index(request: HttpRequest) -> HttpResponse:
    """All sitemaps. Quotes are cut by their ids, so that a file never changes but for the last one."""
    ET.register_namespace("", SITEMAP)
    root = ET.Element(f"{{{SITEMAP}}}sitemapindex")
    newest = Quote.objects.public().aggregate(most=Max("pk"))["most"] or 0
    parts = [*_PLACES, *(f"quotes-{number}" for number in range(newest // A_FILE + 1))]
    for part in parts:
        node = ET.SubElement(root, f"{{{SITEMAP}}}sitemap")
        ET.SubElement(node, f"{{{SITEMAP}}}loc").text = absolute(reverse("sitemap", args=[part]))
    return _xml(root)


def sitemap(request: HttpRequest, part: str) -> HttpResponse:
    """One sitemap: each page with itself in the other language."""
    places = _quotes(part.removeprefix("quotes-")) if part.startswith("quotes-") else _places(part)
    ET.register_namespace("", SITEMAP)
    ET.register_namespace("xhtml", XHTML)
    root = ET.Element(f"{{{SITEMAP}}}urlset")
    for place in places:
        _add(root, place)
    return _xml(root)


def _add(root: ET.Element, place: Place) -> None:
    versions = {TAGS[code]: absolute(translate_url(place.path, code)) for code, _label in settings.LANGUAGES}
    for address in versions.values():
        node = ET.SubElement(root, f"{{{SITEMAP}}}url")
        ET.SubElement(node, f"{{{SITEMAP}}}loc").text = address
        if place.day:
            ET.SubElement(node, f"{{{SITEMAP}}}lastmod").text = place.day.isoformat()
        for tag, other in versions.items():
            ET.SubElement(node, f"{{{XHTML}}}link", {"rel": "alternate", "hreflang": tag, "href": other})


def _xml(root: ET.Element) -> HttpResponse:
    return HttpResponse(ET.tostring(root, encoding="utf-8", xml_declaration=True), content_type="application/xml")


def _places(part: str) -> Iterable[Place]:
    if part not in _PLACES:
        raise Http404
    return _PLACES[part]()


def _quotes(number: str) -> list[Place]:
    if not number.isdecimal() or len(number) > 9:
        raise Http404
    first = int(number) * A_FILE
    rows = Quote.objects.public().filter(pk__gte=first, pk__lt=first + A_FILE).order_by("pk").values_list("pk", "day")
    return [Place(reverse("quote", args=[pk]), day) for pk, day in rows]


def _pages() -> list[Place]:
    arguments = [Place(reverse("argument", args=[slug])) for slug in ArgumentSlug.values]
    sources = [Place(reverse("source", args=[slug])) for slug in Source.objects.values_list("slug", flat=True)]
    return [*(Place(reverse(name)) for name in PLAIN), *arguments, *sources]


def _people() -> list[Place]:
    public = Q(quotes__is_public=True) & ~Q(quotes__side=Side.OFF_TOPIC)
    rows = Person.objects.annotate(last=Max("quotes__day", filter=public)).filter(last__isnull=False)
    return [Place(reverse("person", args=[slug]), last) for slug, last in rows.values_list("slug", "last")[: 2 * A_FILE]]


def _organizations() -> list[Place]:
    spoke = Organization.objects.filter(Q(quotes__is_public=True) | Q(people__quotes__is_public=True)).distinct()
    return [Place(reverse("organization", args=[slug])) for slug in spoke.values_list("slug", flat=True)[:A_FILE]]


def _exchanges() -> list[Place]:
    return [Place(one.path, one.last) for one in all_exchanges()[:A_FILE]]


_PLACES: dict[str, Callable[[], list[Place]]] = {
    "pages": _pages,
    "people": _people,
    "organizations": _organizations,
    "exchanges": _exchanges,
}


def robots(request: HttpRequest) -> HttpResponse:
    """What crawlers may do: everything but the desk, and filtered lists, which have no end."""
    text = f"""User-agent: *
Disallow: /admin/
Disallow: /corrections/report/
Disallow: /zh-hans/corrections/report/
Disallow: /quotes/?
Disallow: /zh-hans/quotes/?
Disallow: /data/quotes.
Allow: /

Sitemap: {absolute(reverse("sitemap_index"))}
"""
    return HttpResponse(text, content_type="text/plain; charset=utf-8")


def llms(request: HttpRequest) -> HttpResponse:
    """What the site is and how to use it, for language models that read it."""
    context = {"site": settings.SITE_ADDRESS.rstrip("/")}
    return render(request, "machines/llms.txt", context, content_type="text/plain; charset=utf-8")
