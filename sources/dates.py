"""When a page says that it was published, pure: the day, how much of it is known, and what told it."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime
from html import unescape
from typing import NamedTuple

MOST = 400_000
"""Characters of markup that are looked at: heads may be long, dates stand in them."""
EARLIEST = 1990
"""No page of the web is older."""
_LINKED_DATA = re.compile(r'"datePublished"\s*:\s*"([^"]{4,40})"')
_META = re.compile(r"<meta\b[^>]{0,1000}>", re.IGNORECASE)
_ATTRIBUTE = re.compile(r"""([a-z:-]+)\s*=\s*("[^"]*"|'[^']*'|[^\s>]+)""", re.IGNORECASE)
_NAMES = frozenset(
    """article:published_time og:published_time og:article:published_time datepublished pubdate publishdate publish-date
    publish_date publication_date dc.date dc.date.issued dcterms.date dcterms.issued dcterms.created date.released sailthru.date
    parsely-pub-date citation_publication_date citation_date weibo:article:create_at date""".split()
)
"""What sites call the meta element that tells when the page was published, in lower case."""
_TIME = re.compile(
    r"<time\b(?=[^>]{0,400}(?:pubdate|datepublished|published))[^>]{0,400}datetime\s*=\s*[\"']([^\"']{4,40})", re.IGNORECASE
)
_ISO = re.compile(r"(\d{4})(?:[-/.年](\d{1,2})(?:[-/.月](\d{1,2}))?)?(?!\d)")
_COMPACT = re.compile(r"(\d{4})(\d{2})(\d{2})(?:\D|T|$)")
_MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec"
_WORD = rf"(?P<month>(?:{'|'.join(_MONTHS[at : at + 3] for at in range(0, 36, 3))})[a-z]{{0,6}})\.?"
_DAY_MONTH = re.compile(
    rf"(?<![\d:])(?P<day>\d{{1,2}})(?:st|nd|rd|th)?[\s-]+{_WORD},?[\s-]+(?P<year>\d{{4}}|\d{{2}})(?![\d:])", re.IGNORECASE
)
_MONTH_FIRST = (
    rf"{_WORD}\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?:\d\d?:\d\d(?::\d\d)?\s+)?(?:[A-Z]{{3,4}}\s+)?"
    rf"(?P<year>\d{{4}})(?!\d)"
)
_MONTH_DAY = re.compile(rf"\b{_MONTH_FIRST}", re.IGNORECASE)
_DOTTED = re.compile(r"(?P<day>\d{1,2})\.\s?(?P<month>\d{1,2})\.\s?(?P<year>\d{4})(?!\d)")
_WEEKDAY_MONTH = re.compile(rf"(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{{0,6}},?\s+)?{_MONTH_FIRST}", re.IGNORECASE)
_WHOLE_ISO = re.compile(r"(?P<year>(?:19|20)\d{2})[-/.年]\s?(?P<month>\d{1,2})[-/.月]\s?(?P<day>\d{1,2})(?!\d)")
_ANNOUNCED = re.compile(
    r"^(?:(?:first |last )?(?:published|posted|updated|date|released)(?: on| at)?:?\s+"
    r"|(?:发布|發布|发表|發表|更新)?(?:时间|時間|日期|于|於)?[:：]\s*|(?:发布|發布|發佈|发表|發表)(?:时间|時間|日期|于|於)?\s*"
    r"|(?:来源|來源)\s*[:：]\s*\S{1,20}\s+)",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r"[.。！？!?]$|[，；]")
MOST_LINES, LINE = 6, 60
"""Lines above an article that may tell its day, and their longest."""
_SECONDS = re.compile(r"(\d{10})(?:\d{3})?")
_IN_ADDRESS = (
    re.compile(r"[/_.-]((?:19|20)\d{2})[/_-](\d{1,2})[/_-](\d{1,2})(?=[/_.-]|$)"),
    re.compile(r"[/_.-]t?(20\d{2})([01]\d)([0-3]\d)(?=\D|$)"),
    re.compile(r"/((?:19|20)\d{2})[-/](\d{2})(\d{2})/"),
    re.compile(r"/((?:19|20)\d{2})[/-](\d{1,2})(?=/)"),
)


class Dated(NamedTuple):
    """A date: its day (the first of what is not known), `day`, `month` or `year`, and `page` or `address` for who told it."""

    day: date
    precision: str
    told_by: str


def date_of(markup: str, address: str = "") -> Dated | None:
    """What the page declares of itself, else what its address tells; None where neither does. Times keep their own day."""
    head = markup[:MOST]
    for told in (*_LINKED_DATA.findall(head)[:1], *_of_meta(head), *_TIME.findall(head)[:1]):
        found = dated(unescape(told), "page")
        if found is not None:
            return found
    return _of_address(address)


