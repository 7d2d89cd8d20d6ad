"""The invented crowd: the same each time, verbatim, and never in a real record."""

from random import Random

import pytest
from django.core.management import CommandError, call_command

from debate.crowd.invented import name, statement
from debate.models import Quote
from debate.verifying import offences
from people.facts import rows
from people.models import Person


def test_the_same_number_makes_the_same_name_and_words() -> None:
    assert name(17) == name(17)
    assert statement(Random(3), "zh") == statement(Random(3), "zh")


def test_names_are_many_and_nobodys() -> None:
    made = [name(number)[0] for number in range(20_000)]
    assert len(set(made)) == len(made)
    real = {row["name_en"] for row in rows()}
    assert real.isdisjoint(made)


@pytest.mark.parametrize("language", ["en", "zh"])
def test_evidence_stands_in_the_words(language: str) -> None:
    for seed in range(200):
        said = statement(Random(seed), language)
        start, end = said.evidence
        assert 0 <= start < end <= len(said.text)
        assert "{" not in said.text


@pytest.mark.django_db
def test_a_crowd_is_a_record_like_any_other() -> None:
    call_command("make_crowd", quotes=40, verbosity=0)
    assert Quote.objects.counted().count() == 40
    assert list(offences()) == []


@pytest.mark.django_db
def test_a_record_that_holds_anything_is_not_touched() -> None:
    Person.objects.create(slug="ada", name_en="Ada Moreau")
    with pytest.raises(CommandError, match="not empty"):
        call_command("make_crowd", quotes=40)
