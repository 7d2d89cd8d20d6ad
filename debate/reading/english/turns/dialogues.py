"""Transcripts and interviews whose turns have labels."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from debate.reading.cast import Actor, Cast
from debate.reading.english.cues.drafts import Draft, Turns, turn_draft
from debate.reading.english.names.full_names import full_name
from debate.reading.english.turns.asides import is_aside, is_editorial
from debate.reading.english.turns.askers import Askers, askers, asking, hands_over
from debate.reading.english.turns.label_voices import (
    ANSWERS,
    actor_of_label,
    is_asking_label,
    is_titled,
    is_unnamed,
    label_voice,
    label_words,
    person_in,
)
from debate.reading.english.turns.labels import Labelled, labels_in
from debate.reading.english.turns.marked_turns import are_marked, within_marks
from debate.reading.english.turns.protagonist import protagonist
from debate.reading.english.turns.questions import ends_asking, is_set_apart, speaks_of_me
from debate.reading.english.turns.stamps import behind_stamp
from debate.reading.english.turns.topics import without_topics
from debate.reading.english.whose.speakers import Voice
from debate.reading.shapes import Span, Speaker
from debate.reading.structure.document import Document

_NARRATES = re.compile(
    r"[“”\"]|\b(?:he|she|they|his|her) (?:\w+ )?(?:said|says|adds?|added|told|laughs|is|was|has)\b|https?:|^[#*_]",
    re.IGNORECASE,
)
_SAID_LATER = re.compile(r" (?:later |also |then )?(?:said|says|told|wrote|writes|emailed|texted|added|replied|called)\b")
_TURNS_AT_LEAST = 3
_LABELS = 40
"""Labels whose bearers are looked for, at most."""

_FIELDS = frozenset(
    "photo image caption note update correction source credit contact sponsored read related more editor's exclusive breaking "
    "video watch listen summary background questions issue tags updated in on at about meanwhile but and pictured location "
    "date time when where what who why how an warning tip p.s ps re subject from to cc witness witnesses interview "
    "participants panelists present topic place transcript scene key disclosure disclaimer headline bottom big price rating".split()
)
_UNKNOWN_LABEL = re.compile(r"[^:“”\"?!.\n]{2,40}:\s")
_ENDS = re.compile(r"[.!?…:;,—–-][\"”’')\]*_]*$")


def dialogue(document: Document, cast: Cast, silent: set[int]) -> Turns:
    """The turns of those who answer, each with the paragraphs that go on with it."""
    labelled = _turns(document, cast)
    if not labelled:
        return Turns([], set())
    is_long = len(labelled) >= _TURNS_AT_LEAST or all(turn.label.isupper() for turn in labelled)
    last = labelled[-1].number
    stops = [turn.number for turn in labelled[1:]] + [len(document.paragraphs)]
    spans = [_words_of(document, turn) for turn in labelled]
    who_asks = askers(document, cast, [(turn, span) for turn, span in zip(labelled, spans, strict=True)])
    one_guest = len({turn.label for turn in labelled}) == 1 and not who_asks.silent
    who_asks = who_asks._replace(unseen=one_guest)
    guest = _guest_below(document, cast, labelled, who_asks.silent)
    found = Turns([], set())
    is_marked = are_marked(document, labelled)
    for turn, span, stop in zip(labelled, spans, stops, strict=True):
        found.taken.add(turn.number)
        voice = None if _only_asks(document, turn, span, who_asks) else label_voice(document, cast, turn)
        if voice is None and guest:
            turn, voice = turn._replace(body=None), guest
        below = range(turn.number + 1, stop if is_long else turn.number + 1)
        numbers = _going_on(document, cast, turn, voice, below, silent, last, who_asks)
        if is_marked:
            found.taken.update(below)
            numbers = iter(())
        _take(document, turn, voice, list(numbers), found, turn.label in who_asks.hosts)
    return found


def _guest_below(document: Document, cast: Cast, labelled: list[Labelled], silent: set[str]) -> Voice | None:
    """Whose the paragraphs below are where all labels ask."""
    actor = protagonist(document, cast) if all(turn.label in silent for turn in labelled) else None
    return Voice(Speaker(None, None, "", actor.type, actor.id, actor.name), actor) if actor else None


def _turns(document: Document, cast: Cast) -> list[Labelled]:
    """The labels that are speakers': a dialogue's, or single ones that name somebody of the article."""
    found = [turn for turn in labels_in(document) if label_words(turn.label)[:1] and not _is_field(turn.label)]
    found = without_topics(document, cast, found)
    counts = _counted(document, cast, found)
    sure = [turn for turn in found if turn.sure or counts[turn.label] > 1]
    if len(sure) >= _TURNS_AT_LEAST and max(counts.values(), default=0) > 1 and _is_dialogue(document, cast, sure, counts):
        first = next(turn.number for turn in sure if counts[turn.label] > 1)
        spoken = 2 * len(sure) > len(document.paragraphs)
        return [turn for turn in sure if _belongs(document, cast, turn, counts, first, spoken)]
    return [turn for turn in found if turn.sure and _stands_alone(document, cast, turn)]


def _counted(document: Document, cast: Cast, found: list[Labelled]) -> Counter[str]:
    """How often whoever a label means speaks: `Mayor Brandt` and `The Mayor` are one."""
    labels = {turn.label: turn for turn in found}
    bearer = {label: label for label in labels}
    for label, turn in list(labels.items())[:_LABELS]:
        if turn.sure and (actor := actor_of_label(document, cast, turn)):
            bearer[label] = actor.key
    spoken = Counter(bearer[turn.label] for turn in found)
    return Counter({label: spoken[bearer[label]] for label in labels})


def _is_field(label: str) -> bool:
    """Whether a label opens a line of the outlet's own: Photo, Update, Date."""
    return label.lower().split(" ")[0].rstrip(".") in _FIELDS


