"""Celery tasks of the sources: each loads by id and calls one function."""

import logging

from celery import shared_task

from sources import collect, polling, refetching
from sources.asking import STALE, ask_to_poll
from sources.logs import about
from sources.models import Article, Source
from sources.rounds import go_ahead, go_round, in_turn, round_task

log = logging.getLogger(__name__)
BATCH = 600
"""Sources that one sweep asks for; the next sweep takes the rest."""


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


@round_task
def fetch_waiting_articles() -> None:
    """Go on a round of the articles that are due; the net under every message."""
    go_ahead("sources.tasks.fetch_waiting_articles", in_turn(Article.objects.due), collect.bring, _take_in)


@shared_task
def fetch_article(article_id: int) -> None:
    """Make a snapshot of one article."""
    with about(article=article_id):
        _take_in(collect.bring(article_id))


def _take_in(brought: collect.Brought | None) -> None:
    article = collect.take_in(brought)
    log.info("%s", f"{article.state} {article.reason} {article.detail}" if article else "nothing to do")


@round_task
def look_for_changes() -> None:
    """Go on a round of the read articles whose time for another look has come."""
    go_round("sources.tasks.look_for_changes", in_turn(Article.objects.to_check_again), _look)


def _look(article_id: int) -> None:
    log.info("%s", refetching.look_again(article_id))
