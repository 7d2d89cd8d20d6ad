"""Files to take along: spreadsheets open them safely, and what was said comes out as it went in."""

import csv
import io
import json
from pathlib import Path
from typing import Any

import pytest
from django.core.management import call_command
from django.core.management.base import CommandError
from django.test import Client
from hypothesis import given, strategies as st

from debate.exporting import BOM, as_csv, as_json
from debate.pages import exports
from debate.tests.builders import article, person
from debate.tests.pages.builders import on, print_in, printed, reasoned, withdrawn

WORDS = "Weights belong to all."


def read(content: str) -> list[dict[str, str]]:
    """A CSV file as a spreadsheet reads it."""
    assert content.startswith(BOM)
    return list(csv.DictReader(io.StringIO(content.removeprefix(BOM), newline="")))


@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=80))
def test_any_words_come_back_from_csv_and_none_begin_a_formula(words: str) -> None:
    (row,) = read("".join(as_csv(["words"], [{"words": words}])))
    assert row["words"].removeprefix("'") == words.removeprefix("'")
    assert not row["words"].startswith(("=", "+", "-", "@", "\t", "\r"))


@pytest.mark.parametrize("words", ["=1+1", "+49", "-x", "@sum", "\tx", "\nx", "＝1", "＋49", "－x", "＠sum"])
def test_what_a_spreadsheet_would_run_begins_with_an_apostrophe(words: str) -> None:
    assert read("".join(as_csv(["words"], [{"words": words}])))[0]["words"] == "'" + words


def test_lines_end_as_the_standard_says() -> None:
    assert "".join(as_csv(["a", "b"], [{"a": ["x", "y"], "b": None}])) == BOM + "a,b\r\nx;y,\r\n"


@given(st.lists(st.text(st.characters(exclude_categories=["Cs"]), max_size=30), max_size=5), st.integers(1, 5))
def test_json_has_the_words_unchanged_and_says_whether_it_is_complete(words: list[str], most: int) -> None:
    told = json.loads("".join(as_json([{"words": one} for one in words], most)))
    assert [row["words"] for row in told["quotes"]] == words[:most]
    assert told["complete"] == (len(words) <= most)


def body(answer: Any) -> str:
    """Everything that a streamed answer sends."""
    return b"".join(answer.streaming_content).decode()


@pytest.mark.django_db
def test_a_row_tells_what_the_record_knows_of_a_quote(client: Client) -> None:
    said = printed(WORDS, person("Ada Moreau", name_zh="艾达·莫罗"), side="open", **on(2024, 3))
    reasoned(said, "access", "belong to all")
    print_in(said, article(f"Again: {WORDS}", outlet="The Invented Post"))
    (row,) = read(body(client.get("/data/quotes.csv")))
    assert list(row) == list(exports.COLUMNS)
    assert (row["words"], row["speaker"], row["speaker_zh"], row["person"]) == (
        WORDS,
        "Ada Moreau",
        "艾达·莫罗",
        "ada-moreau",
    )
    assert (row["said_on"], row["side"], row["arguments"], row["printings"]) == ("2024-03-01", "open", "access", "2")
    assert row["url"].endswith(f"/quotes/{said.pk}/")
    assert row["article"].startswith("https://news.example/")


@pytest.mark.django_db
def test_files_take_the_filters_of_the_list_and_leave_out_what_is_not_public(client: Client) -> None:
    printed(WORDS, person("Ada Moreau"), side="open")
    printed("They do not.", person("Ben Okafor"), side="closed")
    withdrawn()
    assert [row["words"] for row in json.loads(body(client.get("/data/quotes.json?side=closed")))["quotes"]] == [
        "They do not."
    ]
    assert len(read(body(client.get("/data/quotes.csv")))) == 2
    assert 'href="/data/quotes.csv?side=closed"' in client.get("/quotes/?side=closed").content.decode()


@pytest.mark.django_db
@pytest.mark.parametrize("name", ["csv", "json"])
@pytest.mark.parametrize(
    ("query", "told"),
    [
        ("from=2024-13", {"from": ["'2024-13' is not a date: write 2024, 2024-03 or 2024-03-31."]}),
        ("from=2024&to=yesterday", {"to": ["'yesterday' is not a date: write 2024, 2024-03 or 2024-03-31."]}),
        ("side=opne", {"side": ["'opne' is no value of this filter: closed, mixed, neutral, open are."]}),
    ],
)
def test_a_filter_that_can_t_be_is_refused_with_the_reason_and_no_file_comes(
    client: Client, name: str, query: str, told: dict[str, list[str]]
) -> None:
    answer = client.get(f"/data/quotes.{name}?{query}")
    assert (answer.status_code, answer["Content-Type"]) == (400, "application/problem+json")
    assert "Content-Disposition" not in answer.headers
    assert answer.json()["errors"] == told
    assert client.get(f"/api/v1/quotes/?{query}").json() == answer.json()


@pytest.mark.django_db
def test_a_file_ends_where_it_must_and_says_so(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(exports, "MOST", 2)
    ada = person("Ada Moreau")
    for number in range(3):
        printed(f"Words number {number}.", ada, **on(2024, 1 + number))
    told = json.loads(body(client.get("/data/quotes.json")))
    assert [row["said_on"] for row in told["quotes"]] == ["2024-03-01", "2024-02-01"]
    assert told["complete"] is False
    assert len(read(body(client.get("/data/quotes.csv")))) == 2


@pytest.mark.django_db
def test_the_number_of_queries_does_not_grow_with_rows(client: Client, django_assert_max_num_queries: Any) -> None:
    ada = person("Ada Moreau")
    for number in range(30):
        printed(f"Words number {number}.", ada)
    with django_assert_max_num_queries(8):
        assert len(read(body(client.get("/data/quotes.csv")))) == 30


@pytest.mark.django_db
def test_no_file_has_the_article(client: Client) -> None:
    printed(WORDS, person("Ada Moreau"))
    for name in ("csv", "json"):
        assert "Nobody left early" not in body(client.get(f"/data/quotes.{name}"))


@pytest.mark.django_db
def test_the_command_writes_everything_that_a_query_finds(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    printed(WORDS, person("Ada Moreau"), side="open")
    printed("They do not.", person("Ben Okafor"), side="closed")
    call_command("export", "--format", "json", "--query", "side=open")
    told = json.loads(capsys.readouterr().out)
    assert [row["words"] for row in told["quotes"]] == [WORDS]
    assert told["complete"] is True
    call_command("export")
    assert len(read(capsys.readouterr().out)) == 2
    with pytest.raises(CommandError, match="'2024-13' is not a date"):
        call_command("export", "--query", "from=2024-13")
