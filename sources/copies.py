"""Finding the article that a text copies: by its fingerprint, then by bands, at a cost that does not grow with what we hold."""

from __future__ import annotations

from collections import Counter
from typing import NamedTuple

from django.db import connection

from sources.inserting import insert
from sources.likeness import bands, likeness
from sources.models import Article, Band, Snapshot
from sources.vocabulary import ArticleReason, ArticleState

CANDIDATES = 6
"""Texts that are compared word by word: those that share the most bands."""
CROWDED = 40
"""A band that so many snapshots share is furniture, not a story: it gets no further row, so a lookup stays short."""
ORIGINALS = (ArticleState.FETCHED, ArticleState.READ)
"""States of articles that another one can be a copy of."""


class Found(NamedTuple):
    """The article that a text copies, and whether the text also adds something to read."""

    original: Article
    adds: bool


def original_of(article: Article, snapshot: Snapshot) -> Found | None:
    """The earliest article that this snapshot's text copies; None where it is the first of its kind.

    Keeps the snapshot's bands, so that later copies find it.
    """
    values = bands(snapshot.text)
    _wait_for_likes(values)
    others = Snapshot.objects.exclude(article=article).filter(article__state__in=ORIGINALS)
    if article.author:  # the same words posted by somebody else are theirs
        others = others.filter(article__author=article.author)
    same = others.filter(sha256=snapshot.sha256).order_by("article_id").select_related("article").first()
    sharing = _keep_bands(snapshot, values)
    if same is not None:
        return Found(same.article, adds=False)
    if not sharing:
        return None
    likest = [pk for pk, _ in sharing.most_common(CANDIDATES)]
    held = others.filter(pk__in=likest).select_related("article").defer("original").order_by("article_id")
    found = [(likeness(snapshot.text, other.text), other.article) for other in held]
    copied = [(like.adds, article) for like, article in found if like.is_copy]
    if not copied:
        return None
    adds, original = min(copied, key=lambda pair: (pair[0], pair[1].pk))
    return Found(original, adds)


def _wait_for_likes(values: list[int]) -> None:
    """Let texts that share a band be looked at one after another, until the commit: of two copies that arrive at the same
    moment the second one sees the first. SQLite has one writer anyway."""
    if values and connection.vendor == "postgresql":
        with connection.cursor() as cursor:  # in one order, so that nobody waits in a circle
            cursor.execute("SELECT pg_advisory_xact_lock(band) FROM unnest(%s::bigint[]) AS band", [sorted(values)])


def _keep_bands(snapshot: Snapshot, values: list[int]) -> Counter[int]:
    """Write the snapshot's bands. Returns how many bands other articles' snapshots share with it."""
    rows = Band.objects.filter(value__in=values).values_list("value", "snapshot_id")
    sharing = [(value, pk) for value, pk in rows if pk != snapshot.pk]
    crowds = Counter(value for value, _ in sharing)
    if len(rows) - len(sharing) == 0:
        fresh = [Band(snapshot=snapshot, value=value) for value in values if crowds[value] < CROWDED]
        insert(fresh)
    return Counter(pk for _, pk in sharing)


def mark_copy(article: Article, original: Article) -> None:
    """Skip an article as a copy: its text stays, as a further printing of the original's quotes."""
    article.state, article.reason = ArticleState.SKIPPED, ArticleReason.DUPLICATE
    article.duplicate_of = original
    article.detail = f"It prints the same text as article {original.pk}, {original.title or original.address}."[:500]
