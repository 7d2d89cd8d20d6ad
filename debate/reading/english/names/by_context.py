"""Which of the book's people an ambiguous name means, by the organization that stands beside it: `Osgood, the Harrow founder`.

Only one bearer may have held a role there; otherwise the name stays open."""

from __future__ import annotations

from people.names import Mention, NameBook

_BEFORE = 60
_BEHIND = 90
"""Characters beside a name in which its bearer's organization may stand."""


def decided(text: str, names: NameBook, known: list[Mention]) -> list[Mention]:
    """The mentions, an ambiguous one given to the one bearer whose organization is named beside it."""
    return [
        _decided(text, names, mention) if mention.ambiguous and mention.kind == "surname" else mention for mention in known
    ]


def _decided(text: str, names: NameBook, mention: Mention) -> Mention:
    start = max(text.rfind("\n", 0, mention.start) + 1, mention.start - _BEFORE)
    end = text.find("\n", mention.end, mention.end + _BEHIND)
    beside = text[start : end if end >= 0 else mention.end + _BEHIND]
    fits = [identity for identity in mention.ids if _has_worked(names, identity, beside)]
    return mention._replace(ids=(fits[0],), ambiguous=False) if len(fits) == 1 else mention


def _has_worked(names: NameBook, identity: str, beside: str) -> bool:
    """Whether an organization of somebody's roles is named in a piece of text."""
    return any(role.organization_name and role.organization_name in beside for role in names.by_id[identity].roles)
