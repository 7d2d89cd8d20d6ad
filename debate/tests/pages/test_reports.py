"""Report an error: for everybody, without a cookie; machines and floods are kept out; it lands on the desk."""

from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from django.contrib.auth.models import Permission, User
from django.core import signing
from django.test import Client
from django.utils import timezone

from debate.models import Correction, ErrorReport, Stance
from debate.pages.reports import MOST_AN_HOUR, sender_of
from debate.tests.builders import person
from debate.tests.pages.builders import printed, withdrawn

pytestmark = pytest.mark.django_db
TOLD = {"about": "side", "message": "She argued for openness here.", "contact": "", "website": ""}


def opened(client: Client, ago: timedelta = timedelta(minutes=1), query: str = "") -> str:
    """The form's own signed time, as if it had been opened a while ago."""
    with time_machine.travel(timezone.now() - ago):
        form = client.get(f"/corrections/report/{query}").context["form"]
    return str(form["opened"].value())


def send(client: Client, query: str = "", **fields: str) -> object:
    """Send the form; `fields` replace what a person fills in."""
    told = {"opened": opened(client, query=query)} | TOLD | fields
    return client.post(f"/corrections/report/{query}", told)


def test_a_report_lands_on_the_desk(client: Client) -> None:
    quote = printed("Open it.", person())
    answer = send(client, f"?quote={quote.pk}", contact="reader@example.org")
    assert (answer.status_code, answer["Location"]) == (302, "/corrections/report/?sent=yes")  # type: ignore[attr-defined,index]
    held = ErrorReport.objects.get()
    assert (held.quote, held.about, held.contact, held.state) == (quote, "side", "reader@example.org", "new")
    assert "Thank you" in client.get("/corrections/report/?sent=yes").content.decode()


def test_neither_form_nor_report_sets_a_cookie(client: Client) -> None:
    send(client)
    assert not client.cookies
    assert "reader" not in str(client.session.keys())


def test_a_form_in_chinese_stays_in_chinese(client: Client) -> None:
    answer = client.post("/zh-hans/corrections/report/", {"opened": opened(client)} | TOLD)
    assert answer["Location"] == "/zh-hans/corrections/report/?sent=yes"


@pytest.mark.parametrize("wrong", [{"message": ""}, {"about": "weather"}, {"contact": "nobody"}, {"message": "x" * 3001}])
def test_what_is_not_filled_in_rightly_is_asked_again(client: Client, wrong: dict[str, str]) -> None:
    answer = send(client, **wrong)
    assert answer.status_code == 422  # type: ignore[attr-defined]
    assert not ErrorReport.objects.exists()


def test_who_fills_in_the_hidden_field_is_a_machine(client: Client) -> None:
    assert send(client, website="https://spam.example").status_code == 422  # type: ignore[attr-defined]
    assert not ErrorReport.objects.exists()


@pytest.mark.parametrize("ago", [timedelta(0), timedelta(days=2)])
def test_a_form_sent_at_once_or_after_days_is_given_anew_with_what_was_written(client: Client, ago: timedelta) -> None:
    answer = client.post("/corrections/report/", TOLD | {"opened": opened(client, ago)})
    assert answer.status_code == 422
    assert TOLD["message"] in answer.content.decode()
    assert not ErrorReport.objects.exists()
    fresh = str(answer.context["form"]["opened"].value())
    with time_machine.travel(timezone.now() + timedelta(minutes=1)):
        assert client.post("/corrections/report/", TOLD | {"opened": fresh}).status_code == 302


def test_a_forged_time_is_none(client: Client) -> None:
    forged = signing.TimestampSigner(key="another key", salt="debate.report").sign("")
    assert send(client, opened=forged).status_code == 422  # type: ignore[attr-defined]


def test_one_sender_may_write_so_many_reports_an_hour(client: Client) -> None:
    answers = [send(client).status_code for _ in range(MOST_AN_HOUR + 1)]  # type: ignore[attr-defined]
    assert answers == [302] * MOST_AN_HOUR + [429]
    assert ErrorReport.objects.count() == MOST_AN_HOUR
    ErrorReport.objects.update(created=timezone.now() - timedelta(hours=2))
    assert send(client).status_code == 302  # type: ignore[attr-defined]


def test_midnight_gives_nobody_more_reports_an_hour(client: Client) -> None:
    with time_machine.travel(datetime(2026, 3, 1, 23, 50, tzinfo=UTC), tick=False):
        assert [send(client).status_code for _ in range(MOST_AN_HOUR)] == [302] * MOST_AN_HOUR  # type: ignore[attr-defined]
    with time_machine.travel(datetime(2026, 3, 2, 0, 10, tzinfo=UTC), tick=False):
        assert send(client).status_code == 429  # type: ignore[attr-defined]
    with time_machine.travel(datetime(2026, 3, 2, 0, 55, tzinfo=UTC), tick=False):
        assert send(client).status_code == 302  # type: ignore[attr-defined]


def test_another_sender_is_not_kept_out(client: Client) -> None:
    for _ in range(MOST_AN_HOUR):
        send(client)
    other = Client(REMOTE_ADDR="198.51.100.7")
    assert send(other).status_code == 302  # type: ignore[attr-defined]


def test_behind_a_proxy_the_sender_is_whom_the_proxy_saw(client: Client, rf: object, settings: object) -> None:
    settings.PRODUCTION = True  # type: ignore[attr-defined]
    one = rf.get("/", HTTP_X_FORWARDED_FOR="6.6.6.6, 203.0.113.5")  # type: ignore[attr-defined]
    same = rf.get("/", HTTP_X_FORWARDED_FOR="7.7.7.7, 203.0.113.5")  # type: ignore[attr-defined]
    now = timezone.now()
    assert sender_of(one, now) == sender_of(same, now) != sender_of(one, now + timedelta(days=1))
    assert "203" not in sender_of(one, now)


