"""Columns built from what the database gave, pure: sorted newest first, in as few bytes as the numbers need."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from debate.counting.columns import Columns
from debate.counting.numbers import Codes, Numbers, Pairs, Places

EPOCH = 719_163
"""1970-01-01 as `date.toordinal` counts, where numpy's days begin."""


def columns(
    ids: Numbers, days: Numbers, codes: Mapping[str, Numbers], many: Mapping[str, tuple[Numbers, Numbers]] | None = None
) -> Columns:
    """Columns from parallel arrays in any order, days as ordinals; and for what is many, ids of quotes beside values."""
    order = np.lexsort((-ids, -days))
    placed = {name: small(values[order]) for name, values in codes.items()}
    empty = Columns(ids[order], days[order], placed, {})
    return Columns(empty.ids, empty.days, placed, {name: pairs(empty, *both) for name, both in (many or {}).items()})


def pairs(columns: Columns, ids: Numbers, values: Numbers) -> Pairs:
    """Ids and values as places and values, each once, without those whose quote is not here."""
    places, there = columns.found(ids)
    return paired(places[there], values[there])


def paired(places: Places, values: Numbers) -> Pairs:
    """Pairs in order of place, each once."""
    base = int(values.max(initial=0)) + 1
    keys = np.sort(places * base + values)  # numpy's own `unique` hashes, at twenty times the cost
    once = keys[np.concatenate([np.ones(min(1, len(keys)), bool), keys[1:] != keys[:-1]])]
    return Pairs(once // base, small(once % base))


def calendar(days: Numbers) -> tuple[Numbers, Numbers]:
    """The year of each day, and its quarter counted from year 0."""
    months = (days - EPOCH).astype("datetime64[D]").astype("datetime64[M]").astype(np.int64) + 1970 * 12
    return months // 12, months // 3


def spoken_for(columns: Columns, held: tuple[Numbers, Numbers, Numbers, Numbers]) -> Pairs:
    """Each organization's own statements, and those of its people on days when they were there.

    `held`: person, first day, last day, organization of each membership, as parallel arrays."""
    person, first, last, organization = held
    order = columns.in_groups("person")
    latest = int(columns.days.max(initial=0))
    key = columns.codes["person"][order].astype(np.int64) * (latest + 1) + (latest - columns.days[order])
    start = np.searchsorted(key, person * (latest + 1) + np.maximum(latest - last, 0), side="left")
    end = np.searchsorted(key, person * (latest + 1) + np.minimum(latest - first, latest), side="right")
    end = np.where(first > latest, start, end)
    lengths = np.maximum(end - start, 0)
    within = np.arange(lengths.sum()) - np.repeat(np.cumsum(lengths) - lengths, lengths)
    places = order[np.repeat(start, lengths) + within]
    own = np.flatnonzero(columns.codes["organization"])
    values = np.concatenate([np.repeat(organization, lengths), columns.codes["organization"][own].astype(np.int64)])
    return paired(np.concatenate([places, own]), values)


def small(values: Numbers) -> Codes:
    """The same numbers in as few bytes as the largest needs; none may be negative."""
    return np.ascontiguousarray(values, np.min_scalar_type(int(values.max(initial=0))))
