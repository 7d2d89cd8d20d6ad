"""The contract of the search, the same on both databases: what a query finds, and what of the words is marked."""

import re

import pytest
from django.test import Client

from debate.counting import words as words_file
from debate.counting.board import board
from debate.counting.choosing import Chosen
from debate.counting.words import Words
from debate.models import Quote
from debate.record import write
from debate.search import matching
from debate.selection import Selection
from debate.tests import builders
from debate.tokens import Term, hits, terms_of, tokens_of
from people.models import Person

pytestmark = pytest.mark.django_db
SAID = {
    "audits": "Open models make every audit possible.",
    "auditors": "No auditor could open the largest models.",
    "closed": "Closed systems are safer, they say.",
    "open": "开源模型会带来开放的竞争。",
    "traditional": "開源是一種承諾。",
    "weights": "模型权重不应公开。",
}


def record() -> dict[str, Quote]:
    """Quotes of invented people with their tokens, by a word of ours."""
    people = {"audits": builders.person("Ada Moreau"), "open": builders.person("Shen Weibai", name_zh="沈未白")}
    return {
        name: builders.quote(
            text,
            people.get(name) or builders.person(f"Nobody {name.title()}"),
            tokens=tokens_of(text),
            language="en" if text.isascii() else "zh-Hans",
        )
        for name, text in SAID.items()
    }


def found_by(query: str) -> set[int]:
    """Ids that the board leaves for a query."""
    chosen = Chosen(board(), Selection(q=query))
    return set(chosen.board.columns.ids[chosen.mask].tolist())


@pytest.mark.parametrize(
    ("query", "names"),
    [
        ("auditing", {"audits"}),
        ("model", {"audits", "auditors"}),
        ("open model", {"audits", "auditors"}),
        ('"open models"', {"audits"}),
        ("“largest models”", {"auditors"}),
        ("models -largest", {"audits"}),
        ('models -"open models"', {"auditors"}),
        ("MODELS", {"audits", "auditors"}),
        ("权", {"weights"}),
        ("开", {"open", "traditional", "weights"}),
        ("开源", {"open", "traditional"}),
        ("開源", {"open", "traditional"}),
        ("承诺", {"traditional"}),
        ("开源模型", {"open"}),
        ("模型权重", {"weights"}),
        ("开源 -竞争", {"traditional"}),
        ("moreau", {"audits"}),
        ("Ada Moreau", {"audits"}),
        ("沈未白", {"open"}),
        ("weibai 开源", {"open"}),
        ("models -moreau", {"auditors"}),
        ("nothing like it", set()),
        ("...", set(SAID)),
    ],
)
def test_a_query_finds_what_it_says(query: str, names: set[str]) -> None:
    made = record()
    assert found_by(query) == {made[name].pk for name in names}
    assert found_by(query) == set(matching(Quote.objects.counted(), query).values_list("pk", flat=True))


@pytest.mark.parametrize(
    ("query", "name", "marked"),
    [
        ("auditing", "audits", ["audit"]),
        ('"open models"', "audits", ["Open models"]),
        ("开源", "traditional", ["開源"]),
        ("开", "open", ["开", "开"]),
        ("模型权重", "weights", ["模型权重"]),
        ("systems -safer", "closed", ["systems"]),
    ],
)
def test_hits_are_marked_in_the_words_as_printed(query: str, name: str, marked: list[str]) -> None:
    text = SAID[name]
    assert [text[start:end] for start, end in hits(text, terms_of(query))] == marked


def test_the_page_marks_the_hits(client: Client) -> None:
    record()
    assert re.search("<mark[^>]*>開源</mark>", client.get("/quotes/?q=开源").content.decode())


def test_a_quote_that_came_since_is_found_among_those_that_were_kept() -> None:
    made = record()
    assert found_by("audits") == {made["audits"].pk}
    text = "An audit a year."
    new = builders.quote(text, Person.objects.first(), tokens=tokens_of(text))
    assert found_by("audits") == {made["audits"].pk, new.pk}


def test_a_quote_that_is_read_otherwise_is_found_by_its_new_words_only() -> None:
    builders.person()
    article = builders.article()
    snapshot = article.snapshots.get()
    write(article.pk, snapshot, builders.reading(builders.quotation("Open models are safer for")))
    quote = Quote.objects.get()
    assert (found_by("open"), found_by("everybody")) == ({quote.pk}, set())
    write(article.pk, snapshot, builders.reading(builders.quotation("models are safer for everybody,")))
    assert Quote.objects.get() == quote
    assert (found_by("open"), found_by("everybody")) == (set(), {quote.pk})


def test_what_was_found_is_kept_while_no_quote_gets_other_words() -> None:
    made = record()
    found_by("audits")
    held = board().words
    quote = made["audits"]
    quote.side = "closed"
    quote.save()
    assert board().words is held
    Quote.objects.filter(pk=quote.pk).update(tokens=tokens_of("Other words."))
    assert board().words is not held


def test_a_record_without_new_quotes_is_not_asked_again() -> None:
    made, terms, held = record(), (Term(("audit",)),), Words()
    newest = max(quote.pk for quote in made.values())
    assert held.ids_of(terms, newest).tolist() == [made["audits"].pk]
    Quote.objects.all().delete()
    assert held.ids_of(terms, newest).tolist() == [made["audits"].pk]


def test_what_was_not_asked_for_longest_goes_first(monkeypatch: pytest.MonkeyPatch) -> None:
    made, held = record(), Words()
    newest = max(quote.pk for quote in made.values())
    monkeypatch.setattr(words_file, "MOST_BYTES", 2)
    for token in ("audit", "model", "close"):
        held.ids_of((Term((token,)),), newest)
    assert (Term(("audit",)),) not in held
    assert (Term(("close",)),) in held
