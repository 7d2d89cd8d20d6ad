"""Quotes on the desk: who may do what to them, many at once, and what becomes of those that are one and the same."""

import pytest
from django.contrib.auth.models import Group, Permission, User
from django.test import Client
from django.urls import reverse

from debate.models import Quote, Stance
from debate.publication import quote_key
from debate.recording.settling import withdraw
from debate.tests.builders import article, organization, person, quote
from debate.tests.pages.builders import print_in, printed
from debate.vocabulary import NOT_FOUND_AGAIN
from people.models import Person

pytestmark = pytest.mark.django_db

WORDS = "Open weights let everybody check the claims."
ACTIONS = ("mark_checked", "withdraw_quotes", "restore_quotes", "make_people", "make_organizations")


def staff(*, group: str = "", may: str = "") -> Client:
    """A member of the staff, of a group or with one permission."""
    user = User.objects.create_user(f"staff {group}{may}", is_staff=True)
    if group:
        user.groups.add(Group.objects.get(name=group))
    if may:
        user.user_permissions.add(Permission.objects.get(codename=may))
    client = Client()
    client.force_login(user)
    return client


def act(client: Client, action: str, *quotes: Quote) -> str:
    """Choose quotes of the list and an action; what the page says afterwards."""
    data = {"action": action, "_selected_action": [row.pk for row in quotes]}
    return str(client.post(reverse("admin:debate_quote_changelist"), data, follow=True).content.decode())


def unresolved(words: str = WORDS, printed_name: str = "Ada Moreau") -> Quote:
    """A quote whose speaker the record does not know."""
    said = quote(words, speaker_printed=printed_name)
    print_in(said, article(f"“{words}”, {printed_name} said."), confidence=0.9)
    return said


def state(said: Quote) -> tuple[bool, bool, bool]:
    """Whether it is checked, withdrawn, public."""
    said.refresh_from_db()
    return said.is_checked, said.withdrawn_at is not None, said.is_public


@pytest.mark.parametrize("action", ACTIONS)
def test_who_may_only_look_changes_nothing(action: str) -> None:
    said = printed(WORDS, person())
    nobody = unresolved("Who said this?")
    before = state(said), state(nobody)
    act(staff(may="view_quote"), action, said, nobody)
    assert (state(said), state(nobody)) == before
    assert Person.objects.count() == 1


def test_an_editor_checks_withdraws_and_puts_back(client: Client) -> None:
    editor, said = staff(group="editors"), printed(WORDS, person(), confidence=0.5)
    act(editor, "mark_checked", said)
    assert state(said) == (True, False, True)
    assert said.checked_by is not None
    act(editor, "withdraw_quotes", said)
    assert state(said) == (True, True, False)
    assert client.get(f"/quotes/{said.pk}/").status_code == 410
    act(editor, "restore_quotes", said)
    assert state(said) == (True, False, True)
    assert client.get(f"/quotes/{said.pk}/").status_code == 200


def test_what_nothing_prints_any_more_is_not_put_back() -> None:
    said = printed(WORDS, person())
    said.appearances.all().delete()
    withdraw(said, NOT_FOUND_AGAIN).save()
    told = act(staff(group="editors"), "restore_quotes", said)
    assert "nothing in the record prints these words any more" in told
    assert state(said) == (False, True, False)


@pytest.mark.parametrize("group", ["editors", "admins"])
def test_nobody_deletes_a_quote_or_types_one(group: str, client: Client) -> None:
    said, member = printed(WORDS, person()), staff(group=group)
    assert member.post(reverse("admin:debate_quote_delete", args=[said.pk]), {"post": "yes"}).status_code == 403
    assert member.get(reverse("admin:debate_quote_add")).status_code == 403
    act(member, "delete_selected", said)
    assert client.get(f"/quotes/{said.pk}/").status_code == 200


def test_two_that_turn_out_to_be_one_can_be_checked_together() -> None:
    ada = person()
    led = quote(WORDS, ada, key=quote_key(WORDS, ada.slug))
    kept = quote(WORDS, ada, key="resolved by staff, still under its old key")  # the newer one is checked first
    act(staff(group="editors"), "mark_checked", kept, led)
    for row in (kept, led):
        row.refresh_from_db()
    assert (kept.key, kept.is_checked, kept.is_public) == (quote_key(WORDS, ada.slug), True, True)
    assert (led.merged_into_id, led.is_public) == (kept.pk, False)


def test_what_leads_to_another_quote_stays_so_whatever_is_done_to_it() -> None:
    ada = person()
    kept = quote(WORDS, ada)
    led = quote(WORDS, ada, merged_into=kept)
    editor = staff(group="editors")
    for action in ACTIONS:
        act(editor, action, led)
    assert state(led) == (False, False, False)
    assert led.merged_into == kept


