"""What a site's robots.txt allows us (RFC 9309), kept for a day in a row that all workers share."""

from __future__ import annotations

from datetime import timedelta
from typing import NamedTuple

from django.utils import timezone
from protego import Protego

from sources.addresses import parsed
from sources.answers import FetchFailed, freshness
from sources.decoding import decoded
from sources.fetching import AGENT, Gate, Limits, fetch
from sources.hosts import RobotsFile
from sources.vocabulary import ArticleReason as Reason

SHORTEST, LONGEST = timedelta(hours=1), timedelta(days=1)
"""How long a file is believed; between these bounds the site's Cache-Control decides."""
STALE = timedelta(days=30)
"""How long an old file serves while a site's own is out of order."""
AGAIN = timedelta(minutes=30)
"""When a file that could not be read is asked for again."""
LIMITS = Limits(bytes=512_000, seconds=15.0, redirects=5)
"""RFC 9309 wants at least 500 KiB read and five redirects followed."""


class Rules(NamedTuple):
    """Whether an address may be visited, and the seconds that the site wants between two visits."""

    allowed: bool
    delay: float


def rules_for(address: str, gate: Gate) -> Rules:
    """What the site of this address allows us. Its robots.txt is fetched through `gate` where none is at hand.

    Raises FetchFailed where the file can't be read because the site is out of order: that means wait, not go on.
    """
    url = parsed(address)
    rules = Protego.parse(_text(f"{url.protocol}//{url.host}", gate))
    return Rules(bool(rules.can_fetch(address, AGENT)), float(rules.crawl_delay(AGENT) or 0))


def _text(origin: str, gate: Gate) -> str:
    """The file of an origin, from its row while that is believed."""
    now = timezone.now()
    row = RobotsFile.objects.filter(origin=origin).first()
    if row is not None and row.valid_until > now:
        return row.text
    try:
        text, pause = _fetched(origin, gate)
    except FetchFailed as error:
        if row is None or row.read_at < now - STALE:
            raise _out_of_order(origin, error) from error
        RobotsFile.objects.filter(pk=row.pk).update(valid_until=now + AGAIN)
        return row.text
    values = {"text": text, "read_at": now, "valid_until": now + min(LONGEST, max(SHORTEST, pause))}
    RobotsFile.objects.update_or_create(origin=origin, defaults=values)
    return text


def _fetched(origin: str, gate: Gate) -> tuple[str, timedelta]:
    """The file and how long the site lets it be kept; a site that has none (4xx) allows everything."""
    try:
        answer = fetch(f"{origin}/robots.txt", limits=LIMITS, gate=gate)
    except FetchFailed as error:
        if error.status is None or not 400 <= error.status < 500 or error.status == 429:
            raise
        return "", LONGEST
    return decoded(answer.content).replace("\0", ""), freshness(answer.headers)


def _out_of_order(origin: str, error: FetchFailed) -> FetchFailed:
    """The reason why nothing of this site is visited now: a name that leads nowhere keeps its own words."""
    if error.status is None and error.reason != Reason.TOO_LARGE:
        return error
    words = f"The rules of {origin} (robots.txt) can't be read, so it is left in peace for now. {error.detail}"
    wait = max(AGAIN.total_seconds(), error.retry_after or 0)
    return FetchFailed(Reason.SERVER, words[:500], status=error.status, retry_after=wait)
