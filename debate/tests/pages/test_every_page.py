"""Every page answers in both languages, on a record made by the pipeline from an invented article."""

import pytest
from django.test import Client

from debate import record
from debate.models import Quote
from people.models import Name, Person
from sources import collect
from sources.models import Article

pytestmark = pytest.mark.django_db

STORY = """Invented story. Mira Solwin, who runs the Harbour Institute, spoke about open weights on 4 March 2024.

“Publishing the weights of large models makes every audit possible,” Mira Solwin said. “Closed models are dangerous.”

Solwin also warned that secrecy would leave a handful of companies in charge.
"""
PAGES = (
    *("", "quotes/", "people/", "organizations/", "arguments/", "arguments/safety/", "exchanges/", "sources/"),
    *("about/", "about/method/", "data/", "corrections/", "corrections/report/"),
)


def told_story() -> Article:
    """One article, collected and read."""
    person = Person.objects.create(slug="mira-solwin", name_en="Mira Solwin", name_zh="米拉·索尔温")
    Name.objects.create(person=person, text="Solwin", kind="surname")
    article = collect.add_text(STORY, title="Audits", language="en", outlet="The Invented Post", published="2024-03-05")
    collect.fetch(article.pk)
    record.read_article(article.pk)
    article.refresh_from_db()
    return article


@pytest.mark.parametrize("prefix", ["/", "/zh-hans/"])
def test_every_page_answers(client: Client, prefix: str) -> None:
    article = told_story()
    quote = Quote.objects.public().first()
    assert quote is not None
    places = [
        *PAGES,
        f"quotes/{quote.pk}/",
        "people/mira-solwin/",
        f"articles/{article.pk}/",
        f"sources/{article.source.slug}/",
    ]
    answers = {place: client.get(prefix + place).status_code for place in places}
    assert answers == dict.fromkeys(places, 200)


def test_a_quote_page_shows_the_words_and_never_the_article(client: Client) -> None:
    article = told_story()
    quote = Quote.objects.get(text__startswith="Publishing the weights")
    page = client.get(f"/quotes/{quote.pk}/").content.decode()
    assert "Mira Solwin" in page
    assert "Solwin also warned" not in client.get(f"/articles/{article.pk}/").content.decode()


def test_a_citation_has_one_address_in_every_language(client: Client) -> None:
    told_story()
    quote = Quote.objects.get(text__startswith="Publishing the weights")
    chinese = client.get(f"/zh-hans/quotes/{quote.pk}/").context
    assert chinese["address"].endswith(f"/quotes/{quote.pk}/")
    assert [citation.text for citation in chinese["citations"] if "/zh-hans/" in citation.text] == []


def test_a_withdrawn_quote_answers_410(client: Client) -> None:
    told_story()
    quote = Quote.objects.public().first()
    assert quote is not None
    from_page = client.get(f"/quotes/{quote.pk}/")
    assert from_page.status_code == 200
    quote.withdrawn_reason = "Not her words."
    quote.withdrawn_at = quote.created
    quote.is_public = False
    quote.save()
    assert client.get(f"/quotes/{quote.pk}/").status_code == 410


def test_the_api_tells_public_quotes_with_their_evidence(client: Client) -> None:
    told_story()
    answer = client.get("/api/v1/quotes/?person=mira-solwin").json()
    assert {row["person"]["slug"] for row in answer["results"]} == {"mira-solwin"}
    words = answer["results"][0]["appearances"][0]["target"][1]["exact"]
    assert words in STORY
    assert client.get("/api/v1/schema/").status_code == 200
    assert client.get("/api/v1/quotes/999999/").status_code == 404


@pytest.mark.parametrize(
    ("query", "count"),
    [("person=mira-solwin", 1), ("person=nobody", 0), ("language=en", 1), ("language=zh-Hans", 0), ("source=desk", 1)],
)
def test_the_api_filters_articles(client: Client, query: str, count: int) -> None:
    told_story()
    assert len(client.get(f"/api/v1/articles/?{query}").json()["results"]) == count


def test_the_api_pages_by_cursor_and_never_tells_a_text(client: Client) -> None:
    told_story()
    first = client.get("/api/v1/quotes/?limit=1").json()
    assert len(first["results"]) == 1
    second = client.get(first["next"]).json()
    assert second["results"][0]["id"] != first["results"][0]["id"]
    assert "text" not in client.get("/api/v1/articles/").json()["results"][0]


def test_a_problem_is_told_as_one(client: Client) -> None:
    answer = client.get("/api/v1/quotes/999999/")
    assert answer.headers["Content-Type"] == "application/problem+json"
    assert answer.json()["status"] == 404


@pytest.mark.parametrize("query", ["q=weights", "q=audit", "side=open", "language=en", "q=米拉", "from=2024&to=2024"])
def test_the_list_takes_every_filter(client: Client, query: str) -> None:
    told_story()
    assert client.get(f"/quotes/?{query}").status_code == 200
