"""A fetched page into the record's front door: its snapshot, its facts, and whether it goes on to be read, and why not."""

from __future__ import annotations

import re
import zlib
from urllib.parse import urlsplit

from django.db import transaction
from django.utils import timezone

from sources import schedule
from sources.addresses import AddressRefused, canonical, leads_home, site_of
from sources.answers import Fetched
from sources.copies import mark_copy, original_of
from sources.likeness import likeness
from sources.models import Article, Deposit, Snapshot, Source
from sources.pages import Page
from sources.relevance import text_relevance
from sources.signals import article_duplicated, article_fetched
from sources.texts import sha256
from sources.vocabulary import READ_LANGUAGES

PACKING = 4
"""Of zlib: half the time of its usual 6, and pages a fifteenth larger."""
_VIEW = re.compile(r"(?:(?:(?:amp|print)(?:[-_]\w+)?|mobile|m|single|full|all|index\.\w+|page|\d{1,2})/?)*", re.IGNORECASE)
"""What stands behind an article's path where it is shown in another way."""


@transaction.atomic
def keep(article: Article, page: Page, original: Fetched | Deposit) -> Article:
    """Store the snapshot and move the article on: to be read, or skipped with its reason."""
    twin = _settle_address(article, page, original)
    snapshot = keep_snapshot(article, page, original)
    _fill(article, page, original)
    article.fetched_at = article.next_try = timezone.now()
    looked_up = article.is_on_the_web and isinstance(original, Fetched)  # what staff handed in may differ from its page
    article.check_again = schedule.next_look(article.found_at, timezone.now()) if looked_up else None
    article.tries, article.reason, article.detail, article.duplicate_of = 0, Article.Reason.NONE, "", None
    article.state = Article.State.FETCHED
    if twin is not None:
        mark_copy(article, twin)
    else:
        _judge(article, page, snapshot)
    article.save()
    _tell(article)
    return article


def keep_snapshot(article: Article, page: Page, original: Fetched | Deposit) -> Snapshot:
    """The article's snapshot of this text. A text that comes back after another one is the newest again."""
    held = list(article.snapshots.defer("original")) if article.fetched_at else []
    digest = sha256(page.text)
    same = next((snapshot for snapshot in held if snapshot.sha256 == digest), None)
    if same is None:
        packed = original.content if isinstance(original, Deposit) else zlib.compress(original.content, PACKING)
        values = {"text": page.text, "original": packed, "content_type": original.content_type}
        return Snapshot.objects.create(article=article, sha256=digest, **values)
    if same is not held[0]:
        same.taken_at = timezone.now()
        same.save(update_fields=["taken_at"])
    return same


def _fill(article: Article, page: Page, original: Fetched | Deposit) -> None:
    """Facts that the page tells and nobody told before."""
    for field in ("title", "byline", "language"):
        setattr(article, field, getattr(article, field) or getattr(page, field))
    article.outlet = article.outlet or _outlet(article, page)
    if article.published is None and page.published and page.published.day <= timezone.now().date() + schedule.TOMORROW:
        article.published, article.published_from = page.published.day, page.published.told_by
        article.published_precision = page.published.precision
    if isinstance(original, Fetched):
        article.etag, article.last_modified = original.validators


def _outlet(article: Article, page: Page) -> str:
    """Who prints it, as the page says. A page that does not say is given its host's name, and that only where the source has no
    name of its own."""
    return "" if page.outlet == site_of(article.address) and article.source.kind != Source.Kind.DESK else page.outlet


def _judge(article: Article, page: Page, snapshot: Snapshot) -> None:
    """Skip what is in another language, not on the question, or a copy; staff's own and forced articles are read."""
    if article.language and article.language not in READ_LANGUAGES:
        foreign, article.language = article.language, ""
        if not article.forced:
            _skip(article, Article.Reason.LANGUAGE, f"Its language looks like {foreign}; we read English and Chinese.")
            return
    chosen = article.forced or article.source.kind == Source.Kind.DESK or bool(article.author)
    relevance = text_relevance(page.text, article.title)
    if not chosen and not relevance.may_be:
        _skip(article, Article.Reason.OFF_TOPIC, relevance.why_not)
        return
    found = original_of(article, snapshot)
    if found is not None and (found.adds or article.forced):
        article.duplicate_of = found.original
        article.detail = f"It prints article {found.original.pk} and says more, or something else."
    elif found is not None:
        mark_copy(article, found.original)


def _skip(article: Article, reason: str, detail: str) -> None:
    article.state, article.reason, article.detail = Article.State.SKIPPED, reason, detail


def _tell(article: Article) -> None:
    """Tell the record, after the commit, that a text has arrived or that it is a copy."""
    if article.state == Article.State.FETCHED:
        transaction.on_commit(lambda: article_fetched.send(sender=Article, article_id=article.pk))
    elif article.reason == Article.Reason.DUPLICATE:
        transaction.on_commit(lambda: article_duplicated.send(sender=Article, article_id=article.pk))


def _settle_address(article: Article, page: Page, original: Fetched | Deposit) -> Article | None:
    """Move the article to the page's own address: where it was led to, and what it calls canonical on the same site.

    Returns the article that is at that address already, if it says the same: this one is its twin. If not, careless templates call
    many pages by one address, and each keeps its own.
    """
    if not isinstance(original, Fetched) or not article.is_on_the_web:
        return None
    place = own_address(article.address, original.address, page.canonical)
    if place == article.address:
        return None
    held = Article.objects.filter(address=place).exclude(pk=article.pk).first()
    if held is None:
        article.address_given = article.address_given or article.address
        article.address = place
        return None
    newest = held.snapshots.first()
    return (held.duplicate_of or held) if newest and likeness(page.text, newest.text).is_copy else None


def own_address(asked: str, reached: str, declared: str) -> str:
    """The address to keep a page under: where the redirects ended, or what it calls canonical if that is the same site's
    and not its front page, which careless templates declare on every page."""
    here = urlsplit(reached)
    if leads_home(asked, reached):
        return asked
    try:
        place = canonical(declared, base=reached) if declared else reached
    except AddressRefused:
        return reached
    there = urlsplit(place)
    same_site = _bare(there.hostname) == _bare(here.hostname)
    return place if same_site and there.path not in ("", "/") and not _is_folder(there.path, here.path) else reached


def _is_folder(path: str, reached: str) -> bool:
    """Whether this is the path of a list in which the page stands, and not that of the page without its print view or the like."""
    folder = path.rstrip("/") + "/"
    return reached.startswith(folder) and _VIEW.fullmatch(reached.removeprefix(folder)) is None


def _bare(host: str | None) -> str:
    """A host without what marks its twins for phones and AMP."""
    first, _, rest = (host or "").partition(".")
    return rest if first in ("www", "m", "mobile", "amp", "wap", "touch") and "." in rest else (host or "")
