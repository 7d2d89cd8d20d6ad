"""Names that the book does not know: by title and surname, transliterated with a dot, in Latin script, by form of address.

A Chinese name has no mark of its own, so it needs a surname, something before it that may stand before a name (a title, the
beginning of a clause) and something behind it that may follow one; then every other place with the same characters is the
same name. What has less evidence must be printed twice.
"""

from __future__ import annotations

import re

from debate.reading.cast import NewName
from debate.reading.chinese.naming.addressed import addressed
from debate.reading.chinese.naming.bracketed import bracketed
from debate.reading.chinese.naming.declared import declared
from debate.reading.chinese.naming.dotted import dotted
from debate.reading.chinese.naming.evidence import HAN
from debate.reading.chinese.naming.firms import firms
from debate.reading.chinese.naming.introduced import introduced
from debate.reading.chinese.naming.latin import latin, mixed
from debate.reading.chinese.naming.nicknames import nicknames, without_nicknames
from debate.reading.chinese.naming.organizations import organizations
from debate.reading.chinese.naming.parts import later_parts
from debate.reading.chinese.naming.recurring import recurring
from debate.reading.chinese.naming.screen_names import screen_names
from debate.reading.chinese.naming.surnamed import is_surnamed, short_forms, surnamed
from debate.reading.chinese.view import View
from people.names import DOTS, Mention, NameBook, fold_name

_DOT = re.compile(f"[{DOTS}]")


def new_names(view: View, known: list[Mention], labels: frozenset[str]) -> list[NewName]:
    """Every mention of a name that the book lacks. `known` are the book's mentions, `labels` names that turns begin with."""
    found = [*latin(view), *mixed(view), *dotted(view, known), *bracketed(view), *screen_names(view), *firms(view)]
    listed = _dotted_known(view, known)
    found += _latin_labels(view, labels, found)
    told = dict(introduced(view))
    bodies = set(told.values())
    found += surnamed(view, [*found, *listed], _whole_labels(labels) | set(declared(view)), bodies)
    found += later_parts(view, [*found, *listed])
    called = list(nicknames(view, [*found, *listed]))
    found = [*without_nicknames(found, called), *called]
    full = {view.key[name.start : name.end] for name in found if name.type == "person"}
    found += addressed(view, full | {view.key[mention.start : mention.end] for mention in known})
    spans = [(name.start, name.end) for name in found] + [(mention.start, mention.end) for mention in known]
    taken = {place for start, end in spans for place in range(start, end)}
    bodies_named = list(organizations(view, taken, told))
    taken |= {place for name in bodies_named for place in range(name.start, name.end)}
    return [*found, *bodies_named, *recurring(view, taken)]


def _latin_labels(view: View, labels: frozenset[str], found: list[NewName]) -> list[NewName]:
    """Every place of a label in Latin script with a mark or a digit in it (Torvi_K), which no other name explains."""
    taken = {place for name in found for place in range(name.start, name.end)}
    odd = {label for label in labels if len(label) > 3 and re.fullmatch(r"[A-Za-z][A-Za-z]*[_\d][\w\-]*", label)}
    places = re.finditer(rf"(?<![\w@])(?:{'|'.join(map(re.escape, odd))})(?![A-Za-z\d_])", view.text) if odd else ()
    return [NewName(m.start(), m.end(), m.group(), "person") for m in places if m.start() not in taken]


def _whole_labels(labels: frozenset[str]) -> set[str]:
    """The labels in Chinese that are names, without those that only begin or end another one (千叶, 千叶凉介)."""
    han = {label for label in labels if len(label) > 1 and HAN.match(label)}
    return {label for label in han if not any(other != label and (other.startswith(label)) for other in han)}


def without_superseded(known: list[Mention], new: list[NewName]) -> list[Mention]:
    """The book's mentions without ambiguous ones (老周) that are as well a short form of somebody named in the article."""
    shorter = {(name.start, name.end) for name in new if not name.full}
    return [mention for mention in known if not (mention.ambiguous and (mention.start, mention.end) in shorter)]


def short_forms_of_known(view: View, names: NameBook, known: list[Mention]) -> dict[str, set[str]]:
    """How later text may call the known people whose names stand in the article: by surname, by given name, by the first or the
    last part of a transliteration."""
    shorts: dict[str, set[str]] = {}
    for mention in known:
        name = view.key[mention.start : mention.end]
        if len(mention.ids) != 1 or names.by_id[mention.ids[0]].type != "person":
            continue
        if is_surnamed(name):
            shorts.setdefault(mention.ids[0], set()).update(short_forms(name))
        elif _DOT.search(name):
            shorts.setdefault(mention.ids[0], set()).update(_parts(name))
    return shorts


def _dotted_known(view: View, known: list[Mention]) -> list[NewName]:
    """The book's transliterated names of the article, with the parts by which later text may call them."""
    named = [(mention.start, mention.end, view.key[mention.start : mention.end]) for mention in known]
    return [NewName(start, end, name, "person", _parts(name)) for start, end, name in named if _DOT.search(name)]


def _parts(name: str) -> tuple[str, ...]:
    """The first and the last part of a transliteration, where they are long enough to be told from other words."""
    parts = _DOT.split(name)
    return tuple({fold_name(part) for part in (parts[0], parts[-1]) if len(part) > 1})
