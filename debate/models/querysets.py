"""Which quotes are public, counted, on the desk, and in what order lists show them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.conf import settings
from django.db import models
from django.db.models import Q

from debate.vocabulary import Side

if TYPE_CHECKING:
    from debate.models import Quote  # noqa: F401


class QuoteQuerySet(models.QuerySet["Quote"]):
    """Questions about quotes."""

    def public(self) -> QuoteQuerySet:
        """Quotes that pages, feeds and the API show (docs/architecture.md, rule 8)."""
        return self.filter(is_public=True)

    def counted(self) -> QuoteQuerySet:
        """Public quotes that take part in counts of sides: everything on the question."""
        return self.public().exclude(side=Side.OFF_TOPIC)

    def on_the_desk(self) -> QuoteQuerySet:
        """Quotes that wait for a person: nobody has checked them, and they are not public or their side is unsure."""
        waiting = Q(is_public=False) | Q(side_confidence__lt=settings.SIDE_CONFIDENCE)
        return self.filter(waiting, checked_at=None, withdrawn_at=None, merged_into=None).exclude(side=Side.OFF_TOPIC)

    def newest(self) -> QuoteQuerySet:
        """Newest first, as every list shows them."""
        return self.order_by("-day", "-pk")

    def for_lists(self) -> QuoteQuerySet:
        """With everything that a list of quotes shows, in a number of queries that does not grow with rows."""
        related = ("appearances__article__source", "person__memberships__organization", "stances")
        return self.select_related("person", "organization").prefetch_related(*related)
