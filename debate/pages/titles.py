"""A quote in one line, for titles of pages and entries of feeds: who, and the words; what is only reported says so."""

from __future__ import annotations

from django.utils.translation import gettext as _

from debate.models import Quote
from debate.pages.heads import shortened


def speaker_of(quote: Quote) -> str:
    """The speaker's name in the reader's language, else as it was printed."""
    return str(quote.speaker or quote.speaker_printed or _("An unnamed speaker"))


def titled(quote: Quote, longest: int) -> str:
    """Speaker and words, the words cut to so many characters."""
    parts = {"who": speaker_of(quote), "words": shortened(quote.text, longest)}
    return _("%(who)s, as reported: %(words)s") % parts if quote.is_reported else _("%(who)s: %(words)s") % parts
