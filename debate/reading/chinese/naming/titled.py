"""Names with a small word in them, which only a title tells: 池上善, 施问渠, 闵九.

A title stands before the first place, something that may follow a name behind it, and the name is printed again at the beginning
of a clause; or its last character is one that parents choose, and it speaks right there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from debate.reading.chinese.naming.evidence import HAN, LEFT_TITLE, SPEAKS, before, behind
from debate.reading.chinese.view import View
from debate.reading.chinese.words import any_of, given, grammar, surnames, titles

_BEHIND_TITLE = re.compile(f"(?:{any_of(titles.TITLES)})(?=[{''.join(sorted(surnames.SURE | surnames.UNSURE))}])")
_MAY_HOLD = frozenset("上下里问一三四五六七八九十以自之有可如则且何从来而无所为在将能要")
"""Small words that parents choose at times."""
_HARD = grammar.NOT_IN_NAME - _MAY_HOLD
_NO_NAME = surnames.WORDS | surnames.NOUNS | titles.TITLES | grammar.ORGANIZATIONS | grammar.DOCUMENTS | grammar.UNNAMED_END
_NEVER = frozenset("的了们吗呢吧啊着过得地说称表示讲写问答我你您他她它是被把对向给让")
"""Small words that nobody is called by."""
_WHOLE = 3
_BEGINS = 2.0
_MANY = 6


def titled(view: View) -> Iterator[str]:
    """Every such name of the article."""
    for match in _BEHIND_TITLE.finditer(view.key):
        start = match.end()
        for length in (3, 2):
            name = view.key[start : start + length]
            if _may_be(name) and _is_told(view, name, start):
                yield name
                break


def _may_be(name: str) -> bool:
    """Whether characters may be a name with a small word in it."""
    rest = set(name[1:])
    if len(name) < 2 or not all(map(HAN.match, name)) or not grammar.NOT_IN_NAME & rest:
        return False
    if _HARD & rest and not (len(name) == _WHOLE and name[0] in surnames.SURE and not _NEVER & rest):
        return False
    return name[:2] not in _NO_NAME and name[1:] not in _NO_NAME | grammar.AFTER_NAME


def _is_told(view: View, name: str, start: int) -> bool:
    """Whether what stands around its places makes it a name."""
    if before(view, start) < LEFT_TITLE:
        return False
    right = behind(view, start + len(name))
    sure = name[0] in surnames.SURE
    if sure and len(name) > 2 and right >= SPEAKS and name[-1] in given.TYPICAL | given.ORDINARY:
        return True
    again = [match.start() for match in re.finditer(name, view.key) if match.start() != start][:_MANY]
    telling = sum(before(view, at) >= _BEGINS and behind(view, at + len(name)) > 0 for at in again)
    return right > 0 and telling >= (1 if sure else 2)
