"""The desk's language: what staff chose there, else their browser's. Readers get no cookie and no other language for it."""

import pytest
from django.test import Client
from django.urls import reverse

pytestmark = pytest.mark.django_db
CHINESE = {"accept-language": "zh-CN,zh;q=0.9"}
SOURCES = "admin:sources_source_changelist"


def test_the_desk_speaks_the_language_of_the_browser(admin_client: Client) -> None:
    assert 'lang="zh-hans"' in admin_client.get(reverse(SOURCES), headers=CHINESE).content.decode()
    assert 'lang="en"' in admin_client.get(reverse(SOURCES)).content.decode()


def test_what_staff_chooses_there_counts_more(admin_client: Client) -> None:
    admin_client.post(reverse("set_language"), {"language": "en", "next": "/admin/"})
    assert 'lang="en"' in admin_client.get(reverse(SOURCES), headers=CHINESE).content.decode()


def test_public_pages_take_their_language_from_their_address_alone(client: Client) -> None:
    client.post(reverse("set_language"), {"language": "zh-hans", "next": "/"})
    assert 'lang="en"' in client.get("/quotes/", headers=CHINESE).content.decode()
