"""Celery tasks of the sources: each loads by id and calls one function."""

import logging

from celery import shared_task

from sources import collect, polling, refetching
from sources.asking import STALE, ask_to_fetch, ask_to_look, ask_to_poll
from sources.logs import about
from sources.models import Article, Source
from sources.turns import taken_in_turn

log = logging.getLogger(__name__)
BATCH = 600
"""Rows that one sweep asks for; the next sweep takes the rest."""


@shared_task
def poll_due_sources() -> None:
    """Ask for a visit to every source whose time has come."""
    for source_id in Source.objects.due().values_list("pk", flat=True)[:BATCH]:
        ask_to_poll(source_id, expires=STALE)


@shared_task
def poll_source(source_id: int) -> None:
    """Visit one source."""
    with about(source=source_id):
        visit = polling.poll(source_id)
        log.info("%s", visit.result if visit else "nothing to do")


@shared_task
def fetch_waiting_articles() -> None:
    """The net under every message: ask for every article that is due."""
    due = Article.objects.due().values_list("pk", "address")[: 5 * BATCH]
    for article_id in taken_in_turn(list(due), BATCH):
        ask_to_fetch(article_id, expires=STALE)


@shared_task
def fetch_article(article_id: int) -> None:
    """Make a snapshot of one article."""
    with about(article=article_id):
        article = collect.fetch(article_id)
        log.info("%s", f"{article.state} {article.reason} {article.detail}" if article else "nothing to do")


@shared_task
def look_for_changes() -> None:
    """Ask for another look at every read article whose time for it has come."""
    for article_id in Article.objects.to_check_again().values_list("pk", flat=True)[:BATCH]:
        ask_to_look(article_id, expires=STALE)


@shared_task
def look_again(article_id: int) -> None:
    """See whether a read article has changed at its source."""
    with about(article=article_id):
        log.info("%s", refetching.look_again(article_id))
