"""Letters and statements printed in full: from the salutation, or the line that announces the text, to the signature."""

from __future__ import annotations

import re
from itertools import pairwise

from debate.reading.cast import Actor
from debate.reading.chinese.beside import is_beside
from debate.reading.chinese.nameplates import nameplate
from debate.reading.chinese.signers import Said, Signed, signer, signing_body
from debate.reading.chinese.telling import Telling
from debate.reading.chinese.view import View
from debate.reading.shapes import Span, Speaker

_IN_FULL = re.compile(
    "(?:以下(?:是|为|系)[^。！？\\n]{0,40}(?:信|声明|公告|通知|回应|致辞|说明)[^。！？\\n]{0,12}[：。]?|"
    "(?:信|声明|公告|通知|通告|回应|说明|告示|启事|朋友圈|微博|长文|邮件)[^。！？\\n]{0,16}(?:全文|原文|内容)?(?:如下|全文)[：。]?|"
    "(?:全文|原文|内容)如下[：。]?)$"
)
_SALUTATION = re.compile(
    "(?:各位|亲爱的|尊敬的|敬爱的|致|全体|所有|诸位)[^。！？，：\n]{1,24}[：，！]$|"
    "(?:各位|同事们|朋友们|大家好|大家)[^。！？，：\n]{0,6}[：，！。]$|"
    "Hi,? ?(?:all|team)[，：,]?$"
)
_RESPECTS = re.compile("(?:敬启|谨启|敬上|谨上|敬告|谨告)[ \u3000]*\n")
_LETTER = re.compile("信|致|书|邮件|寄语|声明")
_CLOSING = re.compile("(?:此致|敬礼|祝好|顺颂|谨启|敬上|特此(?:声明|公告|通知|说明))[！。，]?$")
_DATED = re.compile(
    r"[（]?\d{2,4}\s?[年\-/.]\s?\d{1,2}[月\-/.].{0,6}$|\d{1,2}月\d{1,2}日$|[二〇零一三四五六七八九十]{4}年.{2,6}$"
)
_SIGNED = re.compile("(?:签名|签署人|署名|联署人|签署者|落款)[：:]?.*$")
_COMPANY = re.compile("(?:股份)?(?:有限)?(?:责任)?公司$")
_JOINT = re.compile("联名|联署|联合署名|共同签署")
_LAST = 30
"""Characters of the longest signature."""


_TO_EDITOR = re.compile("(?:尊敬的|敬爱的)?(?:各位)?(?:编辑|主编|编者|总编|贵[报刊])[^。！？，：\n]{0,6}[：，！]$")
"""编辑同志：, with which one letter of several begins."""


def readers_letters(telling: Telling) -> dict[int, Signed]:
    """Letters to the editor, one below the other, each from its salutation to the line that signs it."""
    view, paragraphs = telling.view, telling.view.document.paragraphs
    begins = [n for n, paragraph in enumerate(paragraphs) if _TO_EDITOR.match(view.key, *paragraph)]
    found: dict[int, Signed] = {}
    for begin, stop in pairwise([*begins, len(paragraphs)]):
        end, said = _signed_line(telling, begin + 2, stop)
        if said is not None:
            found |= {n: Signed(paragraphs[n], said) for n in range(begin + 1, end)}
            found |= {n: Signed(paragraphs[n], None) for n in (begin, end)}
    return found


def _signed_line(telling: Telling, first: int, stop: int) -> tuple[int, Said | None]:
    """The first short line without a stop that somebody signs."""
    view = telling.view
    for number in range(first, stop):
        start, end = view.paragraph(number)
        while start < end and view.key[start].isspace():
            start += 1
        if end - start <= _LAST and not _STOPPED.search(view.key, start, end):
            said = signer(telling, start, end)
            if said is not None:
                return number, said
    return stop, None


_STOPPED = re.compile("[。！？：；”]")


