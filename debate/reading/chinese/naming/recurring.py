"""Nicknames of two characters that no surname tells (二胖, 雨田): who begins sentence after sentence, and speaks in one.

They count only where nothing else explains them, and only if the two characters are no word that ever stands for a kind of people,
bodies or papers.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from debate.reading.cast import NewName
from debate.reading.chinese.naming.evidence import SPEAKS, behind
from debate.reading.chinese.view import View
from debate.reading.chinese.words import cues, grammar, ordinary, organizations, surnames, titles

_BEGINS = re.compile(r"(?:(?<=[。！？”\n])|(?<![\s\S]))[ \u3000]*(?P<name>[\u4e00-\u9fff]{2})(?=[\u4e00-\u9fff])")
_SAYS = re.compile(r"[^，。！？：“”\n上中里]{0,10}：“")
_NICK = "二三大小老"
"""Stand in nicknames, though in no given name."""
_UNFIT = grammar.NOT_IN_NAME - set(_NICK)
_NO_NICK = (
    grammar.AFTER_NAME
    | grammar.UNNAMED_END
    | frozenset(grammar.UNNAMED)
    | frozenset(grammar.POINTING)
    | frozenset(grammar.PAIRS)
    | frozenset(grammar.SPOKESPEOPLE)
    | grammar.DOCUMENTS
    | grammar.ORGANIZATIONS
    | titles.TITLES
    | organizations.ENDS
    | organizations.KINDS
    | organizations.LEADS
    | surnames.WORDS
    | ordinary.WORDS
    | ordinary.TOPICS
    | surnames.NOUNS
    | surnames.NOT_FAMILIAR
    | cues.REPORTING
)
_NO_NICK |= {word[:2] for word in _NO_NICK - grammar.AFTER_NAME if len(word) > 2}
_FEWEST, _FEWEST_BEGUN = 3, 2
"""Places of a nickname, and sentences that it begins."""


def recurring(view: View, taken: set[int]) -> Iterator[NewName]:
    """Every mention of such a nickname outside of the `taken` places."""
    begun: Counter[str] = Counter()
    speaking: set[str] = set()
    for match in _BEGINS.finditer(view.plain):
        name = match["name"]
        if match.start("name") in taken or name in _NO_NICK or _UNFIT.intersection(name) or name[0] == name[1]:
            continue
        begun[name] += 1
        if behind(view, match.end()) >= SPEAKS or _SAYS.match(view.plain, match.end(), match.end() + 14):
            speaking.add(name)
    for name in speaking:
        if begun[name] >= _FEWEST_BEGUN and view.plain.count(name) >= _FEWEST:
            for found in re.finditer(name, view.plain):
                if found.start() not in taken:
                    yield NewName(found.start(), found.end(), view.text[found.start() : found.end()], "person")
