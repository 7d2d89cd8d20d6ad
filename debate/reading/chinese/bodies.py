"""Which organization of the article a later, shorter phrase means: 管理局, 署方, 该联合会, 团队, 数管局.

Sieves, nearest name first: the phrase ends the name; its one character of kind does (署方); it is the name's beginning; its
characters stand in the name in this order. A company's kind alone (公司, 集团) is left to who was named last.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from debate.reading.cast import Actor
from debate.reading.chinese.telling import Telling
from debate.reading.chinese.words import any_of, organizations as words
from debate.reading.shapes import Speaker
from people.script import simplified

_LEAD = re.compile("^(?:该|本|我|贵|此|这家|这个|那家|上述|前述|其)+")
_TAIL = re.compile("(?:方面|官方|一方)$")
_COMPANY = frozenset("公司 企业 集团 平台 厂商 机构 组织 团体 科技 智能 媒体 部门 单位".split())
"""Kinds that end the names of few that are called so."""
_SIDES = {"校": "大学|学院|学校|中学|小学|幼儿园", "党": "[党盟线]"} | {
    kind: kind for kind in "院署局会社行台厂馆处厅委站所部店"
}
"""校方, 署方, 该署: how the names end of those who are called so."""
_ONE = re.compile("(?:该|这家|上述|前述)(?P<kind>[校院署局会社行台厂馆处厅委站所部店党])")
_STATE = re.compile(f"(?:{any_of(words.AUTHORITIES)}|大学|学院|法院|检察院|医院|研究院|研究所|中心)$")
_FIRM = re.compile("(?:科技|智能|公司|集团|资本|证券|银行|算力|投资|电子|软件)$")
_FEWEST = 3
"""Characters of the shortest abbreviation that no other rule explains."""


class Body(NamedTuple):
    """An organization that the article told before a place, with or without an actor."""

    name: str
    place: int
    actor: Actor | None
    speaker: Speaker | None


def bodies_before(telling: Telling, place: int) -> list[Body]:
    """The organizations named or heard before a place, nearest first."""
    named = [
        Body(simplified(actor.name), actor.last_place(place), actor, None)
        for actor in telling.cast.actors
        if actor.type == "organization" and actor.last_place(place) >= 0
    ]
    heard = [
        Body(simplified(spoken.speaker.name), spoken.place, None, spoken.speaker)
        for spoken in telling.spoken
        if spoken.place < place and spoken.actor is None and spoken.speaker.type == "organization" and spoken.speaker.name
    ]
    return sorted([*named, *heard], key=lambda body: -body.place)


def meant_by(telling: Telling, phrase: str, place: int) -> Body | None:
    """The organization that a phrase (in simplified characters) means at a place; None where none or two fit."""
    one = _ONE.match(phrase)
    if one:
        phrase = one["kind"] + "方"
    short = _TAIL.sub("", _LEAD.sub("", phrase))
    if len(short) < 2 or short in _COMPANY:
        return None
    bodies = [body for body in bodies_before(telling, place) if len(body.name) > len(short)]
    side = _SIDES.get(short[0]) if len(short) == 2 and short[1] == "方" else None
    if side:
        return next((body for body in bodies if re.search(f"(?:{side})$", body.name)), None)
    ending = next((body for body in bodies if body.name.endswith(short)), None)
    return ending or _only(
        body
        for body in bodies
        if (body.name.startswith(short) and short not in words.ENDS) or _abbreviates(short, body.name)
    )


def fits_kind(name: str, phrase: str) -> bool:
    """Whether an organization may be called by its kind alone: no ministry is 公司, no firm 协会."""
    name = simplified(name)
    one = _ONE.fullmatch(phrase)
    if one and one["kind"] in "局署部厅院校":
        return bool(re.search(_SIDES.get(one["kind"], one["kind"]), name))
    if re.search("公司|企业|集团|厂商", phrase):
        return not _STATE.search(name)
    if re.search("协会|联盟|基金会|官署|大学|研究", phrase):
        return not _FIRM.search(name)
    return True


def _abbreviates(short: str, name: str) -> bool:
    """Whether characters of a name in their order, with one of its last, are the phrase: 数管局, 卫健委."""
    if len(short) < _FEWEST or short[-1] not in name[-3:]:
        return False
    rest = iter(name)
    return all(character in rest for character in short)


def _only(bodies: Iterable[Body]) -> Body | None:
    found = {body.name: body for body in bodies}
    return next(iter(found.values())) if len(found) == 1 else None
