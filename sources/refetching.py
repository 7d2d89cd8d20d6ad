"""Read articles are looked at again, ever more rarely: a changed text is a new snapshot, which is then read."""

from __future__ import annotations

from django.db import transaction
from django.utils import timezone

from sources import schedule
from sources.answers import Fetched, FetchFailed
from sources.keeping import keep_snapshot
from sources.likeness import likeness
from sources.models import LEASE, Article
from sources.pages import Page, Unreadable
from sources.reaching import page_in, reach
from sources.signals import article_fetched
from sources.texts import sha256
from sources.waiting import NotYet

SHRUNK = 0.5
"""A new text that is only the beginning of the old one, and shorter than this share of it, is a wall and not a change."""

FACTS = ("byline", "published", "language")
"""What another look does not ask of a page: the article has it, or the first look did not find it."""


def look_again(article_id: int) -> str:
    """See whether a read article has changed at its source. Returns what came of it, in words for the log.

    The article stays as it is whatever happens, unless a changed text was found: nothing that we hold is lost to a site
    that is out of order, has put up a wall or has taken the page down.
    """
    now = timezone.now()
    due = Article.objects.to_check_again(now).filter(pk=article_id).order_by()
    if not due.update(check_again=now + LEASE):
        return "nothing to do"
    article = Article.objects.get(pk=article_id)
    try:
        answer = reach(article.address, etag=article.etag, last_modified=article.last_modified)
        page = None if answer.not_modified else page_in(answer, FACTS, strict=True)
    except NotYet as busy:
        Article.objects.filter(pk=article.pk).update(check_again=now + schedule.asked(busy.seconds))
        return "its host is busy"
    except (FetchFailed, Unreadable) as error:
        return _later(article, error.detail)
    if page is None or not _has_changed(article, page):
        return _later(article, "it has not changed")
    _keep(article, page, answer)
    return "it has changed and is read again"


def _later(article: Article, words: str) -> str:
    """Nothing new: look again at the next age, or never."""
    after = schedule.next_look(article.found_at, timezone.now())
    Article.objects.filter(pk=article.pk).update(check_again=after)
    return words


def _has_changed(article: Article, page: Page) -> bool:
    """Whether the text is another one than the newest that we hold, and the article's own text rather than a wall's."""
    newest = article.snapshots.first()
    if newest is None or newest.sha256 == sha256(page.text):
        return False
    cut = len(page.text) < SHRUNK * len(newest.text)
    return not (cut and likeness(page.text, newest.text).shared > 0.9)


@transaction.atomic
def _keep(article: Article, page: Page, answer: Fetched) -> None:
    """Add the snapshot and put the article back into the queue of readings, if it is still as it was."""
    row = Article.objects.select_for_update().get(pk=article.pk)
    if row.state != Article.State.READ:
        return
    keep_snapshot(row, page, answer)
    now = timezone.now()
    row.check_again = schedule.next_look(row.found_at, now)
    row.state, row.tries, row.next_try, row.fetched_at = Article.State.FETCHED, 0, now, now
    row.etag, row.last_modified = answer.validators
    row.save(update_fields=["check_again", "state", "tries", "next_try", "fetched_at", "etag", "last_modified"])
    transaction.on_commit(lambda: article_fetched.send(sender=Article, article_id=row.pk))