def test_a_report_about_a_quote_that_is_not_public_names_none(client: Client) -> None:
    gone = withdrawn()
    send(client, f"?quote={gone.pk}")
    assert ErrorReport.objects.get().quote is None
    assert client.get("/corrections/report/?quote=12x").status_code == 200


def test_what_readers_write_is_never_shown(client: Client) -> None:
    send(client)
    assert TOLD["message"] not in client.get("/corrections/").content.decode()


def test_corrections_are_told_in_the_readers_language(client: Client) -> None:
    quote = printed("Open it.", person())
    Correction.objects.create(quote=quote, what="The date was wrong.", what_zh="日期有误。")
    assert "The date was wrong." in client.get("/corrections/").content.decode()
    assert "日期有误。" in client.get("/zh-hans/corrections/").content.decode()


def test_what_was_withdrawn_is_told_without_its_words(client: Client) -> None:
    taken = withdrawn("Nobody said so.")
    taken.published_at = timezone.now()
    taken.save()
    page = client.get("/corrections/").content.decode()
    assert "Nobody said so." in page
    assert taken.text not in page


def test_a_side_judged_otherwise_by_a_person_is_told(client: Client) -> None:
    changed, same = printed("Open it.", person()), printed("Open all.", person("Ben Okafor"))
    for quote, side in ((changed, "closed"), (same, "open")):
        Stance.objects.create(quote=quote, side=side, decided_by="person", decider="staff")
    judged = client.get("/corrections/").context["judged"]
    assert [(row["stance"].quote, row["before"].side) for row in judged] == [(changed, "open")]


def test_nothing_corrected_says_so(client: Client) -> None:
    assert "Nothing has been corrected yet" in client.get("/corrections/").content.decode()


@pytest.mark.parametrize("query", ["?quote=" + "9" * 18, "?quote=" + "9" * 30, "?quote=%00", "?quote=-1", "?quote=١٢"])
def test_a_number_that_is_no_quote_asks_about_the_record_at_large(client: Client, query: str) -> None:
    assert client.get(f"/corrections/report/{query}").status_code == 200
    assert send(client, query).status_code == 302  # type: ignore[attr-defined]
    assert ErrorReport.objects.get().quote is None


def test_what_was_written_is_kept_as_it_came_and_shown_escaped_on_the_desk(admin_client: Client) -> None:
    words = "<script>alert(1)</script> 我认为“开放”译错了 \U0001f600"
    send(Client(), message=words)
    held = ErrorReport.objects.get()
    assert held.message == words
    page = admin_client.get(f"/admin/debate/errorreport/{held.pk}/change/").content.decode()
    assert "<script>alert(1)" not in page
    assert "我认为“开放”译错了" in page


def test_a_character_that_no_database_holds_is_refused_at_its_field(client: Client) -> None:
    assert send(client, message="a\0b").status_code == 422  # type: ignore[attr-defined]


def test_one_who_wrote_too_much_keeps_what_was_written(client: Client) -> None:
    for _ in range(MOST_AN_HOUR):
        send(client)
    assert "one more thing" in send(client, message="one more thing").content.decode()  # type: ignore[attr-defined]


@pytest.mark.parametrize(("permission", "decides"), [("view_errorreport", False), ("change_errorreport", True)])
def test_who_may_only_look_decides_nothing(permission: str, decides: bool) -> None:
    send(Client())
    held, user = ErrorReport.objects.get(), User.objects.create_user("staff", is_staff=True)
    user.user_permissions.add(Permission.objects.get(codename=permission))
    desk = Client()
    desk.force_login(user)
    counts = {"correction-TOTAL_FORMS": "0", "correction-INITIAL_FORMS": "0"}
    desk.post(f"/admin/debate/errorreport/{held.pk}/change/", {"state": "declined"} | counts)
    held.refresh_from_db()
    assert (held.state == "declined", held.decided_by == user) == (decides, decides)


def test_nobody_types_a_report_into_the_desk(admin_client: Client) -> None:
    assert admin_client.get("/admin/debate/errorreport/add/").status_code == 403


def test_a_report_outlives_the_member_of_the_staff_who_decided_it(admin_client: Client, admin_user: User) -> None:
    send(Client())
    ErrorReport.objects.update(state="declined", decided_by=admin_user)
    admin_user.delete()
    assert (ErrorReport.objects.get().state, ErrorReport.objects.get().decided_by) == ("declined", None)


def test_a_correction_is_told_escaped_in_page_and_feed(client: Client) -> None:
    Correction.objects.create(what="The <b>date</b> & the name were wrong.")
    assert "The &lt;b&gt;date&lt;/b&gt; &amp; the name" in client.get("/corrections/").content.decode()
    feed = client.get("/corrections/feed.atom").content.decode()
    assert "&lt;p&gt;The &amp;lt;b&amp;gt;date" in feed


def test_the_desk_sees_reports_and_keeps_who_decided(admin_client: Client, admin_user: User) -> None:
    send(Client())
    held = ErrorReport.objects.get()
    inline = {"correction-TOTAL_FORMS": "1", "correction-INITIAL_FORMS": "0", "correction-0-what": "The side was wrong."}
    created = {"correction-0-created_0": "2026-01-02", "correction-0-created_1": "10:00:00"}
    answer = admin_client.post(f"/admin/debate/errorreport/{held.pk}/change/", {"state": "accepted"} | inline | created)
    assert answer.status_code == 302
    held.refresh_from_db()
    assert (held.state, held.decided_by) == ("accepted", admin_user)
    assert Correction.objects.get().report == held
