"""Two quotes that turn out to be one: nothing that the record knew of either is lost. Everybody is invented."""

import pytest
from django.test import Client

from debate import record
from debate.models import Correction, Quote, Reply
from debate.recording.leading import lead_to
from debate.search import matching
from debate.tests import builders
from debate.vocabulary import NOT_FOUND_AGAIN
from people.models import Person

pytestmark = pytest.mark.django_db
WORDS = "Open models are safer."


@pytest.fixture
def ben() -> Person:
    """Somebody who answers and is answered."""
    return builders.person("Ben Okafor")


@pytest.fixture
def pair() -> tuple[Quote, Quote]:
    """The quote that goes, and the one that it leads to."""
    ada = builders.person()
    return builders.quote(WORDS, ada), builders.quote(WORDS, ada)


def answer(quote: Quote, to: Person, to_quote: Quote | None = None) -> Reply:
    """A reply of the reader's."""
    return Reply.objects.create(quote=quote, to_person=to, to_quote=to_quote, decider="reader 1")


def test_the_address_leads_on_and_counts_once(pair: tuple[Quote, Quote], client: Client) -> None:
    gone, into = pair
    lead_to(gone, into)
    assert client.get(f"/quotes/{gone.pk}/").headers["Location"] == f"/quotes/{into.pk}/"
    assert list(Quote.objects.public()) == [into]


def test_whom_the_one_answered_the_other_answers(pair: tuple[Quote, Quote], ben: Person) -> None:
    gone, into = pair
    answer(gone, ben)
    lead_to(gone, into)
    assert [reply.to_person for reply in into.replies.all()] == [ben]


def test_one_answer_of_both_stays_one(pair: tuple[Quote, Quote], ben: Person) -> None:
    gone, into = pair
    kept = answer(into, ben)
    answer(gone, ben)
    lead_to(gone, into)
    assert list(into.replies.all()) == [kept]


def test_who_answered_the_one_has_answered_the_other(pair: tuple[Quote, Quote], ben: Person) -> None:
    gone, into = pair
    assert gone.person is not None
    reply = answer(builders.quote("No, they are not.", ben), gone.person, to_quote=gone)
    lead_to(gone, into)
    reply.refresh_from_db()
    assert reply.to_quote == into


def test_a_correction_stays_told_at_the_quote(pair: tuple[Quote, Quote]) -> None:
    gone, into = pair
    told = Correction.objects.create(quote=gone, what="The date was wrong.")
    lead_to(gone, into)
    assert list(into.corrections.all()) == [told]


def test_a_reading_that_makes_two_quotes_one_takes_the_answers_along(ben: Person) -> None:
    ada = builders.person()
    twice = "First: “Open it,” said A. Moreau.\n\nThen: “Open it,” said Ada Moreau.\n\n“Never,” Ben Okafor answered her."
    article = builders.article(twice)
    first, second = (
        builders.quotation("Open it,", by, twice) for by in (builders.speaker("A. Moreau", ""), builders.speaker())
    )
    second = second._replace(start=twice.rindex("Open it,"), end=twice.rindex("Open it,") + len("Open it,"))
    record.write(article.pk, article.snapshots.get(), builders.reading(first, second))
    unknown = Quote.objects.get(person=None)
    reply = answer(builders.quote("Never.", ben), ada, to_quote=unknown)
    known = first._replace(speaker=builders.speaker())
    record.write(article.pk, article.snapshots.get(), builders.reading(known, second, reader="test 2"))
    unknown.refresh_from_db()
    reply.refresh_from_db()
    assert (unknown.merged_into, reply.to_quote) == (Quote.objects.get(person=ada, merged_into=None),) * 2


def test_words_that_a_newer_text_parts_otherwise_are_found_as_they_are_shown() -> None:
    builders.person()
    old, new = "“Opensource wins,” said Ada Moreau.", "“Open-source wins,” said Ada Moreau."
    article = builders.article(old)
    record.write(article.pk, article.snapshots.get(), builders.reading(builders.quotation("Opensource wins,", text=old)))
    newer = builders.snapshot(article, new)
    record.write(article.pk, newer, builders.reading(builders.quotation("Open-source wins,", text=new)))
    (quote,) = Quote.objects.all()
    assert quote.text == "Open-source wins,"
    assert list(matching(Quote.objects.all(), '"open source"')) == [quote]
    assert list(matching(Quote.objects.all(), "opensource")) == []


def test_a_quote_that_another_leads_to_is_not_deleted_with_its_last_printing(client: Client) -> None:
    builders.person()
    article = builders.article()
    words = "Open models are safer for everybody,"
    by = builders.speaker(builders.ADA, "", confidence=0.5)
    record.write(article.pk, article.snapshots.get(), builders.reading(builders.quotation(words, by)))
    (into,) = Quote.objects.all()
    gone = builders.quote(words, Person.objects.get())
    lead_to(gone, into)
    record.write(article.pk, article.snapshots.get(), builders.reading())
    into.refresh_from_db()
    gone.refresh_from_db()
    assert gone.merged_into == into
    assert (into.withdrawn_reason, into.is_public) == (NOT_FOUND_AGAIN, False)
    assert client.get(f"/quotes/{gone.pk}/", follow=True).status_code == 410