def dated(told: str, told_by: str) -> Dated | None:
    """A date as machines write it (`2024-03-05T10:00Z`, `20240305`, `2024-03`, `2024`, `2024年3月5日`); None for what is none."""
    match = _COMPACT.match(told.strip()) or _ISO.match(told.strip())
    return _made(match, told_by) if match else None


def day_told(told: str) -> date | None:
    """The day of a date as feeds write it, on the writer's own clock: as machines do, as mails do, in English words, in seconds.
    None for what could be read in two ways."""
    told = told.strip()[:80]
    found = dated(told, "feed")
    if found is not None:
        return found.day if found.precision == "day" else None
    if seconds := _SECONDS.fullmatch(told):
        return _day(*datetime.fromtimestamp(int(seconds[1]), UTC).timetuple()[:3])
    if match := _DAY_MONTH.search(told):
        return _day(match["year"], match["month"], match["day"])
    if match := _MONTH_DAY.search(told) or _DOTTED.match(told):
        return _day(match["year"], match["month"], match["day"])
    return None


def shown_day(text: str, title: str = "") -> Dated | None:
    """The day in a line above an article that is there to tell it: `Published March 5, 2024`, `2024年3月5日 10:00 来源：…`.
    Sentences and headlines tell other days; two days in such lines tell none."""
    lines = [line.strip() for line in text[:2000].split("\n") if line.strip()][:MOST_LINES]
    above = [line for line in lines if len(line) <= LINE and line != title and not _SENTENCE.search(line)]
    days = {found for line in above if (found := _day_in(line)) is not None}
    return Dated(days.pop(), "day", "page") if len(days) == 1 else None


def unsure_of_month(found: Dated, markup: str) -> Dated:
    """A date that was guessed from a page: its year only, where the page writes day and month in numbers (`03/05/2024`) that could
    be either, and nowhere otherwise."""
    day, month, year = found.day.day, found.day.month, found.day.year
    either = re.search(rf"(?<![\d/])0?(?:{day}/0?{month}|{month}/0?{day})/{year}(?!\d)", markup[:MOST])
    plain = re.search(rf"(?<!\d){year}[-/.年]\s?0?{month}[-/.月]\s?0?{day}(?!\d)", markup[:MOST])
    if found.precision != "day" or day > 12 or day == month or plain or not either:
        return found
    return Dated(date(year, 1, 1), "year", found.told_by)


def _day_in(line: str) -> date | None:
    """The day of a line that begins with it, or with a word that announces it."""
    rest = _ANNOUNCED.sub("", line, count=1)
    match = _WHOLE_ISO.match(rest) or _DAY_MONTH.match(rest) or _WEEKDAY_MONTH.match(rest)
    return _day(match["year"], match["month"], match["day"]) if match and len(match["year"]) == 4 else None


def _day(year: str | int, month: str | int, day: str | int) -> date | None:
    """The day, where the calendar has it; a month may be a number or an English word."""
    number = int(month) if str(month).isdecimal() else _MONTHS.find(str(month)[:3].lower()) // 3 + 1
    century = 2000 if len(str(year)) == 2 else 0
    return _in_calendar(century + int(year), number, int(day))


def _in_calendar(year: int, month: int, day: int) -> date | None:
    try:
        found = date(year, month, day)
    except ValueError:
        return None
    return found if found.year >= EARLIEST else None


def _made(match: re.Match[str], told_by: str) -> Dated | None:
    year, month, day = (int(part) if part else None for part in (*match.groups(), None)[:3])
    precision = "day" if day else "month" if month else "year"
    found = _in_calendar(year or 0, month or 1, day or 1)
    return Dated(found, precision, told_by) if found else None


def _of_meta(head: str) -> list[str]:
    """The contents of meta elements that name a date of publication, in the page's order."""
    found: dict[str, str] = {}
    for element in _META.findall(head):
        told = {name.lower(): value.strip("\"'") for name, value in _ATTRIBUTE.findall(element)}
        name = (told.get("property") or told.get("name") or told.get("itemprop") or "").lower()
        if name in _NAMES and told.get("content"):
            found.setdefault(name, told["content"])
    return list(found.values())


def _of_address(address: str) -> Dated | None:
    path = address.partition("?")[0].partition("://")[2]
    matches = (match for pattern in _IN_ADDRESS if (match := pattern.search(path)))
    return next((found for match in matches if (found := _made(match, "address"))), None)
