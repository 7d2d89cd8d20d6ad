"""The scorecard as rich tables: rows with intervals, listed people, calibration."""

from __future__ import annotations

from typing import Any

from rich.table import Table

COLUMNS = ("gold", "said", "found", "precision", "recall", "exact", "speaker", "joint", "traps", "verbatim")
TITLES = {
    "rows": "As the book ships (invented speakers are new to it)",
    "known": "With the articles' own speakers listed in the book",
}


def tables(card: dict[str, Any]) -> list[Table]:
    """Every table of a measured card, in the order of docs/scorecard.json."""
    return [
        *(_rows(TITLES[part], card[part]) for part in TITLES),
        _listed(card["listed"]),
        *_sides(card),
        *(_calibration(TITLES[part], card["calibration"][name]) for part, name in (("rows", "new"), ("known", "known"))),
    ]


def _rows(title: str, rows: dict[str, dict[str, Any]]) -> Table:
    table = Table("", *COLUMNS, "joint, 95 %", title=title)
    for name, row in rows.items():
        low, high = row["joint_interval"]
        table.add_row(name, *(_cell(row.get(column)) for column in COLUMNS), f"{low:.3f} to {high:.3f}")
    return table


def _listed(languages: dict[str, dict[str, Any]]) -> Table:
    table = Table("", "gold", "said", "right", "precision", "recall", title="Quotations of listed people")
    for name, row in languages.items():
        table.add_row(name, *(_cell(row[column]) for column in ("gold", "said", "right", "precision", "recall")))
    return table


SIDE_COLUMNS = ("judged", "macro", "surest", "poles", "swapped", "on_topic", "calibration_error")


def _sides(card: dict[str, Any]) -> list[Table]:
    """Sides with the mean F1 of arguments, and answers; the first only where statements were measured too."""
    table = Table("", *SIDE_COLUMNS, "macro, 95 %", "arguments", title="Sides (F1), and arguments (mean F1)")
    for language, parts in card.get("sides", {}).items():
        for name, row in parts.items():
            low, high = row["macro_interval"]
            cells = (_cell(row[column]) for column in SIDE_COLUMNS)
            table.add_row(f"{language} {name}", *cells, f"{low:.3f} to {high:.3f}", _cell(row["arguments"]["macro"]))
    answers = Table("", "gold", "said", "precision", "recall", "f1", title="Answers: to whom a found quotation replies")
    for language, row in card["replies"].items():
        answers.add_row(language, *(_cell(row[column]) for column in ("gold", "said", "precision", "recall", "f1")))
    return [table, answers] if card.get("sides") else [answers]


def _calibration(title: str, found: dict[str, Any]) -> Table:
    caption = (
        f"off by {found['error']:.3f} on average; from 0.9 on: {found['sure']} quotations, {found['sure_right']:.3f} right"
    )
    table = Table("confidence", "quotations", "mean", "right", title=f"What a confidence is worth: {title}", caption=caption)
    for row in found["bins"]:
        table.add_row(f"{row['low']} to {row['high']}", str(row["quotations"]), _cell(row["said"]), _cell(row["right"]))
    return table


def _cell(value: float | int | None) -> str:
    if value is None:
        return ""
    return str(value) if isinstance(value, int) else f"{value:.3f}"
