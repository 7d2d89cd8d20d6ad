"""Words that a name below or behind them signs: sayings with a dash and a name, letters and statements printed in full.

A saying is signed by a line of its own (——林栩，云杉智能创始人) or at the end of its line. A letter
goes from its salutation, or from the line that announces it, to the signature; what stands behind is the outlet's again.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from debate.reading.cast import Actor
from debate.reading.chinese.beside import is_beside
from debate.reading.chinese.nameplates import nameplate
from debate.reading.chinese.naming.surnamed import is_surnamed
from debate.reading.chinese.telling import Telling
from debate.reading.chinese.view import QUOTED, View
from debate.reading.chinese.words import any_of, organizations
from debate.reading.shapes import Span, Speaker

Said = tuple[Speaker, Actor | None]

_DASHED = re.compile(r"(?:[—–―─]{1,3}|--+)\s*(?P<who>[^—。！？“”\n]{2,60})$")
_DASHED_BEHIND = re.compile(r"(?P<words>[^\n]*[。！？…~])\s*(?:[—–―─]{2,3}|--+)\s*(?P<who>[^—。！？“”\n]{2,60})$")
_BRACKETED_BEHIND = re.compile(r"(?P<words>[^\n]*[。！？…~])\s*（(?P<who>[^（）。！？“”\n]{2,24})）$")
_LETTERS = re.compile("读者|来信|来函|投书|来稿|网友|留言|回音|观众")
_MORE_BACK = 4
"""Paragraphs of the longest saying."""
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
_LETTER = re.compile("信|致|书|邮件|寄语|声明")
_CLOSING = re.compile("(?:此致|敬礼|祝好|顺颂|谨启|敬上|特此(?:声明|公告|通知|说明))[！。，]?$")
_DATED = re.compile(
    r"[（]?\d{2,4}\s?[年\-/.]\s?\d{1,2}[月\-/.].{0,6}$|\d{1,2}月\d{1,2}日$|[二〇零一三四五六七八九十]{4}年.{2,6}$"
)
_SIGNED = re.compile("(?:签名|签署人|署名|联署人|签署者|落款)[：:]?.*$")
_ENDED = re.compile(
    f"[\u4e00-\u9fffA-Za-z（）]{{1,20}}(?:{any_of(organizations.ENDS)})"
    "(?:有限公司|股份有限公司|董事会|管理层|团队|全体成员)?$|"
    "[\u4e00-\u9fffA-Za-z]{2,20}(?:董事会|管理层|团队|委员会|有限公司)$"
)
_COMPANY = re.compile("(?:股份)?(?:有限)?(?:责任)?公司$")
_JOINT = re.compile("联名|联署|联合署名|共同签署")
_LAST = 30
"""Characters of the longest signature."""


class Signed(NamedTuple):
    """What somebody says as a whole: the place of the words, and who; nobody where a paragraph only is a signature."""

    words: Span
    said: Said | None


def signed_words(telling: Telling) -> dict[int, Signed]:
    """The paragraphs that a signature gives to somebody, and the signatures themselves, by number."""
    return _letter(telling) or _sayings(telling)


def _sayings(telling: Telling) -> dict[int, Signed]:
    """Sayings, each with a dash and a name; one alone counts only where it stands in marks."""
    view = telling.view
    found: dict[int, Signed] = {}
    signatures = 0
    free = 0
    letters = _LETTERS.search(view.key)
    for number, paragraph in enumerate(view.document.paragraphs):
        line = _DASHED.match(view.key, *paragraph)
        behind = None if line else _behind(view, paragraph, letters is not None and letters.start() < paragraph.start)
        match = line or behind
        said = _signer(telling, *match.span("who")) if match else None
        if match is None or said is None:
            continue
        first = _first_of_saying(view, number, free, signatures) if line else number
        signatures += 1
        free = number + 1
        if behind:
            found[number] = Signed(Span(paragraph.start, behind.end("words")), said)
        elif first < number:
            found[number] = Signed(paragraph, None)
            found |= {n: Signed(view.paragraph(n), said) for n in range(first, number)}
    quoted = all(_is_quoted(view, entry.words) for entry in found.values() if entry.said)
    return found if signatures > 1 or quoted else {}


def _behind(view: View, paragraph: Span, letters: bool) -> re.Match[str] | None:
    """The signature at the end of a paragraph: behind a dash, in brackets where readers write (`letters`)."""
    dashed = _DASHED_BEHIND.match(view.key, *paragraph)
    if dashed or not letters:
        return dashed
    return _BRACKETED_BEHIND.match(view.key, *paragraph)


def _first_of_saying(view: View, number: int, free: int, signatures: int) -> int:
    """Where the saying begins that a line signs: behind the last signature, or with the paragraph above."""
    if signatures and number - free <= _MORE_BACK:
        return free
    return max(free, number - 1)


def _is_quoted(view: View, words: Span) -> bool:
    return view.plain[words.start] in "“" and view.plain[words.start + 1 : words.start + 2] == QUOTED


def _signer(telling: Telling, start: int, end: int) -> Said | None:
    """Who signs: somebody of the cast at the beginning or the end of the signature, or the name that is in it."""
    view = telling.view
    named = telling.cast.within(start, end)
    people = [name for name in named if name.actor.type == "person"] or [n for n in named if n.start == start]
    if people:
        who = people[0]
        role = _role(view, start, end, who.start, who.end) or who.actor.role
        text = view.text[who.start : who.end]
        return Speaker(who.start, who.end, text, who.actor.type, who.actor.id, who.actor.name, role, 0.9), who.actor
    pieces = re.compile("[，（]").search(view.key, start, end)
    for stop in (end, pieces.start() if pieces else end):
        plate = nameplate(view, start, stop)
        if plate is not None:
            role = view.text[plate.role.start : plate.role.end] if plate.role else None
            text = view.text[plate.name.start : plate.name.end]
            return Speaker(*plate.name, text, "person", None, plate.text, role, 0.85), None
    last = max(view.key.rfind(gap, start, end) for gap in " \u3000，") + 1
    if start < last < end and is_surnamed(view.key[last:end]):
        text = view.text[last:end]
        return Speaker(last, end, text, "person", None, text, view.text[start : last - 1], 0.85), None
    return _body(view, start, end)


def _body(view: View, start: int, end: int) -> Said | None:
    if not _ENDED.fullmatch(view.key, start, end):
        return None
    text = view.text[start:end]
    return Speaker(start, end, text, "organization", None, text, None, 0.85), None


def _role(view: View, start: int, end: int, name_start: int, name_end: int) -> str | None:
    """What stands beside the name in a signature, up to a date."""
    beside = view.text[name_end:end] or view.text[start:name_start]
    role = re.split(r"[，,]?\s*\d{4}", beside.strip(" ，,（）()·"))[0].strip(" ，,（）()·")
    return role or None


def _letter(telling: Telling) -> dict[int, Signed]:
    """A letter or statement in full: its paragraphs by the one who is announced or who signs."""
    view = telling.view
    paragraphs = view.document.paragraphs
    opening = _announcing(view)
    announced = opening is not None
    if opening is None:
        opening = _saluting(view)
    if opening is None or opening + 1 >= len(paragraphs):
        return {}
    end, signer = _signature(telling, opening + 1)
    said = _announced_by(telling, paragraphs[opening]) if announced else None
    said = said or signer
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
        if number and _SALUTATION.match(view.key, *paragraph) and _LETTER.search(view.key, 0, paragraph.start):
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
        plain = nameplate(view, start, end) or _body(view, start, end)
        if plain:
            return number, _signer(telling, start, end)
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
