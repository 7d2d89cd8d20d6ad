"""What keeps the record from going on, in words, with what to do about it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from typing import NamedTuple

from django.db.models import Count
from django.utils import timezone

from debate.models import Quote
from debate.reading import READER_VERSION
from debate.running.readiness import troubles
from sources.models import Article, Source

LATE = timedelta(minutes=15)
"""Beyond this, due work is overdue: the sweeps look every minute."""


class Ailment(NamedTuple):
    """Something that staff should know: `urgent` where work stands still; what it is, and what to do."""

    urgent: bool
    what: str
    advice: str


def ailments(now: datetime | None = None) -> list[Ailment]:
    """Everything that ails, the urgent first."""
    now = now or timezone.now()
    found = [ailment for look in _LOOKS for ailment in look(now)]
    return sorted(found, key=lambda ailment: not ailment.urgent)


def _stuck(now: datetime) -> Iterator[Ailment]:
    start = "Is a worker running? `make run` starts one; else: celery -A debate.celery worker"
    unfetched = Article.objects.due(now - LATE).count()
    if unfetched:
        yield Ailment(True, f"{unfetched} articles wait to be fetched for more than {_words(LATE)}", start)
    unread = Article.objects.waiting(now - LATE).count()
    if unread:
        yield Ailment(True, f"{unread} articles wait to be read for more than {_words(LATE)}", start)


def _overdue(now: datetime) -> Iterator[Ailment]:
    late = Source.objects.due(now - LATE)
    if late.exists():
        names = ", ".join(late.values_list("name", flat=True)[:5])
        yield Ailment(True, f"{late.count()} sources are overdue: {names}", "Is beat running? `make run` starts it.")


def _unready(now: datetime) -> Iterator[Ailment]:
    advice = {
        "beat": "Start beat; `make run` does.",
        "disk": "Free some room.",
        "Redis": "Start Redis, or correct REDIS_URL.",
        "written": "Let the account that runs the product write there, or give VAR_DIR another folder.",
    }
    for words in troubles():
        fits = (told for name, told in advice.items() if name in words)
        yield Ailment(True, words, next(fits, "See docs/operations.md."))


def _ahead(now: datetime) -> Iterator[Ailment]:
    last = Article.objects.filter(found_at__gt=now + LATE).count()
    if last:
        advice = "Compare this machine's clock with the others' (NTP)."
        yield Ailment(True, f"{last} articles were found in the future: a clock is or was wrong", advice)


def _ailing(now: datetime) -> Iterator[Ailment]:
    for source in Source.objects.ailing().filter(enabled=True):
        advice = "Open the address, correct it in the admin, or switch the source off."
        yield Ailment(False, f"{source.name}: {source.failures} visits in a row failed: {source.last_result}", advice)
    for source in Source.objects.ailing().filter(enabled=False):
        advice = "Give its new address in the admin and switch it on, or pause it to say that this is known."
        yield Ailment(False, f"{source.name} ended and was switched off: {source.last_result}", advice)


def _gave_up(now: datetime) -> Iterator[Ailment]:
    rows = Article.objects.filter(state=Article.State.GAVE_UP).values("reason").annotate(count=Count("pk"))
    for row in rows.order_by("-count"):
        reason = Article.Reason(row["reason"]).label if row["reason"] else "no reason"
        advice = "Filter by reason in the admin; retry or forget."
        yield Ailment(False, f"{row['count']} articles were given up: {reason}", advice)


def _failing(now: datetime) -> Iterator[Ailment]:
    often = Article.objects.filter(state__in=[Article.State.FAILED, Article.State.FETCHED], tries__gte=2).count()
    if often:
        advice = "They are tried again by themselves; their reasons stand in the admin."
        yield Ailment(False, f"{often} articles failed more than once", advice)


def _stale(now: datetime) -> Iterator[Ailment]:
    stale = Article.objects.stale(READER_VERSION).count()
    if stale:
        yield Ailment(False, f"{stale} articles were read by an older reader than {READER_VERSION}", "manage.py reread")


def _desk(now: datetime) -> Iterator[Ailment]:
    waiting = Quote.objects.on_the_desk()
    old = waiting.filter(created__lt=now - timedelta(days=14)).count()
    if old:
        advice = "Check them in the admin, under Quotes."
        yield Ailment(False, f"{old} quotes wait on the desk for more than two weeks", advice)


_LOOKS: tuple[Callable[[datetime], Iterator[Ailment]], ...] = (
    *(_stuck, _overdue, _unready, _ahead, _ailing, _gave_up, _failing, _stale, _desk),
)


def _words(span: timedelta) -> str:
    return f"{int(span.total_seconds() // 60)} minutes"
