"""One slug, one speaker: a reading names somebody by it alone. Everybody is invented."""

import pytest
from django.test import Client
from django.urls import reverse

from people.facts import shipped
from people.models import FormerAddress, Organization, Person
from people.slugs import is_free

pytestmark = pytest.mark.django_db


def test_what_nobody_ever_bore_is_free() -> None:
    Person.objects.create(slug="mira-solwin")
    assert is_free("mira", "person")


@pytest.mark.parametrize("noun", ["person", "organization"])
@pytest.mark.parametrize("model", [Person, Organization])
def test_what_somebody_bears_is_free_for_nobody(model: type[Person] | type[Organization], noun: str) -> None:
    model._default_manager.create(slug="harbour")
    assert not is_free("harbour", noun)


def test_what_was_an_organizations_is_free_for_a_person_only() -> None:
    FormerAddress.objects.create(kind="organization", slug="harbour", reason="Asked to be removed.")
    assert (is_free("harbour", "organization"), is_free("harbour", "person")) == (False, True)


@pytest.mark.parametrize(("taken_by", "asked_for"), [(Organization, "person"), (Person, "organization")])
def test_the_desk_refuses_what_one_of_the_other_kind_bears(
    admin_client: Client, taken_by: type[Person] | type[Organization], asked_for: str
) -> None:
    taken_by._default_manager.create(slug="harbour")
    counts = {f"{name}-{part}": "0" for name in ("names", "memberships") for part in ("TOTAL_FORMS", "INITIAL_FORMS")}
    form = {"slug": "harbour", "name_en": "Harbour", **counts}
    page = admin_client.post(reverse(f"admin:people_{asked_for}_add"), form).content.decode()
    assert "Choose another one." in page
    assert (Person.objects.count(), Organization.objects.count()) == ((0, 1) if taken_by is Organization else (1, 0))


def test_nobody_in_the_facts_shares_one() -> None:
    ids = [known.id for known in shipped()]
    assert len(ids) == len(set(ids))
