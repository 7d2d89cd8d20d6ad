"""What the judge says against what the gold says: figures of sides, arguments and replies. Pure functions over pairs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from debate.scoring.calibration import calibration

SIDES = ("open", "closed", "mixed", "neutral")
POLES = ("open", "closed")
SUREST = 0.7
"""The share of answers, the surest first, for which a higher target is set."""


class Judged(NamedTuple):
    """One statement: its side in the gold, the side that was said, and how sure the judge was."""

    gold: str
    said: str
    confidence: float


Tally = Counter[tuple[str, str]]
"""How many have a side in the gold and a side that was said."""


def side_figures(judged: Sequence[Judged]) -> dict[str, float]:
    """Everything about sides, rounded to thousandths: see the functions below."""
    figures = {
        "judged": len(judged),
        "macro": macro(in_articles(judged)),
        "surest": macro(in_articles(surest(judged))),
        "poles": mean_of_poles(judged),
        "swapped": swapped(judged),
        "on_topic": on_topic(judged),
        "calibration_error": calibration((one.confidence, one.gold == one.said) for one in judged).error,
    }
    return {name: round(value, 3) for name, value in figures.items()}


def in_articles(judged: Iterable[Judged]) -> list[Judged]:
    """The same with off topic as neutral: articles don't tell them apart."""
    return [Judged(spoken(one.gold), spoken(one.said), one.confidence) for one in judged]


def spoken(side: str) -> str:
    """A side as articles tell it: off topic is neutral."""
    return "neutral" if side == "off_topic" else side


def surest(judged: Sequence[Judged], share: float = SUREST) -> list[Judged]:
    """The share of the answers that the judge was surest of."""
    return sorted(judged, key=lambda one: -one.confidence)[: round(share * len(judged))]


def macro(judged: Sequence[Judged], sides: Sequence[str] = SIDES) -> float:
    """The mean F1 of the sides that the gold has."""
    return mean_f1(tally(judged), sides)


def tally(judged: Iterable[Judged]) -> Tally:
    """Statements counted by both sides."""
    return Counter((one.gold, one.said) for one in judged)


def mean_f1(counts: Tally, sides: Sequence[str] = SIDES) -> float:
    """The same out of counts, which can be summed."""
    gold, said = Counter[str](), Counter[str]()
    for (right, told), number in counts.items():
        gold[right] += number
        said[told] += number
    scores = [_f1(counts[side, side], gold[side], said[side]) for side in sides if gold[side]]
    return sum(scores) / len(scores) if scores else 0.0


def mean_of_poles(judged: Sequence[Judged]) -> float:
    """The mean F1 of open and closed."""
    return macro(judged, POLES)


def swapped(judged: Sequence[Judged]) -> float:
    """Of the statements that are open or closed, the share for which the other one was said."""
    sided = [one for one in judged if one.gold in POLES]
    return sum(one.said in POLES and one.said != one.gold for one in sided) / len(sided) if sided else 0.0


def named_from(judged: Sequence[Judged], confidence: float) -> dict[str, float]:
    """What a record shows that names a side only from a confidence on: of statements that are open or closed, the share that are
    called either, and the share that are called the other one."""
    shown = [one for one in judged if one.gold in POLES]
    named = [one for one in shown if one.said in POLES and one.confidence >= confidence]
    wrong = sum(one.said != one.gold for one in named)
    return {
        "named": round(len(named) / len(shown), 3) if shown else 0.0,
        "swapped": round(wrong / len(shown), 3) if shown else 0.0,
    }


def on_topic(judged: Sequence[Judged]) -> float:
    """The F1 of being on the question at all."""
    hit = sum(one.gold != "off_topic" != one.said for one in judged)
    return _f1(hit, sum(one.gold != "off_topic" for one in judged), sum(one.said != "off_topic" for one in judged))


def confusion(judged: Iterable[Judged]) -> dict[str, dict[str, int]]:
    """Gold side -> side said -> how many."""
    counts: dict[str, Counter[str]] = {}
    for one in judged:
        counts.setdefault(one.gold, Counter())[one.said] += 1
    return {gold: dict(sorted(said.items())) for gold, said in sorted(counts.items())}


def argument_figures(pairs: Sequence[tuple[frozenset[str], frozenset[str]]], slugs: Sequence[str]) -> dict[str, float]:
    """For pairs of arguments in the gold and arguments said: F1 by slug, and `macro`, the mean over slugs that the gold has."""
    found: dict[str, float] = {}
    for slug in slugs:
        gold, said = sum(slug in g for g, _ in pairs), sum(slug in s for _, s in pairs)
        if gold:
            found[slug] = _f1(sum(slug in g and slug in s for g, s in pairs), gold, said)
    figures = {**found, "macro": sum(found.values()) / len(found) if found else 0.0}
    return {name: round(value, 3) for name, value in figures.items()}


def reply_figures(pairs: Iterable[tuple[frozenset[str], str | None]]) -> dict[str, float]:
    """For pairs of names that are right (none: no reply) and the name said: precision, recall and F1 of replies."""
    rows = list(pairs)
    hit = sum(said is not None and said in names for names, said in rows)
    gold, said = sum(bool(names) for names, _ in rows), sum(name is not None for _, name in rows)
    return {
        "gold": gold,
        "said": said,
        "precision": round(hit / said, 3) if said else 0.0,
        "recall": round(hit / gold, 3) if gold else 0.0,
        "f1": round(_f1(hit, gold, said), 3),
    }


def _f1(hit: int, gold: int, said: int) -> float:
    return 2 * hit / (gold + said) if gold + said else 0.0
