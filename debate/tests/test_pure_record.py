"""What the record computes, whatever it is given: standings, keys, days, evidence and feeds."""

import unicodedata
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given, strategies as st

from debate.atom import Entry, Feed, written
from debate.publication import day_of, folded_words, quote_key, said_on, side_to_show
from debate.recording.evidence import inside, moved
from debate.standing import NOW, Held, Said, changes, standing, word_of
from people.dates import bounds

ANY = st.text(st.characters(exclude_categories=["Cs"]), max_size=60)
DAYS = st.dates(date(2015, 1, 1), date(2035, 1, 1))
SIDES = st.sampled_from(["open", "closed", "mixed", "neutral"])
QUOTES = st.lists(st.builds(Said, DAYS, SIDES, st.integers(1, 99)), max_size=15)
PARTIAL = st.dates(date(1990, 1, 1), date(2090, 1, 1)).flatmap(
    lambda day: st.sampled_from([f"{day.year}", f"{day:%Y-%m}", day.isoformat()])
)
HELD = st.lists(st.builds(Held, st.sampled_from("abc"), PARTIAL | st.just(""), PARTIAL | st.just("")), max_size=4)


@given(QUOTES)
def test_a_standing_counts_what_it_looks_at(quotes: list[Said]) -> None:
    found = standing(quotes)
    assert found.count == found.open + found.closed + found.mixed <= found.all == len(quotes)
    assert (found.first is None) == (found.last is None) == (found.count == 0)
    if found.first and found.last:
        assert found.first <= found.last <= found.first + NOW
        assert (found.word == "not enough") == (found.first == found.last)


@given(QUOTES, DAYS)
def test_what_takes_no_side_moves_nobody(quotes: list[Said], day: date) -> None:
    before, after = standing(quotes), standing([*quotes, Said(day, "neutral")])
    assert (before.word, before.count) == (after.word, after.count)
    assert changes([*quotes, Said(day, "neutral")]) == changes(quotes)


@given(QUOTES, HELD)
def test_changes_go_to_and_fro_in_time(quotes: list[Said], held: list[Held]) -> None:
    found = changes(quotes, held)
    for change in found:
        assert change.before.day <= change.after.day
        assert {change.before.side, change.after.side} == {"open", "closed"}
        assert not set(change.left) & set(change.joined)
    for earlier, later in pairwise(found):
        assert earlier.after.side == later.before.side


@given(QUOTES, DAYS, st.sampled_from(["open", "closed"]))
def test_one_day_is_no_change_of_side(quotes: list[Said], day: date, side: str) -> None:
    same = [quote._replace(side="open" if side == "closed" else "closed") for quote in quotes if quote.day != day]
    assert changes([*same, Said(day, side), Said(day, side)]) == []


@given(st.integers(0, 50), st.integers(0, 50), st.integers(0, 50))
def test_more_on_one_side_never_moves_a_word_to_the_other(open: int, closed: int, mixed: int) -> None:
    order = ("closed", "leans closed", "mixed", "leans open", "open")
    if open + closed + mixed:
        before, after = word_of(open, closed, mixed, True), word_of(open + 1, closed, mixed, True)
        assert order.index(before) <= order.index(after)


@given(PARTIAL)
def test_a_partial_date_holds_the_day_that_it_was_cut_from(words: str) -> None:
    first, last = bounds(words)
    assert first <= last
    assert first.isoformat().startswith(words)
    assert last.isoformat().startswith(words)


@given(ANY)
def test_the_same_words_have_one_key_however_they_are_printed(words: str) -> None:
    key = quote_key(words, "ada-moreau")
    for other in (f"“{words}”", f" {words}…", unicodedata.normalize("NFD", words)):
        assert folded_words(other) == folded_words(words)
        assert quote_key(other, "ada-moreau") == key
    assert quote_key(words, "ben-okafor") != key


@given(ANY | st.from_regex(r"\A(--)?[0-9]{2,4}-[0-9]{2}(-[0-9]{2})?\Z"), st.none() | DAYS)
def test_any_told_date_is_a_day_or_unknown(told: str, published: date | None) -> None:
    day, precision = said_on(told, published)
    assert precision in ("day", "month")
    if told.startswith("--") and day and published:
        assert published - timedelta(days=366) <= day <= published


def test_the_29th_of_february_is_unknown_in_a_year_that_has_none() -> None:
    assert said_on("--02-29", date(2023, 6, 1)) == (None, "day")
    assert said_on("--02-29", date(2024, 6, 1)) == (date(2024, 2, 29), "day")


@given(st.none() | DAYS, st.none() | DAYS)
def test_every_quote_has_a_day(said: date | None, printed: date | None) -> None:
    assert day_of(said, printed, datetime(2026, 1, 2, 3, tzinfo=UTC)) == (said or printed or date(2026, 1, 2))


@given(SIDES | st.just("off_topic"), st.floats(0, 1), st.floats(0, 1))
def test_a_side_is_shown_as_it_is_or_not_at_all(side: str, confidence: float, threshold: float) -> None:
    shown = side_to_show(side, confidence, threshold)
    assert shown in (side, "neutral")
    assert (shown == side) or confidence < threshold


SPANS = st.lists(st.tuples(st.integers(0, 70), st.integers(0, 70)), max_size=6)


@given(ANY, SPANS, st.integers(0, 30), st.integers(0, 60))
def test_evidence_stays_inside_the_words(text: str, spans: list[tuple[int, int]], start: int, end: int) -> None:
    for first, last in inside(spans, start, end):
        assert 0 <= first < last <= end - start


@given(ANY, ANY, SPANS)
def test_evidence_that_moves_keeps_its_words(old: str, new: str, spans: list[tuple[int, int]]) -> None:
    there = [span for span in spans if span[0] < span[1] <= len(old)]
    kept = [new[first:last] for first, last in moved(there, old, new)]
    assert set(kept) <= {old[first:last] for first, last in there}
    assert len(moved(there, old, f"{new}{old}")) == len(there)


ENTRIES = st.lists(
    st.builds(
        Entry,
        name=st.uuids().map(lambda one: f"quote/{one}"),
        title=ANY,
        link=st.just("https://record.example/quotes/1/"),
        updated=st.datetimes(datetime(2020, 1, 1), datetime(2030, 1, 1), timezones=st.just(UTC)),
        html=ANY,
        author=ANY,
        language=st.sampled_from(["", "en", "zh-Hans"]),
        category=st.sampled_from(["", "open"]),
    ),
    max_size=4,
)


@given(ANY, ENTRIES)
def test_any_words_make_a_feed_that_can_be_read(title: str, entries: list[Entry]) -> None:
    place = "https://record.example/feed.atom?q=%E5%BC%80&side=open"
    root = ET.fromstring(written(Feed("quotes", title, "Sub", "https://record.example/", place, "en", entries)))
    atom = "{http://www.w3.org/2005/Atom}"
    assert len(root.findall(f"{atom}entry")) == len(entries)
    newest = max((entry.updated for entry in entries), default=datetime(2026, 1, 1, tzinfo=UTC))
    assert root.findtext(f"{atom}updated") == f"{newest:%Y-%m-%dT%H:%M:%SZ}"


@pytest.mark.parametrize("sign", ["\0", "\x0b", "\ufffe", "\ud800"])
def test_what_no_xml_may_hold_is_left_out(sign: str) -> None:
    entry = Entry("quote/1", f"a{sign}b", "https://record.example/", datetime(2026, 1, 1, tzinfo=UTC), sign, author=sign)
    assert sign.encode("utf-8", "surrogatepass") not in written(Feed("q", sign, "", "", "", "en", [entry]))
