"""Where the debate stands in one sentence, from the counts that stand below it; none is made of a handful of people."""

from __future__ import annotations

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from debate.pages.standings import Camps

ENOUGH = 20
"""People who stand somewhere, from which a sentence about all of them may be said."""
_OPEN, _CLOSED, _EVEN = (
    (
        _("More people stand for open than for closed."),
        _("More people stand for open than for closed; most stand in between."),
    ),
    (
        _("More people stand for closed than for open."),
        _("More people stand for closed than for open; most stand in between."),
    ),
    (
        _("As many people stand for open as for closed."),
        _("As many people stand for open as for closed; most stand in between."),
    ),
)


def verdict(shown: Camps | None) -> Promise | None:
    """The sentence; None where too few people stand anywhere."""
    if shown is None or shown.people < ENOUGH:
        return None
    plain, between = _OPEN if shown.open > shown.closed else _CLOSED if shown.closed > shown.open else _EVEN
    return between if 2 * shown.mixed > shown.people else plain
