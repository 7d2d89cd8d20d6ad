"""Names that the book does not know: by title and surname, transliterated with a dot, in Latin script, by form of address.

A Chinese name has no mark of its own, so it needs a surname, something before it that may stand before a name (a title, the
beginning of a clause) and something behind it that may follow one; then every other place with the same characters is the
same name. What has less evidence must be printed twice.
"""

from __future__ import annotations

from debate.reading.cast import NewName
from debate.reading.chinese.naming.addressed import addressed
from debate.reading.chinese.naming.dotted import dotted
from debate.reading.chinese.naming.evidence import HAN
from debate.reading.chinese.naming.latin import latin
from debate.reading.chinese.naming.screen_names import screen_names
from debate.reading.chinese.naming.surnamed import surnamed
from debate.reading.chinese.view import View


def new_names(view: View, labels: frozenset[str]) -> list[NewName]:
    """Every mention of a name that the book lacks. `labels` are names that turns begin with."""
    found = [*latin(view), *dotted(view), *screen_names(view)]
    found += surnamed(view, found, {label for label in labels if len(label) > 1 and HAN.match(label)})
    found += addressed(view, {name.text for name in found})
    return found
