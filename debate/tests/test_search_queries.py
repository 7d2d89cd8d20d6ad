"""What a query becomes in each database, and whose name a word is."""

import pytest

from debate.naming import Bearers, bearers_of
from debate.search import fts5, tsquery
from debate.tests.builders import organization, person
from debate.tokens import Term, terms_of
from people.models import Name


@pytest.mark.parametrize(
    ("terms", "sqlite", "postgresql"),
    [
        ((Term(("open",)),), '"open"', "('open')"),
        ((Term(("open", "weight")),), '"open weight"', "('open' <-> 'weight')"),
        ((Term(("open",)), Term(("close",))), '"open" AND "close"', "('open') & ('close')"),
        ((Term(("开",), open_ended=True),), '"开"*', "('开':*)"),
        ((Term(("开源", "源模"), open_ended=True),), '"开源 源模"*', "('开源' <-> '源模':*)"),
    ],
)
def test_a_query_says_the_same_to_both_databases(terms: tuple[Term, ...], sqlite: str, postgresql: str) -> None:
    assert (fts5(terms), tsquery(terms)) == (sqlite, postgresql)


def test_for_an_order_any_of_the_words_counts() -> None:
    terms = (Term(("open",)), Term(("weight",)))
    assert (fts5(terms, " OR "), tsquery(terms, " | ")) == ('"open" OR "weight"', "('open') | ('weight')")


def who(query: str) -> Bearers:
    """Whose name the only term of a query is."""
    (term,) = terms_of(query)
    return bearers_of(term)


@pytest.mark.django_db
def test_a_word_names_everybody_in_whose_names_it_stands_as_a_whole() -> None:
    ada, other = person("Ada Moreau", name_zh="艾达·莫罗"), person("Adamo Rossi")
    lab = organization("Moreau Labs")
    Name.objects.create(person=other, text="Ада")
    assert who("moreau") == Bearers(frozenset({ada.pk}), frozenset({lab.pk}))
    assert who("MOREAU") == who("moreau")
    assert who('"moreau labs"') == Bearers(frozenset(), frozenset({lab.pk}))
    assert who("ada") == Bearers(frozenset({ada.pk}))
    assert who("莫罗") == Bearers(frozenset({ada.pk}))
    assert who("Ада") == Bearers(frozenset({other.pk}))
    assert not who('"labs moreau"')
    assert not who("nobody")


@pytest.mark.django_db
def test_one_han_character_names_nobody() -> None:
    person("Li Wei", name_zh="李伟")
    assert not who("李")
    assert not who("伟"), "nor the last one of a name, which the index holds alone"
    assert who("李伟")


@pytest.mark.django_db
def test_a_name_that_was_given_or_taken_since_is_known() -> None:
    ada = person()
    assert not who("lovelorn")
    given = Name.objects.create(person=ada, text="Lovelorn")
    assert who("lovelorn") == Bearers(frozenset({ada.pk}))
    given.delete()
    assert not who("lovelorn")
