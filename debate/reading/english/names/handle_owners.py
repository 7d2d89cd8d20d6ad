"""Whose a @handle in running text is: the person behind whose name it stands in brackets, or whose surname it holds."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from debate.reading.english.names.named_runs import Run
from people.names import fold_name

_BRACKET = 2
"""Characters of a space and an opening bracket."""

_SHORTEST = 4
"""Letters of a surname that a handle must hold, at least."""


def handle_owners(runs: list[Run]) -> Iterator[tuple[str, Run]]:
    """Each handle in small letters with the full name of its owner, where one is told."""
    handles = [run for run in runs if is_handle(run)]
    if not handles:
        return
    beside = {b.start: a for a, b in pairwise(runs) if is_handle(b) and _is_full(a) and b.start - a.end == _BRACKET}
    people = {run.names: run for run in runs if _is_full(run)}
    for run in handles:
        if owner := _owner(run, list(people.values())) or beside.get(run.start):
            yield run.names[0].lower(), owner


def is_handle(run: Run) -> bool:
    """Whether a name stands behind an @."""
    return len(run.names) == 1 and run.end - run.start == len(run.names[0]) + 1


def _is_full(run: Run) -> bool:
    return run.type == "person" and len(run.names) > 1


def _owner(run: Run, people: list[Run]) -> Run | None:
    """The one person whose surname a handle holds, with their first letter in front or behind."""
    key = fold_name(run.names[0].replace("_", ""))
    fits = []
    for person in people:
        first, last = fold_name(person.names[0]), fold_name(person.names[-1])
        if len(last) >= _SHORTEST and last in key and (key == last or first[0] in (key[0], key[-1])):
            fits.append(person)
    return fits[0] if len(fits) == 1 else None
