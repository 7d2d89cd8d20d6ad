"""Quotations that stand alone: the speaker is the one who spoke last, or who is told in the next paragraph to have said this."""

from __future__ import annotations

import re

from debate.reading.cast import Actor
from debate.reading.chinese.relatives import gender_of
from debate.reading.chinese.telling import Telling
from debate.reading.chinese.view import QUOTED
from debate.reading.shapes import Speaker

_TOLD_NEXT = re.compile(
    "说(?:这|出这|起这|完这|着)|讲(?:这|出这|完这)|这(?:是|句|番|段|话)|说话的|写下这|发出这|抛出这|道出"
)


_SAID_THIS = re.compile(
    "(?:说话|开口|发问|提问|发言|喊话|搭话|插话)的(?:人)?(?:，|正?是|来自|叫)|(?:说|讲|写|抛|道|发)(?:这|出这|下这|起这|完这|出此)[^。，！？\n]{0,8}?的(?:人)?(?:，|正?是|，?不是别人，?正是|来自|叫)|"
    "这(?:番|句|段|席|些)?(?:话|言论|发言|表态|比喻|判断|感慨)[^。！？\n]{0,6}?(?:出自|来自|的主人[^。！？\n]{0,3}是|是[^。！？\n]{0,6}?说的|正是)|语出|出自|"
    "(?:提出|给出|作出|做出|发出|抛出|得出)了?(?:这|上述)[^。，！？\n]{0,4}(?:判断|观点|看法|结论|论断|疑问|警告|感慨|呼吁|问题|预测)"
)
_MADE = re.compile("提出|给出|作出|做出|发出|抛出|得出")
"""林栩在演讲中提出了这一判断: the speaker stands before."""
_NEAR = 90
_ACTS = re.compile("[他她](?![们的])")
"""How a sentence begins that tells what somebody does."""


def told_behind(telling: Telling, place: int) -> tuple[Speaker | None, Actor | None]:
    """Who is told behind words in marks to have said them: 说这话的是…, in the next sentences or the next paragraph."""
    document = telling.view.document
    number = min(document.paragraph_at(place) + 1, len(document.paragraphs) - 1)
    end = min(document.paragraphs[number].end, place + _NEAR)
    match = _SAID_THIS.search(telling.view.plain, place, end)
    made = match is not None and _MADE.match(telling.view.plain, match.start())
    if match is None or (QUOTED in telling.view.plain[place : match.start()] and not made):
        return None, None
    stop = re.compile("[。！？\n]").search(telling.view.plain, match.end())
    named = telling.cast.within(match.end(), stop.start() if stop else len(telling.view.plain))
    if made:
        named = telling.cast.within(max(place, telling.view.document.sentence_at(match.start()).start), match.start())[::-1]
    people = [mention for mention in named if mention.actor.type == "person"] or named
    if not people:
        return None, None
    who = people[0]
    actor = who.actor
    text = telling.view.text[who.start : who.end]
    return Speaker(who.start, who.end, text, actor.type, actor.id, actor.name, actor.role, 0.88), actor


def speaking_on(telling: Telling, place: int) -> tuple[Speaker | None, Actor | None]:
    """Who speaks on in words that stand alone at a place: the last speaker or subject of this paragraph, else of the one before,
    else whom the next paragraph tells."""
    document = telling.view.document
    paragraph = document.paragraph_at(place)
    last = telling.last_before(place)
    if last is not None and last.paragraph == paragraph:
        return _unplaced(last.speaker, last.speaker.confidence - 0.05), last.actor
    start = document.paragraphs[paragraph].start
    nobody = _unnamed_before(telling, start, place)
    if nobody is not None:
        return nobody, None
    topic = _answering(telling, start, place) or _last_topic(telling, start, place)
    if topic is not None:
        return _speaker(topic, 0.8), topic
    told = _told_next(telling, paragraph)
    if told is not None:
        return _speaker(told, 0.8), told
    between = _silent_between(telling, paragraph, last.place) if last is not None else None
    if between is not None:
        return _speaker(between, 0.7), between
    if last is not None and last.paragraph >= paragraph - 2:
        return _unplaced(last.speaker, min(0.85, last.speaker.confidence - 0.1)), last.actor
    return _of_paragraph_before(telling, paragraph)


_ANSWER = re.compile(
    "的(?:回答|回应|答复|答案|解释|反应|评价|说法|理由|话)(?:很|却|则|只有|更|总是|一如既往)[^，。“”]{1,10}。$"
)


def _answering(telling: Telling, start: int, place: int) -> Actor | None:
    """Whose answer the sentence right before announces: 南宫晚的回答很短。“…”"""
    answer = _ANSWER.search(telling.view.plain, max(start, place - 30), place)
    owners = telling.cast.within(max(start, answer.start() - 24), answer.start()) if answer else []
    return owners[-1].actor if owners and answer and owners[-1].end == answer.start() else None


def _silent_between(telling: Telling, paragraph: int, spoken_at: int) -> Actor | None:
    """Whom the paragraph before is about, where nobody speaks in it and somebody spoke above it: 他背过身去，看着窗外。"""
    if spoken_at >= telling.view.document.sentence_at(telling.view.document.paragraphs[paragraph - 1].end - 1).start:
        return None
    before = telling.view.document.paragraphs[paragraph - 1]
    sentence = telling.view.document.sentence_at(before.end - 1)
    topic = telling.topic(max(sentence.start, before.start), before.end)
    if topic is not None and topic.kind == "name" and topic.actor is not None:
        return topic.actor
    pronoun = _ACTS.match(telling.view.plain, sentence.start, before.end)
    if pronoun is None:
        return None
    focus = telling.focus(pronoun.start(), "female" if pronoun.group() == "她" else "male")
    return focus.actor


def _of_paragraph_before(telling: Telling, paragraph: int) -> tuple[Speaker | None, Actor | None]:
    """Whom the paragraph before is about, where it tells of words: 老周在群里扔下一句话，然后退了群。"""
    if not paragraph:
        return None, None
    before = telling.view.document.paragraphs[paragraph - 1]
    topic = _last_topic(telling, before.start, before.end)
    return (_speaker(topic, 0.6), topic) if topic else (None, None)


def _unplaced(speaker: Speaker, sure: float) -> Speaker:
    return speaker._replace(start=None, end=None, text="", confidence=sure)


def _speaker(actor: Actor, sure: float) -> Speaker:
    return Speaker(None, None, "", actor.type, actor.id, actor.name, actor.role, sure)


_SENTENCES_BACK = 12


def _last_topic(telling: Telling, start: int, place: int) -> Actor | None:
    """Whom the sentences of a paragraph before a place are about, nearest first."""
    document = telling.view.document
    at = place
    for _ in range(_SENTENCES_BACK):
        if at <= start:
            break
        sentence = document.sentence_at(at - 1)
        topic = telling.topic(max(start, sentence.start), min(sentence.end, place))
        if topic is not None and topic.actor is not None:
            return topic.actor
        at = sentence.start
    return None


def _unnamed_before(telling: Telling, start: int, place: int) -> Speaker | None:
    """A relative without a name whom the sentence right before is about: 孩子母亲没有走。“…”"""
    sentence = telling.view.document.sentence_at(max(start, place - 1))
    if sentence.start >= place:
        return None
    topic = telling.topic(max(start, sentence.start), place)
    phrase = telling.view.plain[topic.start : topic.end] if topic is not None and topic.kind == "unnamed" else ""
    return Speaker(None, None, "", "anonymous", None, None, None, 0.6) if gender_of(phrase) else None


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
