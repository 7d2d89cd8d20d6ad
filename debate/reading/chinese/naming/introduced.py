"""Short forms that an article introduces in brackets behind a name: 中国民族语文软件协会（以下简称“民软协”）, 房屋事务署（房署）.

What is called short so counts at every place, because the article itself says whom it means.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from debate.reading.chinese.naming.bounds import bare, is_name
from debate.reading.chinese.view import View

_CALLED = re.compile(
    r"(?P<name>[\u4e00-\u9fffA-Za-z0-9·（）]{2,30}?)（[^（）\n]{0,30}?(?:以下|下文|后文|下)?(?:统一)?(?:简称|下称|又称|俗称)(?:为|作)?[：:]?“?"
    r"(?P<short>[\u4e00-\u9fffA-Za-z0-9]{2,10})”?[^（）\n]{0,12}）"
)
_BARE = re.compile(r"(?P<name>[\u4e00-\u9fff]{4,20})（“?(?P<short>[\u4e00-\u9fff]{2,5})”?）")
_LATIN = re.compile(r"(?P<name>[\u4e00-\u9fff]{4,20})（(?:英文简称)?(?P<short>[A-Z]{2,6})）")


def introduced(view: View) -> Iterator[tuple[str, str]]:
    """The full name of every organization with the short form that brackets behind it give."""
    for pattern in (_CALLED, _BARE, _LATIN):
        for match in pattern.finditer(view.key):
            name = bare(match["name"])
            short = match["short"]
            if not is_name(name, ended=False) or short == name:
                continue
            if pattern is not _BARE or abbreviates(short, name):
                yield name, short


def abbreviates(short: str, name: str) -> bool:
    """Whether the characters of a short form stand in a name in this order, one of its last among them."""
    if len(short) >= len(name) or short[-1] not in name[-3:]:
        return False
    rest = iter(name)
    return all(character in rest for character in short)
