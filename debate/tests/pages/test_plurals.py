"""One is one: no page counts "1 quotes", and Chinese counts with its measure words; many are grouped."""

import re

import pytest
from django.contrib.humanize.templatetags.humanize import intcomma
from django.test import Client
from django.utils.translation import override

from debate.pages.pictures import _counted
from debate.tests.builders import person
from debate.tests.pages.builders import on, printed
from sources.models import Article

pytestmark = pytest.mark.django_db
SINGLE = re.compile(r"(?<![\d.,–-])1 (?:quotes|articles|sources|people|replies|times|texts|changes|visits)\b")


@pytest.fixture
def one(client: Client) -> list[str]:
    """The pages of a record with one quote of one person in one article."""
    said = printed("Open models can be looked into.", person("Ada Moreau"), **on(2024))
    Article.objects.update(state=Article.State.READ)
    article = said.appearances.get().article
    return [
        *("/", "/quotes/", f"/quotes/{said.pk}/", "/people/", "/people/ada-moreau/", "/about/", "/about/method/"),
        *("/sources/", f"/sources/{article.source.slug}/", f"/articles/{article.pk}/", "/exchanges/", "/arguments/"),
    ]


def words_of(client: Client, path: str) -> str:
    """What a page says, without its tags."""
    return " ".join(re.sub(r"<[^>]+>", " ", client.get(path, follow=True).content.decode()).split())


def test_no_page_of_a_record_with_one_of_each_counts_it_as_many(client: Client, one: list[str]) -> None:
    for path in one:
        assert SINGLE.findall(words_of(client, path)) == [], path


def test_a_person_with_one_quote_has_one_quote_in_all(client: Client, one: list[str]) -> None:
    assert "of 1 quote in all." in words_of(client, "/people/ada-moreau/")
    assert "共 1 条言论" in words_of(client, "/zh-hans/people/ada-moreau/")


def test_one_article_is_read(client: Client, one: list[str]) -> None:
    assert "Now it reads 1 source. 1 article is read." in words_of(client, "/about/")
    assert "已读 1 篇文章" in words_of(client, "/zh-hans/about/")


@pytest.mark.parametrize(("number", "told"), [(1, "1 quote in the record"), (2, "2 quotes in the record")])
def test_a_card_counts_so_too(number: int, told: str) -> None:
    with override("en"):
        assert _counted(number) == told


@pytest.mark.parametrize("language", ["en", "zh-hans"])
def test_large_numbers_are_written_in_groups_of_three(language: str) -> None:
    with override(language):
        assert (intcomma(1234567), intcomma(999)) == ("1,234,567", "999")
