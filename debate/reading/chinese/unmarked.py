"""Words that fill paragraphs without marks or labels: the answers of an interview, a speech or letter printed in full, a line
that a colon at the end of the paragraph before announces.

An interview without labels is told by three short questions and more, each with an answer behind it, and by somebody named above
the first. Careful by intent: where this is not plain, nothing is taken.
"""

from __future__ import annotations

import re

from debate.reading.cast import Actor
from debate.reading.chinese.beside import is_beside
from debate.reading.chinese.cue_shapes import CueFound
from debate.reading.chinese.cues import first_at_or_after
from debate.reading.chinese.foot import foot
from debate.reading.chinese.nesting import Frame
from debate.reading.chinese.speakers import Resolver
from debate.reading.chinese.subjects import subject_in
from debate.reading.chinese.telling import Telling
from debate.reading.chinese.topics import topics
from debate.reading.chinese.view import View
from debate.reading.shapes import Speaker

Said = tuple[Speaker, Actor | None]

_QUESTION, _FEWEST = 90, 3
"""Characters of the longest question; how many questions make an interview."""
_SHORT = 40
"""Characters of the longest question that does not end with a question mark."""
_IN_FULL = re.compile(
    "以下(?:是|为|系)[^。！？\\n]{0,40}(?:全文|实录|原文|节选|摘录|内容|整理)[^。！？\\n]{0,12}[：。]?$|"
    "(?:全文|原文|内容)如下[：。]?$"
)
_WORD = re.compile(r"\w")
_BLOCK = re.compile("[>＞] ")
_GOES_ON = re.compile(r"[>＞]|\d{1,2}/")
"""How the parts of a block quotation or a thread begin."""
_REPORTER = re.compile("”[他她][^，。“”]{0,6}(?:说|道|笑)[。，]")
"""Words in marks with a cue behind them: here the outlet tells."""
_WROTE = re.compile(
    "(?:写了?(?:一行字|一句话|几个字|道|着)?|只有一句话|留下一句话|留言|回复|寄语|配文|如下|写下[^，。：]{0,8}|说|发布的?(?:帖子|长文|动态)|发帖|发文|"
    "(?:长帖|帖子|长文|公开信|邮件|微博|朋友圈|推文|博文|短信)[^，。：]{0,14})：$"
)


def whole_paragraphs(telling: Telling, cues: list[CueFound]) -> dict[int, Said | None]:
    """The paragraphs that somebody says as a whole: number -> speaker; None for a question, which is no record."""
    return _in_full(telling) or _on_topics(telling, cues) or _answers(telling, cues)


def _on_topics(telling: Telling, cues: list[CueFound]) -> dict[int, Said | None]:
    """What somebody says on one topic after another."""
    view = telling.view
    lines = topics(view)
    speaker = _first_named(telling, view.paragraph(lines[0]).start) if lines else None
    if speaker is None:
        return {}
    below = [n for n in range(lines[0], foot(view)) if not is_beside(view, view.paragraph(n))]
    if any(_is_told(telling, cues, number) for number in below):
        return {}
    return {number: None if number in lines else _by(speaker) for number in below}


def _in_full(telling: Telling) -> dict[int, Said | None]:
    """A speech or letter printed in full, from the line that announces it on."""
    view = telling.view
    paragraphs = view.document.paragraphs
    for number, paragraph in enumerate(paragraphs[:-1]):
        if _IN_FULL.search(view.key, paragraph.start, paragraph.end):
            people = [n.actor for n in telling.cast.within(paragraph.start, paragraph.end) if n.actor.type == "person"]
            speaker = people[-1] if people else _first_named(telling, paragraph.end)
            if speaker is None:
                return {}
            return {n: _by(speaker) for n in range(number + 1, len(paragraphs)) if not is_beside(view, paragraphs[n])}
    return {}


def _first_named(telling: Telling, end: int) -> Actor | None:
    """Who is named most before a place."""
    people = [actor for actor in telling.people_named() if any(place < end for place in actor.places)]
    return max(people, key=lambda actor: sum(place < end for place in actor.places), default=None)


def _only_one(telling: Telling) -> Actor | None:
    """The only person whom the article names."""
    people = telling.people_named()
    return people[0] if len(people) == 1 else None


def _by(actor: Actor) -> Said:
    return Speaker(None, None, "", actor.type, actor.id, actor.name, actor.role, 0.8), actor


