"""What templates show of the record, tag by tag: dates as far as they are known, shares that never claim certainty, two scripts."""

import json
from collections.abc import Sequence
from datetime import UTC, date, datetime
from typing import Any

import pytest
from django.utils.translation import override

from debate.models import Quote, Stance
from debate.pages.balance import Balance, Share
from debate.pages.heads import Head
from debate.pages.standings import Camps
from debate.templatetags import charts, record
from debate.tokens import terms_of
from people.models import Organization, Person

MARCH, MAY = date(2024, 3, 5), date(2024, 5, 7)


@pytest.mark.parametrize(
    ("share", "shown"),
    [(0.0, "0%"), (0.834, "83%"), (0.835, "84%"), (0.994, "99%"), (0.9999, "99%"), (1.0, "100%"), (1, "100%")],
)
def test_a_share_is_never_rounded_up_to_certainty(share: float, shown: str) -> None:
    assert record.percent(share) == shown


@pytest.mark.parametrize(
    ("count", "most", "share"), [(0, 10, 0), (1, 1000, 1), (5, 10, 50), (10, 10, 100), (3, 0, 0), (0, 0, 0)]
)
def test_a_share_of_the_most_can_be_seen_where_there_is_any(count: int, most: int, share: int) -> None:
    assert record.share_of(count, most) == share


@pytest.mark.parametrize(
    ("precision", "machine", "english", "chinese"),
    [
        ("day", "2024-03-05", "March 5, 2024", "2024年3月5日"),
        ("month", "2024-03", "March 2024", "2024年3月"),
        ("year", "2024", "2024", "2024"),
        ("century", "2024-03-05", "March 5, 2024", "2024年3月5日"),
    ],
)
def test_a_day_is_shown_as_far_as_it_is_known(precision: str, machine: str, english: str, chinese: str) -> None:
    for language, shown in (("en", english), ("zh-hans", chinese)):
        with override(language):
            assert record.day(MARCH, precision) == f'<time datetime="{machine}">{shown}</time>'


def test_a_day_that_nobody_knows_is_said_to_be_unknown() -> None:
    assert record.day(None) == '<span class="unknown">date not known</span>'


def test_what_was_said_on_an_unknown_day_stands_at_the_day_of_its_list() -> None:
    said = Quote(said_on=date(2024, 3, 1), said_precision="month", day=MAY)
    assert 'datetime="2024-03"' in record.when(said)
    assert 'datetime="2024-05-07"' in record.when(Quote(said_on=None, day=MAY))


def test_stretches_of_time_name_both_ends_and_one_where_they_are_the_same() -> None:
    assert record.days(MARCH, MARCH).count("<time") == 1
    assert [part in record.days(MARCH, MAY) for part in ("2024-03-05", " – ", "2024-05-07")] == [True] * 3
    assert record.months(MARCH, date(2024, 3, 31)) == record.day(MARCH, "month")
    assert record.months(MARCH, MAY) == f"{record.day(MARCH, 'month')} – {record.day(MAY, 'month')}"
    assert record.months(date(2023, 3, 5), MARCH).count("<time") == 2, "the same month of another year is another one"


@pytest.mark.parametrize(("language", "gap"), [("en", " "), ("zh-hans", "")])
def test_wide_marks_need_no_space_behind_them(language: str, gap: str) -> None:
    with override(language):
        assert record.gap() == gap


@pytest.mark.parametrize(
    ("language", "fields", "shown"),
    [
        ("en", {"name_en": "Ada Moreau", "name_zh": "艾达"}, ' <span class="soft" lang="zh-Hans">艾达</span>'),
        ("zh-hans", {"name_en": "Ada Moreau", "name_zh": "艾达"}, ' <span class="soft" lang="en">Ada Moreau</span>'),
        ("en", {"name_en": "Ada Moreau"}, ""),
        ("en", {"name_zh": "艾达"}, ""),
        ("en", {"name_en": "<b>", "name_zh": "<i>"}, ' <span class="soft" lang="zh-Hans">&lt;i&gt;</span>'),
    ],
)
def test_the_other_name_stands_in_its_own_language(language: str, fields: dict[str, str], shown: str) -> None:
    with override(language):
        assert record.other_name(Person(slug="ada-moreau", **fields)) == shown


def test_a_side_is_a_shape_and_a_word_and_an_unknown_one_a_ring() -> None:
    assert "<circle" in record.shape("open")
    assert "<rect" in record.shape("closed")
    assert 'class="hollow"' in record.shape("off_topic")
    assert [record.side("closed").endswith(" closed</span>"), 'aria-hidden="true"' in record.side("closed")] == [True, True]
    shapes = {charts.mark_shape(side) for side in ("open", "closed", "mixed", "neutral", "off_topic")}
    assert len(shapes) == 4, "every side but the last, which has that of neutral, has its own"


def test_words_that_show_a_judgement_are_parted_where_something_is_left_out() -> None:
    said = Quote(text="Open models are safer for all.")
    assert record.evidence(said, [[0, 11], [16, 21]]) == "Open models … safer"
    assert record.evidence(said, []) == ""


def test_words_are_marked_and_escaped() -> None:
    said = Quote(text="Weights <b> belong & stay.")
    assert record.words(said, (), [[0, 7]]) == '<mark class="evidence">Weights</mark> &lt;b&gt; belong &amp; stay.'


