"""A printed name becomes a person in one step, with the quotes of the same articles. Everybody is invented."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from debate import record
from debate.models import Quote
from debate.recording.founding import CannotFound, found_speaker, slug_of
from debate.tests import builders
from people.models import FormerAddress, Organization, Person

pytestmark = pytest.mark.django_db
SAFER = "Open models are safer for everybody,"
DOORS = "closed doors"
NOBODY = "Nobody should release weights that cannot be recalled,"


def read_article(name: str = builders.ADA) -> None:
    """An article in which somebody whom the record lacks speaks twice, and somebody else once."""
    article = builders.article()
    snapshot = article.snapshots.first()
    assert snapshot is not None
    unknown, other = builders.speaker(name, identity=""), builders.speaker("Ben Okafor", identity="")
    quotations = [builders.quotation(words, unknown) for words in (SAFER, DOORS)]
    record.write(article.pk, snapshot, builders.reading(*quotations, builders.quotation(NOBODY, other)))


def quote(words: str = SAFER) -> Quote:
    """The quote of these words."""
    return Quote.objects.get(text=words)


def test_a_printed_name_becomes_a_person_with_their_quotes_of_the_article() -> None:
    read_article()
    made = found_speaker(quote())
    assert (made.speaker.slug, made.speaker.name_en, made.quotes) == ("ada-moreau", "Ada Moreau", 2)
    assert [quote(words).person for words in (SAFER, DOORS, NOBODY)] == [made.speaker, made.speaker, None]


def test_their_quotes_are_public_where_the_reader_is_sure_and_still_unchecked() -> None:
    read_article()
    found_speaker(quote())
    assert (quote().is_public, quote().checked_at, quote().speaker_type) == (True, None, "person")


def test_a_later_reading_knows_them() -> None:
    read_article()
    made = found_speaker(quote())
    article = builders.article("“Audits need weights,” Ada Moreau said.")
    record.read_article(article.pk)
    assert Quote.objects.get(text="Audits need weights,").person == made.speaker


def test_a_chinese_name_is_kept_as_one() -> None:
    read_article("米拉·索尔温")
    made = found_speaker(quote())
    assert (made.speaker.name_zh, made.speaker.name_en) == ("米拉·索尔温", "")
    assert made.speaker.slug == f"speaker-{quote().pk}"


def test_who_bears_the_name_already_is_not_made_twice() -> None:
    read_article()
    ada = Person.objects.create(slug="ada", name_en="Ada Moreau")
    assert found_speaker(quote()).speaker == ada
    assert Person.objects.count() == 1


def test_two_who_bear_the_name_are_left_alone_and_a_third_is_made() -> None:
    read_article()
    for slug in ("ada-1", "ada-2"):
        Person.objects.create(slug=slug, name_en="Ada Moreau")
    assert found_speaker(quote()).speaker.slug == "ada-moreau"


def test_an_address_that_was_somebody_elses_is_not_used_again() -> None:
    read_article()
    FormerAddress.objects.create(kind="person", slug="ada-moreau")
    assert found_speaker(quote()).speaker.slug == f"ada-moreau-{quote().pk}"


def test_a_person_is_not_given_the_address_of_an_organization() -> None:
    read_article()
    Organization.objects.create(slug="ada-moreau", name_en="The Moreau House")
    assert found_speaker(quote()).speaker.slug == f"ada-moreau-{quote().pk}"


def test_an_organization_is_made_the_same_way() -> None:
    read_article("Lantern Labs")
    made = found_speaker(quote(), Organization)
    assert quote().organization == made.speaker
    assert quote().speaker_type == "organization"


def test_a_resolved_speaker_and_a_nameless_one_are_refused() -> None:
    read_article()
    found_speaker(quote())
    with pytest.raises(CannotFound, match="already"):
        found_speaker(quote())
    with pytest.raises(CannotFound, match="No name"):
        found_speaker(builders.quote("Nobody said it."))


@pytest.mark.parametrize(
    ("printed", "slug"), [("Ada Moreau", "ada-moreau"), ("李某", "speaker-7"), ("Élodie Å", "elodie-a")]
)
def test_addresses_are_made_of_latin_letters(printed: str, slug: str) -> None:
    assert slug_of(printed, 7) == slug


def test_staff_does_it_from_the_list(admin_client: Client) -> None:
    read_article()
    form: dict[str, Any] = {"action": "make_people", "_selected_action": [quote().pk, quote(NOBODY).pk]}
    page = admin_client.post(reverse("admin:debate_quote_changelist"), form, follow=True).content.decode()
    assert "Ada Moreau has 2 quotes" in page
    assert set(Person.objects.values_list("slug", flat=True)) == {"ada-moreau", "ben-okafor"}


def test_what_prints_the_name_elsewhere_waits_to_be_read_again() -> None:
    read_article()
    elsewhere = builders.article("“Audits need weights,” Ada Moreau said.")
    record.read_article(elsewhere.pk)
    found_speaker(quote())
    elsewhere.refresh_from_db()
    assert elsewhere.state == "fetched"
    record.read_article(elsewhere.pk)
    assert Quote.objects.get(text="Audits need weights,").person == quote().person


def test_a_later_reading_that_does_not_know_the_name_leaves_it_to_whom_staff_gave_it(admin_client: Client) -> None:
    read_article()
    page = reverse("admin:debate_quote_changelist")
    admin_client.post(page, {"action": "make_people", "_selected_action": [quote().pk]}, follow=True)
    Quote.objects.filter(text=DOORS).update(person=None, speaker_type="unknown")
    article = quote().appearances.get().article
    unknown = builders.speaker(builders.ADA, identity="")
    again = builders.reading(builders.quotation(SAFER, unknown), builders.quotation(NOBODY), reader="test 2")
    record.write(article.pk, article.snapshots.get(), again)
    assert (quote().person.slug, quote().speaker_type) == ("ada-moreau", "person")  # type: ignore[union-attr]


def test_what_the_machine_resolved_it_may_take_back() -> None:
    ada = builders.person()
    read_article()
    Quote.objects.filter(text=SAFER).update(person=ada, speaker_type="person")
    article = quote().appearances.get().article
    record.write(
        article.pk, article.snapshots.get(), builders.reading(builders.quotation(SAFER, builders.speaker(identity="")))
    )
    assert quote().person is None