def _is_dialogue(document: Document, cast: Cast, turns: list[Labelled], counts: Counter[str]) -> bool:
    """Whether labels that come again are speakers' and not those of a list."""
    again = {turn.label: turn for turn in turns if counts[turn.label] > 1}
    if any(is_asking_label(label) or set(label_words(label)) & ANSWERS or is_titled(label) for label in again):
        return True
    if any(actor_of_label(document, cast, turn) or " " in turn.label for turn in again.values()):
        return True
    return any(full_name(document, turn.label) for turn in turns if turn.label in again or turn.label.isupper())


def _belongs(document: Document, cast: Cast, turn: Labelled, counts: Counter[str], first: int, spoken: bool) -> bool:
    """Whether a label belongs to a dialogue that begins at paragraph `first`; above it stand the fields of a head."""
    if turn.body and turn.number < first and not _ENDS.search(document.text[turn.body.start : turn.body.end][-4:]):
        return False
    if turn.number < first and counts[turn.label] == 1 and not actor_of_label(document, cast, turn) and turn.body:
        return is_asking_label(turn.label) or is_titled(turn.label) or full_name(document, turn.label) is not None
    known = is_asking_label(turn.label) or is_unnamed(turn.label) or is_titled(turn.label)
    timed = turn.body is None and " " in turn.label and document.line(turn.number).rstrip("*_:)] ")[-1].isdigit()
    told = " " in turn.label and document.text.find(turn.label, 0, turn.label_span.start) >= 0
    named = timed or told or person_in(cast, turn.label_span) is not None or full_name(document, turn.label) is not None
    return spoken or counts[turn.label] > 1 or known or named


def _stands_alone(document: Document, cast: Cast, turn: Labelled) -> bool:
    """Whether a single label names somebody whose words without marks follow, and no entry of a list."""
    actor = person_in(cast, turn.label_span)
    known = turn.label[0] == "@" or (actor is not None and (actor.id or _is_named_elsewhere(actor, turn)))
    if not known or turn.body is None or document.text[turn.body.start] in "“\"'‘":
        return False
    return _ENDS.search(document.text[turn.body.start : turn.body.end][-4:]) is not None


def _is_named_elsewhere(actor: Actor, turn: Labelled) -> bool:
    """Whether the article names whom a label means: `FIRST IN HOUSE COUNT` is no Mr. Count."""
    start, end = turn.label_span
    return not turn.label.isupper() or any(not start <= place < end for place in actor.places)


