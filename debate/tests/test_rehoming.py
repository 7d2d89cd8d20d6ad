"""When two people become one, their quotes, replies and suggestions do too. Everybody is invented."""

import pytest
from django.test import Client
from django.utils import timezone

from debate.models import Quote, Reply, SpeakerChoice
from debate.publication import quote_key
from debate.tests import builders
from people.merging import merge
from people.models import Person

pytestmark = pytest.mark.django_db
WORDS = "Open models are safer."


@pytest.fixture
def kept() -> Person:
    """The record that is kept."""
    return builders.person()


@pytest.fixture
def gone() -> Person:
    """The same person once more."""
    return builders.person("A. Moreau")


def said(by: Person, words: str = WORDS, **fields: object) -> Quote:
    """A quote under the key of its words and speaker."""
    return builders.quote(words, by, key=quote_key(words, by.slug), **fields)


def test_their_quotes_are_the_kept_ones_and_found_again(kept: Person, gone: Person) -> None:
    quote = said(gone)
    merge(kept, gone)
    quote.refresh_from_db()
    assert (quote.person, quote.key) == (kept, quote_key(WORDS, kept.slug))


def test_the_same_words_of_both_become_one_quote(kept: Person, gone: Person, client: Client) -> None:
    mine, theirs = said(kept), said(gone)
    merge(kept, gone)
    left = Quote.objects.get(merged_into=None)
    led = mine if left == theirs else theirs
    assert client.get(f"/quotes/{led.pk}/").headers["Location"] == f"/quotes/{left.pk}/"
    assert Quote.objects.public().count() == 1


def test_a_quote_that_leads_on_already_goes_along_and_still_leads_on(kept: Person, gone: Person) -> None:
    first, second = said(gone), said(gone, "Others said so too.")
    Quote.objects.filter(pk=second.pk).update(merged_into=first, key=f"merged:{second.pk}")
    merge(kept, gone)
    second.refresh_from_db()
    assert (second.person, second.merged_into, second.key) == (kept, first, f"merged:{second.pk}")


def test_of_two_the_checked_one_stays(kept: Person, gone: Person) -> None:
    mine, theirs = said(kept, checked_at=timezone.now()), said(gone)
    merge(kept, gone)
    theirs.refresh_from_db()
    assert (theirs.merged_into, Quote.objects.public().get()) == (mine, mine)


def test_replies_to_both_are_one_and_nobody_answers_themselves(kept: Person, gone: Person) -> None:
    other = said(builders.person("Ben Okafor"), "No.")
    for to in (kept, gone):
        Reply.objects.create(quote=other, to_person=to, decider="test")
    Reply.objects.create(quote=said(kept), to_person=gone, decider="test")
    merge(kept, gone)
    assert [(reply.quote, reply.to_person) for reply in Reply.objects.all()] == [(other, kept)]


def test_suggestions_follow(kept: Person, gone: Person) -> None:
    choice = SpeakerChoice.objects.create(quote=said(builders.person("Ben Okafor")), person=gone, decider="invented-7b")
    merge(kept, gone)
    choice.refresh_from_db()
    assert choice.person == kept


def test_who_answered_the_one_answers_the_other(kept: Person, gone: Person) -> None:
    other = said(builders.person("Ben Okafor"), "No.")
    Reply.objects.create(quote=other, to_person=gone, decider="test")
    merge(kept, gone)
    assert Reply.objects.get().to_person == kept


@pytest.mark.parametrize(
    ("mine_checked", "theirs_checked", "staying"),
    [(False, False, ["theirs"]), (True, False, ["mine"]), (False, True, ["theirs"]), (True, True, ["mine"])],
)
def test_of_the_same_words_what_staff_has_checked_stays(
    kept: Person, gone: Person, mine_checked: bool, theirs_checked: bool, staying: list[str]
) -> None:
    now = timezone.now()
    mine, theirs = (
        said(kept, checked_at=now if mine_checked else None),
        said(gone, checked_at=now if theirs_checked else None),
    )
    merge(kept, gone)
    left = {quote.pk for quote in Quote.objects.filter(merged_into=None)}
    assert [name for name, quote in (("mine", mine), ("theirs", theirs)) if quote.pk in left] == staying
    assert set(Quote.objects.values_list("person", flat=True)) == {kept.pk}


@pytest.mark.parametrize(
    "otherwise",
    [
        {"side": "closed"},
        {"withdrawn_at": timezone.now(), "withdrawn_reason": "Withdrawn by the desk."},
        {"checked_at": None},
    ],
)
def test_the_same_words_that_staff_has_judged_in_two_ways_stay_two(
    kept: Person, gone: Person, otherwise: dict[str, object]
) -> None:
    checked: dict[str, object] = {"checked_at": timezone.now(), "side_by": "person"}
    mine, theirs = said(kept, WORDS, **checked), said(gone, WORDS, **(checked | otherwise))
    merge(kept, gone)
    left = Quote.objects.filter(merged_into=None)
    assert {quote.pk: (quote.side, quote.withdrawn_reason, quote.is_checked) for quote in left} == {
        quote.pk: (quote.side, quote.withdrawn_reason, quote.is_checked) for quote in (mine, theirs)
    }


def test_other_words_of_theirs_stay_quotes_of_their_own(kept: Person, gone: Person) -> None:
    said(kept, "Others said so too.", checked_at=timezone.now())
    theirs = said(gone)
    merge(kept, gone)
    assert Quote.objects.filter(merged_into=None).count() == 2
    theirs.refresh_from_db()
    assert theirs.key == quote_key(WORDS, kept.slug)
