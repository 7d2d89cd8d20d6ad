"""What staff does to sources and articles; each verb may be used on many rows at once. Light: nothing here parses."""

from __future__ import annotations

from collections.abc import Iterable

from django.db import transaction
from django.utils import timezone

from sources.asking import ask_to_fetch, ask_to_poll
from sources.models import Article, Deposit, Source
from sources.signals import article_duplicated, article_fetched, article_forgotten

UNREAD = [Article.State.FOUND, Article.State.FAILED, Article.State.GAVE_UP, Article.State.SKIPPED]
"""States from which an article can go back to the start; what is read is read again by `manage.py reread`."""


def check_now(sources: Iterable[Source]) -> int:
    """Visit sources at once, those that are switched on. Returns how many."""
    ids = [source.pk for source in sources if source.enabled and source.kind != Source.Kind.DESK]
    Source.objects.filter(pk__in=ids).update(next_visit=timezone.now())
    for source_id in ids:
        ask_to_poll(source_id)
    return len(ids)


def pause(sources: Iterable[Source]) -> None:
    """Visit them no more, which is known then: they ail no longer. Each change is kept in its history."""
    for source in sources:
        source.enabled = source.ailing = False
        source.save()


def switch_on(sources: Iterable[Source]) -> None:
    """Visit them again, beginning at once, whatever failed before."""
    for source in sources:
        source.enabled, source.failures, source.ailing, source.next_visit = True, 0, False, timezone.now()
        source.save()
        ask_to_poll(source.pk)


def start_over(source: Source) -> None:
    """Forget rhythm, failures and what the site said last: the next visit sees everything that it shows, as the first one did."""
    source.every, source.failures, source.ailing = 60, 0, False
    source.etag = source.last_modified = source.last_result = ""
    source.next_visit = timezone.now()
    source.save()
    if source.enabled:
        ask_to_poll(source.pk)


def can_retry(article: Article, force: bool = False) -> bool:
    """Whether an article can go back to the start: it is not read, and not forgotten, unless staff forces it in."""
    return article.state in UNREAD and (force or article.reason != Article.Reason.FORGOTTEN)


def retry(articles: Iterable[Article], force: bool = False) -> int:
    """Put articles that are not read back to the start; `force` has them read whatever they are about. Returns how many.

    A copy that is forced is read as an article of its own.
    """
    ids = [article.pk for article in articles if can_retry(article, force)]
    values = {"state": Article.State.FOUND, "reason": "", "detail": "", "tries": 0, "next_try": timezone.now()}
    Article.objects.filter(pk__in=ids, state__in=UNREAD).update(**values, **({"forced": True} if force else {}))
    for article_id in ids:
        ask_to_fetch(article_id)
    return len(ids)


@transaction.atomic
def read_again(article: Article) -> bool:
    """Have the text that we hold read anew, after staff corrected a fact that the reading goes by. Whether there is one."""
    held = Article.objects.select_for_update().get(pk=article.pk)
    if held.state == Article.State.READ:
        held.state, held.tries, held.next_try = Article.State.FETCHED, 0, timezone.now()
        held.save(update_fields=["state", "tries", "next_try"])
        transaction.on_commit(lambda: article_fetched.send(sender=Article, article_id=held.pk))
        return True
    if held.reason == Article.Reason.DUPLICATE:
        transaction.on_commit(lambda: article_duplicated.send(sender=Article, article_id=held.pk))
    return held.reason == Article.Reason.DUPLICATE


@transaction.atomic
def forget(article_id: int) -> None:
    """Remove an article's text and, through the record, its quotes; its address stays, so that it does not come back."""
    article = Article.objects.select_for_update().get(pk=article_id)
    article_forgotten.send(sender=Article, article_id=article.pk)
    article.snapshots.all().delete()
    Deposit.objects.filter(article=article).delete()
    article.state, article.reason = Article.State.SKIPPED, Article.Reason.FORGOTTEN
    article.detail = "Staff removed it. Its address is kept so that it does not come back."
    article.title = article.byline = article.author = article.etag = article.last_modified = ""
    article.check_again, article.forced, article.duplicate_of = None, False, None
    article.save()
