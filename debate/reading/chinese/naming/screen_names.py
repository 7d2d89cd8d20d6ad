"""Names of accounts: quoted behind what announces one (网友“…”), or with an @."""

from __future__ import annotations

import re
from collections.abc import Iterator

from debate.reading.cast import NewName
from debate.reading.chinese.view import QUOTED, View

_HANDLE = re.compile(r"@[\w·.\-\u4e00-\u9fff]{2,24}")
_SCREEN_NAME = re.compile(
    rf"(?:网友|用户|博主|开发者|UP主|答主|网民|ID|网名|微博用户|昵称为|名为|化名)“(?P<name>{QUOTED}{{2,14}})”"
)


def screen_names(view: View) -> Iterator[NewName]:
    """Every name of an account."""
    for match in _SCREEN_NAME.finditer(view.plain):
        start, end = match.span("name")
        yield NewName(start, end, view.text[start:end], "person")
    for match in _HANDLE.finditer(view.text):
        yield NewName(match.start(), match.end(), match.group()[1:].replace("_", " "), "person")
