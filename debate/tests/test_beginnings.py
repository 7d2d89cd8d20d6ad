"""A quote's history begins with the reading that made it, the same row that simple-history would have written."""

from __future__ import annotations

import pytest
from django.utils import timezone

from debate.models import Quote
from debate.reading import READER_VERSION
from debate.record import read_again
from debate.tests.builders import article, person

POST = "Open weights let everybody check the claims."


@pytest.mark.django_db
def test_the_history_of_a_quote_begins_with_its_reading() -> None:
    person(slug="ada-moreau")
    read_again(article(POST, author="Ada Moreau", language="en"))
    quote = Quote.objects.get()
    (first,) = quote.history.all()
    assert (first.history_type, first.history_user, first.history_change_reason) == ("+", None, f"reader {READER_VERSION}")
    assert abs((timezone.now() - first.history_date).total_seconds()) < 60


@pytest.mark.django_db
def test_it_holds_what_the_quote_held_in_every_column() -> None:
    person(slug="ada-moreau")
    read_again(article(POST, author="Ada Moreau", language="en"))
    quote = Quote.objects.get()
    first = quote.history.get()
    kept = {field.attname for field in Quote.history.model._meta.concrete_fields} & set(vars(quote))
    assert {"text", "person_id", "side", "confidence", "created", "checked_at"} <= kept
    assert {name: getattr(first, name) for name in kept} == {name: getattr(quote, name) for name in kept}


@pytest.mark.django_db
def test_reading_again_adds_nothing_to_it() -> None:
    person(slug="ada-moreau")
    post = article(POST, author="Ada Moreau", language="en")
    read_again(post)
    read_again(post)
    assert Quote.objects.get().history.count() == 1
