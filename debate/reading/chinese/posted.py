"""Lines that say who posts below them: a name with a time, a date or a handle, answers above their votes, messages of a chat."""

from __future__ import annotations

import re
from collections import Counter

from debate.reading.chinese.heads import Head
from debate.reading.chinese.nameplates import is_name, is_role
from debate.reading.chinese.view import View
from debate.reading.shapes import Span

VOTES = re.compile(
    r"^(?:赞同|点赞|获赞|👍|▲)\s*[\d,.，]+|^[\d,，.]+\s*[万千wk]?\s*(?:人?赞同|人?觉得|个?赞|人喜欢|点赞|likes?)"
)
_CLOCK = r"\d{1,2}[:：]\d{2}(?:[:：]\d{2})?"
_DATE = r"(?:(?:\d{2,4}[年\-/.])?\d{1,2}[月\-/.]\d{1,2}日?|昨天|今天|前天|星期[一二三四五六日天]|周[一二三四五六日])"
_WHEN = re.compile(rf"[\[（【]?(?:{_DATE}\s*(?:上午|下午|晚上|凌晨)?\s*(?:{_CLOCK})?|{_CLOCK})[\]）】]?")
_WHEN_LINE = re.compile(rf"(?:发布于|发表于|发布时间：|编辑于)?\s*{_WHEN.pattern}(?:\s*(?:来自|·|IP|发布于|\|).{{0,24}})?$")
_NICK = r"[\w.\-·\u4e00-\u9fff]{1,20}(?: [\w.\-]{1,16})?"
_NICK_WHEN = re.compile(rf"(?P<name>{_NICK}?)(?:（\d+）)?\s*[·,，|]?\s+(?:{_WHEN.pattern})$")
_WHEN_NICK = re.compile(rf"(?:{_WHEN.pattern})\s+(?P<name>{_NICK})$")
_NICK_HANDLE = re.compile(rf"(?P<name>{_NICK})\s*（?@[\w.\-]{{2,30}}）?(?:\s*[·|]?\s*(?:{_WHEN.pattern}))?$")
_POSTER = re.compile(r"(?:作者|答主|用户|网友|ID|昵称|发帖人|博主)：(?P<name>[^：。，！？；“”\n（）]{1,20})$")
_BYLINES = 3
STOP = re.compile("[。！？…～~；!?]”?$")


def posts_of(view: View, numbers: list[int]) -> dict[int, Head]:
    """The lines among these paragraphs that name who posts below, by paragraph; none where there is but one."""
    found: dict[int, Head] = {}
    for number in numbers:
        before = found.get(number - 1)
        head = _beside_name(view, number) or _above(view, number)
        if head is not None and (before is None or before.role != view.paragraph(number)):
            found[number] = head
    posts = {number: head for number, head in found.items() if _has_words(view, number)}
    names = Counter(head.name for head in posts.values())
    posts = {n: head for n, head in posts.items() if names[head.name] > 1 or not _is_byline(view, n)}
    return posts if len(posts) > 1 else {}


def _is_byline(view: View, number: int) -> bool:
    """Whether a name with a full date stands below the headline: there it is the article's author."""
    return (
        0 < number <= _BYLINES and bool(re.search(r"\d{4}[年\-/.]", _line(view, number))) and "@" not in _line(view, number)
    )


def _has_words(view: View, number: int) -> bool:
    """Whether anything but a date or votes stands below a name."""
    return any(
        line and not _WHEN_LINE.match(line) and not VOTES.match(line) for line in (_line(view, number + n) for n in (1, 2))
    )


def is_poster(view: View, paragraph: Span) -> bool:
    """作者：夜航船."""
    return bool(_POSTER.match(view.key, *paragraph))


def _beside_name(view: View, number: int) -> Head | None:
    """A name with a time or a handle on its line."""
    start, end = view.paragraph(number)
    if _WHEN_LINE.match(view.key, start, end) or VOTES.match(view.key[start:end]):
        return None
    for pattern in (_POSTER, _NICK_HANDLE, _NICK_WHEN, _WHEN_NICK):
        match = pattern.match(view.key, start, end)
        if match and re.search(r"[^\d\s:：\-/.年月日]", match["name"]):
            return _post(view, *match.span("name"), end) if pattern is not _WHEN_NICK or is_name(match["name"]) else None
    return None


def _post(view: View, start: int, end: int, content: int, role: Span | None = None) -> Head:
    return Head(Span(start, end), role, content, "post", view.text[start:end], alone=True)


def _above(view: View, number: int) -> Head | None:
    """A name above the line with the date or the votes; a line about the person may stand between."""
    start, end = view.paragraph(number)
    line = view.key[start:end]
    if STOP.search(line) or "：" in line or not re.search(r"\w", line) or _WHEN_LINE.match(line) or VOTES.match(line):
        return None
    dot = re.compile(" · |（| - ").search(view.key, start, end)
    stop = dot.start() if dot else end
    below = _line(view, number + 1)
    if VOTES.match(below) or (len(line) <= 20 and "，" not in line and _WHEN_LINE.match(below)):
        return _post(view, start, stop, end)
    if len(below) <= 30 and VOTES.match(_line(view, number + 2)) and _is_bio(view, number):
        return _post(view, start, stop, end, view.paragraph(number + 1))
    return None


def _line(view: View, number: int) -> str:
    if number >= len(view.document.paragraphs):
        return ""
    start, end = view.paragraph(number)
    return view.key[start:end]


def _is_bio(view: View, number: int) -> bool:
    """Whether the line below a name says what its bearer is: a role, or anything where an answer ends above the name."""
    below = _line(view, number + 1)
    if STOP.search(below) or "，" in below:
        return False
    ends = number > 1 and bool(STOP.search(_line(view, number - 1)))
    return is_role(below) or (ends and len(_line(view, number)) <= 16)
