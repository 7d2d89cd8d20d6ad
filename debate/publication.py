"""Which quotes are public, which stance counts, and what makes two printings one quote. Pure decisions."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Iterable
from datetime import date, datetime, timedelta
from typing import NamedTuple, Protocol, TypeVar

from people.script import simplified

_NOT_WORDS = re.compile(r"[\W_]+")
CLOCKS_APART = timedelta(days=1)
"""It may be tomorrow already where somebody speaks, and the day of publication be told by a clock elsewhere."""


class Judged(Protocol):
    """What a stance has to tell."""

    @property
    def decided_by(self) -> str:
        """Who decided: machine, model or person."""

    @property
    def created(self) -> datetime:
        """When."""


_Stance = TypeVar("_Stance", bound=Judged)


class Facts(NamedTuple):
    """What decides whether a quote is public (docs/architecture.md, rule 8)."""

    side: str
    speaker_type: str
    is_resolved: bool
    is_checked: bool
    is_withdrawn: bool
    confidence: float
    is_disputed: bool = False


def is_public(quote: Facts, threshold: float) -> bool:
    """On topic, speaker resolved or plainly anonymous, and checked by a person or read above the threshold and undisputed."""
    if quote.is_withdrawn or quote.side == "off_topic":
        return False
    if not (quote.is_resolved or quote.speaker_type == "anonymous"):
        return False
    return quote.is_checked or (quote.confidence > threshold and not quote.is_disputed)


def side_to_show(side: str, confidence: float, threshold: float) -> str:
    """The side that the record gives a machine's judgement: neutral where it takes a side without being sure of it (rule 2)."""
    return side if side in ("neutral", "off_topic") or confidence >= threshold else "neutral"


def counting(stances: Iterable[_Stance]) -> _Stance | None:
    """The stance that counts: the newest by a person, else the newest by the reader; None where there is none. What a language
    model chose stands beside it and never counts."""
    voting = (stance for stance in stances if stance.decided_by != "model")
    ordered = sorted(voting, key=lambda stance: (stance.decided_by == "person", stance.created))
    return ordered[-1] if ordered else None


def folded_words(words: str) -> str:
    """What is left of words when script, case, width, marks and spaces don't count."""
    return _NOT_WORDS.sub("", simplified(unicodedata.normalize("NFKC", words)).casefold())


def quote_key(words: str, speaker: str) -> str:
    """The same for the same words by the same speaker: sha256, hexadecimal. `speaker` names one speaker for good. A post of symbols
    alone has these for words."""
    said = folded_words(words) or "".join(sign for sign in words if unicodedata.category(sign).startswith("S"))
    return hashlib.sha256(f"{speaker}\n{said}".encode()).hexdigest()


def day_of(said_on: date | None, printed_on: date | None, recorded: datetime) -> date:
    """The day by which a quote is ordered and filtered."""
    return said_on or printed_on or recorded.date()


def said_on(iso: str, published: date | None, seen: date | None = None) -> tuple[date | None, str]:
    """A date as the text tells it (`2024-07-04`, `2024-07`, `--07-04`) -> the date and its precision. A date without a year
    takes the last such day before the article was published; with neither it stays unknown. So does a day to come when the
    article was published, or else `seen`: an appointment, and nobody has spoken there yet."""
    day, precision = _told(iso, published)
    latest = published or seen
    is_to_come = day is not None and latest is not None and day > latest + CLOCKS_APART
    return (None, "day") if is_to_come else (day, precision)


def _told(iso: str, published: date | None) -> tuple[date | None, str]:
    month_only = re.fullmatch(r"(\d{4})-(\d\d)", iso)
    try:
        if month_only:
            return date(int(month_only[1]), int(month_only[2]), 1), "month"
        if not iso.startswith("--"):
            return date.fromisoformat(iso), "day"
        if published is None or len(iso) != 7:
            return None, "day"
        month, day = int(iso[2:4]), int(iso[5:7])
        year = published.year - ((month, day) > (published.month, published.day))
        return date(year, month, day), "day"
    except ValueError:
        return None, "day"
