"""Which sources and articles are due, waiting, stale or ailing: the queues, as queries."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from django.db import models
from django.db.models import Q
from django.utils import timezone

from sources.vocabulary import ArticleReason, ArticleState, SourceKind

if TYPE_CHECKING:
    from sources.models import Article, Source  # noqa: F401


BEYOND = timedelta(days=32)
"""No time of ours is set so far ahead: a row that waits longer was written while a clock was wrong, and is due."""


def come(field: str, now: datetime) -> Q:
    """The time in this column has come, or was set by a wrong clock."""
    return Q(**{f"{field}__lte": now}) | Q(**{f"{field}__gt": now + BEYOND})


class SourceQuerySet(models.QuerySet["Source"]):
    """Questions about sources."""

    def due(self, now: datetime | None = None) -> SourceQuerySet:
        """Sources that are switched on, have an address to visit, and whose next visit has come."""
        now = now or timezone.now()
        return self.filter(come("next_visit", now), enabled=True).exclude(kind=SourceKind.DESK).order_by("next_visit")

    def ailing(self) -> SourceQuerySet:
        """Sources whose visits keep failing; staff should look."""
        return self.filter(ailing=True)


class ArticleQuerySet(models.QuerySet["Article"]):
    """Questions about articles."""

    def due(self, now: datetime | None = None) -> ArticleQuerySet:
        """Articles to fetch: found, or failed, and whose next try has come."""
        now = now or timezone.now()
        states = [ArticleState.FOUND, ArticleState.FAILED]
        return self.filter(come("next_try", now), state__in=states).order_by("next_try")

    def waiting(self, now: datetime | None = None) -> ArticleQuerySet:
        """Articles that have their text and wait for a reading."""
        now = now or timezone.now()
        return self.filter(come("next_try", now), state=ArticleState.FETCHED).order_by("next_try")

    def stale(self, version: str) -> ArticleQuerySet:
        """Read articles, and copies whose printings were read, whose reading another version of the reader made."""
        copies = Q(state=ArticleState.SKIPPED, reason=ArticleReason.DUPLICATE, read_at__isnull=False)
        return self.filter(Q(state=ArticleState.READ) | copies).exclude(reader_version=version).order_by("pk")

    def to_check_again(self, now: datetime | None = None) -> ArticleQuerySet:
        """Read articles on the web whose next look for changes has come."""
        now = now or timezone.now()
        return self.filter(come("check_again", now), state=ArticleState.READ).order_by("check_again")
