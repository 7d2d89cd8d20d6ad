"""Which quote a reply answers, where the article leaves one candidate."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from django.db.models import Q

from debate.models import Appearance, Reply
from debate.vocabulary import Side
from sources.models import Article

Speaker = tuple[int | None, int | None]


def answered(article: Article, replies: Sequence[Reply]) -> None:
    """Set `to_quote`: the only quote on the question by the answered speaker that stands before the reply in the article."""
    if not replies:
        return
    people = {reply.to_person_id for reply in replies if reply.to_person_id}
    organizations = {reply.to_organization_id for reply in replies if reply.to_organization_id}
    printed = Appearance.objects.filter(article=article, gone=False).exclude(quote__side__in=[Side.NEUTRAL, Side.OFF_TOPIC])
    rows = printed.filter(Q(quote__person__in=people) | Q(quote__organization__in=organizations)).select_related("quote")
    by_speaker: dict[Speaker, list[Appearance]] = defaultdict(list)
    for row in rows:
        by_speaker[row.quote.person_id, row.quote.organization_id].append(row)
    for reply in replies:
        candidates = by_speaker[reply.to_person_id, reply.to_organization_id]
        before = {row.quote_id: row.quote for row in candidates if _is_before(row, reply)}
        reply.to_quote = next(iter(before.values())) if len(before) == 1 else None


def _is_before(row: Appearance, reply: Reply) -> bool:
    """Whether a printing stands before the reply; where a reply stands nowhere, every printing does."""
    return row.quote_id != reply.quote_id and (reply.appearance is None or row.start < reply.appearance.start)
