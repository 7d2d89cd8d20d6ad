"""What the record holds: quotes and their printings, judgements, reports of readers, advice of a language model."""

from debate.models.advice import Consultation, KeptAnswer, SpeakerChoice
from debate.models.judgements import Argument, Judgement, Reply, Stance
from debate.models.quotes import Appearance, Quote
from debate.models.reports import Correction, ErrorReport

__all__ = [
    "Appearance",
    "Argument",
    "Consultation",
    "Correction",
    "ErrorReport",
    "Judgement",
    "KeptAnswer",
    "Quote",
    "Reply",
    "SpeakerChoice",
    "Stance",
]