def letter(telling: Telling) -> dict[int, Signed]:
    """A letter or statement in full: its paragraphs by the one who is announced or who signs."""
    view = telling.view
    paragraphs = view.document.paragraphs
    opening = _announcing(view)
    announced = opening is not None
    if opening is None:
        opening = _saluting(view)
    if opening is None or opening + 1 >= len(paragraphs):
        return {}
    end, signs = _signature(telling, opening + 1)
    said = _announced_by(telling, paragraphs[opening]) if announced else None
    said = said or signs
    if said is None or (end is None and not announced):
        return {}
    found = {}
    for number in range(opening + 1, len(paragraphs) if end is None else end):
        paragraph = paragraphs[number]
        if is_beside(view, paragraph) or (end is None and number > opening + 1 and _tells_of(telling, paragraph, said[1])):
            break
        body = not _CLOSING.match(view.key, *paragraph) and not _DATED.match(view.key, *paragraph)
        found[number] = Signed(paragraph, said if body else None)
    if end is not None:
        found |= {
            n: Signed(paragraphs[n], None) for n in range(end, min(end + 3, len(paragraphs))) if _is_foot(view, n, end)
        }
    return found


def _announcing(view: View) -> int | None:
    """The number of the line that announces a text in full, where it does not stand in marks."""
    paragraphs = view.document.paragraphs
    for number, paragraph in enumerate(paragraphs[:-1]):
        if _IN_FULL.search(view.key, max(paragraph.start, paragraph.end - 80), paragraph.end):
            return None if view.plain[paragraphs[number + 1].start] == "“" else number
    return None


def _saluting(view: View) -> int | None:
    """The number of the salutation that a letter begins with, where the article calls it one."""
    paragraphs = view.document.paragraphs
    for number, paragraph in enumerate(paragraphs[:8]):
        letter = _LETTER.search(view.key, 0, paragraph.start) or (not number and _RESPECTS.search(view.key))
        if letter and _SALUTATION.match(view.key, *paragraph):
            return number
    return None


def _signature(telling: Telling, first: int) -> tuple[int | None, Said | None]:
    """Where the signature stands behind the body, and who signs."""
    view = telling.view
    paragraphs = view.document.paragraphs
    for number in range(first + 1, len(paragraphs)):
        start, end = paragraphs[number]
        if _SIGNED.match(view.key, start, end):
            return number, None
        if end - start > _LAST or re.search("[。！？：；”]", view.key[start:end]) or _DATED.match(view.key, start, end):
            continue
        plain = nameplate(view, start, end) or signing_body(view, start, end)
        if plain:
            return number, signer(telling, start, end)
    return None, None


def _announced_by(telling: Telling, paragraph: Span) -> Said | None:
    """Whose text a line announces: the last person in its last sentence, else the organization that is its subject."""
    view = telling.view
    if _JOINT.search(view.key, *paragraph):
        return Speaker(None, None, "", "anonymous", None, None, None, 0.7), None
    named = telling.cast.within(*paragraph)
    people = [n.actor for n in named if n.actor.type == "person"] or telling.people_before(paragraph.start, 2)[:1]
    bodies = [n.actor for n in named if n.actor.type == "organization"]
    actor = people[-1] if people else bodies[0] if bodies else None
    if actor is None:
        return None
    name = _COMPANY.sub("", actor.name)
    name = name if name in view.text[paragraph.start : paragraph.end] else actor.name
    return Speaker(None, None, "", actor.type, actor.id, name, actor.role, 0.85), actor


def _tells_of(telling: Telling, paragraph: Span, actor: Actor | None) -> bool:
    """Whether a paragraph begins to tell of the author again."""
    return any(n.actor is actor and n.start < paragraph.start + 12 for n in telling.cast.within(*paragraph))


def _is_foot(view: View, number: int, signature: int) -> bool:
    """Whether a line belongs to a signature: itself, a title or a date below it."""
    paragraph = view.paragraph(number)
    short = paragraph.end - paragraph.start <= _LAST and not re.search(
        "[。！？：”]", view.key[paragraph.start : paragraph.end]
    )
    return number == signature or short
