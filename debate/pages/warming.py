"""What the pages that most readers open first show, worked out before they do."""

from __future__ import annotations

from django.conf import settings
from django.utils.translation import override

from debate.counting.board import board
from debate.pages.home import shown


def warm() -> None:
    """The home page's counts in each language."""
    for language, _ in settings.LANGUAGES:
        with override(language):
            board().kept("home", shown)
