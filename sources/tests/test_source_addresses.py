"""What staff, or a file, gives as the address of a source can be visited, and its homepage opened; nothing else gets in."""

import pytest
from django.contrib.auth.models import User
from django.core.exceptions import ValidationError
from django.test import Client
from django.urls import reverse

from sources.models import Source
from sources.opml import read_opml
from sources.starting import add_paused, starter_set
from sources.tests.builders import feed_source

pytestmark = pytest.mark.django_db

GIVEN = {"name": "Harbour Courier", "kind": "feed", "language": "en", "path_prefix": "", "outlet": ""}
OPML = '<opml version="2.0"><body><outline text="A" xmlUrl="https://paper.example/feed" htmlUrl="{home}"/></body></opml>'
REFUSED = [
    "javascript:alert(1)",
    "paper.example",
    "ftp://paper.example/",
    "https://",
    "data:text/html,x",
    "https://a:b@c.example/",
]


def saved(**given: str) -> str:
    """Save the form that follows a preview; what the page says."""
    client = Client()
    client.force_login(User.objects.create_superuser("staff"))
    fields = GIVEN | {"address": "https://paper.example/feed", "homepage": ""} | given | {"save": "1"}
    return str(client.post(reverse("admin:sources_source_add"), fields).content.decode())


@pytest.mark.parametrize("field", ["address", "homepage"])
@pytest.mark.parametrize("given", REFUSED)
def test_what_can_not_be_opened_is_refused_at_its_field(field: str, given: str) -> None:
    page = saved(**{field: given})
    assert not Source.objects.exists()
    assert "address" in page


def test_a_source_without_an_address_is_refused_unless_it_is_the_desk() -> None:
    with pytest.raises(ValidationError, match="not a complete web address"):
        Source(name="Nowhere", slug="nowhere").clean()
    Source(name="Desk", slug="desk", kind="desk").clean()


def test_an_address_is_kept_as_browsers_write_it() -> None:
    saved(address=" HTTPS://Paper.Example/feed#top", homepage="https://paper.example")
    assert Source.objects.values_list("address", "homepage").get() == (
        "https://paper.example/feed",
        "https://paper.example/",
    )


def test_one_source_is_not_added_twice_however_it_is_written() -> None:
    feed_source("https://paper.example/feed")
    saved(address="https://PAPER.example:443/feed")
    assert Source.objects.count() == 1


@pytest.mark.parametrize("home", REFUSED)
def test_a_homepage_of_a_file_that_can_not_be_opened_is_left_out(home: str) -> None:
    assert add_paused(read_opml(OPML.format(home=home).encode()))[0] == 1
    assert Source.objects.get().homepage == ""


def test_a_public_page_links_to_homepages_that_are_on_the_web(client: Client) -> None:
    add_paused(read_opml(OPML.format(home="https://paper.example/?a=1&amp;b=2").encode()))
    page = client.get(f"/sources/{Source.objects.get().slug}/").content.decode()
    assert 'href="https://paper.example/?a=1&amp;b=2"' in page


def test_every_source_of_the_starter_set_is_in_order() -> None:
    assert add_paused(starter_set())[1] == []
    for source in Source.objects.all():
        source.full_clean()
        assert not source.enabled
