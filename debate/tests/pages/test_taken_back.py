"""Quotes that pages no longer show say why, in the reader's language; what the desk corrects is told as it was."""

from typing import Any

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from debate.models import Correction, ErrorReport, Quote, Stance
from debate.recording.settling import settle, withdraw
from debate.tests.builders import person
from debate.tests.pages.builders import printed
from debate.vocabulary import WITHDRAWN

pytestmark = pytest.mark.django_db


def shown(client: Client, quote: Quote, language: str = "") -> tuple[int, str]:
    """What the quote's address answers."""
    answer = client.get(f"{language}/quotes/{quote.pk}/")
    return answer.status_code, answer.content.decode()


def test_a_quote_that_waits_for_a_person_after_it_was_public_says_so(client: Client) -> None:
    quote = printed("Open it.", person())
    quote.disputed_at = timezone.now()
    settle(quote).save()
    status, page = shown(client, quote)
    assert (status, "is being checked" in page, "a letter is missing" in page, "Open it." in page) == (
        404,
        True,
        False,
        False,
    )


def test_a_quote_that_was_never_public_is_not_there(client: Client) -> None:
    quote = printed("Open it.", person(), confidence=0.1)
    assert "a letter is missing" in shown(client, quote)[1]


def test_a_quote_that_turned_out_to_be_off_topic_is_gone(client: Client) -> None:
    quote = printed("Open it.", person())
    quote.side = "off_topic"
    settle(quote).save()
    assert shown(client, quote)[0] == 410
    assert "not about the question" in shown(client, quote)[1]


def test_the_desks_reason_is_told_in_chinese_on_chinese_pages(client: Client) -> None:
    quote = printed("Open it.", person())
    withdraw(quote, WITHDRAWN).save()
    assert WITHDRAWN in shown(client, quote)[1]
    assert WITHDRAWN not in shown(client, quote, "/zh-hans")[1]
    assert WITHDRAWN not in client.get("/zh-hans/corrections/").content.decode()


def test_a_language_models_choice_is_not_told_as_what_the_record_showed(client: Client) -> None:
    quote = printed("Close it.", person(), side="closed")
    Stance.objects.create(quote=quote, side="neutral", confidence=0.9, decided_by="model", decider="invented-7b")
    Stance.objects.create(quote=quote, side="closed", decided_by="person", decider="chief")
    assert client.get("/corrections/").context["judged"] == []


def test_a_correction_below_a_report_is_that_of_the_reported_quote(admin_client: Client, admin_user: User) -> None:
    report = ErrorReport.objects.create(quote=printed("Open it.", person()), about="side", message="Invented.", sender="x")
    place = reverse("admin:debate_errorreport_change", args=[report.pk])
    form = {"state": "accepted", "correction-TOTAL_FORMS": "0", "correction-INITIAL_FORMS": "0"}
    assert "nothing is told in public yet" in admin_client.post(place, form, follow=True).content.decode()
    told = {
        "correction-0-what": "The side was wrong.",
        "correction-0-created_0": "2026-01-02",
        "correction-0-created_1": "08:00",
    }
    page = admin_client.post(place, {**form, "correction-TOTAL_FORMS": "1", **told}, follow=True).content.decode()
    assert "nothing is told" not in page
    assert Correction.objects.get().quote == report.quote


@pytest.mark.parametrize("disabled", [True, False])
def test_one_setting_says_whether_an_old_version_may_be_put_back(
    admin_client: Client, settings: Any, disabled: bool
) -> None:
    settings.SIMPLE_HISTORY_REVERT_DISABLED = disabled
    quote = printed("Open it.", person())
    place = reverse("admin:debate_quote_simple_history", args=[quote.pk, quote.history.latest().pk])
    offered = "Press the 'Revert' button" in admin_client.get(place).content.decode().replace("&#x27;", "'")
    refused = admin_client.post(place, {"said_precision": "day", "person": quote.person_id}).status_code == 405
    assert (offered, refused) == (not disabled, disabled)


def test_an_old_version_of_a_quote_is_read_and_never_put_back(admin_client: Client) -> None:
    quote = printed("Open it.", person())
    version = quote.history.latest().pk
    Quote.objects.filter(pk=quote.pk).update(text="Open them.")
    place = reverse("admin:debate_quote_simple_history", args=[quote.pk, version])
    assert admin_client.get(place).status_code == 200
    assert admin_client.post(place, {"said_precision": "day", "person": quote.person_id}).status_code == 405
    quote.refresh_from_db()
    assert quote.text == "Open them."
