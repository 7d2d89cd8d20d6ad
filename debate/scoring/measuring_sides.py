"""Judge the gold and count: sides in articles and of statements alone, arguments, answers, with intervals over articles.

Quotations are judged at their places in the gold, so that these figures tell of the judge alone, whatever the reader finds.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from debate.reading import Reading
from debate.reading.judging.reasons import SLUGS
from debate.reading.judging.stage import judgement_of
from debate.scoring.card import PLAIN_PRESS, is_plain_press
from debate.scoring.gold import GOLD, Example, quotations, statements
from debate.scoring.intervals import interval
from debate.scoring.judgements import (
    POLES,
    Judged,
    Tally,
    argument_figures,
    confusion,
    in_articles,
    mean_f1,
    named_from,
    reply_figures,
    side_figures,
    spoken,
)
from debate.scoring.matching import compared, folded, names_of

LANGUAGES = ("en", "zh")
CONFIDENCES = (0.6, 0.7, 0.75, 0.8, 0.85, 0.9)
"""From which a record might name a side."""
Pairs = list[tuple[frozenset[str], str | None]]


def measured_sides(half: str = "measured", gold: Path = GOLD) -> dict[str, Any]:
    """By language: `articles`, of these those in `plain press` prose, and `statements`; each with its figures, intervals,
    confusion and arguments."""
    found = {}
    for language in LANGUAGES:
        inside = quotations(half, language, gold)
        plain = [one for one in inside if is_plain_press(one.group)]
        parts = {"articles": inside, PLAIN_PRESS: plain, "statements": statements(half, language, gold)}
        found[language] = {name: _figures(name, examples) for name, examples in parts.items() if examples}
    return found


def _figures(part: str, examples: Sequence[Example]) -> dict[str, Any]:
    judged: list[Judged] = []
    pairs: list[tuple[frozenset[str], frozenset[str]]] = []
    counts: dict[str, Tally] = defaultdict(Counter)
    for example in examples:
        side, uses = judgement_of(example.statement, example.words)
        judged.append(Judged(example.side, side.side, side.confidence))
        pairs.append((example.arguments, frozenset(use.slug for use in uses)))
        counts[example.group][spoken(example.side), spoken(side.side)] += 1
    return {
        **side_figures(judged if part == "statements" else in_articles(judged)),
        "macro_interval": list(interval(list(counts.values()), mean_f1)),
        "poles_interval": list(interval(list(counts.values()), partial(mean_f1, sides=POLES))),
        "named_from": {str(confidence): named_from(judged, confidence) for confidence in CONFIDENCES},
        "confusion": confusion(judged),
        "arguments": argument_figures(pairs, SLUGS),
    }


def reply_pairs(article: dict[str, Any], reading: Reading) -> Pairs:
    """For each gold quotation that was found: the names that are right (none: it answers nobody), and the name that was said."""
    said = list(reading.quotations)
    required, found, _ = compared(article, said)
    pairs: Pairs = []
    for g, s in found.items():
        answered = required[g].get("in_reply_to")
        right = frozenset(folded(name) for name in names_of(answered)) if answered else frozenset()
        names = [folded(name) for reply in said[s].replies for name in (reply.text, reply.to or "") if name]
        pairs.append((right, next((name for name in names if name in right), names[0] if names else None)))
    return pairs


def measured_replies(pairs: Iterable[tuple[str, Pairs]]) -> dict[str, Any]:
    """Language -> figures of replies; `pairs` come article by article with their language."""
    found: dict[str, Pairs] = {}
    for language, rows in pairs:
        found.setdefault(language, []).extend(rows)
    return {language: reply_figures(rows) for language, rows in sorted(found.items())}
