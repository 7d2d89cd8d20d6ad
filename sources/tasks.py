"""Celery tasks of the sources: each loads by id and calls one function."""

from celery import shared_task

from sources import collect, polling
from sources.asking import STALE, ask_to_fetch, ask_to_poll
from sources.models import Article, Source

BATCH = 200
"""Rows that one sweep asks for; the next sweep takes the rest."""


@shared_task
def poll_due_sources() -> None:
    """Ask for a visit to every source whose time has come."""
    for source_id in Source.objects.due().values_list("pk", flat=True)[:BATCH]:
        ask_to_poll(source_id, expires=STALE)


@shared_task
def poll_source(source_id: int) -> None:
    """Visit one source."""
    polling.poll(source_id)


@shared_task
def fetch_waiting_articles() -> None:
    """The net under every message: ask for every article that is due."""
    for article_id in Article.objects.due().values_list("pk", flat=True)[:BATCH]:
        ask_to_fetch(article_id, expires=STALE)


@shared_task
def fetch_article(article_id: int) -> None:
    """Make a snapshot of one article."""
    collect.fetch(article_id)
