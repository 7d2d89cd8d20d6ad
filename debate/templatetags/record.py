"""What templates need to show the record: sides as shapes, partial dates, marked words, percentages."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import date
from typing import Any

from django import template
from django.utils.formats import date_format
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language, gettext as _

from debate.models import Quote
from debate.pages.balance import SHOWN, Balance
from debate.pages.charts.bars import Part, bar
from debate.pages.decided import decided_by, is_withheld, percent
from debate.pages.heads import Head
from debate.pages.roles import role_shown
from debate.pages.standings import Camps
from debate.pages.words import segments
from debate.publication import counting
from debate.tokens import Term, hits
from debate.vocabulary import Side
from people.models import Speaker

register = template.Library()
register.filter(is_withheld)
register.filter(percent)

SHAPES = {
    "open": '<circle cx="8" cy="8" r="6.5"/>',
    "closed": '<rect x="2" y="2" width="12" height="12"/>',
    "mixed": '<path d="M8 .8 15.2 8 8 15.2.8 8Z" class="hollow"/><path d="M8 .8V15.2L.8 8Z"/>',
    "neutral": '<circle cx="8" cy="8" r="5.5" class="hollow"/>',
}
UNSAID = "unsaid"
"""The part of a bar for people of whom it can't be said where they stand."""
FORMATS = {"day": "DATE_FORMAT", "month": "YEAR_MONTH_FORMAT", "year": "Y"}


@register.simple_tag
def other_name(speaker: Speaker, classes: str = "soft") -> SafeString:
    """The name in the other script, in its language; nothing where it is the same or unknown."""
    if not speaker.other_name:
        return mark_safe("")
    tag = "zh-Hans" if speaker.other_name == speaker.name_zh else "en"
    return format_html(' <span class="{}" lang="{}">{}</span>', classes, tag, speaker.other_name)


@register.simple_tag
def gap() -> str:
    """What stands between two sentences: a space, and in Chinese nothing, for the marks are wide."""
    return "" if (get_language() or "").startswith("zh") else " "


@register.simple_tag
def shape(side: str) -> SafeString:
    """A side's shape alone, for the eye; the word must stand beside it."""
    drawn = mark_safe(SHAPES.get(side, SHAPES["neutral"]))
    return format_html(
        '<svg class="shape side-{}" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">{}</svg>', side, drawn
    )


@register.simple_tag
def side(name: str) -> SafeString:
    """A side's shape with its word."""
    return format_html('<span class="side side-{}">{} {}</span>', name, shape(name), Side(name).label)


@register.simple_tag
def decided(quote: Quote) -> SafeString:
    """Who decided the side that stands beside it, and how sure: for lists, where the words below are marked with the evidence."""
    return format_html('<span class="decided">{}</span>', decided_by(quote))


@register.filter
def proof(quote: Quote) -> list[list[int]]:
    """The evidence for the side, as spans of the words. No query: empty where the stances were not fetched with the quote."""
    held = getattr(quote, "_prefetched_objects_cache", {}).get("stances")
    stance = counting(held) if held is not None else None
    return stance.evidence if stance and stance.side == quote.side else []


@register.simple_tag
def day(value: date | None, precision: str = "day") -> SafeString:
    """A date as far as it is known, in the reader's language."""
    if value is None:
        return format_html('<span class="unknown">{}</span>', _("date not known"))
    length = {"day": 10, "month": 7, "year": 4}.get(precision, 10)
    shown = date_format(value, FORMATS.get(precision, "DATE_FORMAT"))
    return format_html('<time datetime="{}">{}</time>', value.isoformat()[:length], shown)


@register.simple_tag
def when(quote: Quote) -> SafeString:
    """When it was said, as far as that is known; else when it was printed."""
    return day(quote.said_on, quote.said_precision) if quote.said_on else day(quote.day)


@register.simple_tag
def months(first: date, last: date) -> SafeString:
    """From one month to another, for days of which some are known by their month only."""
    if (first.year, first.month) == (last.year, last.month):
        return day(first, "month")
    return format_html("{} – {}", day(first, "month"), day(last, "month"))


