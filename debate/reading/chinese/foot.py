"""Where an article ends and the rest of its page begins: the line of the editor in charge, links to other articles.

What stands below is other articles' headlines, and nobody's words here, though many of them look like turns (某某：面对困难…).
"""

from __future__ import annotations

import re

from debate.reading.chinese.view import View
from debate.reading.shapes import Span

_LEAD = r"[\s*#>•●■▲◆·\-—【\[（(]*"
_EDITOR = re.compile(rf"{_LEAD}(?:责任编辑|责编|本文编辑|编辑|值班编辑|原标题)\s*[：:丨｜/／]")
_LONGEST = 60
"""Characters of the longest line that names an editor."""
_RELATED = re.compile(
    rf"{_LEAD}(?:(?:延伸|相关|推荐|更多|猜你喜欢的?|热门|精彩)(?:阅读|报道|新闻|文章|推荐|内容|视频)|往期回顾|猜你喜欢|(?:小编|作者)?最近文章|最新报道|微博关注)"
    r"[】\]）：*\s]*$"
)
_ARCHIVE = re.compile(rf"{_LEAD}(?:小编|作者)?最近文章\s")
_WHEN = re.compile(r"(?:19|20)\d{2}[-/.年]\d{1,2}[-/.月]\d{1,2}日?\s+\d{1,2}[:：]\d{2}(?:\s+\S{1,16})?$")
"""A headline with the time when its article appeared."""
_ABOVE = 200
"""Characters that stand at least above such a line where it ends an article: bylines at the top name editors as well."""


def foot(view: View) -> int:
    """The number of the first paragraph below the article; as many as there are where the text ends with the article."""
    for number, paragraph in enumerate(view.document.paragraphs):
        if _RELATED.match(view.key, *paragraph) or _ARCHIVE.match(view.key, *paragraph):
            return number
        short = paragraph.end - paragraph.start <= _LONGEST
        if short and paragraph.start >= _ABOVE and _EDITOR.match(view.key, *paragraph):
            return number
    return len(view.document.paragraphs)


def below(view: View) -> frozenset[int]:
    """The paragraphs below the article, and other articles' headlines anywhere."""
    paragraphs = view.document.paragraphs
    dated = (number for number, paragraph in enumerate(paragraphs) if is_link(view, paragraph))
    return frozenset(range(foot(view), len(paragraphs))) | frozenset(dated)


def is_link(view: View, paragraph: Span) -> bool:
    """Whether a line is another article's headline with the time when it appeared."""
    return (
        bool(_WHEN.search(view.key, max(paragraph.start, paragraph.end - 40), paragraph.end))
        and "。" not in view.key[paragraph.start : paragraph.end]
    )


_TITLE = range(8, 60)
"""Characters of a title that is told again."""


def repeats_title(view: View, number: int) -> bool:
    """Whether a paragraph begins with the title of the article: 林栩：开放不是慈善, which then is no turn of 林栩."""
    first = view.paragraph(0)
    title = view.key[first.start : first.end].rstrip()
    if number == 0 or len(title) not in _TITLE or "。" in title or title.endswith("："):
        return False
    return view.key.startswith(title, view.paragraph(number).start)
