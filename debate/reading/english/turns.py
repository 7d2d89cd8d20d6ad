"""Words without marks whose speaker the layout tells: interviews (Q and A, initials, names before a colon, questions in bold),
transcripts and posts under a @handle."""

from __future__ import annotations

import re
from typing import NamedTuple

from debate.reading.cast import Actor, Cast
from debate.reading.document import Document
from debate.reading.english import words
from debate.reading.english.drafts import Draft
from debate.reading.english.speakers import Voice
from debate.reading.shapes import Span, Speaker
from people.names import fold_name

_LABEL = re.compile(
    r"(?:[\[(]\d[\d:.]{2,9}[\])]\s*)?[*_]{0,2}(?P<label>[A-Z][\w.’'-]*(?: [A-Z(][\w.’')-]*){0,4}|@\w{2,30})(?: \([^)\n]{2,40}\))?[*_]{0,2}:[*_]{0,2}\s+(?=\S)"
)
_ASKS = frozenset("q question host interviewer moderator presenter anchor reporter interviewer us editor".split())
_NO_LABEL = frozenset(
    "photo image caption note update correction source credit contact update sponsored read related more editor's exclusive breaking video watch "
    "listen summary background question questions issue tags updated in on at about meanwhile but and pictured location date time when where "
    "what who why how the a an warning tip p.s ps re subject from to cc".split()
)
_HANDLE = re.compile(
    r"(?P<name>[^\n@·|]{0,60}?)\s*\(?@(?P<handle>\w{2,30})\)?\s*(?:[·•|—–-]\s*[^\n]{0,30}|\([^)\n]{0,30}\)|\d+\s?[hmd])?\s*:?$"
)
_REPLYING = re.compile(r"(?:replying to|in reply to|reposted|retweeted|quoting)\b", re.IGNORECASE)
_QUESTION = re.compile(r"[?][\"”’'*_)]*$")
_BOLD = re.compile(r"(?:\*\*|__)\S.*(?:\*\*|__)$")
_YOU = re.compile(r"\b(?:you|your|yours)\b", re.IGNORECASE)
_ME = re.compile(r"\b(?:I|I'm|I’m|I've|I’ve|my|we|our|me|us)\b")
_NAME_PARTS = re.compile(r"[\s\-]+")


class Turns(NamedTuple):
    """The drafts of the turns, and the numbers of the paragraphs that they use up."""

    drafts: list[Draft]
    taken: set[int]


class _Labelled(NamedTuple):
    number: int
    label: str
    label_span: Span
    body: Span


def turns_of(document: Document, cast: Cast, silent: set[int]) -> Turns:
    """Everything that the layout attributes."""
    labelled = _labelled(document, cast)
    found = _dialogue(document, cast, labelled)
    posts = _posts(document, cast, found.taken)
    found = Turns([*found.drafts, *posts.drafts], found.taken | posts.taken)
    if not labelled:
        asked = _interview(document, cast, found.taken | silent)
        found = Turns([*found.drafts, *asked.drafts], found.taken | asked.taken)
    return found


def _labelled(document: Document, cast: Cast) -> list[_Labelled]:
    """Paragraphs that begin with a speaker's label; one alone counts only if it names somebody of the article."""
    found = []
    for number, paragraph in enumerate(document.paragraphs):
        match = _LABEL.match(document.text, paragraph.start, paragraph.end)
        if (
            match
            and match["label"].lower().split(" ")[0].rstrip(".") not in _NO_LABEL - {"question"}
            and match.end() < paragraph.end
        ):
            label = Span(match.start("label"), match.end("label"))
            found.append(_Labelled(number, match["label"], label, Span(match.end(), paragraph.end)))
    names = {turn.label for turn in found}
    counts = {name: sum(turn.label == name for turn in found) for name in names}
    if len(found) >= 3 and len(names) < len(found):
        spoken = 2 * len(found) > len(document.paragraphs)
        return [turn for turn in found if spoken or counts[turn.label] > 1 or _named_by(cast, turn.label_span)]
    return [
        turn
        for turn in found
        if (_named_by(cast, turn.label_span) or turn.label[0] == "@") and not _is_marked(document, turn.body)
    ]


def _is_marked(document: Document, body: Span) -> bool:
    return document.text[body.start] in "“\"'‘"


def _named_by(cast: Cast, span: Span) -> Actor | None:
    people = [n for n in cast.within(span.start, span.end) if n.actor.type == "person"]
    return people[0].actor if people else None


