"""Celery tasks of the record: each loads by id and calls one function."""

import logging

from celery import shared_task

from debate import record
from sources.models import Article

log = logging.getLogger(__name__)
BATCH = 200
"""Articles that one sweep asks for; the next sweep takes the rest."""


@shared_task
def read_article(article_id: int) -> None:
    """Read one fetched article into the record."""
    found = record.read_article(article_id)
    log.info("article %s: %s quotations", article_id, found)


@shared_task
def read_waiting_articles() -> None:
    """The net under the signal: ask for a reading of every article that has its text and waits."""
    for article_id in Article.objects.waiting().values_list("pk", flat=True)[:BATCH]:
        read_article.delay(article_id)
