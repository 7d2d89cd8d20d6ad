"""What the desk shows of a language model's reading."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from debate.models import Consultation, SpeakerChoice
from debate.tests import builders

pytestmark = pytest.mark.django_db


def test_a_disputed_quote_is_found_by_its_filter(admin_client: Client) -> None:
    builders.quote("Open models are safer.", builders.person(), disputed_at=timezone.now())
    builders.quote("Closed models are safer.")
    page = admin_client.get(reverse("admin:debate_quote_changelist"), {"disputed_at__isempty": "0"}).content.decode()
    assert "Open models are safer." in page
    assert "Closed models are safer." not in page


def test_a_suggested_speaker_stands_beside_the_quote(admin_client: Client) -> None:
    quote = builders.quote("Open models are safer.", builders.person())
    SpeakerChoice.objects.create(quote=quote, person=builders.person("Ben Okafor"), decider="invented-7b")
    page = admin_client.get(reverse("admin:debate_quote_change", args=[quote.pk])).content.decode()
    assert "invented-7b" in page
    assert "Ben Okafor" in page


def test_consultations_tell_why_answers_were_refused(admin_client: Client) -> None:
    refused = {"unknown_speaker": 3}
    Consultation.objects.create(article=builders.article(), model="invented-7b", state="done", refused=refused)
    page = admin_client.get(reverse("admin:debate_consultation_changelist")).content.decode()
    assert "unknown_speaker" in page


@pytest.mark.parametrize("path", ["add", "1/change"])
def test_nobody_edits_consultations(admin_client: Client, path: str) -> None:
    Consultation.objects.create(pk=1, article=builders.article(), model="invented-7b")
    answer: Any = admin_client.post(f"{reverse('admin:debate_consultation_changelist')}{path}/", {})
    assert answer.status_code == 403
