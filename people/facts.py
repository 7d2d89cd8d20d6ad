"""The people facts that ship with the product, pure: `people/facts/people.json` -> what the NameBook knows.

Years and roles are facts with gaps: a role without years stays without them. Where the facts mark a spelling as
ambiguous, it stays so.
"""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

from people.names import Known, KnownName, KnownRole, NameKind

FACTS = Path(__file__).parent / "facts" / "people.json"
ROLES_ZH = FACTS.with_name("roles_zh.json")
_KINDS: dict[str | None, NameKind] = {"surname": "surname", "given": "given", "nickname": "nickname"}


def rows(path: Path = FACTS) -> list[dict[str, Any]]:
    """The rows of the facts as they stand in the file: people and organizations."""
    found: list[dict[str, Any]] = json.loads(path.read_text(encoding="utf-8"))["people"]
    return found


def shipped(path: Path = FACTS) -> list[Known]:
    """Everybody in the facts, for a NameBook without a database."""
    return [known(row) for row in rows(path)]


def known(row: dict[str, Any]) -> Known:
    """One row of the facts as the NameBook takes it."""
    return Known(
        id=row["id"],
        type="person" if row["type"] == "person" else "organization",
        name_en=row["name_en"] or "",
        name_zh=row["name_zh"] or "",
        names=tuple(spelling(alias) for alias in row["aliases"]),
        roles=tuple(role(affiliation) for affiliation in row["affiliations"]),
    )


def spelling(alias: dict[str, Any]) -> KnownName:
    """One alias of the facts. A misspelling is a full name that may be somebody else's."""
    kind: NameKind = "handle" if alias["lang"] == "handle" else _KINDS.get(alias.get("note"), "full")
    return KnownName(alias["text"], alias["lang"], kind, bool(alias.get("ambiguous")))


def role(affiliation: dict[str, Any]) -> KnownRole:
    """One affiliation of the facts."""
    since, until = affiliation.get("from"), affiliation.get("to")
    return KnownRole(
        organization=affiliation["org_id"],
        organization_name=affiliation["org"],
        role=affiliation.get("role") or "",
        since=str(since) if since else "",
        until=str(until) if until else "",
    )


def role_in_chinese(role: str) -> str:
    """A role of the facts in Chinese, translated by us; empty for a role that the facts do not name."""
    return _roles_zh().get(role, "")


@cache
def _roles_zh() -> dict[str, str]:
    found: dict[str, str] = json.loads(ROLES_ZH.read_text(encoding="utf-8"))
    return found
