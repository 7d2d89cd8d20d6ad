"""Pages for machines: schema.org in JSON-LD. We give no verdict on truth, so there is no ClaimReview."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from django.urls import reverse

from debate.models import Appearance, Quote
from debate.pages.heads import Crumb
from debate.pages.site import absolute, lasting
from people.models import Organization, Person, Speaker as AnySpeaker
from sources.models import Article

Thing = dict[str, Any]
LICENCE = "https://creativecommons.org/licenses/by/4.0/"


def quotation(quote: Quote, printings: Iterable[Appearance] = ()) -> Thing:
    """One quote: who said it, in which words and language, when, and the articles that print it."""
    said: Thing = {"@type": "Quotation", "@id": lasting(quote), "url": lasting(quote), "text": quote.text}
    said["inLanguage"] = quote.language
    if quote.is_reported:
        said["description"] = "Indirect speech: the reporter's words for what was said."
    if quote.speaker:
        said["creator"] = named(quote.speaker)
    if quote.said_on:
        said["dateCreated"] = partial(quote.said_on.isoformat(), quote.said_precision)
    if quote.printed_on:
        said["datePublished"] = quote.printed_on.isoformat()
    cited = [printed_in(printing.article) for printing in printings]
    if cited:
        said["isPartOf"], said["citation"] = cited[0], cited
    return said


def printed_in(article: Article) -> Thing:
    """An article as what a quotation is part of."""
    told: Thing = {"@type": "Article", "headline": article.title or article.address}
    told["publisher"] = {"@type": "Organization", "name": article.publisher}
    if article.is_on_the_web:
        told["url"] = article.address
    if article.published:
        told["datePublished"] = partial(article.published.isoformat(), article.published_precision)
    return told


def named(speaker: AnySpeaker) -> Thing:
    """A speaker by name, address and Wikidata."""
    kind = "Person" if isinstance(speaker, Person) else "Organization"
    told: Thing = {"@type": kind, "name": speaker.name_en or speaker.name_zh or speaker.slug, "url": home_of(speaker)}
    if speaker.name_en and speaker.name_zh:
        told["alternateName"] = speaker.name_zh
    if speaker.wikidata:
        told["sameAs"] = f"https://www.wikidata.org/wiki/{speaker.wikidata}"
    return told


def home_of(speaker: Any) -> str:
    """Where a speaker's page is, the same in every language."""
    return absolute(speaker.get_absolute_url().removeprefix("/zh-hans"))


def employed(person: Person, organizations: Sequence[Organization]) -> Thing:
    """A person with where they work now."""
    told = named(person)
    if organizations:
        told["worksFor"] = [named(organization) for organization in organizations]
    return told


def dataset(name: str, description: str) -> Thing:
    """The whole record, as something to download."""
    return {
        "@type": "Dataset",
        "name": name,
        "description": description,
        "url": absolute(reverse("data")),
        "license": LICENCE,
        "isAccessibleForFree": True,
        "inLanguage": ["en", "zh-Hans", "zh-Hant"],
        "distribution": [
            {"@type": "DataDownload", "encodingFormat": "text/csv", "contentUrl": absolute(reverse("quotes_csv"))},
            {"@type": "DataDownload", "encodingFormat": "application/json", "contentUrl": absolute(reverse("quotes_json"))},
            {"@type": "DataDownload", "encodingFormat": "application/json", "contentUrl": absolute("/api/v1/quotes/")},
            {"@type": "DataDownload", "encodingFormat": "application/atom+xml", "contentUrl": absolute(reverse("feed"))},
        ],
    }


def website(name: str) -> Thing:
    """The site, with its search."""
    target = {"@type": "EntryPoint", "urlTemplate": absolute(reverse("quotes")) + "?q={words}"}
    action = {"@type": "SearchAction", "target": target, "query-input": "required name=words"}
    return {"@type": "WebSite", "name": name, "url": absolute(reverse("home")), "potentialAction": action}


def breadcrumbs(crumbs: Sequence[Crumb], title: str) -> Thing:
    """The way to a page; the page itself comes last."""
    steps = [*crumbs, (title, "")]
    items: list[Thing] = []
    for position, (label, path) in enumerate(steps, start=1):
        item: Thing = {"@type": "ListItem", "position": position, "name": str(label)}
        if path:
            item["item"] = absolute(path)
        items.append(item)
    return {"@type": "BreadcrumbList", "itemListElement": items}


def partial(iso: str, precision: str) -> str:
    """A date as far as it is known: ISO 8601 lets it end early."""
    return iso[: {"year": 4, "month": 7}.get(precision, 10)]
