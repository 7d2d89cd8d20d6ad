"""What is public, which judgement counts, when something was said, and when two printings are one quote."""

from datetime import UTC, date, datetime
from typing import NamedTuple

import pytest

from debate.publication import Facts, counting, day_of, folded_words, is_public, quote_key, said_on, side_to_show

READ = Facts("open", "person", is_resolved=True, is_checked=False, is_withdrawn=False, confidence=0.9)


class Judged(NamedTuple):
    decided_by: str
    created: datetime


@pytest.mark.parametrize(
    ("change", "public"),
    [
        ({}, True),
        ({"side": "neutral"}, True),
        ({"side": "off_topic"}, False),
        ({"confidence": 0.8}, False),
        ({"confidence": 0.2, "is_checked": True}, True),
        ({"is_disputed": True}, False),
        ({"is_disputed": True, "is_checked": True}, True),
        ({"is_resolved": False, "speaker_type": "unknown"}, False),
        ({"is_resolved": False, "speaker_type": "unknown", "is_checked": True}, False),
        ({"is_resolved": False, "speaker_type": "anonymous"}, True),
        ({"is_checked": True, "is_withdrawn": True}, False),
        ({"is_checked": True, "side": "off_topic"}, False),
    ],
)
def test_a_quote_is_public_by_rule_8(change: dict[str, object], public: bool) -> None:
    assert is_public(READ._replace(**change), 0.8) is public  # type: ignore[arg-type]


def test_a_persons_newest_judgement_counts_then_the_readers_and_a_language_models_never() -> None:
    early, late = datetime(2025, 1, 1, tzinfo=UTC), datetime(2025, 2, 1, tzinfo=UTC)
    machine, model = Judged("machine", early), Judged("model", late)
    first, second = Judged("person", early), Judged("person", late)
    assert counting([]) is None
    assert counting([machine, model]) is machine
    assert counting([model]) is None
    assert counting([machine, first, model]) is first
    assert counting([second, first, model]) is second
    assert counting([first, second]) is second


def test_the_readers_newest_judgement_counts_whatever_the_order_in_which_they_come() -> None:
    early, late = (Judged("machine", datetime(2025, month, 1, tzinfo=UTC)) for month in (1, 2))
    assert counting([early, late]) is counting([late, early]) is late
    checked = Judged("person", datetime(2024, 1, 1, tzinfo=UTC))
    assert counting([checked, late]) is counting([late, checked]) is checked


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Open models win.", "open models win"),
        ("开源会赢。", "開源會贏"),
        ("“Open, always”", "Open — always!"),
        ("ＡＩ is open", "AI is open"),
    ],
)
def test_marks_case_script_and_width_do_not_part_words(one: str, other: str) -> None:
    assert quote_key(one, "ada") == quote_key(other, "ada")


def test_other_words_or_another_speaker_are_another_quote() -> None:
    assert quote_key("Open wins", "ada") != quote_key("Open wins", "ben")
    assert quote_key("Open wins", "ada") != quote_key("Closed wins", "ada")
    assert folded_words("…!") == ""


@pytest.mark.parametrize(
    ("words", "speaker", "key"),
    [
        ("Open models win.", "ada-moreau", "ec9c446a8a6b1f9f534ecec270d19385e566afc64bd4d2543cecad405bb420a8"),
        ("「開源會贏」", "ada-moreau", "f10ccdec57f4d4449e70a7aea5493c1a8c43ae164c35d49b694ca95b2e561000"),
    ],
)
def test_keys_last_because_the_record_finds_other_printings_by_them(words: str, speaker: str, key: str) -> None:
    assert quote_key(words, speaker) == key


def test_speaker_and_words_are_kept_apart_in_a_key() -> None:
    assert quote_key("bwin", "a") != quote_key("win", "ab")


def test_the_day_of_a_quote_is_when_it_was_said_as_far_as_known() -> None:
    said, printed, recorded = date(2024, 1, 1), date(2024, 1, 3), datetime(2025, 5, 5, tzinfo=UTC)
    assert day_of(said, printed, recorded) == said
    assert day_of(None, printed, recorded) == printed
    assert day_of(None, None, recorded) == date(2025, 5, 5)


@pytest.mark.parametrize(
    ("iso", "published", "said"),
    [
        ("2024-07-04", None, (date(2024, 7, 4), "day")),
        ("2024-07", None, (date(2024, 7, 1), "month")),
        ("--07-04", date(2025, 1, 9), (date(2024, 7, 4), "day")),
        ("--01-04", date(2025, 1, 9), (date(2025, 1, 4), "day")),
        ("--01-09", date(2025, 1, 9), (date(2025, 1, 9), "day")),
        ("--01-10", date(2025, 1, 9), (date(2024, 1, 10), "day")),
        ("--12-31", date(2025, 12, 30), (date(2024, 12, 31), "day")),
        ("--1-04", date(2025, 1, 9), (None, "day")),
        ("--01-045", date(2025, 1, 9), (None, "day")),
        ("2024-13", None, (None, "day")),
        ("2024", None, (None, "day")),
        ("", date(2025, 1, 9), (None, "day")),
        ("--07-04", None, (None, "day")),
        ("2024-02-31", None, (None, "day")),
        ("--02-29", date(2025, 3, 1), (None, "day")),
    ],
)
def test_a_date_in_the_text_is_completed_from_the_day_of_publication(
    iso: str, published: date | None, said: tuple[date | None, str]
) -> None:
    assert said_on(iso, published) == said


@pytest.mark.parametrize(
    ("iso", "said"),
    [
        ("2025-03-10", date(2025, 3, 10)),
        ("2025-03-11", date(2025, 3, 11)),
        ("2025-03-12", None),
        ("2025-03", date(2025, 3, 1)),
        ("2025-04", None),
        ("2027-01-01", None),
    ],
)
@pytest.mark.parametrize(
    ("published", "seen"), [(date(2025, 3, 10), None), (None, date(2025, 3, 10)), (date(2025, 3, 10), date(2028, 1, 1))]
)
def test_nobody_has_spoken_on_a_day_that_was_to_come_when_it_was_printed(
    iso: str, said: date | None, published: date | None, seen: date | None
) -> None:
    assert said_on(iso, published, seen)[0] == said


@pytest.mark.parametrize(
    ("side", "confidence", "shown"),
    [
        ("open", 0.6, "open"),
        ("closed", 0.59, "neutral"),
        ("mixed", 0.2, "neutral"),
        ("neutral", 0.1, "neutral"),
        ("off_topic", 0.1, "off_topic"),
    ],
)
def test_a_side_that_the_reader_is_not_sure_of_is_not_named(side: str, confidence: float, shown: str) -> None:
    assert side_to_show(side, confidence, 0.6) == shown


def test_two_posts_without_any_word_are_not_the_same_statement() -> None:
    assert quote_key("👍", "ada-moreau") != quote_key("👎", "ada-moreau")
    assert quote_key("“👍”", "ada-moreau") == quote_key("👍!", "ada-moreau")