def _answers(telling: Telling, cues: list[CueFound]) -> dict[int, Said | None]:
    """The answers of an interview without labels."""
    view = telling.view
    paragraphs = view.document.paragraphs
    asks = [n for n in range(1, len(paragraphs) - 1) if _is_question(view, n) and not _is_question(view, n + 1)]
    if len(asks) < _FEWEST or len(asks) * 5 < len(paragraphs) - asks[0]:
        return {}
    speaker = _first_named(telling, paragraphs[asks[0]].start) or _only_one(telling)
    if speaker is None:
        return {}
    found: dict[int, Said | None] = {}
    answering = False
    for number in range(asks[0], len(paragraphs)):
        if _is_told(telling, cues, number) or is_beside(view, paragraphs[number]):
            answering = True
        elif _is_question(view, number) or (answering and _asks_plainly(view, number)):
            answering = False
            found[number] = None
        else:
            answering = True
            found[number] = _by(speaker)
    return found


def _is_question(view: View, number: int) -> bool:
    paragraph = view.paragraph(number)
    line = view.key[paragraph.start : paragraph.end].rstrip()
    bold = line.startswith("**") and line.endswith("**") and line.count("**") == 2
    line = line.rstrip("*_ ")
    if bold and len(line) <= _QUESTION:
        return True
    return len(line) <= _QUESTION and line.endswith("？")


def _asks_plainly(view: View, number: int) -> bool:
    """A short remark behind an answer, with an answer behind it, is the interviewer's."""
    paragraph = view.paragraph(number)
    last = number + 1 >= len(view.document.paragraphs)
    return not last and paragraph.end - paragraph.start <= _SHORT and not _is_question(view, number + 1)


def _is_told(telling: Telling, cues: list[CueFound], number: int) -> bool:
    """Whether a paragraph reports what somebody named in it says, or in the third person what others do."""
    plain, paragraph = telling.view.plain, telling.view.paragraph(number)
    inside = cues[first_at_or_after(cues, paragraph.start) : first_at_or_after(cues, paragraph.end)]
    third = not _FIRST_PERSON.search(plain, *paragraph)
    named = [n for n in telling.cast.within(paragraph.start, paragraph.end) if third or n.actor.type == "person"]
    if _REPORTER.search(plain, *paragraph):
        return True
    if third and any(cue.follow in _PAUSES and _OTHERS.search(plain, paragraph.start, cue.start) for cue in inside):
        return True
    return any(cue.follow in (*_PAUSES, "stop") and any(0 <= cue.start - n.end < 16 for n in named) for cue in inside)


_PAUSES = ("comma", "colon")
_FIRST_PERSON = re.compile("[我咱你您]")
_OTHERS = re.compile(
    "(?:^|[，。；”])(?:也|但|不过|另)?(?:有|一位|一名|多位|多名)[^，。；“”]{0,10}(?:人士|专家|学者|分析师|业者|网友)$|(?:发言人|负责人)$"
)
"""有业内人士预测，: others than whoever answers."""


def announced(resolver: Resolver, number: int, frames: list[Frame]) -> Said | None:
    """Who says the next paragraph: the one whose cue ends this one with a colon."""
    view = resolver.view
    paragraphs = view.document.paragraphs
    paragraph = paragraphs[number]
    if number + 1 >= len(paragraphs) or view.key[paragraph.end - 1] != "：":
        return None
    following = paragraphs[number + 1]
    if view.plain[following.start] == "“" or is_beside(view, following):
        return None
    block = _BLOCK.match(view.text, following.start) is not None
    if frames and (frames[-1].cue.content >= paragraph.end or block):
        return frames[-1].speaker._replace(confidence=min(0.8, frames[-1].speaker.confidence)), frames[-1].actor
    if not block and not _WROTE.search(view.plain, paragraph.start, paragraph.end):
        return None
    sentence = view.document.sentence_at(paragraph.end - 1)
    who = subject_in(view, resolver.telling.cast, max(sentence.start, paragraph.start), paragraph.end, nearest=False)
    return resolver.resolve(who) if who is not None and who.kind in ("name", "pronoun", "pointing") else None


def following(view: View, number: int) -> list[int]:
    """The paragraphs that an announcing one announces: the next, with all parts of its block quotation or thread."""
    paragraphs = view.document.paragraphs
    last = number + 1
    while last + 1 < len(paragraphs) and all(_GOES_ON.match(view.text, *paragraphs[at]) for at in (last, last + 1)):
        last += 1
    return [at for at in range(number + 1, last + 1) if _WORD.search(view.text, *paragraphs[at])]
