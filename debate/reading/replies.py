"""Whom a quotation answers, where the text shows it.

`reply_signs.py` lists everybody whom it might answer with all that speaks for it; a small linear model (`manage.py train_judge`)
weighs the signs. Where nobody's signs are enough, there is no reply. Words of one act answer whom its beginning answers.
"""

from __future__ import annotations

import re

from debate.reading import reply_cues
from debate.reading.document import Document
from debate.reading.linear import Linear, load
from debate.reading.reply_shapes import Shape
from debate.reading.reply_signs import Answering, Candidate
from debate.reading.reply_zones import zones_of
from debate.reading.shapes import Quotation, ReplyTo
from debate.reading.voices import Voices
from people.names import NameBook

PLAIN = 3.0
"""What a plain phrase adds to a score."""
SHOWING = (
    "way",
    "near",
    "in words",
    *(f"last {sign}" for sign in ("echoes 1", "echoes 2", "echoes 3", "asks", "you", "turn")),
)
"""How signs begin that are more than nearness."""


def replies_of(document: Document, names: NameBook, drafts: list[Quotation]) -> list[tuple[ReplyTo, ...]]:
    """For each quotation, whom it answers."""
    model = load("answers")
    found: list[tuple[ReplyTo, ...]] = []
    for number, candidates in enumerate(candidates_of(document, names, drafts, shown=True)):
        reply = _continued(drafts, found, number) or _best(model, candidates)
        same = reply is not None and reply.to is not None and reply.to == drafts[number].speaker.id
        found.append((reply,) if reply and not same else ())
    return found


def candidates_of(
    document: Document, names: NameBook, drafts: list[Quotation], shown: bool = False
) -> list[list[Candidate]]:
    """For each quotation, everybody whom it might answer. `shown`: nobody, where nothing but nearness speaks for any of them."""
    if not drafts:
        return []
    answering = Answering(document, Voices(document, names, drafts), drafts)
    return [answering.candidates(number, zones, shown) for number, zones in enumerate(zones_of(document, drafts))]


def _best(model: Linear, candidates: list[Candidate]) -> ReplyTo | None:
    """The candidate for whom most speaks, if it is enough."""
    scored = [(score_of(model, one) + model.offsets["article"][0], -at) for at, one in enumerate(candidates)]
    score, at = max(scored, default=(0.0, 0))
    if score <= 0:
        return None
    best = candidates[-at]
    if not shows(best):
        return None
    kind = best.shape.kind if best.shape else "answers"
    return ReplyTo(kind, best.target.id, best.target.name, best.evidence)


def score_of(model: Linear, candidate: Candidate) -> float:
    """What the model says of a candidate; a plain phrase with a name behind it is worth more than the gold can teach."""
    return model.scores(candidate.signs)[0] + PLAIN * _is_plain(candidate.shape)


def shows(candidate: Candidate) -> bool:
    """Whether anything but nearness speaks for a candidate: a shape, a name, an echo, a question, an address, a turn."""
    return any(sign.startswith(SHOWING) for sign in candidate.signs)


def _is_plain(shape: Shape | None) -> bool:
    if shape is None or shape.way != "named":
        return shape is not None and shape.way == "addressed"
    return re.match(reply_cues.PLAIN, shape.phrase) is not None


def _continued(drafts: list[Quotation], found: list[tuple[ReplyTo, ...]], number: int) -> ReplyTo | None:
    """The answer that goes on: split words of one act answer whom its beginning answers."""
    draft, last = drafts[number], drafts[number - 1] if number else None
    goes_on = last is not None and draft.group is not None and draft.group == last.group
    return found[-1][0] if goes_on and found[-1] else None
