"""Where a speaker stands, and when that changed: computed from the quotes that count, pure, in plain words.

A standing looks at the sides taken in the two years up to the last one; what was said long before stays in the list, not in
the standing. A change of side needs two different days on either side of it: one quote that stands out is no change.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise
from typing import Literal, NamedTuple

from people.dates import bounds

Word = Literal["open", "leans open", "mixed", "leans closed", "closed", "not enough"]

NOW = timedelta(days=731)
"""How far back a standing looks from the last side taken."""
CLEAR, LEANING = 0.75, 0.25
"""Balance, from -1 (all closed) to 1 (all open), from which a standing is clear, or leans."""
_SIDES = ("open", "closed", "mixed")


class Said(NamedTuple):
    """A quote that counts: its day, its side, its id."""

    day: date
    side: str
    id: int = 0


@dataclass(frozen=True)
class Standing:
    """Where a speaker is now. `count`, `first` and `last` are of the quotes that decided; the others are in `all`."""

    word: Word
    count: int
    first: date | None
    last: date | None
    open: int
    closed: int
    mixed: int
    all: int


class Held(NamedTuple):
    """A membership: the organization's id, and when it began and ended (2023, 2023-05, 2023-05-31; "" if not known)."""

    organization: str
    since: str = ""
    until: str = ""


class Change(NamedTuple):
    """A change of side: the last quote before and the first after, and employers left and joined between the two."""

    before: Said
    after: Said
    left: tuple[str, ...] = ()
    joined: tuple[str, ...] = ()


def standing(quotes: Iterable[Said]) -> Standing:
    """Where a speaker stands, from the quotes that count; those that take no side are counted in `all` only."""
    everything = list(quotes)
    taken = sorted(quote for quote in everything if quote.side in _SIDES)
    recent = [quote for quote in taken if quote.day >= taken[-1].day - NOW]
    sides = Counter(quote.side for quote in recent)
    return Standing(
        word=word_of(sides["open"], sides["closed"], sides["mixed"], len({quote.day for quote in recent}) > 1),
        count=len(recent),
        first=recent[0].day if recent else None,
        last=recent[-1].day if recent else None,
        open=sides["open"],
        closed=sides["closed"],
        mixed=sides["mixed"],
        all=len(everything),
    )


def word_of(open: int, closed: int, mixed: int, on_two_days: bool) -> Word:
    """The plain word for so many quotes on each side, said on two days at least or not."""
    if not on_two_days:
        return "not enough"
    balance = (open - closed) / (open + closed + mixed)
    if abs(balance) >= CLEAR:
        return "open" if balance > 0 else "closed"
    if abs(balance) >= LEANING:
        return "leans open" if balance > 0 else "leans closed"
    return "mixed"


def changes(quotes: Iterable[Said], memberships: Iterable[Held] = ()) -> list[Change]:
    """Changes between open and closed in order of time, each with what became of the speaker's employers meanwhile."""
    runs = _runs(sorted(quote for quote in quotes if quote.side in ("open", "closed")))
    held = list(memberships)
    return [_change(before[-1], after[0], held) for before, after in pairwise(runs)]


def _runs(quotes: Sequence[Said]) -> list[list[Said]]:
    """Stretches on one side, each over at least two days; shorter ones change nothing and are left out."""
    stretches: list[list[Said]] = []
    for quote in quotes:
        if stretches and stretches[-1][-1].side == quote.side:
            stretches[-1].append(quote)
        else:
            stretches.append([quote])
    runs: list[list[Said]] = []
    for stretch in stretches:
        if stretch[0].day == stretch[-1].day:
            continue
        if runs and runs[-1][-1].side == stretch[0].side:
            runs[-1] += stretch
        else:
            runs.append(stretch)
    return runs


def _change(before: Said, after: Said, memberships: Sequence[Held]) -> Change:
    left = [held.organization for held in memberships if _between(held.until, before.day, after.day)]
    joined = [held.organization for held in memberships if _between(held.since, before.day, after.day)]
    stayed = set(left) & set(joined)  # another role in the same house is no change of employer
    return Change(before, after, _without(left, stayed), _without(joined, stayed))


def _without(organizations: list[str], stayed: set[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name for name in organizations if name not in stayed))


def _between(partial: str, after: date, until: date) -> bool:
    """Whether a date may fall between two days, as far as it is known."""
    if not partial:
        return False
    first, last = bounds(partial)
    return first <= until and last > after
