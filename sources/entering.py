"""Entries of a source as rows: one article per canonical address, many at once, those that can't be on the question skipped."""

from __future__ import annotations

from urllib.parse import urlsplit

from django.db import transaction
from django.utils import timezone

from sources.addresses import AddressRefused, canonical
from sources.asking import ask_for_round
from sources.entries import Entry, newest
from sources.models import Article, Source
from sources.relevance import entry_relevance
from sources.schedule import TOMORROW

LOOKUP = 500
"""Addresses per query."""


def enter(source: Source, entries: list[Entry]) -> int:
    """Make articles of the entries that are new and below the source's path prefix. Returns how many will be fetched."""
    offered = _by_address(source, newest(entries))
    held = _held(list(offered))
    articles = [_article(source, address, entry) for address, entry in offered.items() if address not in held]
    with transaction.atomic():
        Article.objects.bulk_create(articles, batch_size=LOOKUP, ignore_conflicts=True)
        new = [article.address for article in articles if article.state == Article.State.FOUND]
        number = _held_of(source, new)
        if number:
            transaction.on_commit(ask_for_round)
    return number


def _by_address(source: Source, entries: list[Entry]) -> dict[str, Entry]:
    """Entries by their canonical address; what is no web address, or outside the prefix, is left out."""
    found: dict[str, Entry] = {}
    for entry in entries:
        try:
            address = canonical(entry.address, base=source.address or None)
        except AddressRefused:
            continue
        if urlsplit(address).path.startswith(source.path_prefix):
            found.setdefault(address, entry)
    return found


def _held(addresses: list[str]) -> set[str]:
    """Those that we hold already, under the address or as it was given."""
    held: set[str] = set()
    for at in range(0, len(addresses), LOOKUP):
        part = addresses[at : at + LOOKUP]
        held.update(Article.objects.filter(address__in=part).values_list("address", flat=True))
        held.update(Article.objects.filter(address_given__in=part).values_list("address_given", flat=True))
    return held


def _held_of(source: Source, addresses: list[str]) -> int:
    """How many of the addresses are this source's articles now: another one may have been quicker with some."""
    parts = (addresses[at : at + LOOKUP] for at in range(0, len(addresses), LOOKUP))
    return sum(Article.objects.filter(source=source, address__in=part).count() for part in parts)


def _article(source: Source, address: str, entry: Entry) -> Article:
    """The row of an entry: found, or skipped because it can't be on the question."""
    article = Article(source=source, address=address, address_given=address, title=entry.title, byline=entry.author)
    article.outlet, article.language = source.outlet, source.language
    if entry.published and entry.published <= timezone.now().date() + TOMORROW:
        article.published, article.published_from = entry.published, "feed"
    relevance = entry_relevance(entry.title, entry.summary)
    if not relevance.may_be:
        article.state, article.reason, article.detail = Article.State.SKIPPED, Article.Reason.OFF_TOPIC, relevance.why_not
    return article
