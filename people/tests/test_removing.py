"""Somebody leaves the record: the address says so for ever, nobody else gets it, and no load of the facts brings them back."""

import pytest
from django.test import Client
from django.urls import reverse

from people.loading import load_people
from people.models import FormerAddress, Membership, Organization, Person
from people.removing import REASON, remove
from people.tests.test_loading import facts

pytestmark = pytest.mark.django_db


def solwin() -> Person:
    """Somebody invented whom no quote names."""
    return Person.objects.create(slug="mira-solwin", name_en="Mira Solwin")


def new(slug: str) -> dict[str, str]:
    """The admin's form for somebody new."""
    inlines = {f"{name}-{part}": "0" for name in ("names", "memberships") for part in ("TOTAL_FORMS", "INITIAL_FORMS")}
    return {"slug": slug, "name_en": "Otis Brandt", **inlines}


def test_who_was_removed_is_gone_with_the_reason(client: Client) -> None:
    remove(solwin(), "Asked to be left out.")
    answer = client.get("/people/mira-solwin/")
    assert answer.status_code == 410
    assert "Asked to be left out." in answer.content.decode()


def test_so_are_the_addresses_that_led_there(client: Client) -> None:
    kept = solwin()
    FormerAddress.objects.create(kind="person", slug="p9", person=kept)
    FormerAddress.objects.create(kind="person", slug="p10", person=kept, reason="Never was one.")
    remove(kept)
    told = {slug: client.get(f"/people/{slug}/") for slug in ("p9", "p10")}
    assert {answer.status_code for answer in told.values()} == {410}
    assert REASON in told["p9"].content.decode()
    assert "Never was one." in told["p10"].content.decode()


def test_an_organization_leaves_in_the_same_way(client: Client) -> None:
    remove(Organization.objects.create(slug="lantern", name_en="Lantern Labs"))
    assert client.get("/organizations/lantern/").status_code == 410
    assert client.get("/people/lantern/").status_code == 404


def test_whom_staff_deletes_in_the_admin_is_removed_so_and_does_not_come_back(admin_client: Client) -> None:
    load_people(facts())
    row = Person.objects.get(slug="mira-solwin")
    admin_client.post(reverse("admin:people_person_delete", args=[row.pk]), {"post": "yes"})
    assert not Person.objects.exists()
    load_people(facts())
    assert not Person.objects.exists()
    assert Client().get("/people/mira-solwin/").status_code == 410


def test_many_are_deleted_in_the_same_way(admin_client: Client) -> None:
    rows = [solwin(), Person.objects.create(slug="otis", name_en="Otis Brandt")]
    form = {"action": "delete_selected", "_selected_action": [row.pk for row in rows], "post": "yes"}
    admin_client.post(reverse("admin:people_person_changelist"), form)
    assert set(FormerAddress.objects.values_list("slug", "reason")) == {("mira-solwin", REASON), ("otis", REASON)}


def test_nobody_new_gets_an_address_that_was_somebody_elses(admin_client: Client) -> None:
    FormerAddress.objects.create(kind="person", slug="mira-solwin", person=Person.objects.create(slug="m", name_en="M"))
    refused = admin_client.post(reverse("admin:people_person_add"), new("mira-solwin"))
    assert "somebody else&#x27;s" in refused.content.decode()
    assert admin_client.post(reverse("admin:people_person_add"), new("otis-brandt")).status_code == 302
    assert set(Person.objects.values_list("slug", flat=True)) == {"m", "otis-brandt"}


def test_an_organization_may_have_the_address_that_a_person_had(admin_client: Client) -> None:
    FormerAddress.objects.create(kind="person", slug="lantern", reason="Was no person.")
    assert admin_client.post(reverse("admin:people_organization_add"), new("lantern")).status_code == 302


@pytest.mark.parametrize(
    ("since", "until", "why"),
    [
        ("2024-13", "", "There is no such date."),
        ("", "2023-02-29", "There is no such date."),
        ("0000", "", "There is no such date."),
        ("last year", "", "Write 2024, 2024-03 or 2024-03-31."),
        ("2024-05", "2024-04-30", "It ends before it begins."),
        ("2025", "2024", "It ends before it begins."),
    ],
)
def test_a_membership_has_dates_that_there_are(admin_client: Client, since: str, until: str, why: str) -> None:
    answer = with_membership(admin_client, since, until)
    assert why in answer
    assert not Membership.objects.exists()


@pytest.mark.parametrize(("since", "until"), [("2024-05", "2024"), ("2024-02-29", ""), ("", "2020"), ("2024", "2024-01")])
def test_partial_dates_may_mean_the_same_time(admin_client: Client, since: str, until: str) -> None:
    with_membership(admin_client, since, until)
    assert Membership.objects.values_list("since", "until").get() == (since, until)
    assert Client().get("/people/mira-solwin/").status_code == 200


def with_membership(client: Client, since: str, until: str) -> str:
    """Give somebody a role with these dates in the admin; what the page answers."""
    row, firm = solwin(), Organization.objects.create(slug="lantern", name_en="Lantern Labs")
    role = {"organization": firm.pk, "role": "chief", "since": since, "until": until, "person": row.pk}
    form = {"name_en": row.name_en} | {f"memberships-0-{name}": value for name, value in role.items()}
    counts = {"names-TOTAL_FORMS": 0, "names-INITIAL_FORMS": 0, "memberships-TOTAL_FORMS": 1, "memberships-INITIAL_FORMS": 0}
    answer = client.post(reverse("admin:people_person_change", args=[row.pk]), form | counts)
    return str(answer.content.decode())
