"""What somebody says on one topic after another: short lines for the topics, and below each the words, without marks.

关于金钱… / 没有钱，什么都做不成。 The words above the first topic tell whose views they are. Where the outlet tells among
them, nothing is taken.
"""

from __future__ import annotations

import re

from debate.reading.chinese.view import View

_TOPIC = re.compile(r"[*#\s]*(?:(?:关于|谈|论|谈及|谈到)[^。！？；，：\n]{1,20}|[^。！？；\n]{1,28}…)[：…*\s]*$")
_VIEWS = re.compile("见解|看法|观点|语录|箴言|忠告|智慧|分享|摘录|摘编|精彩言论|思考|想法|心得|建议")
_FEWEST = 3
_NEAR = 400
"""Characters above the first topic in which it is told that somebody's views follow."""


def topics(view: View) -> list[int]:
    """The numbers of the lines that name topics; none where no words on topics follow."""
    paragraphs = view.document.paragraphs
    lines = [n for n in range(1, len(paragraphs) - 1) if _TOPIC.match(view.key, *paragraphs[n])]
    found = [n for n in lines if n + 1 not in lines]
    if len(found) < _FEWEST:
        return []
    first = paragraphs[found[0]].start
    return found if _VIEWS.search(view.key, max(0, first - _NEAR), first) else []
