"""Whom a quotation answers, where the text shows it: a phrase of answering near the words, and whom it names or follows.

The phrase must stand in the sentence that reports the words, outside the words themselves, or in the one before it where nobody
speaks. It takes a name behind it (of the book, or of somebody who speaks in the article); a phrase without a name ("denied that",
对此) takes whoever spoke last. Words that begin by naming somebody, posts that reply to a handle, and what follows a question that
a named person put, are answers too. Where none of this holds, there is no reply.
"""

from __future__ import annotations

import re
from functools import cache

from debate.reading import reply_cues
from debate.reading.document import Document
from debate.reading.reply_zones import zones_of
from debate.reading.shapes import Quotation, ReplyKind, ReplyTo, Span
from debate.reading.voices import Voice, Voices
from people.names import NameBook
from people.script import simplified

_REACH, _NEAR, _HEAD, _TURN = 60, 700, 90, 80
"""Characters between a phrase and its name; back to whoever spoke last; of a post's head; between two turns."""


def replies_of(document: Document, names: NameBook, drafts: list[Quotation]) -> list[tuple[ReplyTo, ...]]:
    """For each quotation, whom it answers."""
    voices = Voices(document, names, drafts)
    found: list[tuple[ReplyTo, ...]] = []
    for number, (draft, zones) in enumerate(zip(drafts, zones_of(document, drafts), strict=True)):
        reply = _reply(document, voices, drafts, number, zones) or _continued(drafts, found, number)
        same = reply is not None and reply.to is not None and reply.to == draft.speaker.id
        found.append((reply,) if reply and not same else ())
    return found


def _reply(document: Document, voices: Voices, drafts: list[Quotation], number: int, zones: list[Span]) -> ReplyTo | None:
    """The first reply that the text shows in its zones, the plainest way first."""
    draft = drafts[number]
    return (
        _addressed(document, voices, draft)
        or next((reply for zone in zones if (reply := _named(document, voices, draft, zone))), None)
        or _opening(document, voices, draft)
        or next((reply for zone in zones if (reply := _following(document, voices, drafts, number, zone))), None)
        or _asked(document, voices, drafts, number)
        or _turn(document, voices, drafts, number)
    )


def _continued(drafts: list[Quotation], found: list[tuple[ReplyTo, ...]], number: int) -> ReplyTo | None:
    """The answer that goes on: split words of one act answer whom its beginning answers."""
    draft, last = drafts[number], drafts[number - 1] if number else None
    goes_on = last is not None and draft.group is not None and draft.group == last.group
    return found[-1][0] if goes_on and found[-1] else None


def _named(document: Document, voices: Voices, draft: Quotation, zone: Span) -> ReplyTo | None:
    """A phrase that takes a name."""
    for kind, phrase in _phrases(document, zone, "NAMED"):
        target = voices.first(phrase.end, min(zone.end, phrase.end + _REACH), draft)
        if target and _takes(document, phrase, target):
            return _to(kind, target, Span(phrase.start, target.end))
    return None


def _takes(document: Document, phrase: Span, target: Voice) -> bool:
    """Whether a phrase and a name belong together: few words between, and 对 or 就 only where somebody is answered."""
    between = document.text[phrase.end : target.start]
    chinese = document.language != "en"
    if re.search('[.;。；“”"「」,，]' if chinese else '[.;“”"]', between) or len(between.split()) > 6:
        return False
    if document.text[phrase.start : phrase.end] in ("对", "對", "就", "应"):
        behind = simplified(document.text[target.end : target.end + 30])
        return len(between) <= 6 and re.match(reply_cues.CHINESE_BEHIND, behind) is not None
    return True


def _following(document: Document, voices: Voices, drafts: list[Quotation], number: int, zone: Span) -> ReplyTo | None:
    """A phrase without a name, behind somebody else's words."""
    draft = drafts[number]
    for kind, phrase in _phrases(document, zone, "UNNAMED"):
        target = voices.before(number, min(draft.start, phrase.start), _NEAR)
        if target:
            return _to(kind, target, phrase)
    return None


