"""Found articles are fetched, or kept with their reason. Decisions are pure; this file writes rows.

Each function may run twice without harm: the same address, text or file is the same article, and a row is claimed, with its
tries counted and committed, before the work begins.
"""

from __future__ import annotations

import random
import zlib
from datetime import timedelta
from typing import NamedTuple

from django.db.models import F
from django.utils import timezone

from sources import schedule
from sources.adding import add_address, add_file, add_text, desk
from sources.answers import Fetched, FetchFailed
from sources.keeping import keep
from sources.models import LEASE, Article, Deposit
from sources.pages import Page, Unreadable
from sources.reaching import page_in, reach, read_any
from sources.waiting import NotYet

__all__ = ["add_address", "add_file", "add_text", "bring", "desk", "fetch", "page_in", "take_in"]


LONG_REST = 60.0
"""Seconds that a host rests, beyond which staff wonders why its articles wait."""
RESTS = "Its site asked us to stay away for a while; it is fetched afterwards."


class Brought(NamedTuple):
    """A claimed article and what was found at its address, in the deposit where staff handed it in, or why nothing was."""

    article: Article
    found: Fetched | Deposit | NotYet | FetchFailed | Unreadable


def fetch(article_id: int) -> Article | None:
    """Make a snapshot of a found or failed article. None where there was nothing to do or another worker has it."""
    return take_in(bring(article_id))


def bring(article_id: int) -> Brought | None:
    """Claim an article and visit its address: the part of fetching that waits. None as for `fetch`."""
    now = timezone.now()
    claimed = Article.objects.due(now).filter(pk=article_id).order_by()
    if not claimed.update(tries=F("tries") + 1, next_try=now + LEASE):
        return None
    article = Article.objects.select_related("source", "deposit").get(pk=article_id)
    most = schedule.MAX_TRIES if article.state == Article.State.FAILED else schedule.MOST_CRASHES
    if article.tries > most:
        detail = f"It did not come to an end in {most} tries."
        return Brought(article, FetchFailed(Article.Reason.UNREADABLE, detail, permanent=True))
    try:
        return Brought(article, getattr(article, "deposit", None) or reach(article.address))
    except (NotYet, FetchFailed, Unreadable) as error:
        return Brought(article, error)


def take_in(brought: Brought | None) -> Article | None:
    """Make a snapshot of what was brought: the part of fetching that works."""
    if brought is None:
        return None
    article, found = brought
    if isinstance(found, Exception):
        return _not_taken(article, found)
    try:
        page = _page_of(article, found)
    except (NotYet, FetchFailed, Unreadable) as error:
        return _not_taken(article, error)
    return keep(article, page, found)


def _not_taken(article: Article, why: NotYet | FetchFailed | Unreadable) -> Article:
    return _put_back(article, why) if isinstance(why, NotYet) else _failed(article, why)


def _put_back(article: Article, busy: NotYet) -> Article:
    """The host is busy: that is no try. The article's turn comes when the host is free; a long rest is told to staff."""
    article.next_try = timezone.now() + timedelta(seconds=busy.seconds * random.uniform(1.0, 1.5))
    told = {"detail": RESTS} if busy.seconds > LONG_REST and article.state == Article.State.FOUND else {}
    Article.objects.filter(pk=article.pk).update(tries=F("tries") - 1, next_try=article.next_try, **told)
    return article


def _page_of(article: Article, found: Fetched | Deposit) -> Page:
    """The article in what was found."""
    if isinstance(found, Deposit):
        return read_any(zlib.decompress(found.content), found.content_type)
    return page_in(found, _known_of(article))


def _known_of(article: Article) -> list[str]:
    """Facts that its source or staff told already: the page's own would be ignored."""
    return [name for name in ("byline", "published", "language") if getattr(article, name)]


def _failed(article: Article, error: FetchFailed | Unreadable) -> Article:
    """Keep the row with its reason and its next try, or give it up."""
    permanent = error.permanent if isinstance(error, FetchFailed) else True
    wait = error.retry_after if isinstance(error, FetchFailed) else None
    retry = schedule.after_failure(article.tries, permanent, timezone.now(), wait, random.random())
    article.state = Article.State.GAVE_UP if retry.gives_up else Article.State.FAILED
    if error.reason == Article.Reason.ROBOTS:
        article.state = Article.State.SKIPPED
    article.reason, article.detail, article.next_try = error.reason, error.detail[:500], retry.at
    article.save(update_fields=["state", "reason", "detail", "next_try"])
    return article
