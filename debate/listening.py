"""What the record does when `sources` says that a text has arrived, is a copy, or is to be forgotten, and when `people` says that
two records are one."""

import contextlib
from typing import Any

from celery import current_task
from django.dispatch import receiver
from kombu.exceptions import OperationalError

from debate import record
from debate.recording.rehoming import rehome
from debate.tasks import read_article
from people.models import Organization, Person
from people.signals import merged
from sources.signals import article_duplicated, article_fetched, article_forgotten


@receiver(article_fetched, dispatch_uid="debate.read_fetched_article")
def have_it_read(sender: Any, article_id: int, **kwargs: Any) -> None:
    """A worker that has just fetched it reads it at once; everybody else sends it to one. A broker that is down loses nothing: the
    sweep by state finds the row."""
    if current_task:
        read_article(article_id)
        return
    with contextlib.suppress(OperationalError):
        read_article.delay(article_id)


@receiver(article_duplicated, dispatch_uid="debate.record_copy")
def keep_as_printing(sender: Any, article_id: int, **kwargs: Any) -> None:
    """Keep the copy as a further printing of the same quotes."""
    record.record_copy(article_id)


@receiver(article_forgotten, dispatch_uid="debate.forget_article")
def take_back(sender: Any, article_id: int, **kwargs: Any) -> None:
    """Take back what the article printed."""
    record.forget_article(article_id)


@receiver(merged, dispatch_uid="debate.rehome")
def follow_merge(sender: Any, kept: Person | Organization, gone: Person | Organization, **kwargs: Any) -> None:
    """Give the quotes of the one to the other."""
    rehome(kept, gone)
