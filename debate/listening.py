"""What the record does when `sources` says that text has arrived: ask a worker to read it."""

import contextlib
from typing import Any

from django.dispatch import receiver
from kombu.exceptions import OperationalError

from debate.tasks import read_article
from sources.signals import article_fetched


@receiver(article_fetched, dispatch_uid="debate.read_fetched_article")
def ask_for_reading(sender: Any, article_id: int, **kwargs: Any) -> None:
    """Send the article to a worker. A broker that is down loses nothing: the sweep by state finds the row."""
    with contextlib.suppress(OperationalError):
        read_article.delay(article_id)
