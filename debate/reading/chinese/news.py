"""Whose a bare news report is (报道称): the outlet that published one last, or that was the last to be cited; else nobody's."""

from __future__ import annotations

import re

from debate.reading.cast import Actor
from debate.reading.chinese.candidates import Who
from debate.reading.chinese.telling import Telling
from debate.reading.shapes import Speaker
from people.script import simplified

Found = tuple[Speaker, Actor | None]

NEWS = re.compile("(?:报[道导]|社[评论])中?$")
_OUTLET = re.compile(
    "[报网社台刊》]$|》网站|新闻|通讯|广播|电台|电视|网站|时报|日报|周刊|杂志|财经|媒体|路透|彭博|BBC|CNN|Times|Post|News|Journal|Reuters|Bloomberg"
)
_PUBLISHING = re.compile("发表|刊登|刊发|刊文|题为")
_NOBODYS = frozenset("有多据的")
"""有报道说: nobody tells whose."""
_NEAR = 300
"""Characters before a report in which an outlet is named."""


def outlet_of(telling: Telling, who: Who, text: str, published: Found | None) -> Found:
    """The speaker of a bare report; `published`: whoever is told last to have published one."""
    if who.start and telling.view.plain[who.start - 1] in _NOBODYS:
        return _nobody(who, text)
    cited, place = _cited(telling, who, text)
    since = cited is not None and not _PUBLISHING.search(telling.view.plain, place, who.start)
    return (cited if since else None) or published or cited or _named(telling, who, text) or _nobody(who, text)


def _nobody(who: Who, text: str) -> Found:
    return Speaker(who.start, who.end, text, "anonymous", None, None, None, 0.5), None


def _cited(telling: Telling, who: Who, text: str) -> tuple[Found | None, int]:
    """The outlet that spoke last, with the place where it did."""
    for spoken in reversed(telling.spoken):
        speaker = spoken.speaker
        if spoken.place < who.start and speaker.type == "organization" and _OUTLET.search(simplified(speaker.name or "")):
            here = speaker._replace(start=who.start, end=who.end, text=text, confidence=0.65)
            return (here, spoken.actor), spoken.place
    return None, 0


def _named(telling: Telling, who: Who, text: str) -> Found | None:
    """The outlet that was named last shortly before."""
    for named in telling.cast.before(who.start):
        if who.start - named.end > _NEAR:
            break
        actor = named.actor
        if actor.type == "organization" and _OUTLET.search(simplified(actor.name)):
            return Speaker(who.start, who.end, text, actor.type, actor.id, actor.name, actor.role, 0.6), actor
    return None
