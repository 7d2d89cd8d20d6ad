"""Names of peoples that use no Chinese surname: written with syllables that transcribe."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from debate.reading.chinese.naming.evidence import AFTER, evidence_before
from debate.reading.chinese.view import View
from debate.reading.chinese.words import any_of, grammar, surnames, titles

_SYLLABLES = re.compile(
    "["
    + "".join(surnames.TRANSLITERATED | set("果和如其朝鲁嘎旺措次多吉卓央宗珠扎西仓依木孜江买吐肉娜涂格杭乌云塔萨仁高娃"))
    + "]{2,9}"
)
_NOUN = re.compile(f"(?:{any_of(grammar.ORGANIZATIONS | grammar.DOCUMENTS | titles.TITLES)})$")


def without_surname(view: View) -> Iterator[str]:
    """Names of peoples that use no Chinese surname: of syllables that transcribe, behind a title or printed at the beginning of
    two clauses."""
    counts: Counter[str] = Counter()
    for match in _SYLLABLES.finditer(view.key):
        for start in range(match.start(), match.end() - 1):
            evidence = evidence_before(view, start)
            if evidence < 2:
                continue
            name = next(
                (
                    view.key[start:end]
                    for end in range(min(match.end(), start + 5), start + 1, -1)
                    if AFTER.match(view.key, end)
                ),
                None,
            )
            if name and name[:2] not in surnames.WORDS and not AFTER.match(name) and not _NOUN.search(name):
                counts[name] += evidence - 1
            break
    yield from (name for name, weight in counts.items() if weight >= 3 or (weight >= 2 and view.key.count(name) > 2))
