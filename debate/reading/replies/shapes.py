"""The plain ways in which a text shows an answer: a phrase of answering near the words, and whom it names or follows.

The phrase must stand in the sentence that reports the words, outside the words themselves, or in the one before it where nobody
speaks. It takes a name behind it (of the book, or of somebody who speaks in the article); a phrase without a name ("denied that",
对此) takes whoever spoke last. Words that begin by naming somebody, posts that reply to a handle, and what follows a question that
a named person put, are answers too. How much each shape is worth is for `answers.py` to weigh.
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from debate.reading.finding import beginnings
from debate.reading.replies import cue_words as reply_cues
from debate.reading.replies.names import unheard
from debate.reading.replies.voices import Voice, Voices, same
from debate.reading.shapes import Quotation, ReplyKind, Span
from debate.reading.structure.document import Document
from people.script import simplified

_REACH, _NEAR, _HEAD, _TURN = 60, 700, 90, 80
"""Characters between a phrase and its name; back to whoever spoke last; of a post's head; between two turns."""


class Shape(NamedTuple):
    """One way in which a text shows an answer: what kind, whom, where it shows, which way it is, and the phrase, if any."""

    kind: ReplyKind
    target: Voice
    evidence: Span
    way: str
    phrase: str = ""


def shapes_of(document: Document, voices: Voices, drafts: list[Quotation], number: int, zones: list[Span]) -> list[Shape]:
    """Every shape of an answer that the text shows of one quotation, the plainest way first."""
    draft = drafts[number]
    named = [shape for zone in zones for shape in _named(document, voices, draft, zone)]
    following = [shape for zone in zones for shape in _following(document, voices, drafts, number, zone)]
    others = (
        _opening(document, voices, draft),
        _asked(document, voices, drafts, number),
        _turn(document, voices, drafts, number),
    )
    found = [_addressed(document, voices, draft), *named, *following, *others]
    return [shape for shape in found if shape]


def _named(document: Document, voices: Voices, draft: Quotation, zone: Span) -> list[Shape]:
    """Phrases that take a name."""
    found = []
    for kind, phrase in _phrases(voices, zone, "NAMED"):
        end = min(zone.end, phrase.end + _REACH)
        target = voices.first(phrase.end, end, draft) or _unheard(document, voices, phrase, end, draft)
        if target and _takes(document, phrase, target):
            found.append(Shape(kind, target, Span(phrase.start, target.end), "named", _words(document, phrase)))
    return found


def _unheard(document: Document, voices: Voices, phrase: Span, end: int, draft: Quotation) -> Voice | None:
    """Somebody named behind a plain phrase who never speaks and whom no book knows."""
    if re.match(reply_cues.PLAIN, voices.plain[phrase.start : phrase.end]) is None:
        return None
    target = unheard(document.text, voices.plain, phrase.end, end, voices.english)
    return None if target is None or same(target, draft) else target


def _takes(document: Document, phrase: Span, target: Voice) -> bool:
    """Whether a phrase and a name belong together: few words between, and 对 or 就 only where somebody is answered."""
    between = document.text[phrase.end : target.start]
    chinese = document.language != "en"
    if re.search('[.;。；“”"「」,，]' if chinese else '[.;“”"]', between) or len(between.split()) > 6:
        return False
    if document.text[phrase.start : phrase.end] in ("对", "對", "就", "应", "对于", "對於"):
        behind = simplified(document.text[target.end : target.end + 30])
        return len(between) <= 6 and re.match(reply_cues.CHINESE_BEHIND, behind) is not None
    return True


def _following(document: Document, voices: Voices, drafts: list[Quotation], number: int, zone: Span) -> list[Shape]:
    """Phrases without a name, behind somebody else's words."""
    draft, found = drafts[number], []
    if voices.other(number) is None:
        return []
    for kind, phrase in _phrases(voices, zone, "UNNAMED"):
        target = voices.before(number, min(draft.start, phrase.start), _NEAR)
        if target:
            found.append(Shape(kind, target, phrase, "following", _words(document, phrase)))
    return found


