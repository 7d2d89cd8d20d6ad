"""What the log of an article tells: kept in words that never change, and told in the language of whoever reads it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext, gettext_noop

from sources.models import Article

ADDED, TRIED, FORCED = gettext_noop("added in a list"), gettext_noop("tried again"), gettext_noop("forced in")
READ, FORGOTTEN = gettext_noop("read again"), gettext_noop("forgotten")
WORDS = (ADDED, TRIED, FORCED, READ, FORGOTTEN)
_ARROW = "\N{RIGHTWARDS ARROW}"
_NAMES = {field.name: field for field in Article._meta.get_fields() if hasattr(field, "verbose_name")}
_CORRECTED = re.compile(rf"(^|; )({'|'.join(_NAMES)})(?=: .*{_ARROW})")


def corrected(before: Mapping[str, Any], after: Mapping[str, Any], fields: list[str]) -> str:
    """What stood in these fields, and what stands there now."""
    return "; ".join(f"{name}: {_shown(before.get(name))} {_ARROW} {_shown(after.get(name))}" for name in fields)


def told(message: str) -> str:
    """One line of the log in the reader's language; what is not ours is left as it is."""
    if message in WORDS:
        return gettext(message)
    return _CORRECTED.sub(lambda found: f"{found[1]}{_NAMES[found[2]].verbose_name}", message)


def _shown(value: Any) -> str:
    return "—" if value in (None, "") else str(value)
