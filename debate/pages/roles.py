"""Which roles somebody held on a day, from memberships with partial dates."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from django.utils.translation import get_language

from debate.models import Quote
from people.models import Membership, Person


def role_on(person: Person | None, day: date | None) -> str:
    """The roles on that day in the reader's language, empty where none is known. One query, unless prefetched."""
    if person is None or day is None:
        return ""
    memberships = person.memberships.all()
    if "memberships" not in getattr(person, "_prefetched_objects_cache", {}):
        memberships = memberships.select_related("organization")
    return roles_in_words(held_on(memberships, day))


def role_shown(quote: Quote) -> str:
    """The role as printed on that day, else as the record knows it. A name printed in its place is no role."""
    speaker = quote.speaker
    names = {quote.speaker_printed, speaker.name_en, speaker.name_zh} if speaker else {quote.speaker_printed}
    return quote.role_printed if quote.role_printed not in names | {""} else role_on(quote.person, quote.day)


def held_on(memberships: Iterable[Membership], day: date) -> list[Membership]:
    """Memberships that held on a day; a partial date is the whole of its year or month."""
    on = day.isoformat()
    return [held for held in memberships if held.since <= on and (not held.until or held.until + "~" >= on)]


def roles_in_words(memberships: Iterable[Membership]) -> str:
    """Role and organization, parted as the reader's language parts them. One organization is named once."""
    chinese = (get_language() or "").startswith("zh")
    parts: dict[str, list[str]] = {}
    for held in memberships:
        role = (held.role_zh or held.role) if chinese else held.role
        parts.setdefault(held.organization.name, []).append(role)
    joint = "、" if chinese else ", "
    words = []
    for name, roles in parts.items():
        known = joint.join(dict.fromkeys(role for role in roles if role))
        words.append(_joined(name, known, chinese))
    return ("；" if chinese else "; ").join(words)


def _joined(name: str, known: str, chinese: bool) -> str:
    """Organization and role in the order of the language; Latin letters keep a space beside them."""
    if chinese:
        apart = known and (known[0].isascii() or name[-1:].isascii())
        return f"{name} {known}" if apart else name + known
    return ", ".join(part for part in (known, name) if part)