def _dialogue(document: Document, cast: Cast, labelled: list[_Labelled]) -> Turns:
    askers = _askers(document, labelled)
    drafts, taken = [], set()
    numbers = {turn.number for turn in labelled}
    for turn in labelled:
        taken.add(turn.number)
        if turn.label in askers:
            continue
        voice = _voice_of_label(document, cast, turn)
        drafts.append(_draft(turn.body, voice))
        for number in range(turn.number + 1, len(document.paragraphs)):
            if number in numbers or len(labelled) < 4 or number > max(numbers):
                break
            taken.add(number)
            drafts.append(_draft(document.paragraphs[number], voice))
    return Turns(drafts, taken)


def _askers(document: Document, labelled: list[_Labelled]) -> set[str]:
    """Labels of those who only ask: the outlet's turns are no records."""
    bodies: dict[str, list[str]] = {}
    for turn in labelled:
        bodies.setdefault(turn.label, []).append(document.text[turn.body.start : turn.body.end])
    asking = {label for label in bodies if label.lower().rstrip(".") in _ASKS or _is_byline(document, label)}
    if asking or len(bodies) < 2:
        return asking
    rate = {label: sum(bool(_QUESTION.search(body)) for body in found) / len(found) for label, found in bodies.items()}
    best = max(rate, key=lambda label: rate[label])
    others = max((rate[label] for label in rate if label != best), default=0.0)
    return {best} if rate[best] >= 0.5 and rate[best] > others and len(bodies[best]) > 1 else set()


def _is_byline(document: Document, label: str) -> bool:
    """Whether a label names who the article is by."""
    top = document.text[:1500]
    return (
        bool(re.search(rf"(?i:\b(?:by|interviewer|interviewed by|questions?:?))\s+{re.escape(label)}\b", top))
        and " " in label
    )


def _voice_of_label(document: Document, cast: Cast, turn: _Labelled) -> Voice:
    actor = _named_by(cast, turn.label_span) or _actor_called(cast, turn.label)
    if actor is None and turn.label in ("A", "Answer"):
        actor = _protagonist(document, cast)
    start, end = turn.label_span
    if actor:
        return Voice(Speaker(start, end, turn.label, actor.type, actor.id, actor.name), actor)
    return Voice(
        Speaker(start, end, turn.label, "unknown", None, turn.label.title() if turn.label.isupper() else turn.label),
        None,
    )


def _actor_called(cast: Cast, label: str) -> Actor | None:
    """The person whose initials, surname, given name or beginning of a name a label is."""
    people = [actor for actor in cast.actors if actor.type == "person"]
    parts = label.split(" ")
    while len(parts) > 1 and parts[0].lower().rstrip(".") in words.PERSON_TITLES:
        parts = parts[1:]
    bare = "".join(parts).replace(".", "")
    if bare.isupper() and 2 <= len(bare) <= 4:
        for actor in people:
            if bare in _initials(actor.name):
                return actor
    key = fold_name(" ".join(parts))
    fits = [actor for actor in people if key in {fold_name(part) for part in _parts(actor.name)}]
    if not fits and len(key) > 2:
        fits = [actor for actor in people if any(fold_name(part).startswith(key) for part in _parts(actor.name))]
    return fits[0] if len(fits) == 1 else None


def _parts(name: str) -> list[str]:
    """A name, each of its words, its surnames together and its hyphenated parts."""
    return [name, *_NAME_PARTS.split(name), *name.split(" "), name.split(" ", 1)[-1]]


def _initials(name: str) -> set[str]:
    """The initials that a name may have: of all its parts, of its words, of its first and last."""
    full = [part for part in _NAME_PARTS.split(name) if part and part[0].isupper()]
    plain = [part for part in name.split(" ") if part and part[0].isupper()]
    found = {"".join(part[0] for part in parts).upper() for parts in (full, plain)}
    return found | ({(plain[0][0] + plain[-1][0]).upper()} if len(plain) > 1 else set())


def _draft(span: Span, voice: Voice) -> Draft:
    return Draft(span.start, span.end, "direct", voice)


