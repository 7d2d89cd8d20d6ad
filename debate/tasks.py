"""Celery tasks of the record: each loads by id and calls one function."""

from celery import shared_task


@shared_task
def read_article(article_id: int) -> None:
    """Read one fetched article into the record."""
    raise NotImplementedError


@shared_task
def read_waiting_articles() -> None:
    """The net under the signal: ask for a reading of every article that has its text and waits."""
    raise NotImplementedError
