"""Celery tasks of the record: each loads by id and calls one function."""

import logging

from celery import shared_task

from debate import record
from debate.adviser import configured
from debate.counting.postings import seal
from sources.logs import about
from sources.models import Article
from sources.rounds import as_they_wait, go_round, round_task

log = logging.getLogger(__name__)
ADVISED = 20
"""Articles that one sweep puts before the language model."""
SEALED = 32
"""Parts of the record whose words one task writes down, in about ten seconds."""


@shared_task
def read_article(article_id: int) -> None:
    """Read one fetched article into the record."""
    with about(article=article_id):
        _read(article_id)


def _read(article_id: int) -> None:
    found = record.read_article(article_id)
    log.info("%s", "nothing to do" if found is None else f"{found} quotations")


@round_task
def read_waiting_articles() -> None:
    """The net under the signal: go on a round of the articles that have their text and wait."""
    go_round("debate.tasks.read_waiting_articles", as_they_wait(Article.objects.waiting), _read)


@shared_task
def ask_the_adviser() -> None:
    """Ask the optional language model about articles that it has not seen; does nothing where none is set."""
    if not configured():
        return
    from debate.advising import advice  # noqa: PLC0415  (its checks of answers take 7 MB, which a record without a model does without)

    for article_id in advice.waiting_articles(ADVISED):
        advise_article.delay(article_id)


@shared_task
def advise_article(article_id: int) -> None:
    """Ask about one article's unchecked quotes."""
    from debate.advising import advice  # noqa: PLC0415

    row = advice.advise(article_id)
    log.info("article %s: %s", article_id, row.get_state_display() if row else "nothing to ask about")


@shared_task
def seal_words() -> None:
    """Write down where frequent words stand in the quotes that came since; nothing to do but on PostgreSQL."""
    log.info("%s parts sealed", seal(SEALED))
