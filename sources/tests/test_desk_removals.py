"""What staff removes stays removed, and nobody removes what they may not."""

import pytest
from django.contrib.auth.models import Group, User
from django.test import Client
from django.urls import reverse

from sources import adding, desk
from sources.entering import enter
from sources.entries import Entry
from sources.models import Article, Source
from sources.tests.builders import STORY, feed_source, taken

pytestmark = pytest.mark.django_db


def staff(group: str) -> Client:
    """A member of the staff."""
    user = User.objects.create_user(group, is_staff=True)
    user.groups.add(Group.objects.get(name=group))
    client = Client()
    client.force_login(user)
    return client


def deleted(client: Client, row: Article | Source) -> int:
    """Delete a row on its own page; the answer's status."""
    page = reverse(f"admin:sources_{row._meta.model_name}_delete", args=[row.pk])
    return client.post(page, {"post": "yes"}).status_code


def test_an_article_that_an_admin_deletes_is_forgotten_and_its_address_kept() -> None:
    article = taken(adding.add_text(STORY, address="https://paper.example/a"))
    assert deleted(staff("admins"), article) == 302
    article.refresh_from_db()
    assert (article.state, article.reason, article.snapshots.count()) == ("skipped", "forgotten", 0)
    entry = Entry("https://paper.example/a", "Open models, open weights: what the council decided")
    assert enter(feed_source("https://paper.example/feed"), [entry]) == 0


def test_an_editor_deletes_nothing() -> None:
    article, source = taken(adding.add_text(STORY)), feed_source("https://paper.example/feed")
    assert [deleted(staff("editors"), article), deleted(Client(), source)] == [403, 302]
    assert (Article.objects.count(), Source.objects.filter(pk=source.pk).exists()) == (1, True)


def test_a_source_with_articles_can_not_be_deleted_but_an_empty_one_can() -> None:
    admin, empty = staff("admins"), feed_source("https://paper.example/feed")
    taken(adding.add_text(STORY))
    assert deleted(admin, empty) == 302
    deleted(admin, adding.desk())
    assert list(Source.objects.all()) == [adding.desk()]


def test_forgetting_twice_does_no_harm() -> None:
    article = taken(adding.add_text(STORY))
    for _ in range(2):
        desk.forget(article.pk)
    article.refresh_from_db()
    assert article.reason == "forgotten"
