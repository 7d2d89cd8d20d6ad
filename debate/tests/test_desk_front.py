"""The desk's front page: what waits for a person stands first, each with the list that holds it."""

import pytest
from django.contrib.auth.models import Group, User
from django.test import Client
from django.utils import timezone

from debate.models import ErrorReport, Quote
from debate.tests.builders import article, person, source
from debate.tests.pages.builders import on, printed
from sources.models import Source

pytestmark = pytest.mark.django_db


@pytest.fixture
def waiting() -> None:
    """One of everything that waits, and beside it what does not."""
    said = printed("Open it.", person("Ada Moreau"), confidence=0.5, **on(2024))
    printed("Open it now.", said.person, side_confidence=0.99, **on(2024, 2))
    printed("Not so fast.", said.person, disputed_at=timezone.now(), **on(2024, 3))
    ErrorReport.objects.create(quote=said, about="side", message="It is not.")
    ErrorReport.objects.create(quote=said, about="side", message="It is.", state="declined")
    Source.objects.filter(pk=source().pk).update(ailing=True)
    article("Nothing.", state="gave_up")


def counts(client: Client) -> dict[str, int]:
    return {str(one.label): one.number for one in client.get("/admin/").context["waiting"]}


def test_it_tells_what_waits(admin_client: Client, waiting: None) -> None:
    assert counts(admin_client) == {
        "reports of readers": 1,
        "quotes to check": 2,
        "quotes that a language model reads otherwise": 1,
        "sources that fail": 1,
        "articles given up": 1,
    }


def test_each_leads_to_a_list_of_as_many(admin_client: Client, waiting: None) -> None:
    for one in admin_client.get("/admin/").context["waiting"]:
        answer = admin_client.get(one.path)
        assert answer.status_code == 200, one.path
        assert answer.context["cl"].result_count == one.number, one.path


def test_what_the_desk_works_with_comes_before_what_keeps_the_site_running(admin_client: Client) -> None:
    apps = [app["app_label"] for app in admin_client.get("/admin/").context["app_list"]]
    assert apps[:3] == ["debate", "sources", "people"]
    assert "axes" in apps[3:]


def test_where_nothing_waits_it_says_so(admin_client: Client) -> None:
    assert "Nothing waits." in admin_client.get("/admin/").content.decode()


def test_whoever_may_not_look_is_told_nothing(client: Client, waiting: None) -> None:
    user = User.objects.create_user("mira", is_staff=True)
    client.force_login(user)
    assert counts(client) == {}
    user.groups.add(Group.objects.get(name="editors"))
    assert counts(client)["quotes to check"] == 2


def test_the_list_of_quotes_can_be_narrowed_to_what_waits(admin_client: Client, waiting: None) -> None:
    shown = admin_client.get("/admin/debate/quote/?waits=yes").context["cl"].queryset
    assert set(shown) == set(Quote.objects.on_the_desk())
