"""Who decided the side of a quote, and how sure: said wherever a side is shown."""

from __future__ import annotations

from django.conf import settings
from django.utils.functional import Promise
from django.utils.translation import gettext as _, gettext_lazy

from debate.models import Quote
from debate.vocabulary import Decider, Side

DECIDED: dict[Decider, Promise] = {
    Decider.MACHINE: gettext_lazy("by machine, %(share)s sure"),
    Decider.MODEL: gettext_lazy("by language model, %(share)s sure"),
    Decider.PERSON: gettext_lazy("by a person"),
}


def decided_by(quote: Quote) -> str:
    """In a few words, to stand behind the side."""
    if is_withheld(quote):
        return _("not sure enough to name a side")
    return str(DECIDED[Decider(quote.side_by)]) % {"share": percent(quote.side_confidence)}


def is_withheld(quote: Quote) -> bool:
    """Whether no side is named since the reader is less sure than the record asks for: its confidence is then in another answer
    than the neutral that is shown."""
    by_machine = quote.side_by != Decider.PERSON
    return by_machine and quote.side == Side.NEUTRAL and quote.side_confidence < settings.SIDE_CONFIDENCE


def percent(share: float) -> str:
    """0.834 as 83%. Never rounded up to certainty."""
    return f"{min(99, round(share * 100)) if share < 1 else 100}%"