def test_the_page_of_what_leads_to_another_quote_shows_where_and_saves_nothing() -> None:
    ada = person()
    kept = quote(WORDS, ada, key=quote_key(WORDS, ada.slug))
    led = quote(WORDS, ada, merged_into=kept)
    page, editor = reverse("admin:debate_quote_change", args=[led.pk]), staff(group="editors")
    assert reverse("admin:debate_quote_change", args=[kept.pk]) in editor.get(page).content.decode()
    assert editor.post(page, form(led, person=str(ada.pk), decide="closed")).status_code == 403
    kept.refresh_from_db()
    led.refresh_from_db()
    assert (kept.merged_into, led.merged_into, led.side) == (None, kept, "open")


def test_nobody_is_made_of_what_leads_to_another_quote() -> None:
    led = unresolved()
    Quote.objects.filter(pk=led.pk).update(merged_into=quote(WORDS, person("Ben Okafor")))
    act(staff(group="editors"), "make_people", led)
    assert not Person.objects.filter(name_en="Ada Moreau").exists()


def test_checked_words_stay_as_they_were_read() -> None:
    said = printed(WORDS, person())
    act(staff(group="editors"), "mark_checked", said)
    said.refresh_from_db()
    assert (said.text, said.side, said.side_by) == (WORDS, "open", "machine")


def test_a_printed_name_becomes_a_person_with_their_quotes_of_the_article() -> None:
    said = unresolved()
    told = act(staff(group="editors"), "make_people", said)
    assert "Ada Moreau has 1 quote of this article now." in told
    said.refresh_from_db()
    assert said.person == Person.objects.get(slug="ada-moreau")


def test_a_chinese_name_becomes_a_person_with_an_address_that_lasts() -> None:
    said = unresolved("权重应当公开。", "林若溪")
    act(staff(group="editors"), "make_people", said)
    said.refresh_from_db()
    assert said.person is not None
    assert (said.person.name_zh, said.person.slug) == ("林若溪", f"speaker-{said.pk}")


def test_why_nobody_can_be_made_of_a_quote_is_said_and_the_others_are_made() -> None:
    known, nameless, named = printed(WORDS, person()), unresolved("Who said this?", ""), unresolved("I did.", "Ben Okafor")
    told = act(staff(group="editors"), "make_people", known, nameless, named)
    assert "is its speaker already" in told
    assert "No name is printed" in told
    assert Person.objects.filter(slug="ben-okafor").exists()


def form(said: Quote, **fields: str) -> dict[str, str]:
    """The page of a quote as staff sends it."""
    empty = {"person": "", "organization": "", "said_on": "", "said_precision": "day", "decide": "", "why": ""}
    counts = {
        f"{name}-{part}": "0"
        for name in ("stances", "speaker_choices", "appearances")
        for part in ("TOTAL_FORMS", "INITIAL_FORMS")
    }
    return empty | counts | fields


def test_a_quote_has_one_speaker() -> None:
    said = printed(WORDS, person())
    page = reverse("admin:debate_quote_change", args=[said.pk])
    both = form(said, person=str(person("Ben Okafor").pk), organization=str(organization().pk))
    assert "not both" in staff(group="editors").post(page, both).content.decode()
    said.refresh_from_db()
    assert str(said.person) == "Ada Moreau"


def test_an_editor_gives_the_words_to_an_organization_and_says_when() -> None:
    said = printed(WORDS, person())
    page = reverse("admin:debate_quote_change", args=[said.pk])
    sent = form(said, organization=str(organization().pk), said_on="2024-03-01", said_precision="month")
    assert staff(group="editors").post(page, sent).status_code == 302
    said.refresh_from_db()
    assert (said.person, str(said.organization), said.speaker_type) == (None, "Lantern Labs", "organization")
    assert (str(said.day), said.said_precision, said.is_checked) == ("2024-03-01", "month", True)


def test_every_judgement_of_a_person_is_kept_and_the_newest_counts() -> None:
    said, editor = printed(WORDS, person()), staff(group="editors")
    page = reverse("admin:debate_quote_change", args=[said.pk])
    for side in ("closed", "mixed"):
        assert editor.post(page, form(said, person=str(said.person_id), decide=side, why=side)).status_code == 302
    said.refresh_from_db()
    assert (said.side, said.side_by) == ("mixed", "person")
    assert list(Stance.objects.filter(quote=said).order_by("pk").values_list("side", flat=True)) == [
        "open",
        "closed",
        "mixed",
    ]


def test_a_quote_that_is_judged_off_topic_leaves_the_site(client: Client) -> None:
    said = printed(WORDS, person())
    page = reverse("admin:debate_quote_change", args=[said.pk])
    staff(group="editors").post(page, form(said, person=str(said.person_id), decide="off_topic"))
    assert state(said) == (True, False, False)
    assert client.get(f"/quotes/{said.pk}/").status_code == 410