@register.simple_tag
def days(first: date, last: date) -> SafeString:
    """From one day to another; one day alone where they are the same."""
    if first == last:
        return format_html('<span class="nowrap">{}</span>', day(first))
    return format_html('<span class="nowrap">{}</span> – <span class="nowrap">{}</span>', day(first), day(last))


@register.simple_tag
def words(quote: Quote, terms: Sequence[Term] = (), evidence: Sequence[Sequence[int]] = ()) -> SafeString:
    """The words, unchanged, with hits of a search and evidence of a judgement marked."""
    found = hits(quote.text, list(terms)) if terms else []
    parts = segments(quote.text, evidence, found)
    return format_html_join("", "{}", ((_marked(part.text, part.evidence, part.hit),) for part in parts))


def _marked(text: str, evidence: bool, hit: bool) -> SafeString | str:
    names = " ".join(name for name, on in (("evidence", evidence), ("hit", hit)) if on)
    return format_html('<mark class="{}">{}</mark>', names, text) if names else text


@register.simple_tag
def evidence(quote: Quote, spans: Sequence[Sequence[int]]) -> str:
    """The words that show a judgement, alone; what is left out between them is shown as left out."""
    return " … ".join(quote.text[start:end] for start, end in spans)


@register.inclusion_tag("partials/_bar.html")
def tally_bar(tally: dict[str, int], most: int = 0) -> dict[str, Any]:
    """A tally by side as one small bar; `most` is the count of a bar of full length."""
    counts = [(side, tally.get(side, 0)) for side in SHOWN]
    return {"parts": _labelled(bar(counts)), "small": True, "share": share_of(sum(tally.values()), most)}


@register.inclusion_tag("partials/_bar.html")
def split_bar(open_: int, mixed: int, neutral: int, closed: int, most: int = 0) -> dict[str, Any]:
    """Quotes by side as one small bar, in the order of every chart; `most` is the count of a bar of full length."""
    return tally_bar(dict(zip(SHOWN, (open_, mixed, neutral, closed), strict=True)), most)


@register.inclusion_tag("partials/_bar.html")
def balance_bar(shown: Balance) -> dict[str, Any]:
    """All quotes by side as one bar."""
    return {"parts": _labelled(bar([(share.side, share.quotes) for share in shown.shares])), "small": False}


@register.inclusion_tag("partials/_bar.html")
def camps_bar(shown: Camps, elsewhere: int) -> dict[str, Any]:
    """People by where they stand as one bar; `elsewhere` are those who took sides too seldom, or none."""
    counts = [("open", shown.open), ("mixed", shown.mixed), ("closed", shown.closed), (UNSAID, elsewhere)]
    return {"parts": _labelled(bar(counts)), "small": False}


def _labelled(parts: list[Part]) -> list[dict[str, Any]]:
    return [{"part": part, "label": _("too few quotes") if part.side == UNSAID else Side(part.side).label} for part in parts]


@register.simple_tag
def json_ld(head: Head) -> SafeString:
    """What a page tells machines, as one graph. Escaped so that no words of anybody can end the script."""
    if not head.things:
        return mark_safe("")
    graph = json.dumps({"@context": "https://schema.org", "@graph": list(head.things)}, ensure_ascii=False, default=str)
    escaped = graph.translate({ord("<"): "\\u003C", ord(">"): "\\u003E", ord("&"): "\\u0026"})
    return format_html('<script type="application/ld+json">{}</script>', mark_safe(escaped))


@register.filter
def share_of(count: int, most: int) -> int:
    """A count as hundredths of the most: at least one where there is any, 0 where there is none or nothing to compare with."""
    return max(1, round(100 * count / most)) if most and count else 0


@register.filter
def role(quote: Quote) -> str:
    """The speaker's role on that day: as printed, else as the record knows it."""
    return role_shown(quote)


@register.filter
def get(mapping: dict[Any, Any], key: Any) -> Any:
    """One value of a mapping; templates can't use a variable as key."""
    return mapping.get(key)