def _words(document: Document, phrase: Span) -> str:
    return simplified(document.text[phrase.start : phrase.end]).lower()


def _addressed(document: Document, voices: Voices, draft: Quotation) -> Shape | None:
    """A post whose head names the handle that it replies to."""
    near = max(0, draft.start - _HEAD)
    head = Span(max(near, document.text.rfind("\n\n", near, draft.start)), draft.start)
    words = document.text[head.start : head.end]
    matches = list(re.finditer(reply_cues.ADDRESSED, words)) if "@" in words else []
    target = voices.handle(matches[-1]["handle"]) if matches else None
    if target is None:
        return None
    place = Span(head.start + matches[-1].start(), head.start + matches[-1].end())
    return Shape("answers", target, place, "addressed")


def _opening(document: Document, voices: Voices, draft: Quotation) -> Shape | None:
    """Words that begin by naming whom they answer."""
    pattern = reply_cues.ENGLISH_OPENING if document.language == "en" else reply_cues.CHINESE_OPENING
    words = document.text[draft.start : min(draft.end, draft.start + 60)] if draft.kind == "direct" else ""
    for surface, target in voices.called(draft, words) if words else ():
        match = re.match(pattern.replace("%s", re.escape(surface)), words)
        if match:
            agrees = re.search("right|has a point|agree|得对|得對|没错|同意|是对的", match.group()) is not None
            place = Span(draft.start + match.start(), draft.start + match.end())
            return Shape("endorses" if agrees else "answers", target, place, "opening")
    return None


def _asked(document: Document, voices: Voices, drafts: list[Quotation], number: int) -> Shape | None:
    """What follows at once upon a question that a named person put."""
    draft = drafts[number]
    target = voices.before(number, draft.start, _NEAR // 2)
    if target is None:
        return None
    question = drafts[number - 1]
    asks = reply_cues.ASKED_EN if document.language == "en" else reply_cues.ASKED_ZH
    cue = question.cue.text if question.cue else ""
    puts = question.text.rstrip("”\" '").endswith(("?", "？")) or re.search(rf"^(?:{asks})$", simplified(cue)) is not None
    return Shape("answers", target, Span(draft.start, draft.end), "asked") if puts else None


def _turn(document: Document, voices: Voices, drafts: list[Quotation], number: int) -> Shape | None:
    """A turn that begins by taking up the one right before it."""
    draft = drafts[number]
    begins = reply_cues.TURN_EN if document.language == "en" else reply_cues.TURN_ZH
    match = re.match(begins, document.text[draft.start : draft.end], re.IGNORECASE) if draft.kind == "direct" else None
    target = voices.before(number, draft.start, _TURN) if match else None
    if match is None or target is None:
        return None
    return Shape("answers", target, Span(draft.start, draft.start + match.end()), "turn")


def _phrases(voices: Voices, zone: Span, table: str) -> list[tuple[ReplyKind, Span]]:
    words = voices.plain[zone.start : zone.end]
    if voices.english and _places(table).search(words) is None:
        return []
    pattern = _compiled(voices.english, table)
    kinds: dict[str, ReplyKind] = {"rebuts": "rebuts", "endorses": "endorses", "accuses": "accuses"}
    return [
        (kinds.get(match.lastgroup or "", "answers"), Span(zone.start + match.start(), zone.start + match.end()))
        for match in pattern.finditer(words)
    ]


@cache
def _compiled(english: bool, table: str) -> re.Pattern[str]:
    """For text in small letters: much faster than to ignore case."""
    cues: reply_cues.Cues = getattr(reply_cues, f"{'ENGLISH' if english else 'CHINESE'}_{table}")
    boundary = r"\b" if english else ""
    groups = "|".join(f"(?P<{kind}>{words})" for kind, words in cues)
    return re.compile(f"{boundary}(?:{groups})" + (r"(?!\w)" if english else ""))


@cache
def _places(table: str) -> re.Pattern[str]:
    """Where English phrases begin: in most zones nowhere, which is told sooner than by looking for each kind."""
    cues: reply_cues.Cues = getattr(reply_cues, f"ENGLISH_{table}")
    return beginnings(words for _, words in cues)
