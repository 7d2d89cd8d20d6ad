"""Whom a quotation answers, where the text shows it.

`signs.py` lists everybody whom it might answer with all that speaks for it; a small linear model (`manage.py train_judge`)
weighs the signs. Where nobody's signs are enough, there is no reply. Words of one act answer whom its beginning answers.
"""

from __future__ import annotations

import re

from debate.reading.cast import Named
from debate.reading.judging.linear import Linear, load
from debate.reading.replies import cue_words as reply_cues
from debate.reading.replies.chains import Step, linked, speaker_of
from debate.reading.replies.manners import narrated
from debate.reading.replies.shapes import Shape
from debate.reading.replies.signs import Answering, Candidate
from debate.reading.replies.voices import Voices
from debate.reading.replies.zones import zones_of
from debate.reading.shapes import Quotation, ReplyKind, ReplyTo
from debate.reading.structure.document import Document

PLAIN = 3.0
"""What a plain phrase adds to a score."""


TOLD_BY_PHRASE: tuple[ReplyKind, ...] = ("rebuts", "accuses", "endorses")
DENYING = ("last told deny", "last told unmoved")
"""Signs of narration that tell of a rebuttal."""


def replies_of(document: Document, named: list[Named], drafts: list[Quotation]) -> list[tuple[ReplyTo, ...]]:
    """For each quotation, whom it answers; `named` is everybody whom the document names."""
    model = load("answers")
    found: list[tuple[ReplyTo, ...]] = []
    steps: list[Step] = []
    for number, candidates in enumerate(candidates_of(document, named, drafts, shown=True)):
        going_on = _continued(drafts, found, number)
        best = None if going_on else best_of(model, document, linked(document, drafts, steps, candidates))
        reply = going_on or (_reply(document, best) if best else None)
        same = reply is not None and reply.to is not None and reply.to == drafts[number].speaker.id
        found.append((reply,) if reply and not same else ())
        steps.append(Step(speaker_of(drafts[number]), key_of(found[-1])))
    return found


def candidates_of(
    document: Document, named: list[Named], drafts: list[Quotation], shown: bool = False
) -> list[list[Candidate]]:
    """For each quotation, everybody whom it might answer. `shown`: only those for whom more than nearness speaks."""
    if not drafts:
        return []
    answering = Answering(document, Voices(document, named, drafts), drafts)
    return [answering.candidates(number, zones, shown) for number, zones in enumerate(zones_of(document, drafts))]


def best_of(model: Linear, document: Document, candidates: list[Candidate]) -> Candidate | None:
    """The candidate for whom most speaks, if it is enough; `candidates` are those shown, linked to the answers before."""
    offset = model.offsets[document.language[:2]][0]
    scored = [(score_of(model, one) + offset, -at) for at, one in enumerate(candidates)]
    score, at = max(scored, default=(0.0, 0))
    return candidates[-at] if score > 0 else None


def _reply(document: Document, best: Candidate) -> ReplyTo:
    """The answer, with the phrase or the name that shows it; else the word of narration, else the words themselves."""
    shown = best.evidence or narrated(document, best.zones) or best.words
    return ReplyTo(kind_of(best), best.target.id, best.target.name, shown)


def kind_of(best: Candidate) -> ReplyKind:
    """In which way somebody is answered, where a phrase or the narration tells it; else plain `answers`."""
    for kind in TOLD_BY_PHRASE:
        if any(sign.startswith("way ") and sign.endswith(kind) for sign in best.signs):
            return kind
    return "rebuts" if not best.signs.keys().isdisjoint(DENYING) else "answers"


def key_of(replies: tuple[ReplyTo, ...]) -> str | None:
    """The key of whoever is answered; None where nobody is."""
    return (replies[0].to or replies[0].text) if replies else None


def score_of(model: Linear, candidate: Candidate) -> float:
    """What the model says of a candidate; a plain phrase with a name behind it is worth more than the gold can teach."""
    return model.scores(candidate.signs)[0] + PLAIN * _is_plain(candidate.shape)


def _is_plain(shape: Shape | None) -> bool:
    if shape is None or shape.way != "named":
        return shape is not None and shape.way == "addressed"
    return re.match(reply_cues.PLAIN, shape.phrase) is not None


def _continued(drafts: list[Quotation], found: list[tuple[ReplyTo, ...]], number: int) -> ReplyTo | None:
    """The answer that goes on: split words of one act answer whom its beginning answers."""
    draft, last = drafts[number], drafts[number - 1] if number else None
    goes_on = last is not None and draft.group is not None and draft.group == last.group
    return found[-1][0] if goes_on and found[-1] else None
