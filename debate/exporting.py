"""Rows as files to take along, pure: CSV for spreadsheets, JSON for programs. Both are written piece by piece."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice

Value = str | int | float | None
Row = Mapping[str, Value | list[str]]
BOM = "\ufeff"
"""Spreadsheets take a CSV file for UTF-8 where it begins with this mark."""
_FORMULA = tuple("=+-@＝＋－＠\t\r\n")
"""How a cell begins that some spreadsheet would run, in Chinese ones also by marks of full width."""
LICENCE = "Annotations: CC BY 4.0, https://creativecommons.org/licenses/by/4.0/; the quoted words belong to their speakers."


def as_csv(columns: Sequence[str], rows: Iterable[Row]) -> Iterator[str]:
    """RFC 4180 with a BOM. A list is parted by semicolons; a cell that a spreadsheet would run begins with an apostrophe."""
    yield BOM + _line(columns)
    for row in rows:
        yield _line([_cell(row[name]) for name in columns])


def as_json(rows: Iterable[Row], most: int) -> Iterator[str]:
    """One object: `licence`, `quotes`, and whether they are `complete` or end after so many rows."""
    rows = iter(rows)
    yield f'{{"licence": {json.dumps(LICENCE)}, "quotes": ['
    for number, row in enumerate(islice(rows, most)):
        yield ("," if number else "") + "\n" + json.dumps(row, ensure_ascii=False)
    yield f'\n], "complete": {json.dumps(next(rows, None) is None)}}}\n'


def _line(cells: Sequence[str]) -> str:
    held = io.StringIO()
    csv.writer(held).writerow(cells)
    return held.getvalue()


def _cell(value: Value | list[str]) -> str:
    text = ";".join(value) if isinstance(value, list) else "" if value is None else str(value)
    return "'" + text if text.startswith(_FORMULA) else text
