"""Quotations that stand alone: the speaker is the one who spoke last, or who is told in the next paragraph to have said this."""

from __future__ import annotations

import re

from debate.reading.cast import Actor
from debate.reading.chinese.telling import Telling
from debate.reading.shapes import Speaker

_TOLD_NEXT = re.compile(
    "说(?:这|出这|起这|完这|着)|讲(?:这|出这|完这)|这(?:是|句|番|段|话)|说话的|写下这|发出这|抛出这|道出"
)


def speaking_on(telling: Telling, place: int) -> tuple[Speaker | None, Actor | None]:
    """Who speaks on in words that stand alone at a place: the last speaker or subject of this paragraph, else of the one before,
    else whom the next paragraph tells."""
    document = telling.view.document
    paragraph = document.paragraph_at(place)
    last = telling.last_before(place)
    if last is not None and last.paragraph == paragraph:
        return _unplaced(last.speaker, last.speaker.confidence - 0.05), last.actor
    start = document.paragraphs[paragraph].start
    topic = _last_topic(telling, start, place)
    if topic is not None:
        return _speaker(topic, 0.8), topic
    told = _told_next(telling, paragraph)
    if told is not None:
        return _speaker(told, 0.8), told
    if last is not None and last.paragraph >= paragraph - 2:
        return _unplaced(last.speaker, min(0.85, last.speaker.confidence - 0.1)), last.actor
    return None, None


def _unplaced(speaker: Speaker, sure: float) -> Speaker:
    return speaker._replace(start=None, end=None, text="", confidence=sure)


def _speaker(actor: Actor, sure: float) -> Speaker:
    return Speaker(None, None, "", actor.type, actor.id, actor.name, actor.role, sure)


def _last_topic(telling: Telling, start: int, place: int) -> Actor | None:
    """Whom the sentences of a paragraph before a place are about, nearest first."""
    document = telling.view.document
    at = place
    while at > start:
        sentence = document.sentence_at(at - 1)
        topic = telling.topic(max(start, sentence.start), min(sentence.end, place))
        if topic is not None and topic.actor is not None:
            return topic.actor
        at = sentence.start
    return None


def _told_next(telling: Telling, paragraph: int) -> Actor | None:
    """The subject of the next paragraph's first sentence, where it speaks of these words."""
    document = telling.view.document
    if paragraph + 1 >= len(document.paragraphs):
        return None
    sentence = document.sentence_at(document.paragraphs[paragraph + 1].start)
    if not _TOLD_NEXT.match(telling.view.plain, sentence.start, sentence.end):
        return None
    topic = telling.topic(sentence.start, sentence.end)
    return topic.actor if topic else None
