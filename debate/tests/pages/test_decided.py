"""Wherever a side is shown, so are who decided it, how sure, and the evidence inside the words."""

from datetime import UTC, datetime

import pytest
from django.test import Client

from debate.models import Quote, Stance
from debate.pages import cards
from debate.pages.card import Card
from debate.recording.settling import show_side
from debate.tests.builders import person
from debate.tests.pages.builders import on, printed, reply
from debate.tests.pages.markup import Markup

pytestmark = pytest.mark.django_db
WORDS = "Weights belong to all."


def marked(page: str) -> list[str]:
    """What a page marks as evidence."""
    return [words.text for words in Markup(page).words if words.inside[-1:] == ("mark",)]


@pytest.fixture
def said() -> Quote:
    """A quote that the reader took for open, for its first word."""
    return printed(WORDS, person("Ada Moreau"), side="open", side_confidence=0.834, evidence=[[0, 7]], **on(2024, 3))


@pytest.mark.parametrize("path", ["/", "/quotes/", "/people/ada-moreau/", "/sources/the-desk/"])
def test_a_list_tells_who_decided_how_sure_and_marks_the_evidence(client: Client, said: Quote, path: str) -> None:
    page = client.get(path).content.decode()
    assert "by machine, 83% sure" in page
    assert marked(page) == ["Weights"]


def test_an_article_and_a_conversation_tell_it_too(client: Client, said: Quote) -> None:
    reply(printed("They do not.", person("Ben Okafor"), side="closed", **on(2024, 4)), said)
    article = said.appearances.get().article
    for path in (f"/articles/{article.pk}/", "/exchanges/ada-moreau/ben-okafor/"):
        page = client.get(path).content.decode()
        assert "by machine, 83% sure" in page, path
        assert "Weights" in marked(page), path


def test_what_a_person_decided_needs_no_share(client: Client, said: Quote) -> None:
    Stance.objects.create(quote=said, side="closed", decided_by="person", decider="mira", evidence=[])
    show_side(said, list(said.stances.all()))
    said.save()
    page = client.get("/quotes/").content.decode()
    assert '<span class="decided">by a person</span>' in page
    assert marked(page) == [], "the reader's evidence is for another side"


@pytest.mark.parametrize("path", ["/", "/people/ada-moreau/", "/people/ada-moreau/vs/ben-okafor/", "/about/method/"])
def test_what_is_summed_up_tells_how_much_of_it_a_person_has_checked(client: Client, said: Quote, path: str) -> None:
    printed("They do not.", person("Ben Okafor"), side="closed", **on(2024, 4))
    assert "no person has checked any yet" in client.get(path).content.decode()
    printed("They still do.", said.person, side="open", checked_at=datetime(2026, 1, 1, tzinfo=UTC), **on(2024, 5))
    assert "A person has checked 1 of them; the machine read the others." in client.get(path).content.decode()


def test_where_everything_is_checked_the_page_says_so(client: Client, said: Quote) -> None:
    Quote.objects.update(checked_at=datetime(2026, 1, 1, tzinfo=UTC))
    assert "A person has checked all of them." in client.get("/people/ada-moreau/").content.decode()


@pytest.fixture
def drawn(monkeypatch: pytest.MonkeyPatch) -> list[Card]:
    """What is drawn, instead of a picture of it."""
    cards_drawn: list[Card] = []

    def keep(card: Card) -> bytes:
        cards_drawn.append(card)
        return b""

    monkeypatch.setattr(cards, "picture", keep)
    return cards_drawn


def test_a_share_card_says_who_judged_the_side(client: Client, said: Quote, drawn: list[Card]) -> None:
    client.get(f"/quotes/{said.pk}/card.png")
    assert (drawn[0].mark, drawn[0].by) == ("open", "by machine, 83% sure")


def test_a_person_s_card_tells_one_day_once(client: Client, said: Quote, drawn: list[Card]) -> None:
    client.get("/people/ada-moreau/card.png")
    assert drawn[0].detail == "March 1, 2024"
