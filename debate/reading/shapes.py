"""The shapes that a reading is made of. Data only."""

from __future__ import annotations

from typing import Any, Literal, NamedTuple

QuotationKind = Literal["direct", "mixed", "indirect"]
SpeakerKind = Literal["person", "organization", "anonymous", "unknown"]
SideName = Literal["open", "closed", "mixed", "neutral", "off_topic"]
ReplyKind = Literal["answers", "rebuts", "endorses", "accuses"]


class Span(NamedTuple):
    """A place in the text: code points, end exclusive."""

    start: int
    end: int


class Cue(NamedTuple):
    """The words that say that somebody spoke: said, told, 表示, 在…看来."""

    start: int
    end: int
    text: str


class Speaker(NamedTuple):
    """Who spoke, as printed and as resolved.

    `start`, `end`, `text`: the mention (None and "" where nothing in the text names them). `id`: of a known
    person or organization, else None. `name`: the best full name. `role`: as printed, else None.
    """

    start: int | None
    end: int | None
    text: str
    type: SpeakerKind
    id: str | None = None
    name: str | None = None
    role: str | None = None
    confidence: float = 0.0


class SideJudgement(NamedTuple):
    """One judgement on the question; `evidence` holds absolute spans inside the quotation."""

    side: SideName
    confidence: float
    evidence: tuple[Span, ...] = ()


class ArgumentUse(NamedTuple):
    """A reason given, by its slug, with the span that gives it."""

    slug: str
    evidence: Span


class ReplyTo(NamedTuple):
    """Whom a quotation answers: a known id or None, the name as printed, and the span that shows it."""

    kind: ReplyKind
    to: str | None
    text: str
    evidence: Span


class SaidOn(NamedTuple):
    """When it was said, as the text tells it: ISO 8601 as far as known (2024-07, --04-11 without its year), and where."""

    iso: str
    evidence: Span


class Quotation(NamedTuple):
    """What the reading found at one place."""

    start: int
    end: int
    text: str
    kind: QuotationKind
    speaker: Speaker
    confidence: float
    clause: Span | None = None
    group: str | None = None
    cue: Cue | None = None
    side: SideJudgement = SideJudgement("neutral", 0.0)
    arguments: tuple[ArgumentUse, ...] = ()
    replies: tuple[ReplyTo, ...] = ()
    said: SaidOn | None = None


class Reading(NamedTuple):
    """Everything that one text gave. `language` is en, zh-Hans or zh-Hant."""

    language: str
    reader: str
    quotations: tuple[Quotation, ...]

    def as_json(self) -> dict[str, Any]:
        """The JSON of one line of `manage.py read`, without the file's name (the format is told in docs/reading.md)."""
        return {
            "language": self.language[:2],
            "reader": self.reader,
            "quotations": [_quotation_as_json(quotation) for quotation in self.quotations],
        }


def _quotation_as_json(quotation: Quotation) -> dict[str, Any]:
    row = quotation._asdict()
    row["speaker"] = quotation.speaker._asdict()
    row["cue"] = quotation.cue._asdict() if quotation.cue else None
    row["clause"] = list(quotation.clause) if quotation.clause else None
    row["side"] = quotation.side._asdict() | {"evidence": [list(span) for span in quotation.side.evidence]}
    row["arguments"] = [use._asdict() | {"evidence": list(use.evidence)} for use in quotation.arguments]
    row["replies"] = [reply._asdict() | {"evidence": list(reply.evidence)} for reply in quotation.replies]
    row["said"] = quotation.said._asdict() | {"evidence": list(quotation.said.evidence)} if quotation.said else None
    return row
