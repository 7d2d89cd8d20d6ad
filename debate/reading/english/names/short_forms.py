"""Whom the short forms of new names mean: full names found their bearers, and later text calls them by a part."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict

from debate.reading.cast import NewName
from debate.reading.english.names.body_forms import SURNAMES_FIRST, acronyms, shorts_of_body, without_suffix
from debate.reading.english.names.genders import given_gender
from debate.reading.english.names.handle_owners import handle_owners
from debate.reading.english.names.named_runs import Run
from debate.reading.english.vocabulary import given, words
from people.names import fold_name

_BEARERS_LOOKED_AT = 24
_BEARERS_AHEAD = 4
_FAR_MORE = 2
_SURNAME = 3
"""Letters of a surname at least; fewer are initials."""

_NEAR = 1500
"""Characters within which two bearers of one surname are both in mind."""


def with_short_forms(runs: list[Run]) -> list[NewName]:
    """Full names found their bearers; a short form goes to the bearer whose gender fits and who was named last."""
    plain = without_suffix(runs)
    founders = {" ".join(short.names).lower() for run, short in zip(runs, plain, strict=True) if run is not short}
    full, bearers = _bearers(plain)
    for name in founders:
        bearers.pop(name, None)
    for low in _with_products(plain):
        bearers[low] = [bearer for bearer in bearers[low] if not " ".join(bearer.names).lower().startswith(f"{low} ")]
    last: dict[tuple[str, ...], int] = {}
    return [new for run in plain if (new := _new_name(run, full, bearers, last))]


def _with_products(runs: list[Run]) -> list[str]:
    """The bodies after which others are called, small: a name that stands alone first and far more often than the longer names
    that begin with it (Kestrel, then the Kestrel Toolbar)."""
    alone: dict[str, list[int]] = defaultdict(list)
    for run in runs:
        alone[" ".join(run.names).lower()].append(run.start)
    longer: dict[str, list[int]] = defaultdict(list)
    bodies: set[str] = set()
    for run in runs:
        for end in range(1, len(run.names)):
            low = " ".join(run.names[:end]).lower()
            longer[low].append(run.start)
            if run.names[-1].lower() in words.ORG_WORDS:
                bodies.add(low)
    found = (low for low in longer.keys() & alone.keys() - bodies if low.split(" ")[0] not in given.ALL | SURNAMES_FIRST)
    return [low for low in found if alone[low][0] < longer[low][0] and len(alone[low]) > _FAR_MORE * len(longer[low])]


def _bearers(runs: list[Run]) -> tuple[dict[tuple[str, ...], str], dict[str, list[Run]]]:
    """The full names by what tells them apart, and who bears each short form, in order of place."""
    full: dict[tuple[str, ...], str] = {}
    bearers: dict[str, list[Run]] = defaultdict(list)
    for run in runs:
        if run.type == "person" and len(run.names) > 1:
            for ends in (_ends(run), _ends(run)[:2]):
                full.setdefault(ends, " ".join(run.names))
            for short in _shorts(run):
                bearers[short].append(run)
        elif run.type == "organization" and len(run.names) > 1:
            for short in shorts_of_body(run.names):
                bearers[short].append(run)
    for letters, body in [*acronyms(runs), *handle_owners(runs)]:
        bearers[letters].append(body)
        bearers[letters].sort(key=lambda bearer: bearer.start)
    return full, bearers


def _ends(run: Run) -> tuple[str, ...]:
    """First name, surname and, where there is one, generation: what tells one full name from another."""
    names = [name.lower().rstrip(".") for name in run.names]
    plain = [name for name in names if name not in words.GENERATIONS]
    return (names[0], plain[-1] if plain else names[-1], *(name for name in names[1:] if name in words.GENERATIONS))


def _shorts(run: Run) -> set[str]:
    """Lower-case forms that may stand for a person later: each end of the name, all behind the first word or before the last one,
    and surnames of more than one word."""
    names = [name for name in run.names if name.lower().rstrip(".") not in words.GENERATIONS]
    shorts = {names[0], names[-1], " ".join(names[1:]), " ".join(names[:-1]), *_surnames(names)}
    if len(names) < len(run.names):
        shorts.add(f"{names[-1]} {run.names[-1]}")
    if run.nickname:
        shorts |= {run.nickname, f"{run.nickname} {names[-1]}"}
    return {short.lower() for short in shorts} - {"", " ".join(run.names).lower()}


def _surnames(names: list[str]) -> list[str]:
    """The surname of a father in front of a mother's, and what follows a particle: `Armendáriz Ferrer`, `de la Torre Ibarra`."""
    if len(names) < 3 or len(names[1].rstrip(".")) < _SURNAME:
        return []
    particle = next((at for at, name in enumerate(names) if at and name.islower()), None)
    found = [" ".join(names[1:-1]), *([names[1]] if names[1][0].isupper() else [])]
    return [*found, " ".join(names[particle:]), " ".join(names[particle:-1])] if particle else found


