"""Lines that only say who speaks below them: the heads of a round-up of views, of posts, of answers under votes, of chats.

A round-up is told by two such lines and more with names and roles; none is believed where the words below speak of the person by
name, as profiles and news in brief do."""

from __future__ import annotations

import re
from collections import Counter

from debate.reading.chinese.heads import Head
from debate.reading.chinese.nameplates import is_name, is_role, nameplate
from debate.reading.chinese.naming.surnamed import surname_size
from debate.reading.chinese.posted import is_poster, posts_of
from debate.reading.chinese.view import View
from debate.reading.chinese.words import any_of, organizations
from debate.reading.shapes import Span

_DECORATED = re.compile(
    r"[*#\s>•●■▲◆]*(?:(?:[一二三四五六七八九十]{1,3}[、.．]|（[一二三四五六七八九十\d]{1,3}）|0?\d{1,2}\s?[、.．/／|｜)）]?)\s*)?[*【\[「“]*"
)
_UNDECORATED = re.compile(r"[*】\]」”：\s]*$")
_VIEWS = re.compile(
    "怎么看|如何看|看法|观点|谈|说|聊|答|各方|反应|回应|寄语|声音|评论|点评|访谈|实录|对话|看待|专家|从业者|学者|视角|回顾|展望|热议|心声"
)
_I = re.compile("我|咱|笔者|佢哋|你")
_HE = re.compile("[他她](?!们)|本报|记者")
_SAYS = "(?:说|称|道|表示|认为|指出|回应|强调|直言|坦言|透露|反驳)"
_NARRATED = re.compile(rf"[^，。：；“”\n我]{{2,24}}{_SAYS}[，：]?“|”[^，。：；“”\n我]{{2,24}}{_SAYS}(?=[，。：])")
"""Words in marks under a cue: here the outlet tells who said what, and nobody speaks by the heading."""
_BODY = re.compile(f"[\u4e00-\u9fffA-Za-z]{{1,16}}(?:{any_of(organizations.ENDS)})")
_FEWEST = 2
_LONGEST = 70
_MANY = 3
"""Names alone on their lines that make a transcript."""


def plates_of(view: View, heads: dict[int, Head], headings: dict[int, Head]) -> dict[int, Head]:
    """The lines that say who speaks below them, by paragraph; `heads` are the labels with a colon, `headings` those of headlines,
    which head a round-up where what stands below is said by me (许临安：先评测，后开放)."""
    plates = _plates_of(view, heads)
    theses = {
        n: head._replace(kind="plate", alone=True, content=view.paragraph(n).end)
        for n, head in headings.items()
        if n and head.kind == "name" and is_name(head.name)
    }
    return plates or _believed(view, theses, strictly=True)


def _plates_of(view: View, heads: dict[int, Head]) -> dict[int, Head]:
    numbers = [number for number in range(len(view.document.paragraphs) - 1) if _may_be_one(view, number, heads)]
    posts = posts_of(view, numbers)
    plates = {n: head for n in numbers if n not in posts and (head := _plate(view, n))}
    views = {n: head for n, head in plates.items() if head.kind == "plate"}
    bare = {n: head._replace(kind="plate") for n, head in plates.items() if head.kind == "bare"}
    if len(views) + len(bare) <= len(posts):
        return posts
    counts = Counter(head.name for head in bare.values())
    if len(bare) < _MANY or sum(count > 1 for count in counts.values()) < _FEWEST:
        known = {head.name for head in views.values()}
        bare = {n: head for n, head in bare.items() if head.name in known}
    return posts | _believed(view, views | bare)


def _may_be_one(view: View, number: int, heads: dict[int, Head]) -> bool:
    """Whether a paragraph is short and has no words behind a label."""
    paragraph = view.paragraph(number)
    if is_poster(view, paragraph):
        return True
    return paragraph.end - paragraph.start <= _LONGEST and (
        number not in heads or (heads[number].alone and heads[number].kind == "name")
    )


def _plate(view: View, number: int) -> Head | None:
    """A line of a name: `plate` with a role or set off, `bare` where it is the name alone."""
    paragraph = view.paragraph(number)
    start, end, decorated = _inner(view, paragraph)
    plate = nameplate(view, start, end)
    if plate is None:
        body = decorated and _BODY.fullmatch(view.key, start, end)
        text = view.text[start:end]
        return Head(Span(start, end), None, paragraph.end, "plate", text, alone=True, body=True) if body else None
    head = Head(plate.name, plate.role, paragraph.end, "plate", plate.text, alone=True)
    below = view.paragraph(number + 1)
    line = view.key[below.start : below.end].strip("*（）")
    if plate.role is None and len(line) < 40 and is_role(line) and number + 2 < len(view.document.paragraphs):
        head = head._replace(role=below)
    return head if head.role or decorated else head._replace(kind="bare") if is_name(plate.text) else None


def _inner(view: View, paragraph: Span) -> tuple[int, int, bool]:
    """A line without its number, bullet, bold and square brackets, and whether it had any."""
    opened = _DECORATED.match(view.key, *paragraph)
    start = opened.end() if opened else paragraph.start
    closed = _UNDECORATED.search(view.key, start, paragraph.end)
    end = closed.start() if closed else paragraph.end
    return start, end, start > paragraph.start or end < paragraph.end


def _believed(view: View, plates: dict[int, Head], strictly: bool = False) -> dict[int, Head]:
    """The plates where they head words: two names and more, words behind each, most of them not about their person."""
    if len({head.name for head in plates.values()}) < _FEWEST:
        return {}
    numbers = sorted(plates)
    about = speaks = heard = 0
    for at, number in enumerate(numbers):
        last = numbers[at + 1] if at + 1 < len(numbers) else min(number + 4, len(view.document.paragraphs))
        first = number + (2 if plates[number].role == view.paragraph(number + 1) else 1)
        if first >= last:
            continue
        span = view.plain[view.paragraph(first).start : view.paragraph(last - 1).end]
        heard += 1
        speaks += bool(_I.search(span))
        about += _is_about(span, plates[number].name) or bool(_NARRATED.search(span))
    if heard < _FEWEST or about * 3 > heard:
        return {}
    if strictly:
        return plates if not about and speaks * 2 >= heard else {}
    lead = view.key[: view.paragraph(numbers[0]).start]
    return plates if speaks * 3 >= heard or _VIEWS.search(lead[-400:]) else {}


def _is_about(words: str, name: str) -> bool:
    """Whether words speak of a person by name, or as him or her at their beginning."""
    given = name[surname_size(name) :] if len(name) > 2 else name
    return name in words or given in words or bool(_HE.match(words))
