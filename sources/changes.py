"""What an article's newer text has that its older one had not, and the other way round, pure: for the article's page."""

from __future__ import annotations

import re
from collections import Counter
from difflib import SequenceMatcher
from typing import NamedTuple

MOST = 40
"""Changes that are told."""
LONGEST = 300
"""Characters of a sentence that are shown: full articles are never published."""
MOST_SENTENCES = 2000
REFRAIN = 10
"""A sentence that stands in a text more often tells nothing of what changed; comparing thousands of such takes minutes."""
_SENTENCE = re.compile(r"[^.!?。！？\n]+(?:[.!?。！？]+[\"”’」』)）]*|\n+|$)")


class Change(NamedTuple):
    """One place where the texts differ: sentences that went (`removed`) and that came (`added`); either may be empty."""

    removed: str
    added: str


def changes(older: str, newer: str) -> list[Change]:
    """Where two texts of an article differ, sentence by sentence, in the order of the text; at most MOST."""
    before, after = _sentences(older), _sentences(newer)
    often = {sentence for told in (before, after) for sentence, times in Counter(told).items() if times > REFRAIN}
    before, after = ([sentence for sentence in told if sentence not in often] for told in (before, after))
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    found = (Change(_shown(before[a:b]), _shown(after[c:d])) for tag, a, b, c, d in matcher.get_opcodes() if tag != "equal")
    return [change for change in found if change.removed != change.added][:MOST]


def _sentences(text: str) -> list[str]:
    return [sentence for match in _SENTENCE.finditer(text) if (sentence := match[0].strip())][:MOST_SENTENCES]


def _shown(sentences: list[str]) -> str:
    joined = " ".join(sentences)
    return joined if len(joined) <= LONGEST else joined[: LONGEST - 1].rstrip() + "…"
