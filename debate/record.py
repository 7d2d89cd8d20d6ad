"""A reading into rows: one article, one transaction; every task that calls this may run twice without harm.

The row is claimed before the work (tries counted and committed), the text is read outside any transaction, and the rows are
written only if the article is still as it was claimed.
"""

from __future__ import annotations

import logging

from django.db import IntegrityError, OperationalError, transaction
from django.db.models import F
from django.utils import timezone

from debate.models import Appearance
from debate.reading import READER_VERSION, Reading, read
from debate.reading.posts import post_reading
from debate.recording.locked import LockedQuotes
from debate.recording.printings import follow_printings, print_copies
from debate.recording.rows import RecordedArticle
from debate.vocabulary import FORGOTTEN, NOT_FOUND_AGAIN
from people.book import name_book
from sources.models import LEASE, Article, Snapshot

log = logging.getLogger(__name__)

MAX_TRIES = 4
"""After so many tries that did not end, an article is given up: it crashes or hangs the reader."""
_RACES = 4
"""Times that a reading is written where another worker was quicker with the same words, or the database was locked."""


def read_article(article_id: int) -> int | None:
    """Read one fetched article into the record. Returns the number of quotations, None where there was nothing to do."""
    article = _claim(article_id)
    if article is None:
        return None
    try:
        return read_again(article)
    except Exception as error:
        log.exception("article %s: the reader failed", article_id)
        _note_failure(article, error)
        return None


def read_again(article: Article) -> int | None:
    """Read the newest snapshot whatever the article's state, as `manage.py reread` does."""
    snapshot = article.snapshots.defer("original").first()
    if snapshot is None:
        return None
    names = name_book()
    if article.author:
        reading = post_reading(snapshot.text, article.author, names, article.language or None)
    else:
        reading = read(snapshot.text, names, article.language or None)
    write(article.pk, snapshot, reading)
    return len(reading.quotations)


def write(article_id: int, snapshot: Snapshot, reading: Reading) -> None:
    """Write a reading of this snapshot; does nothing where the article has gone on without it."""
    for last_try in (False,) * (_RACES - 1) + (True,):
        try:
            _write_once(article_id, snapshot, reading)
            return
        except (IntegrityError, OperationalError):  # another worker recorded the same words at the same moment
            if last_try:
                raise


@transaction.atomic
def record_copy(article_id: int) -> None:
    """Keep an article that is a copy of another one as a further printing of that one's quotes."""
    read = Article.objects.select_for_update().filter(state=Article.State.READ)
    original = read.filter(copies=article_id).first()
    if original is None:  # it will look for its copies when it is read
        return
    quotes = LockedQuotes()
    print_copies(original, quotes)
    follow_printings(quotes, NOT_FOUND_AGAIN)
    quotes.save("a copy was found")


@transaction.atomic
def forget_article(article_id: int) -> None:
    """Take back everything that an article printed: its quotes that no other article prints are withdrawn."""
    article = Article.objects.select_for_update().get(pk=article_id)
    printed = Appearance.objects.filter(article=article)
    quotes = LockedQuotes(printed.values_list("quote_id", flat=True))
    printed.delete()
    follow_printings(quotes, FORGOTTEN)
    quotes.save("the article was removed")


@transaction.atomic
def _write_once(article_id: int, snapshot: Snapshot, reading: Reading) -> None:
    article = Article.objects.select_for_update().get(pk=article_id)
    if article.state not in (Article.State.FETCHED, Article.State.READ):
        return
    newest, *older = article.snapshots.values_list("pk", flat=True)
    if newest != snapshot.pk:
        return
    article.reader_version, article.read_at = READER_VERSION, timezone.now()
    RecordedArticle(article, snapshot, reading).write(has_older=bool(older))
    article.state, article.tries = Article.State.READ, 0
    article.reason, article.detail = Article.Reason.NONE, ""
    article.language = article.language or reading.language
    article.save(update_fields=["state", "tries", "reason", "detail", "reader_version", "read_at", "language"])


def _claim(article_id: int) -> Article | None:
    """Take the article for a while: of ten workers that ask at once, one gets it. Gives up on a poisoned one."""
    now = timezone.now()
    waiting = Article.objects.waiting(now).filter(pk=article_id)
    if not waiting.order_by().update(tries=F("tries") + 1, next_try=now + LEASE):
        return None
    article = Article.objects.get(pk=article_id)
    if article.tries <= MAX_TRIES:
        return article
    article.state, article.reason = Article.State.GAVE_UP, Article.Reason.READER
    article.detail = (
        f"The reader did not come to an end in {MAX_TRIES} tries. The text is kept; report it to the developers."
    )
    article.save(update_fields=["state", "reason", "detail"])
    return None


def _note_failure(article: Article, error: Exception) -> None:
    """Keep the reason on the row; the lease decides when it is tried again."""
    words = f"The reader failed ({type(error).__name__}: {error}); it is tried again at {article.next_try:%H:%M} UTC."
    Article.objects.filter(pk=article.pk).update(reason=Article.Reason.READER, detail=words[:500])