def _new_name(
    run: Run, full: dict[tuple[str, ...], str], bearers: dict[str, list[Run]], last: dict[tuple[str, ...], int]
) -> NewName | None:
    """A run under the full name of whom it means; `last` keeps where everybody was named last."""
    text = " ".join(run.names)
    if run.type == "person" and len(run.names) > 1:
        last[_ends(run)] = run.start
    if run.type == "person" and len(run.names) > 1 and text.lower() not in bearers:
        text = full[_ends(run)]
        return NewName(run.start, run.end, text, "person", tuple(fold_name(short) for short in _shorts(run)))
    of_it = _bearer(run, bearers.get(text.lower(), []), last)
    if of_it is None and run.names[0].lower() in words.PLACES and len(run.names) == 1:
        return None
    if of_it is None:
        return NewName(run.start, run.end, text, run.type)
    if of_it.type == "person":
        last[_ends(of_it)] = run.start
    name = full[_ends(of_it)] if of_it.type == "person" else " ".join(of_it.names)
    return NewName(run.start, run.end, name, of_it.type)


def _bearer(run: Run, bearers: list[Run], last: dict[tuple[str, ...], int]) -> Run | None:
    """The bearer of a short form: of fitting gender, a person where a title says so, named last before it or first after."""
    here = bisect_left(bearers, run.start, key=lambda bearer: bearer.start)
    bearers = bearers[max(0, here - _BEARERS_LOOKED_AT) : here + _BEARERS_AHEAD]
    fits = [b for b in bearers if not (run.gender and _gender(b) and _gender(b) != run.gender)]
    fits = [b for b in fits if b.type == "person" or not run.titled]
    if not run.titled and any(b.type == "organization" and len(run.names) == 1 for b in fits):
        fits = [b for b in fits if b.type == "person"] or fits
    if len(run.names) == 1 and not run.titled:
        fits = _without_kin(run, fits)
    if not fits:
        return None
    if len(run.names) == 1 and not run.titled and _are_two_near(run, fits):
        return None
    earlier = [b for b in fits if b.start < run.start]
    return max(earlier, key=lambda b: max(b.start, last.get(_ends(b), 0))) if earlier else fits[0]


def _without_kin(run: Run, fits: list[Run]) -> list[Run]:
    """The bearers of a surname but for those whom the article names only as somebody's kin, where another bears it: behind `X met
    his son, Y`, the surname alone is X's."""
    low = run.names[0].lower()
    if any(b.names[-1].lower() != low for b in fits):
        return fits
    kin = {_ends(b)[:2] for b in fits if b.kin}
    others = [b for b in fits if _ends(b)[:2] not in kin]
    return others or fits


def _are_two_near(run: Run, fits: list[Run]) -> bool:
    """Whether two people who bear this short form were both named a little before: then it decides for neither."""
    near = {_ends(b)[:2] for b in fits if b.type == "person" and run.start - _NEAR < b.start < run.start}
    return len(near) > 1


def _gender(run: Run) -> str | None:
    return run.gender or given_gender(run.names[0])
