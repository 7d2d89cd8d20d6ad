"""What a quote says of itself: whether staff has settled it, whether its words are the reporter's; and which lists it is in."""

from datetime import UTC, date, datetime
from typing import Any

import pytest
from django.db import IntegrityError, transaction

from debate.models import Appearance, Quote
from debate.tests.builders import article, organization, person, quote
from debate.tests.pages.builders import print_in
from debate.vocabulary import FORGOTTEN, NOT_FOUND_AGAIN, WITHDRAWN
from people.models import Organization, Person

NOW = datetime(2025, 3, 5, tzinfo=UTC)


@pytest.mark.parametrize(
    ("fields", "settled"),
    [
        ({}, False),
        ({"checked_at": NOW}, True),
        ({"side_by": "person"}, True),
        ({"side_by": "machine"}, False),
        ({"withdrawn_at": NOW, "withdrawn_reason": WITHDRAWN}, True),
        ({"withdrawn_at": NOW, "withdrawn_reason": "Asked by the speaker."}, True),
        ({"withdrawn_at": NOW, "withdrawn_reason": NOT_FOUND_AGAIN}, False),
        ({"withdrawn_at": NOW, "withdrawn_reason": FORGOTTEN}, False),
        ({"withdrawn_at": NOW, "withdrawn_reason": NOT_FOUND_AGAIN, "checked_at": NOW}, True),
    ],
)
def test_a_quote_is_settled_by_what_staff_decided_about_it(fields: dict[str, Any], settled: bool) -> None:
    assert Quote(**fields).is_settled is settled


@pytest.mark.parametrize(("kind", "reported"), [("direct", False), ("mixed", False), ("indirect", True)])
def test_only_indirect_words_are_the_reporters(kind: str, reported: bool) -> None:
    assert Quote(kind=kind).is_reported is reported


def test_a_speaker_is_a_person_or_an_organization_or_not_resolved() -> None:
    ada, lab = Person(slug="ada-moreau"), Organization(slug="lantern-labs")
    assert (Quote(person=ada).speaker, Quote(organization=lab).speaker, Quote().speaker) == (ada, lab, None)


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("fields", "lists"),
    [
        ({}, {"public", "counted"}),
        ({"side": "neutral"}, {"public", "counted"}),
        ({"side": "off_topic"}, set()),
        ({"side": "off_topic", "confidence": 0.1}, set()),
        ({"confidence": 0.5}, {"desk"}),
        ({"side_confidence": 0.84}, {"public", "counted", "desk"}),
        ({"side_confidence": 0.85}, {"public", "counted"}),
        ({"side_confidence": 0.1, "checked_at": NOW}, {"public", "counted"}),
        ({"confidence": 0.5, "withdrawn_at": NOW}, set()),
        ({"disputed_at": NOW}, {"desk"}),
    ],
)
def test_a_quote_is_in_the_lists_that_it_belongs_to(fields: dict[str, Any], lists: set[str]) -> None:
    quote("Open it.", person(), **fields)
    rows = Quote.objects
    found = {"public": rows.public(), "counted": rows.counted(), "desk": rows.on_the_desk()}
    assert {name for name, held in found.items() if held.exists()} == lists


@pytest.mark.django_db
def test_what_leads_to_another_quote_is_on_no_list() -> None:
    ada = person()
    quote("Open it.", ada, confidence=0.5, merged_into=quote("Open it all.", ada))
    assert [row.text for row in Quote.objects.public()] == ["Open it all."]
    assert not Quote.objects.on_the_desk().exists()


@pytest.mark.django_db
def test_lists_are_in_order_of_day_and_then_of_coming_in() -> None:
    ada = person()
    made = [quote(words, ada, said_on=day) for words, day in (("A.", date(2024, 1, 1)), ("B.", date(2025, 1, 1)))]
    made.append(quote("C.", ada, said_on=date(2024, 1, 1)))
    assert [row.text for row in Quote.objects.newest()] == ["B.", "C.", "A."]


@pytest.mark.django_db
@pytest.mark.parametrize("fields", [{"speaker_type": "person"}, {"speaker_type": "organization", "both": True}])
def test_the_database_itself_refuses_two_speakers_and_a_person_who_is_nobody(fields: dict[str, Any]) -> None:
    if fields.pop("both", False):
        fields |= {"person": person(), "organization": organization()}
    with pytest.raises(IntegrityError), transaction.atomic():
        quote("Open it.", **fields)


@pytest.mark.django_db
def test_no_place_of_a_text_is_printed_twice_and_none_is_empty() -> None:
    where = article("Open it. It was late.")
    printing = print_in(quote("Open it.", person()), where)
    for start, end in ((printing.start, printing.end), (4, 4)):
        with pytest.raises(IntegrityError), transaction.atomic():
            Appearance.objects.create(
                quote=printing.quote, snapshot=printing.snapshot, article=where, start=start, end=end, text="", kind="direct"
            )
