"""Where frequent words stand: what is sealed says the same as the full-text index, and what is not is left to it."""

from collections.abc import Iterator

import pytest
from django.db import connection

from debate.counting import postings
from debate.counting.numbers import Numbers
from debate.counting.postings import PART, found, seal
from debate.counting.words import Words
from debate.models import Quote
from debate.search import Matches
from debate.tests import builders
from debate.tokens import Term, terms_of, tokens_of

pytestmark = pytest.mark.django_db
on_postgresql = pytest.mark.skipif("connection.vendor != 'postgresql'", reason="only PostgreSQL has postings")
SAID = {
    5: "Open models make every audit possible.",
    6: "No audit could open the largest models.",
    PART - 1: "Models open models.",
    PART: "开源模型会带来开放的竞争。",
    PART + 9: "開源是一種承諾，模型 open 也是。",
    2 * PART + 1: "Open models, and open weights.",
}
"""Words by ids in three parts, the last of which is not full."""
TERMS = ["audit", "models", "open", '"open models"', '"models open models"', "开", "开源", "开源模型", "模型"]


@pytest.fixture(autouse=True)
def small_parts(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Every word is frequent, and no id may come late."""
    monkeypatch.setattr(postings, "OVERLAP", 0)
    monkeypatch.setattr(postings, "FREQUENT", 1)
    by = builders.person("Ada Moreau")
    for pk, text in SAID.items():
        builders.quote(text, by, pk=pk, tokens=tokens_of(text), key=f"said {pk}")
    yield


def term(query: str) -> Term:
    """The one term of a query."""
    (only,) = terms_of(query)
    return only


def posted(query: str) -> list[int] | None:
    """Ids that the postings hold for a query of one term."""
    held = found(term(query))
    return None if held is None else held[0].tolist()


def indexed(query: str) -> list[int]:
    """Ids that the full-text index finds."""
    return sorted(Quote.objects.filter(Matches([term(query)])).values_list("pk", flat=True))


@pytest.mark.skipif("connection.vendor == 'postgresql'")
def test_elsewhere_everything_is_left_to_the_full_text_index() -> None:
    assert seal() == 0
    assert posted("models") is None


@on_postgresql
@pytest.mark.parametrize("query", TERMS)
def test_sealed_parts_say_what_the_index_says(query: str) -> None:
    assert seal() == 2
    assert posted(query) == [pk for pk in indexed(query) if pk < 2 * PART]
    held = found(term(query))
    assert held and held[1] == 2 * PART - 1


@on_postgresql
@pytest.mark.parametrize("query", TERMS)
def test_what_is_not_sealed_yet_is_asked_for(query: str) -> None:
    seal()
    ids: Numbers = Words().ids_of((term(query),), 2 * PART + 1)
    assert sorted(ids.tolist()) == indexed(query)


@on_postgresql
def test_nothing_is_sealed_twice_and_nothing_before_it_is_full() -> None:
    assert [seal(), seal()] == [2, 0]


@on_postgresql
def test_a_rare_word_is_left_to_the_index(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(postings, "FREQUENT", 3)
    seal()
    assert posted("models") == [5, 6, PART - 1]
    assert posted("audit") is None
    assert posted('"audit possible"') is None


@on_postgresql
def test_a_word_that_becomes_frequent_is_looked_up_in_the_parts_before(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(postings, "FREQUENT", 4)
    text = "Audits, audits."
    by = builders.person("Ben Okafor")
    for pk in range(PART + 20, PART + 24):
        builders.quote(text, by, pk=pk, tokens=tokens_of(text), key=f"said {pk}")
    seal()
    assert posted("audit") == [5, 6, *range(PART + 20, PART + 24)]


@on_postgresql
def test_new_tokens_break_the_seal_of_their_part() -> None:
    seal()
    Quote.objects.filter(pk=PART).update(tokens=tokens_of("Nothing of the kind."))
    held = found(term("models"))
    assert held and held[1] == PART - 1
    assert seal() == 1
    assert posted("开") == [PART + 9]


@on_postgresql
def test_a_part_that_is_sealed_anew_may_bring_words_to_those_behind_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(postings, "FREQUENT", 2)
    seal()
    assert posted("开源模型") is None
    Quote.objects.filter(pk__in=(5, 6)).update(tokens=tokens_of("开源模型"))
    seal()
    assert posted("开源模型") == [5, 6, PART]


@on_postgresql
def test_without_any_sealed_part_everything_is_left_to_the_index() -> None:
    assert connection.vendor == "postgresql"
    assert posted("models") is None
