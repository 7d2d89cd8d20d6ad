"""People whom the book lists: given what is theirs, and nothing else."""

from debate.reading import Quotation
from debate.scoring.listed import Listed, listed, people_in
from debate.tests.scoring.builders import gold, quote, reading, said
from people.names import NameBook

VARGA = {"type": "person", "name_en": "Ode Varga", "name_zh": None}
TWO = gold(quote(), quote(40, 55, speaker=VARGA))


def counted(*quotations: Quotation) -> Listed:
    """The counts of an article in which Solwin and Varga speak once each."""
    people = people_in(TWO)
    return listed(TWO, reading(*quotations), NameBook(people), people)


def test_the_people_of_an_article_are_its_single_persons() -> None:
    both = {"type": "person", "name_en": "Mira Solwin and Ode Varga", "name_zh": None}
    firm = {"type": "organisation", "name_en": "Solwin Works", "name_zh": None}
    article = gold(quote(), quote(40, 55, speaker=both), quote(40, 55, speaker=firm))
    assert [known.name_en for known in people_in(article)] == ["Mira Solwin"]


def test_what_is_theirs_is_found() -> None:
    found = counted(said(identity="gold-mirasolwin"), said(40, 55, "Ode Varga", "gold-odevarga"))
    assert (found.precision, found.recall) == (1.0, 1.0)


def test_what_is_given_to_the_wrong_one_costs_both() -> None:
    found = counted(said(identity="gold-mirasolwin"), said(40, 55, "Mira Solwin", "gold-mirasolwin"))
    assert (found.precision, found.recall) == (0.5, 0.5)


def test_what_is_given_to_nobody_costs_recall_only() -> None:
    found = counted(said(identity="gold-mirasolwin"), said(40, 55, None))
    assert (found.precision, found.recall) == (1.0, 0.5)


def test_nothing_is_no_division_by_zero() -> None:
    assert (Listed().precision, Listed().recall) == (0.0, 0.0)


def test_counts_of_two_articles_add_up() -> None:
    assert Listed(1, 2, 3).plus(Listed(10, 20, 40)) == Listed(11, 22, 43)
    assert Listed().plus(Listed(1, 2, 3)) == Listed(1, 2, 3)
