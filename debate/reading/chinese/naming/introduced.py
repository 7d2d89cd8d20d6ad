"""Short forms that an article introduces in brackets behind a name: 中国民族语文软件协会（以下简称“民软协”）, 房屋事务署（房署）.

What is called short so counts at every place, because the article itself says whom it means.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from debate.reading.chinese.naming.bounds import bare, is_name
from debate.reading.chinese.view import View

_BRACKET = re.compile(
    r"（(?:[^（）\n]{0,30}?(?P<told>简称|下称|又称|俗称)(?:为|作)?[：:]?)?“?(?P<short>[\u4e00-\u9fffA-Za-z0-9]{2,10})”?(?P<more>[^（）\n]{0,12})）"
)
_RUN = re.compile(r"[\u4e00-\u9fffA-Za-z0-9·]{2,30}$")
_LONGEST = 30
_INITIALS = re.compile("[A-Z]{2,6}")
_FEWEST = 4
"""Characters of the shortest name that may be shortened without a word that says so."""


def introduced(view: View) -> Iterator[tuple[str, str]]:
    """The full name of every organization with the short form that brackets behind it give."""
    for match in _BRACKET.finditer(view.key):
        run = _RUN.search(view.key, max(0, match.start() - _LONGEST), match.start())
        if run is None:
            continue
        name, short = bare(run.group()), match["short"]
        if not is_name(name, ended=False) or short == name:
            continue
        alone = not match["more"] and len(name) >= _FEWEST
        if match["told"] or (alone and (_INITIALS.fullmatch(short) or abbreviates(short, name))):
            yield name, short


def abbreviates(short: str, name: str) -> bool:
    """Whether the characters of a short form stand in a name in this order, one of its last among them."""
    if len(short) >= len(name) or short[-1] not in name[-3:]:
        return False
    rest = iter(name)
    return all(character in rest for character in short)