def _posts(document: Document, cast: Cast, taken: set[int]) -> Turns:
    """Posts: a line with a @handle, and the lines below it up to an empty one."""
    drafts, used = [], set()
    for number, paragraph in enumerate(document.paragraphs):
        line = document.text[paragraph.start : min(paragraph.end, paragraph.start + 140)]
        match = _HANDLE.fullmatch(line) if "@" in line and number not in taken else None
        if match is None or _REPLYING.match(line):
            continue
        used.add(number)
        body = _body_below(document, number)
        if body:
            drafts.append(
                _draft(Span(body[0].start, body[-1].end), _voice_of_post(document, cast, paragraph, match, number))
            )
            used.update(range(number, document.paragraph_at(body[-1].start) + 1))
    return Turns(drafts, used)


def _body_below(document: Document, number: int) -> list[Span]:
    """The lines of a post: those below its head without an empty line between."""
    body: list[Span] = []
    last = document.paragraphs[number]
    for paragraph in document.paragraphs[number + 1 :]:
        gap = document.text[last.end : paragraph.start]
        if gap.count("\n") > 1 and (body or gap.count("\n") > 2):
            break
        line = document.text[paragraph.start : paragraph.end]
        if not _REPLYING.match(line) or len(line) > 60:
            body.append(paragraph)
        last = paragraph
    return body


def _voice_of_post(document: Document, cast: Cast, paragraph: Span, match: re.Match[str], number: int) -> Voice:
    """Whose post: a known handle, the name beside it, the person introduced right above, else the handle itself."""
    base = paragraph.start
    here = cast.within(paragraph.start, paragraph.end)
    actor = next((n.actor for n in here if n.actor.id or n.actor.type == "person"), None)
    above = document.paragraphs[number - 1] if number else None
    if actor is None and above and document.text[above.end - 1] == ":":
        people = [n for n in cast.within(above.start, above.end) if n.actor.type == "person"]
        actor = people[0].actor if people else None
    start, end = base + match.start("handle") - 1, base + match.end("handle")
    text = document.text[start:end]
    if actor:
        return Voice(Speaker(start, end, text, actor.type, actor.id, actor.name), actor)
    return Voice(Speaker(start, end, text, "person", None, match["handle"]), None)


def _interview(document: Document, cast: Cast, skip: set[int]) -> Turns:
    """Questions set as lines of their own, each with its answer below."""
    lines = [document.text[p.start : p.end] for p in document.paragraphs]
    asks = [n for n, line in enumerate(lines) if n not in skip and _asks(line)]
    followed = [n for n in asks if n + 1 < len(lines) and n + 1 not in asks and lines[n + 1][:1] not in "“\"'‘"]
    if len(followed) < 3 or len(followed) < 0.2 * len(lines):
        return Turns([], set())
    actor = _protagonist(document, cast)
    if actor is None:
        return Turns([], set())
    voice = Voice(Speaker(None, None, "", actor.type, actor.id, actor.name), actor)
    bold = sum(bool(_BOLD.match(line)) for line in lines) >= 3
    drafts, taken = [], set()
    first, last = followed[0], followed[-1]
    answering = False
    for number in range(first, len(lines)):
        if number > last + 1 and not _ME.search(lines[number]):
            break
        question = _BOLD.match(lines[number]) is not None if bold else _is_question(lines, number, answering)
        taken.add(number)
        if not question:
            drafts.append(_draft(document.paragraphs[number], voice))
        answering = question
    return Turns(drafts, taken)


def _asks(line: str) -> bool:
    return len(line) < 400 and (bool(_BOLD.match(line)) or bool(_QUESTION.search(line)))


def _is_question(lines: list[str], number: int, just_asked: bool) -> bool:
    """Whether a line between questions is one too: it ends so, or it speaks to `you` and not of `me`."""
    if just_asked:
        return False
    if _asks(lines[number]):
        return True
    return bool(_YOU.search(lines[number])) and not _ME.search(lines[number]) and len(lines[number]) < 250


def _protagonist(document: Document, cast: Cast) -> Actor | None:
    """Whom an interview is with: the person named most often in its first paragraphs, the first one when equal."""
    top = document.paragraphs[min(6, len(document.paragraphs) - 1)].end
    counts: dict[str, int] = {}
    actors: dict[str, Actor] = {}
    for named in cast.within(0, top):
        ahead = document.text[max(0, named.start - 12) : named.start].lower()
        if named.actor.type == "person" and not ahead.endswith(("by ", "by:", "by: ")):
            counts[named.actor.key] = counts.get(named.actor.key, 0) + 1
            actors[named.actor.key] = named.actor
    return actors[max(counts, key=lambda key: counts[key])] if counts else None
