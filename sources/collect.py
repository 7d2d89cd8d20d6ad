"""Found articles are fetched, or kept with their reason. Decisions are pure; this file writes rows.

Each function may run twice without harm: the same address, text or file is the same article, and a row is claimed, with its
tries counted and committed, before the work begins.
"""

from __future__ import annotations

import random
import zlib
from collections.abc import Container
from datetime import timedelta
from email.message import Message
from urllib.parse import urlsplit

from django.db.models import F
from django.utils import timezone

from sources import schedule
from sources.adding import add_address, add_file, add_text, desk
from sources.answers import Fetched, FetchFailed
from sources.confined import read_confined
from sources.keeping import keep
from sources.models import LEASE, Article, Deposit
from sources.pages import CONFINED, CONSENT_HOSTS, Page, Unreadable, read_page
from sources.visiting import visit
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
    answer = visit(article.address)
    _check_reached(article.address, answer.address)
    return page_in(answer, _known_of(article)), answer


def _known_of(article: Article) -> list[str]:
    """Facts that its source or staff told already: the page's own would be ignored."""
    return [name for name in ("byline", "published", "language") if getattr(article, name)]


def _check_reached(asked: str, reached: str) -> None:
    """Raise Unreadable where the site led to its front page or to a page that asks for consent."""
    there = urlsplit(reached)
    if (there.hostname or "").startswith(CONSENT_HOSTS):
        raise Unreadable("paywall", "The site leads visitors to a page that asks for consent instead of the article.")
    if there.path in ("", "/") and not there.query and urlsplit(asked).path not in ("", "/"):
        raise Unreadable("not_an_article", "The address leads to the site's front page now; the article is not there.")


def page_in(answer: Fetched, known: Container[str] = ()) -> Page:
    """The article in what a visit brought; facts that are `known` may stay empty."""
    charset = charset_of(answer.headers.get("content-type", ""))
    return read_any(answer.content, answer.content_type, charset, answer.address, known)


def read_any(content: bytes, content_type: str, charset: str = "", address: str = "", known: Container[str] = ()) -> Page:
    """The article in the bytes of any type; documents are parsed in a confined child."""
    if content_type in CONFINED:
        return read_confined(content, content_type)
    return read_page(content, content_type, charset, address, known)


def charset_of(content_type: str) -> str:
    """The charset that a Content-Type header names; empty where it names none."""
    message = Message()
    message["content-type"] = content_type
    return str(message.get_content_charset() or "")


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
