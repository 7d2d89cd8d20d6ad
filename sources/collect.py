"""Found articles are fetched, or kept with their reason. Decisions are pure; this file writes rows.

Each function may run twice without harm: the same address, text or file is the same article, and a row is claimed, with its
tries counted and committed, before the work begins.
"""

from __future__ import annotations

import random
import zlib
from datetime import timedelta

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

__all__ = ["add_address", "add_file", "add_text", "desk", "fetch", "page_in", "page_of"]


LONG_REST = 60.0
"""Seconds that a host rests, beyond which staff wonders why its articles wait."""
RESTS = "Its site asked us to stay away for a while; it is fetched afterwards."


def fetch(article_id: int) -> Article | None:
    """Make a snapshot of a found or failed article. None where there was nothing to do or another worker has it."""
    now = timezone.now()
    claimed = Article.objects.due(now).filter(pk=article_id).order_by()
    if not claimed.update(tries=F("tries") + 1, next_try=now + LEASE):
        return None
    article = Article.objects.select_related("source", "deposit").get(pk=article_id)
    if article.tries > schedule.MAX_TRIES:
        detail = f"It did not come to an end in {schedule.MAX_TRIES} tries."
        return _failed(article, FetchFailed(Article.Reason.UNREADABLE, detail, permanent=True))
    try:
        page, original = page_of(article)
    except NotYet as busy:
        return _put_back(article, busy)
    except (FetchFailed, Unreadable) as error:
        return _failed(article, error)
    return keep(article, page, original)


def _put_back(article: Article, busy: NotYet) -> Article:
    """The host is busy: that is no try. The article's turn comes when the host is free; a long rest is told to staff."""
    article.next_try = timezone.now() + timedelta(seconds=busy.seconds * random.uniform(1.0, 1.5))
    told = {"detail": RESTS} if busy.seconds > LONG_REST and article.state == Article.State.FOUND else {}
    Article.objects.filter(pk=article.pk).update(tries=F("tries") - 1, next_try=article.next_try, **told)
    return article


def page_of(article: Article) -> tuple[Page, Fetched | Deposit]:
    """The text, from the deposit where staff handed it in, else from the web."""
    deposit: Deposit | None = getattr(article, "deposit", None)
    if deposit is not None:
        return read_any(zlib.decompress(deposit.content), deposit.content_type), deposit
    answer = reach(article.address)
    return page_in(answer, _known_of(article)), answer


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
