"""Who signs words: somebody of the cast in the signature, a name that stands in it, an organization."""

from __future__ import annotations

import re
from typing import NamedTuple

from debate.reading.cast import Actor
from debate.reading.chinese.nameplates import nameplate
from debate.reading.chinese.naming.surnamed import is_surnamed
from debate.reading.chinese.telling import Telling
from debate.reading.chinese.view import View
from debate.reading.chinese.words import any_of, organizations
from debate.reading.shapes import Span, Speaker

Said = tuple[Speaker, Actor | None]

_ENDED = re.compile(
    f"[\u4e00-\u9fffA-Za-z（）]{{1,20}}(?:{any_of(organizations.ENDS)})"
    "(?:有限公司|股份有限公司|董事会|管理层|团队|全体成员)?$|"
    "[\u4e00-\u9fffA-Za-z]{2,20}(?:董事会|管理层|团队|委员会|有限公司)$"
)
_RESPECTS = re.compile("[ \u3000]*(?:敬启|谨启|敬上|谨上|敬告|谨告)$")
"""…有限公司 敬启."""


class Signed(NamedTuple):
    """What somebody says as a whole: the place of the words, and who; nobody where a paragraph only is a signature."""

    words: Span
    said: Said | None


def signer(telling: Telling, start: int, end: int) -> Said | None:
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
    return signing_body(view, start, end)


def signing_body(view: View, start: int, end: int) -> Said | None:
    respects = _RESPECTS.search(view.key, start, end)
    end = respects.start() if respects else end
    if not _ENDED.fullmatch(view.key, start, end):
        return None
    text = view.text[start:end]
    return Speaker(start, end, text, "organization", None, text, None, 0.85), None


def _role(view: View, start: int, end: int, name_start: int, name_end: int) -> str | None:
    """What stands beside the name in a signature, up to a date."""
    beside = view.text[name_end:end] or view.text[start:name_start]
    role = re.split(r"[，,]?\s*\d{4}", beside.strip(" ，,（）()·"))[0].strip(" ，,（）()·")
    return role or None
