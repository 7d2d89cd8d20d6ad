"""Charts as templates use them: geometry in, SVG with a table out. Every mark leads to its quotes."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from django import template
from django.contrib.humanize.templatetags.humanize import intcomma
from django.utils.formats import date_format
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _, ngettext

from debate.pages.charts.sparks import HEIGHT, Spark, outline
from debate.pages.charts.stream import Stream
from debate.pages.charts.timeline import Bin, Mark, Timeline
from debate.templatetags.record import FORMATS
from debate.vocabulary import Side

register = template.Library()


@register.inclusion_tag("charts/_stream.html")
def stream_chart(chart: Stream, base: str, label: str) -> dict[str, Any]:
    """The stream by quarter. `base`: the path of the list whose quotes it counts."""
    blocks = [
        {
            "block": block,
            "title": _counted(block.side, block.count, block.first, block.last),
            "label": Side(block.side).label,
        }
        for block in chart.blocks
    ]
    told = ngettext("the tallest column: %(most)s quote", "the tallest column: %(most)s quotes", chart.tallest)
    scale = _scale(told, chart.tallest)
    return {"chart": chart, "blocks": blocks, "base": base, "label": label, "scale": scale, "below": chart.height + 18}


@register.inclusion_tag("charts/_timeline.html")
def timeline_chart(chart: Timeline, base: str, label: str, turned: Sequence[date] = ()) -> dict[str, Any]:
    """One speaker's timeline. `turned`: the days on which a new side began."""
    return {
        "chart": chart,
        "base": base,
        "label": label,
        "lanes": [{"lane": lane, "label": Side(lane.side).label, "text": lane.y + lane.height / 2} for lane in chart.lanes],
        "marks": [{"mark": mark, "title": _marked(mark)} for mark in chart.marks],
        "bins": [{"bin": held, "title": _counted(held.side, held.count, held.first, held.last)} for held in chart.bins],
        "bands": [{"band": band, "y": band.row * 20, "height": chart.height - band.row * 20} for band in chart.bands],
        "turns": [chart.span.x(day) for day in turned],
        "rows": _rows(chart),
        "scale": _scale(_("Each bar counts the quotes of a stretch of time; a full one has %(most)s."), chart.most)
        if chart.bins
        else "",
        "below": chart.height + 18,
    }


def _scale(told: str, most: int) -> str:
    """What the height of a chart is worth: without a number, a bar could mean anything."""
    return told % {"most": intcomma(most)}


def _rows(chart: Timeline) -> list[dict[str, Any]]:
    """What the table has: a row for each mark or bar, newest first."""
    rows: list[dict[str, Any]] = [{"when": _when(m), "side": m.side, "id": m.id, "key": m.day} for m in chart.marks]
    rows += [{"when": _days(b), "side": b.side, "count": b.count, "bin": b, "key": b.first} for b in chart.bins]
    return sorted(rows, key=lambda row: row["key"], reverse=True)


def _days(held: Bin) -> str:
    return f"{date_format(held.first)} – {date_format(held.last)}"


def _marked(mark: Mark) -> str:
    return f"{_when(mark)}{_(': ')}{Side(mark.side).label}"


def _when(mark: Mark) -> str:
    """As far as the day is known."""
    return date_format(mark.day, FORMATS.get(mark.precision, "DATE_FORMAT"))


def _counted(side: str, count: int, first: Any, last: Any) -> str:
    month = "YEAR_MONTH_FORMAT"
    return f"{date_format(first, month)} – {date_format(last, month)}{_(': ')}{Side(side).label} {count}"


@register.simple_tag
def mark_shape(side: str) -> SafeString:
    """A side's shape around the origin, for a mark in a chart."""
    shapes = {
        "open": format_html('<circle r="{}"/>', "4.6"),
        "closed": format_html('<rect x="{}" y="{}" width="{}" height="{}"/>', "-4.2", "-4.2", "8.4", "8.4"),
        "mixed": format_html(
            '<path class="hollow" d="{}"/><path d="{}"/>', "M0-5.2 5.2 0 0 5.2-5.2 0Z", "M0-5.2V5.2L-5.2 0Z"
        ),
    }
    return shapes.get(side) or format_html('<circle class="hollow" r="{}"/>', "3.8")


@register.inclusion_tag("charts/_sparks.html")
def spark_chart(bars: list[Spark] | None) -> dict[str, Any]:
    """How often somebody spoke each year, as a word-sized chart."""
    bars = bars or []
    told = ", ".join(f"{spark.year}{_(': ')}{spark.count}" for spark in bars)
    return {"path": outline(bars), "told": told, "height": f"{HEIGHT:g}"}