def _words_of(document: Document, turn: Labelled) -> Span:
    """The first words of a turn: behind its label, else the paragraph below."""
    return turn.body or document.paragraphs[turn.number + 1]


def _only_asks(document: Document, turn: Labelled, span: Span, who_asks: Askers) -> bool:
    """Whether a turn is no record: an asker's, or a question of somebody unnamed."""
    words = document.text[span.start : span.end]
    unnamed = is_unnamed(turn.label)
    return turn.label in who_asks.silent or (unnamed and ends_asking(words))


def _going_on(
    document: Document,
    cast: Cast,
    turn: Labelled,
    voice: Voice | None,
    numbers: range,
    silent: set[int],
    last: int,
    who_asks: Askers,
) -> Iterator[int]:
    """The paragraphs below a label that are the same turn; behind the last label only those that still speak so."""
    for number in numbers:
        line = document.line(number)
        first = turn.body is None and number == turn.number + 1
        if not first and turn.number == last and (number in silent or not _still_speaks(document, cast, number)):
            return
        if not first and turn.number == last and voice and _reports(document, cast, voice, number):
            return
        if is_editorial(line) or (not first and _is_outlets(line, number + 1 == numbers.stop, who_asks)):
            continue
        if voice is None or first or not _tells_of(document, cast, voice, number, line):
            yield number


def _is_outlets(line: str, above_label: bool, who_asks: Askers) -> bool:
    """Whether a line inside a turn is a question of the outlet's: set apart or under a label that is no name's, or right above
    a label where nobody who asks has one."""
    if len(line) >= 400 or not (ends_asking(line) or (above_label and who_asks.unseen)):
        return False
    if who_asks.unseen and above_label:
        return True
    if is_set_apart(line) or _UNKNOWN_LABEL.match(line):
        return True
    return above_label and len(line) < 200 and not who_asks.silent and not who_asks.hosts


def _still_speaks(document: Document, cast: Cast, number: int) -> bool:
    """Whether a paragraph behind the last label is still a turn: it says I, or it is short and tells of nobody."""
    line = document.line(number)
    if is_editorial(line):
        return False
    return (
        is_aside(line)
        or speaks_of_me(line)
        or not (len(line) > 200 or _NARRATES.search(line) or cast.within(*document.paragraphs[number]))
    )


def _reports(document: Document, cast: Cast, voice: Voice, number: int) -> bool:
    """Whether a paragraph reports what the speaker said elsewhere: `After our talk, Brandt wrote to say`."""
    here = (named for named in cast.within(*document.paragraphs[number]) if named.actor is voice.actor)
    return any(_SAID_LATER.match(document.text, named.end) for named in here)


def _tells_of(document: Document, cast: Cast, voice: Voice, number: int, line: str) -> bool:
    """Whether a paragraph tells of the speaker instead of being their words."""
    here = cast.within(*document.paragraphs[number])
    return any(named.actor is voice.actor for named in here) and not speaks_of_me(line)


def _take(document: Document, turn: Labelled, voice: Voice | None, numbers: list[int], found: Turns, is_host: bool) -> None:
    """Use up a turn's paragraphs and draft its words; what a host only asks is no record."""
    found.taken.update(numbers)
    if voice is None:
        return
    spans = [turn.body] if turn.body else []
    spans += [document.paragraphs[number] for number in numbers]
    spoken = [span for span in spans if not _is_beside(document.text[span.start : span.end], is_host)]
    group = f"t{turn.number}" if len(spoken) > 1 else None
    found.drafts.extend(_drafted(document, span, voice, group) for span in spoken)


def _is_beside(words: str, is_host: bool) -> bool:
    """Whether a paragraph of a turn is nobody's words, or a question of the host's."""
    return is_aside(words) or (is_host and (asking(words) > 0 or hands_over(words)))


def _drafted(document: Document, span: Span, voice: Voice, group: str | None) -> Draft:
    """A turn's words, without marks that hold all of them."""
    return turn_draft(within_marks(document, behind_stamp(document, span)), voice)._replace(group=group)
