"""Rules that hold whatever a site says: dates that there are, waits within reason, visits when they are wanted."""

from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, strategies as st

from sources.answers import seconds_to_wait
from sources.changes import LONGEST, MOST, changes
from sources.dates import date_of, dated, day_told
from sources.languages import tag_of
from sources.schedule import (
    LONGEST_ASKED,
    MAX_TRIES,
    RARELY,
    Wishes,
    after_failed_visit,
    after_failure,
    next_look,
    next_visit,
)
from sources.texts import one_line

ANY = st.text(st.characters(exclude_categories=["Cs"]), max_size=60)
DIGITS = st.text(alphabet="0123456789-/.T:年月日Z +", max_size=24)
ZONES = st.sampled_from(
    [ZoneInfo(name) for name in ("UTC", "Asia/Shanghai", "America/New_York", "Pacific/Apia", "Asia/Kathmandu")]
)
NOW = st.datetimes(datetime(2020, 1, 1), datetime(2035, 1, 1), timezones=ZONES)
JITTER = st.floats(0, 1)
PAUSES = st.timedeltas(timedelta(minutes=15), timedelta(days=1))
WISHES = st.builds(
    Wishes,
    st.timedeltas(timedelta(0), timedelta(days=400)),
    st.frozensets(st.integers(0, 23)),
    st.frozensets(st.integers(0, 6)),
)


@given(NOW, PAUSES, WISHES, JITTER)
def test_a_visit_comes_later_and_when_it_is_wanted(now: datetime, every: timedelta, wishes: Wishes, jitter: float) -> None:
    at = next_visit(now, every, wishes, jitter)
    assert now < at <= now + RARELY + timedelta(days=8)
    if len(wishes.hours) < 24 and len(wishes.days) < 7:
        there = at.astimezone(UTC)
        assert there.hour not in wishes.hours
        assert there.weekday() not in wishes.days


@given(NOW, st.integers(1, 20), st.booleans(), st.none() | st.floats(0, allow_nan=False), JITTER)
def test_a_failure_is_given_up_or_waits_within_reason(
    now: datetime, tries: int, permanent: bool, wait: float | None, jitter: float
) -> None:
    retry = after_failure(tries, permanent, now, wait, jitter)
    assert retry.gives_up == (permanent or tries >= MAX_TRIES)
    if not retry.gives_up:
        assert now < retry.at <= now + LONGEST_ASKED
        assert retry.at - now >= timedelta(seconds=min(wait or 0, LONGEST_ASKED.total_seconds()))


@given(NOW, st.integers(0, 10_000), st.none() | st.floats(0, allow_nan=False), JITTER)
def test_a_source_that_fails_for_ever_is_still_tried(
    now: datetime, failures: int, wait: float | None, jitter: float
) -> None:
    assert now < after_failed_visit(now, failures, wait, jitter) <= now + max(RARELY * 1.125, LONGEST_ASKED)


@given(NOW, st.timedeltas(timedelta(0), timedelta(days=60)))
def test_looks_for_changes_come_ever_more_rarely_and_end(found: datetime, age: timedelta) -> None:
    looks = []
    now = found + age
    while (at := next_look(found, now)) is not None:
        assert at > now
        looks.append(at)
        now = at
    assert len(looks) <= 6
    assert all(later - at >= timedelta(hours=1) for at, later in pairwise(looks))


@given(ANY | DIGITS)
def test_any_wait_is_some_seconds_or_none(told: str) -> None:
    wait = seconds_to_wait(told)
    assert wait is None or wait >= 0


@pytest.mark.parametrize(
    "told",
    [
        "Fri, 31 Dec 99999 23:59:59 GMT",
        "Fri, 31 Dec 9999 23:59:59 -9999",
        "Mon, 01 Jan 0001 00:00:00 +2359",
        "1e9",
        "-5",
        "∞",
    ],
)
def test_a_wait_that_no_calendar_has_is_none_or_some_seconds(told: str) -> None:
    wait = seconds_to_wait(told)
    assert wait is None or wait >= 0


@given(ANY | DIGITS)
def test_any_words_are_a_date_or_none(told: str) -> None:
    found = dated(told, "page")
    assert found is None or (found.day.year >= 1990 and found.precision in ("day", "month", "year"))
    assert isinstance(day_told(told), date | None)


@given(st.dates(date(1990, 1, 1), date(2100, 1, 1)))
def test_a_date_is_read_in_every_way_in_which_machines_write_it(day: date) -> None:
    ways = [
        day.isoformat(),
        f"{day:%Y%m%d}",
        f"{day:%Y/%m/%d}",
        f"{day.year}年{day.month}月{day.day}日",
        f"{day}T23:59:59-12:00",
    ]
    assert {dated(way, "page") for way in ways} == {(day, "day", "page")}
    assert dated(f"{day:%Y-%m}", "page") == (day.replace(day=1), "month", "page")
    assert dated(f"{day.year}", "page") == (date(day.year, 1, 1), "year", "page")


@given(st.dates(date(2000, 1, 1), date(2099, 12, 31)))
def test_an_address_tells_its_day_where_the_page_does_not(day: date) -> None:
    for path in (f"{day:%Y/%m/%d}/story", f"news/{day:%Y-%m-%d}-story", f"n-{day:%Y%m%d}.html"):
        assert date_of("<html></html>", f"https://news.example/{path}") == (day, "day", "address")


@given(st.text(alphabet="<meta property=\"article:published_time' content=20240305>/time datetime", max_size=300))
def test_no_markup_breaks_the_search_for_its_date(markup: str) -> None:
    found = date_of(markup, "")
    assert found is None or found.told_by == "page"


@given(ANY, ANY)
def test_changes_show_no_more_than_a_page_may(older: str, newer: str) -> None:
    found = changes(older * 40, newer * 40)
    assert len(found) <= MOST
    assert all(max(len(one.removed), len(one.added)) <= LONGEST for one in found)
    assert changes(older, older) == []


@given(st.text(max_size=80), st.integers(0, 40))
def test_one_line_is_one_line_and_short(text: str, limit: int) -> None:
    told = one_line(text, limit)
    assert len(told) <= limit
    assert told == one_line(told, limit)
    assert len(told.splitlines()) <= 1


@pytest.mark.parametrize(
    ("told", "tag"),
    [
        ("en", "en"),
        ("EN_us", "en"),
        ("zh", "zh-Hans"),
        ("zh-CN", "zh-Hans"),
        ("zh_TW", "zh-Hant"),
        ("zh-Hant-HK", "zh-Hant"),
        ("zh-Hans-HK", "zh-Hans"),
        ("zh-Hans-MO", "zh-Hans"),
        ("fr", ""),
        ("", ""),
        ("english", ""),
    ],
)
def test_a_language_as_sites_write_it_is_one_of_ours(told: str, tag: str) -> None:
    assert tag_of(told) == tag