def _addressed(document: Document, voices: Voices, draft: Quotation) -> ReplyTo | None:
    """A post whose head names the handle that it replies to."""
    head = Span(max(0, draft.start - _HEAD), draft.start)
    matches = list(re.finditer(reply_cues.ADDRESSED, document.text[head.start : head.end]))
    target = voices.handle(matches[-1]["handle"]) if matches else None
    return _to("answers", target, Span(head.start + matches[-1].start(), head.start + matches[-1].end())) if target else None


def _opening(document: Document, voices: Voices, draft: Quotation) -> ReplyTo | None:
    """Words that begin by naming whom they answer."""
    pattern = reply_cues.ENGLISH_OPENING if document.language == "en" else reply_cues.CHINESE_OPENING
    words = document.text[draft.start : min(draft.end, draft.start + 60)] if draft.kind == "direct" else ""
    for surface, target in voices.surfaces(draft):
        match = re.match(pattern.replace("%s", re.escape(surface)), words) if surface in words else None
        if match:
            agrees = re.search("right|has a point|agree|得对|得對|没错|同意|是对的", match.group()) is not None
            place = Span(draft.start + match.start(), draft.start + match.end())
            return _to("endorses" if agrees else "answers", target, place)
    return None


def _asked(document: Document, voices: Voices, drafts: list[Quotation], number: int) -> ReplyTo | None:
    """What follows at once upon a question that a named person put."""
    draft = drafts[number]
    target = voices.before(number, draft.start, _NEAR // 2)
    if target is None:
        return None
    question = drafts[number - 1]
    asks = reply_cues.ASKED_EN if document.language == "en" else reply_cues.ASKED_ZH
    cue = question.cue.text if question.cue else ""
    puts = question.text.rstrip("”\" '").endswith(("?", "？")) or re.search(rf"^(?:{asks})$", simplified(cue)) is not None
    return _to("answers", target, Span(draft.start, draft.end)) if puts else None


def _turn(document: Document, voices: Voices, drafts: list[Quotation], number: int) -> ReplyTo | None:
    """A turn that begins by taking up the one right before it."""
    draft = drafts[number]
    begins = reply_cues.TURN_EN if document.language == "en" else reply_cues.TURN_ZH
    match = re.match(begins, document.text[draft.start : draft.end], re.IGNORECASE) if draft.kind == "direct" else None
    target = voices.before(number, draft.start, _TURN) if match else None
    return _to("answers", target, Span(draft.start, draft.start + match.end())) if match and target else None


def _phrases(document: Document, zone: Span, table: str) -> list[tuple[ReplyKind, Span]]:
    pattern = _compiled(document.language == "en", table)
    text = document.text[zone.start : zone.end]
    plain = text if document.language == "en" else simplified(text)
    kinds: dict[str, ReplyKind] = {"rebuts": "rebuts", "endorses": "endorses", "accuses": "accuses"}
    return [
        (kinds.get(match.lastgroup or "", "answers"), Span(zone.start + match.start(), zone.start + match.end()))
        for match in pattern.finditer(plain)
    ]


@cache
def _compiled(english: bool, table: str) -> re.Pattern[str]:
    cues: reply_cues.Cues = getattr(reply_cues, f"{'ENGLISH' if english else 'CHINESE'}_{table}")
    boundary = r"\b" if english else ""
    groups = "|".join(f"(?P<{kind}>{words})" for kind, words in cues)
    return re.compile(f"{boundary}(?:{groups})" + (r"(?!\w)" if english else ""), re.IGNORECASE)


def _to(kind: ReplyKind, target: Voice, evidence: Span) -> ReplyTo:
    return ReplyTo(kind, target.id, target.name, evidence)
