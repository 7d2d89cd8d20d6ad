"""Whom a quotation answers, where the text shows it: a phrase of answering that names somebody, near the words.

The phrase must stand in the sentence that reports the words, outside the words themselves, or begin them. A phrase that names
nobody whom the book knows is no reply, nor is one that names the speaker.
"""

from __future__ import annotations

import re
from bisect import bisect_left

from debate.reading.document import Document
from debate.reading.shapes import Quotation, ReplyKind, ReplyTo, Span
from people.names import Mention, NameBook
from people.script import simplified

_ENGLISH: tuple[tuple[ReplyKind, str], ...] = (
    (
        "rebuts",
        r"contrary to what|hit back at|hits back at|fir(?:ed|es) back at|shot back at|push(?:ed|es|ing) back (?:on|against|at)|"
        r"disagree[sd]? with|reject(?:ed|s|ing)|rebut(?:ted|s|ting)?|dismiss(?:ed|es|ing)|disput(?:ed|es|ing)|took issue with|"
        r"contradict(?:ed|s|ing)|object(?:ed|s|ing) to|unlike",
    ),
    (
        "endorses",
        r"agree[sd]? with|agreeing with|endors(?:ed|es|ing)|sid(?:ed|es|ing) with|back(?:ed|ing) up|echo(?:ed|es|ing)|prais(?:ed|es|ing)",
    ),
    (
        "accuses",
        r"accus(?:ed|es|ing)|charg(?:ed|es|ing)|blam(?:ed|es|ing)|denounc(?:ed|es|ing)|attack(?:ed|s|ing)|critici[sz](?:ed|es|ing)",
    ),
    (
        "answers",
        r"respond(?:ed|s|ing) to|in response to|in (?:a )?reply to|repl(?:ied|ies|ying) to|answer(?:ed|s|ing)|reacting to|asked by|wrote to",
    ),
)
_CHINESE: tuple[tuple[ReplyKind, str], ...] = (
    ("rebuts", "反驳|驳斥|不同意|不认同|回击|回怼|质疑|反对|否认"),
    ("endorses", "力挺|赞同|认同|支持|附和|声援|称赞"),
    ("accuses", "指责|指控|抨击|批评|炮轰|直指|讽刺|矛头指向"),
    ("answers", "针对|回应|答复|回答|对"),
)
_CHINESE_ANSWERED = re.compile(
    "(?:观点|说法|言论|看法|主张|批评|质疑|表态|做法|文章|指控|提问|问题|担忧|话)?[,，]?.{0,8}?(?:回应|答复|回复|反驳|回答|作答|表示|认为|指出|称|说|指)"
)
_REACH = 60
"""Characters between a phrase and the name that it takes."""


def _compiled(table: tuple[tuple[ReplyKind, str], ...], boundary: str) -> re.Pattern[str]:
    return re.compile(
        boundary + "(?:" + "|".join(f"(?P<{kind}>{words})" for kind, words in table) + ")" + boundary, re.IGNORECASE
    )


_EN = _compiled(_ENGLISH, r"\b")
_ZH = _compiled(_CHINESE, "")


def replies_of(document: Document, names: NameBook, drafts: list[Quotation]) -> list[tuple[ReplyTo, ...]]:
    """For each quotation, whom it answers."""
    mentions = names.find(document.text)
    english = document.language == "en"
    return [_of(document, mentions, draft, english) for draft in drafts]


def _of(document: Document, mentions: list[Mention], draft: Quotation, english: bool) -> tuple[ReplyTo, ...]:
    """The first reply that its sentence shows."""
    anchor = min(
        place for place in (draft.start, draft.speaker.start, draft.cue.start if draft.cue else None) if place is not None
    )
    sentence = document.sentence_at(anchor)
    start, end = sentence.start, max(min(sentence.end, draft.start), min(draft.start, sentence.end))
    found = _search(document, mentions, draft, Span(start, end), english)
    if found is None and sentence.end > draft.end:
        found = _search(document, mentions, draft, Span(draft.end, sentence.end), english)
    return (found,) if found else ()


def _search(document: Document, mentions: list[Mention], draft: Quotation, span: Span, english: bool) -> ReplyTo | None:
    text = document.text if english else simplified(document.text[span.start : span.end])
    shift = 0 if english else span.start
    matches = _EN.finditer(text, span.start, span.end) if english else _ZH.finditer(text)
    for match in matches:
        kind, start, end = _kind(match.lastgroup), match.start() + shift, match.end() + shift
        target = _named(mentions, end, min(span.end, end + _REACH), document, english)
        if target is None or target.ids[0] == draft.speaker.id:
            continue
        if match.group() == "对" and not _CHINESE_ANSWERED.match(
            simplified(document.text[target.end : target.end + 24]).lstrip("的")
        ):
            continue
        name = document.text[target.start : target.end]
        return ReplyTo(kind, target.ids[0], name, Span(start, target.end))
    return None


def _kind(group: str | None) -> ReplyKind:
    kinds: dict[str, ReplyKind] = {"rebuts": "rebuts", "endorses": "endorses", "accuses": "accuses"}
    return kinds.get(group or "", "answers")


def _named(mentions: list[Mention], start: int, end: int, document: Document, english: bool) -> Mention | None:
    """The one known speaker whom the phrase takes: right behind it, with few words between."""
    first = bisect_left(mentions, start, key=lambda mention: mention.start)
    for mention in mentions[first:]:
        if mention.start >= end:
            return None
        between = document.text[start : mention.start]
        if len(mention.ids) == 1 and not mention.ambiguous and not re.search(r"[.;。；“”\"「」]", between):
            if english and len(between.split()) > 5:
                return None
            return mention
    return None
