"""Staff says whose words they are: later printings find the quote, and an unsettled twin leads to it."""

import pytest
from django.contrib.auth.models import User
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from debate import record
from debate.models import Quote
from debate.publication import quote_key
from debate.recording.correcting import rekey
from debate.recording.settling import settle
from debate.tests import builders
from debate.vocabulary import SpeakerType
from people.models import Person
from sources import collect

pytestmark = pytest.mark.django_db

WORDS = "“Publishing the weights of large models makes every audit possible,”"
UNKNOWN = f"Invented story one.\n\n{WORDS} Mira Solwin said in the harbour district on Tuesday.\n"
SECOND = f"Invented story two, printed elsewhere.\n\n{WORDS} Mira Solwin said again on Wednesday evening.\n"


def told(text: str) -> None:
    """One article through the pipeline."""
    article = collect.add_text(text, language="en", outlet="The Invented Post")
    collect.fetch(article.pk)
    record.read_article(article.pk)


def solwin() -> Person:
    """An invented person whom the book learns."""
    return Person.objects.create(slug="mira-solwin", name_en="Mira Solwin")


def given_to(quote: Quote, person: Person) -> Quote:
    """The quote as staff resolves it."""
    quote.person, quote.speaker_type = person, SpeakerType.PERSON
    rekey(settle(quote))
    return quote


def test_a_later_printing_finds_the_quote_that_staff_resolved() -> None:
    told(UNKNOWN)
    quote = given_to(Quote.objects.get(text__startswith="Publishing"), solwin())
    told(SECOND)
    assert Quote.objects.filter(text__startswith="Publishing").count() == 1
    assert quote.appearances.count() == 2


def test_a_quote_whose_speaker_is_taken_away_is_still_found_under_its_key() -> None:
    told(UNKNOWN)
    quote = given_to(Quote.objects.get(text__startswith="Publishing"), solwin())
    key, quote.person, quote.speaker_type = quote.key, None, SpeakerType.UNKNOWN
    rekey(settle(quote))
    quote.refresh_from_db()
    assert (quote.person, quote.key, quote.is_public) == (None, key, False)


def test_an_unsettled_twin_leads_to_the_corrected_quote(client: Client) -> None:
    told(UNKNOWN)
    wrong = Quote.objects.get(text__startswith="Publishing")
    person = solwin()
    told(SECOND)
    twin = Quote.objects.filter(text__startswith="Publishing").exclude(pk=wrong.pk).get()
    quote = given_to(wrong, person)
    twin.refresh_from_db()
    assert twin.merged_into == quote
    assert quote.appearances.count() == 2
    answer = client.get(f"/quotes/{twin.pk}/")
    assert (answer.status_code, answer.headers["Location"]) == (301, f"/quotes/{quote.pk}/")


def test_a_settled_twin_keeps_its_key_and_is_led_nowhere() -> None:
    mira = solwin()
    key = quote_key("Open it.", mira.slug)
    twin = builders.quote("Open it.", mira, key=key, checked_at=timezone.now())
    quote = given_to(builders.quote("Open it.", key="until now"), mira)
    quote.refresh_from_db()
    twin.refresh_from_db()
    assert (twin.key, twin.merged_into) == (key, None)
    assert (quote.key, quote.person) == ("until now", mira)


def test_quotes_of_other_words_or_speakers_are_no_twins() -> None:
    mira = solwin()
    others = [builders.quote("Close it.", mira), builders.quote("Open it.", builders.person())]
    quote = given_to(builders.quote("Open it."), mira)
    assert quote.key == quote_key("Open it.", mira.slug)
    assert [Quote.objects.get(pk=other.pk).merged_into for other in others] == [None, None]


def test_staff_resolves_a_speaker_and_a_side_in_the_admin(client: Client) -> None:
    told(UNKNOWN)
    quote = Quote.objects.get(text__startswith="Publishing")
    client.force_login(User.objects.create_superuser("editor", password="a-long-enough-one"))
    page = reverse("admin:debate_quote_change", args=[quote.pk])
    form = {
        "person": solwin().pk,
        "organization": "",
        "said_on": "",
        "said_precision": "day",
        "decide": "open",
        "why": "plain",
    }
    inlines = {
        f"{name}-{part}": "0"
        for name in ("stances", "speaker_choices", "appearances")
        for part in ("TOTAL_FORMS", "INITIAL_FORMS")
    }
    answer = client.post(page, form | inlines)
    assert answer.status_code == 302, answer.content.decode()[:2000]
    quote.refresh_from_db()
    assert (quote.speaker_type, quote.side, quote.side_by, quote.is_public) == ("person", "open", "person", True)
    record.read_again(quote.appearances.get().article)
    quote.refresh_from_db()
    assert (quote.person.slug if quote.person else None, quote.side) == ("mira-solwin", "open")
    assert client.get(f"/quotes/{quote.pk}/").status_code == 200


@pytest.mark.parametrize(
    "place", ["people_person", "people_organization", "sources_source", "sources_article", "debate_quote"]
)
def test_every_list_of_the_admin_answers(client: Client, place: str) -> None:
    told(UNKNOWN)
    client.force_login(User.objects.create_superuser("editor", password="a-long-enough-one"))
    assert client.get(reverse(f"admin:{place}_changelist")).status_code == 200


def test_staff_adds_a_pasted_text_in_the_admin(client: Client) -> None:
    client.force_login(User.objects.create_superuser("editor", password="a-long-enough-one"))
    page = reverse("admin:sources_article_add")
    assert client.get(page).status_code == 200
    facts = {"title": "", "outlet": "The Invented Post", "language": "en", "published": "", "author": ""}
    answer = client.post(page, {"web_address": "", "pasted": UNKNOWN, **facts})
    assert answer.status_code == 302, answer.content.decode()[:3000]
    assert collect.desk().articles.get().state == "found"
    empty = client.post(page, {"web_address": "", "pasted": "", **facts})
    assert "Give an address" in empty.content.decode()


def test_a_file_that_can_not_be_read_is_told_at_the_form(client: Client) -> None:
    client.force_login(User.objects.create_superuser("editor", password="a-long-enough-one"))
    page = reverse("admin:sources_article_add")
    facts = {"title": "", "outlet": "", "language": "", "published": "", "author": "", "web_address": "", "pasted": ""}
    refused = client.post(page, {**facts, "upload": SimpleUploadedFile("picture.png", b"\x89PNG")})
    assert "Files that can be read end in" in refused.content.decode()
    added = client.post(page, {**facts, "upload": SimpleUploadedFile("story.txt", UNKNOWN.encode())})
    assert added.status_code == 302
    article = collect.desk().articles.get()
    collect.fetch(article.pk)
    record.read_article(article.pk)
    article.refresh_from_db()
    assert (article.state, article.appearances.count()) == ("read", 1)