def test_hits_of_a_search_are_marked_beside_the_evidence() -> None:
    said = Quote(text="Weights belong to all.")
    marked = '<mark class="evidence hit">Weights</mark> belong to <mark class="hit">all</mark>.'
    assert record.words(said, terms_of("weights all"), [[0, 7]]) == marked


def test_evidence_of_stances_that_were_not_fetched_costs_no_query() -> None:
    assert record.proof(Quote(pk=1, side="open")) == []


@pytest.mark.parametrize(("side", "evidence"), [("open", [[0, 7]]), ("closed", [])])
def test_evidence_is_that_of_the_stance_that_counts_where_it_is_for_the_side_that_is_shown(
    side: str, evidence: list[list[int]]
) -> None:
    said = Quote(pk=1, side=side)
    held = [
        Stance(side="open", decided_by="machine", evidence=[[0, 7]], created=datetime(2025, 1, 1, tzinfo=UTC)),
        Stance(side=side, decided_by="model", evidence=[[8, 9]], created=datetime(2025, 2, 1, tzinfo=UTC)),
    ]
    said.__dict__["_prefetched_objects_cache"] = {"stances": held}
    assert record.proof(said) == evidence


@pytest.mark.parametrize(("by", "share"), [("machine", "83%"), ("model", "83%"), ("person", "")])
def test_who_decided_is_told_with_how_sure_they_were_but_for_a_person(by: str, share: str) -> None:
    shown = record.decided(Quote(side_by=by, side="open", side_confidence=0.834))
    assert shown.startswith('<span class="decided">by ')
    assert ("%" in shown, share in shown) == (bool(share), True)


@pytest.mark.parametrize(
    ("by", "side", "confidence", "withheld"),
    [
        ("machine", "neutral", 0.72, True),
        ("model", "neutral", 0.72, True),
        ("machine", "neutral", 0.95, False),
        ("machine", "open", 0.72, False),  # named when the bar was lower
        ("person", "neutral", 0.72, False),
    ],
)
def test_where_no_side_is_named_no_share_tells_how_sure_of_neutral(
    by: str, side: str, confidence: float, withheld: bool
) -> None:
    shown = record.decided(Quote(side_by=by, side=side, side_confidence=confidence))
    assert ("not sure enough to name a side" in shown) is withheld
    assert ("72%" in shown) is (not withheld and by != "person" and confidence < 0.9)


@pytest.mark.parametrize("ending", ["</script>", "<!--", "&amp;", "<script>"])
def test_no_words_of_anybody_end_the_script_of_what_machines_read(ending: str) -> None:
    shown = record.json_ld(Head(title="A page", things=({"@type": "Quotation", "text": f"words {ending} more"},)))
    inside = shown.removeprefix('<script type="application/ld+json">').removesuffix("</script>")
    assert not {"<", ">", "&"} & set(inside)
    (thing,) = json.loads(inside)["@graph"]
    assert thing["text"] == f"words {ending} more"


def test_machines_read_other_scripts_and_days_as_they_are() -> None:
    shown = record.json_ld(Head(title="A page", things=({"text": "开源", "dateCreated": MARCH},)))
    assert '"text": "开源", "dateCreated": "2024-03-05"' in shown


def test_a_page_without_things_tells_machines_nothing() -> None:
    assert record.json_ld(Head(title="A page")) == ""


def parts(shown: dict[str, Any]) -> Sequence[tuple[str, str, int]]:
    """Side, label and count of each part of a bar."""
    return [(row["part"].side, str(row["label"]), row["part"].count) for row in shown["parts"]]


def test_a_bar_has_its_sides_in_the_order_of_every_chart() -> None:
    shown = record.split_bar(4, 2, 1, 3, 20)
    assert parts(shown) == [("open", "open", 4), ("mixed", "mixed", 2), ("neutral", "neutral", 1), ("closed", "closed", 3)]
    assert (shown["small"], shown["share"]) == (True, 50)


def test_a_tally_is_the_same_bar() -> None:
    assert record.tally_bar({"closed": 3, "open": 4, "mixed": 2, "neutral": 1}, 20) == record.split_bar(4, 2, 1, 3, 20)
    assert parts(record.tally_bar({"closed": 3})) == [("closed", "closed", 3)]
    assert record.tally_bar({"closed": 3})["share"] == 0, "a bar alone has its full length"


def test_people_of_whom_too_little_is_known_have_their_own_part_of_the_bar() -> None:
    shown = record.camps_bar(Camps(open=3, mixed=1, closed=2, since=MARCH), 4)
    assert parts(shown)[:3] == [("open", "open", 3), ("mixed", "mixed", 1), ("closed", "closed", 2)]
    assert parts(shown)[3] == (record.UNSAID, "too few quotes", 4)


def test_a_balance_is_one_bar_of_its_shares() -> None:
    shares = [Share("open", "open", 3, 2, 75), Share("closed", "closed", 1, 1, 25)]
    assert parts(record.balance_bar(Balance(shares, 4, 3, MARCH, MAY, 0))) == [("open", "open", 3), ("closed", "closed", 1)]


def test_a_spark_is_told_in_words_too() -> None:
    assert charts.spark_chart(None)["told"] == ""


def test_a_name_without_either_language_is_its_address() -> None:
    assert str(Organization(slug="lantern-labs")) == "lantern-labs"
