"""Who a turn's label is: a name of the cast, a part of one, the one who is interviewed, or somebody new."""

from __future__ import annotations

import re

from debate.reading.cast import Actor
from debate.reading.chinese.believing import is_unnamed
from debate.reading.chinese.nameplates import is_addressed, is_role
from debate.reading.chinese.speakers import Resolved, Resolver
from debate.reading.chinese.turns import ANSWER, Turn
from debate.reading.chinese.view import View
from debate.reading.chinese.words import titles, turns as words
from debate.reading.shapes import Span, Speaker
from people.names import fold_name
from people.script import simplified

_OFFICIAL = re.compile("[_\\-]?官方(?:微博|账号|帳號|微信|號|号)?$")
"""@某公司官方: the company's own account."""


def label_speaker(resolver: Resolver, turn: Turn) -> Resolved:
    """The speaker of a turn."""
    view = resolver.view
    start, end = turn.label
    label = view.text[start:end]
    role = view.text[turn.role.start : turn.role.end] if turn.role else None
    if _is_parted(turn, label):
        actor = _by_part(resolver, turn.name)
        new = Speaker(start, end, label, "person", None, turn.name, role, 0.9)
        return _of_actor(resolver, actor, turn.label, role) if actor else (new, None)
    if re.sub(r"\s", "", view.key[start:end]) in words.ANSWERS:
        return _interviewed(resolver, turn.label)
    if turn.name == ANSWER:
        speaker, answering = _interviewed(resolver, turn.label)
        return speaker._replace(start=None, end=None, text=""), answering
    return _of_label(resolver, turn, label, role)


def _of_label(resolver: Resolver, turn: Turn, label: str, role: str | None) -> Resolved:
    """The speaker of a label that nothing parts."""
    view = resolver.view
    start, end = turn.label
    if "匿名" in view.key[start:end]:
        return Speaker(start, end, label, "anonymous", None, None, role, 0.9), None
    if "客服" in label or "官方" in label or turn.body:
        body = _OFFICIAL.sub("", label.lstrip("@")) or label
        return Speaker(start, end, label, "organization", None, body, role, 0.8), None
    named = resolver.telling.cast.within(start, end)
    if named and (label.startswith("@") or named[-1].end == end or _is_addressed(view, named[-1].end, end)):
        who = named[0] if label.startswith("@") else named[-1]
        return _of_actor(resolver, who.actor, Span(who.start, who.end), role or label[: who.start - start].strip() or None)
    if turn.alone and label.isascii() and len(label) < 4:
        return _interviewed(resolver, turn.label)
    actor = _by_part(resolver, turn.name)
    if actor is not None:
        return _of_actor(resolver, actor, turn.label, role)
    if is_unnamed(turn.name):
        return _of_title(resolver, turn, role)
    return Speaker(start, end, label, "person", None, turn.name.lstrip("@"), role, 0.85), None


def _of_title(resolver: Resolver, turn: Turn, role: str | None) -> Resolved:
    """The bearer of a title that stands as a label, or nobody by name."""
    bearer = resolver.telling.bearer(turn.name, turn.label.start)
    if bearer is not None:
        return _of_actor(resolver, bearer, turn.label, role)
    label = resolver.view.text[turn.label.start : turn.label.end]
    return Speaker(*turn.label, label, "anonymous", None, None, role, 0.8), None


def _is_parted(turn: Turn, label: str) -> bool:
    """Whether a title stands between the surname and the given name of the label."""
    return turn.name not in label and turn.name[:1] == label[:1] and turn.name[-1:] == label[-1:]


def _is_addressed(view: View, start: int, end: int) -> bool:
    """Whether what stands behind a name in a label is a title or a form of address."""
    behind = view.key[start:end].strip()
    return is_role(behind) or behind in titles.HONORIFICS


def _of_actor(resolver: Resolver, actor: Actor, place: Span, role: str | None) -> Resolved:
    if role and not actor.role:
        actor.role = role
    text = resolver.view.text[place.start : place.end]
    return Speaker(place.start, place.end, text, actor.type, actor.id, actor.name, role or actor.role, 0.95), actor


def _by_part(resolver: Resolver, label: str) -> Actor | None:
    """The one person of the cast whose name begins or ends with the label, or whose initials it is."""
    key = fold_name(label[:1] if is_addressed(simplified(label)) else label)
    people = [actor for actor in resolver.telling.cast.actors if actor.type == "person"]
    if len(label) == 2 and label[1] in "哥姐爷叔总老导工" and label[0] not in "大小老":
        key = fold_name(label[0])
        found = [actor for actor in people if key in fold_name(actor.name) and actor.name != label]
        return found[0] if len(found) == 1 else None
    found = [actor for actor in people if fold_name(actor.name).startswith(key) or fold_name(actor.name).endswith(key)]
    if not found and label.isascii() and label.isupper():
        found = [actor for actor in people if "".join(word[0] for word in actor.name.split()).upper() == label]
    return found[0] if len(found) == 1 else None


def _interviewed(resolver: Resolver, label: Span) -> Resolved:
    """Who answers: the person whom the article names most before the turns, else in all."""
    people = resolver.telling.people_named()
    text = resolver.view.text[label.start : label.end]
    if not people:
        return Speaker(label.start, label.end, text, "unknown", None, None, None, 0.3), None
    above = [[place for place in actor.places if place < label.start] for actor in people]
    told = [
        any(_is_introduced(resolver.view, place, len(actor.name)) for place in places)
        for actor, places in zip(people, above, strict=True)
    ]
    best = max(zip(told, map(len, above), people, strict=True), key=lambda found: (*found[:2], len(found[2].places)))[2]
    return Speaker(label.start, label.end, text, "person", best.id, best.name, best.role, 0.85), best


_INTERVIEW = re.compile("采访[了到]|接受[^，。]{0,8}采访|专访|访谈|对话|对谈|受访")
_BESIDE = 14
"""Characters before and behind a name in which an interview is told of."""


def _is_introduced(view: View, place: int, size: int) -> bool:
    """Whether an interview is told of beside a name."""
    return bool(_INTERVIEW.search(view.plain, max(0, place - _BESIDE), place + size + _BESIDE))
