"""Whom the short forms of new names mean: full names found their bearers, and later text calls them by a part."""

from __future__ import annotations

from collections import defaultdict

from debate.reading.cast import NewName
from debate.reading.english.genders import given_gender
from debate.reading.english.named_runs import Run
from people.names import fold_name


def with_short_forms(runs: list[Run]) -> list[NewName]:
    """Full names found their bearers; a short form goes to the bearer whose gender fits and who was named last."""
    full: dict[tuple[str, str], str] = {}
    bearers: dict[str, list[Run]] = defaultdict(list)
    for run in runs:
        if run.type == "person" and len(run.names) > 1:
            full.setdefault(_ends(run), " ".join(run.names))
            for short in _shorts(run):
                bearers[short].append(run)
        elif run.type == "organization" and len(run.names) > 1:
            bearers[run.names[0].lower()].append(run)
    return [_new_name(run, full, bearers) for run in runs]


def _ends(run: Run) -> tuple[str, str]:
    return run.names[0].lower(), run.names[-1].lower()


def _shorts(run: Run) -> set[str]:
    """Lower-case forms that may stand for a person later: each end of the name, and all behind the first word."""
    names = [name for name in run.names if name.lower().rstrip(".") not in ("jr", "sr", "ii", "iii")]
    return {names[0].lower(), names[-1].lower(), " ".join(names[1:]).lower()} - {""}


def _new_name(run: Run, full: dict[tuple[str, str], str], bearers: dict[str, list[Run]]) -> NewName:
    """A run under the full name of whom it means."""
    text = " ".join(run.names)
    if run.type == "person" and len(run.names) > 1 and text.lower() not in bearers:
        text = full[_ends(run)]
        return NewName(run.start, run.end, text, "person", tuple(fold_name(short) for short in _shorts(run)))
    of_it = _bearer(run, bearers.get(text.lower(), []))
    if of_it is None:
        return NewName(run.start, run.end, text, run.type)
    name = full[_ends(of_it)] if of_it.type == "person" else " ".join(of_it.names)
    return NewName(run.start, run.end, name, of_it.type)


def _bearer(run: Run, bearers: list[Run]) -> Run | None:
    """The bearer of a short form: of fitting gender, a person where a title says so, named last before it or first after."""
    fits = [b for b in bearers if not (run.gender and _gender(b) and _gender(b) != run.gender)]
    fits = [b for b in fits if b.type == "person" or not run.titled]
    if not run.titled and any(b.type == "organization" and len(run.names) == 1 for b in fits):
        fits = [b for b in fits if b.type == "person"] or fits
    if not fits:
        return None
    earlier = [b for b in fits if b.start < run.start]
    return earlier[-1] if earlier else fits[0]


def _gender(run: Run) -> str | None:
    return run.gender or given_gender(run.names[0])
