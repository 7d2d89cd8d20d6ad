"""Whole numbers out of the database, as columns of numpy: what would be a million tuples never becomes Python objects."""

from __future__ import annotations

from itertools import chain
from struct import Struct
from typing import Any

import numpy as np
from django.db import connection
from django.db.models import BigIntegerField, Case, F, Func, QuerySet, Value, When
from django.db.models.functions import Cast, Coalesce
from django.db.models.sql.compiler import SQLCompiler

from debate.counting.numbers import Numbers
from debate.counting.vocabulary import WORDS

_CHUNK_BITS = 17
"""Ids of so many low bits travel in one piece: 131,072 rows, a megabyte for each column."""
_HEADER = 19
"""Bytes before the first row of PostgreSQL's binary COPY."""
_COUNT, _LENGTH = Struct(">h"), Struct(">i")

Field = Any


class Ordinal(Func):
    """A day as `date.toordinal` counts it; 1, the first of all days, where there is none."""

    output_field = BigIntegerField()

    def __init__(self, name: str, **extra: Any) -> None:
        super().__init__(F(name), **extra)

    def as_postgresql(self, compiler: SQLCompiler, connection: Any, **context: Any) -> tuple[str, list[Any]]:
        """Days since the first one."""
        column, params = compiler.compile(self.source_expressions[0])
        return f"COALESCE({column} - DATE '0001-01-01', 0)::bigint + 1", list(params)

    def as_sqlite(self, compiler: SQLCompiler, connection: Any, **context: Any) -> tuple[str, list[Any]]:  # type: ignore[override]
        """By way of the Julian day, whose days begin at noon."""
        column, params = compiler.compile(self.source_expressions[0])
        return f"COALESCE(CAST(julianday({column}) - 1721424.5 AS INTEGER), 1)", list(params)


def numbered(name: str, column: str) -> Case:
    """A word of ours as its number; 0 for any other."""
    cases = (When(**{column: word, "then": Value(number)}) for number, word in enumerate(WORDS[name]) if word)
    return Case(*cases, default=Value(0), output_field=BigIntegerField())


def checked() -> Case:
    """Whether a person has checked a quote, as the number of the word."""
    yes = When(checked_at__isnull=False, then=Value(WORDS["checked"].index("yes")))
    return Case(yes, default=Value(WORDS["checked"].index("no")), output_field=BigIntegerField())


def or_none(column: str) -> Coalesce:
    """An id, 0 for none."""
    return Coalesce(Cast(column, BigIntegerField()), Value(0), output_field=BigIntegerField())


def columns_of(rows: QuerySet[Any], *fields: Field) -> list[Numbers]:
    """One array for each field, in the same order of rows, whatever it is. No field may be null; the first is an id or a
    small number."""
    whole = [Cast(field, BigIntegerField()) for field in fields]
    aliased: Any = rows.order_by().annotate(**{f"c{at}": field for at, field in enumerate(whole)})
    sql, params = aliased.values_list(*(f"c{at}" for at in range(len(whole)))).query.sql_with_params()
    if connection.vendor == "postgresql":
        return _copied(sql, params, len(whole))
    with connection.cursor() as cursor:
        cursor.execute(sql, params)
        table = np.fromiter(chain.from_iterable(cursor), np.int64).reshape(-1, len(whole))
    return [np.ascontiguousarray(table[:, at]) for at in range(len(whole))]


def _copied(sql: str, params: Any, width: int) -> list[Numbers]:
    """The same in pieces of packed bytes: the server aggregates, so that one message carries a hundred thousand rows."""
    names = [f"n{at}" for at in range(width)]
    packed = ", ".join(f"string_agg(int8send({name}), ''::bytea)" for name in names)
    pieces = f"SELECT {packed} FROM ({sql}) AS numbers({', '.join(names)}) GROUP BY n0 >> {_CHUNK_BITS}"
    with connection.cursor() as cursor, cursor.cursor.copy(f"COPY ({pieces}) TO STDOUT (FORMAT binary)", params) as copy:
        data = b"".join(copy)
    found: list[list[Numbers]] = [[] for _ in names]
    place = _HEADER
    while _COUNT.unpack_from(data, place)[0] == width:
        place += _COUNT.size
        for column in found:
            (size,) = _LENGTH.unpack_from(data, place)
            place += _LENGTH.size
            column.append(np.frombuffer(data, ">i8", size // 8, place))
            place += size
    return [np.concatenate(column).astype(np.int64) if column else np.zeros(0, np.int64) for column in found]
