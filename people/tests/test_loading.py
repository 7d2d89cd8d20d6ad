"""Loading the facts: as often as you like, never over what staff changed, and nobody whom staff removed comes back."""

from typing import Any

import pytest

from people.book import name_book
from people.facts import role_in_chinese, shipped
from people.loading import Loaded, changes, load_people
from people.merging import merge
from people.models import FormerAddress, Membership, Name, Organization, Person
from people.removing import remove

pytestmark = pytest.mark.django_db


def facts(**changed: Any) -> list[dict[str, Any]]:
    """An invented person and their invented employer, as rows of the facts."""
    person = {
        "id": "mira-solwin",
        "type": "person",
        "name_en": "Mira Solwin",
        "name_zh": "米拉·索尔温",
        "aliases": [{"text": "Solwin", "lang": "en", "note": "surname", "ambiguous": True}],
        "country": "NO",
        "affiliations": [{"org_id": "harbour", "org": "Harbour Institute", "role": "director", "from": 2019}],
    }
    body: dict[str, Any] = {"type": "organisation", "aliases": [], "country": "NO", "affiliations": [], "name_zh": None}
    employer = {"id": "harbour", "name_en": "Harbour Institute", "parent_id": "coast", **body}
    return [person | changed, employer, {"id": "coast", "name_en": "Coast Trust", **body}]


def test_the_first_load_makes_everybody_with_names_and_roles() -> None:
    assert load_people(facts()) == Loaded(3, 0, 0)
    person = Person.objects.get(slug="mira-solwin")
    assert {name.text for name in person.names.all()} == {"Mira Solwin", "米拉·索尔温", "Solwin"}
    assert person.names.get(text="Solwin").ambiguous
    held = Membership.objects.get(person=person)
    assert (held.organization.slug, held.role, held.since) == ("harbour", "director", "2019")
    assert held.role_zh == "主任"
    assert Organization.objects.get(slug="harbour").parent == Organization.objects.get(slug="coast")


def test_every_role_of_the_facts_has_its_chinese() -> None:
    roles = {role.role for entry in shipped() for role in entry.roles if role.role}
    assert {role for role in roles if not role_in_chinese(role)} == set()


def test_a_role_that_the_facts_do_not_name_has_none() -> None:
    assert role_in_chinese("keeper of the berths") == ""


def test_a_second_load_changes_nothing() -> None:
    load_people(facts())
    assert load_people(facts()) == Loaded(0, 0, 3)
    assert (Name.objects.count(), Membership.objects.count()) == (5, 1)


def test_newer_facts_are_taken_where_staff_changed_nothing() -> None:
    load_people(facts())
    assert load_people(facts(country="SE")).changed == 1
    assert Person.objects.get(slug="mira-solwin").country == "SE"


def test_what_staff_changed_stays() -> None:
    load_people(facts())
    person = Person.objects.get(slug="mira-solwin")
    person.name_zh = "米拉·索温"
    person.save()
    load_people(facts(name_zh="米娜·索尔温", country="SE"))
    person.refresh_from_db()
    assert (person.name_zh, person.country) == ("米拉·索温", "SE")
    assert person.facts["name_zh"] == "米娜·索尔温", "what was loaded is remembered, though it is not shown"


def test_what_is_loaded_beside_a_value_of_staffs_is_remembered_alone() -> None:
    load_people(facts())
    Person.objects.filter(slug="mira-solwin").update(country="DK")
    assert load_people(facts(country="SE")).changed == 1
    person = Person.objects.get(slug="mira-solwin")
    assert (person.country, person.facts["country"]) == ("DK", "SE")


def test_a_name_that_staff_removed_does_not_come_back() -> None:
    load_people(facts())
    Name.objects.get(text="Solwin").delete()
    load_people(facts())
    assert not Name.objects.filter(text="Solwin").exists()


def test_who_controls_an_organization_is_set_once_and_then_left_to_staff() -> None:
    harbour = Organization.objects.create(slug="harbour")
    load_people(facts())
    harbour.refresh_from_db()
    assert harbour.parent is not None
    harbour.parent = None
    harbour.save()
    load_people(facts())
    harbour.refresh_from_db()
    assert harbour.parent is None


def test_whom_staff_named_as_controlling_stays() -> None:
    other = Organization.objects.create(slug="inland-trust")
    Organization.objects.create(slug="harbour", parent=other)
    load_people(facts())
    assert Organization.objects.get(slug="harbour").parent == other


def test_somebody_who_was_merged_or_removed_does_not_come_back() -> None:
    load_people(facts())
    Person.objects.get(slug="mira-solwin").delete()
    FormerAddress.objects.create(kind=FormerAddress.Kind.PERSON, slug="mira-solwin", reason="Asked to be removed.")
    load_people(facts())
    assert not Person.objects.filter(slug="mira-solwin").exists()


def test_a_new_role_in_a_body_that_was_merged_is_held_in_what_it_became() -> None:
    load_people(facts(affiliations=[]))
    trust = Organization.objects.get(slug="coast")
    merge(trust, Organization.objects.get(slug="harbour"))
    load_people(facts())
    assert Membership.objects.get().organization == trust
    assert not Organization.objects.filter(slug="harbour").exists()


def test_a_new_role_in_a_body_that_was_removed_does_not_bring_it_back() -> None:
    load_people(facts(affiliations=[]))
    remove(Organization.objects.get(slug="harbour"))
    load_people(facts())
    assert not Membership.objects.exists()
    assert not Organization.objects.filter(slug="harbour").exists()


def test_an_address_that_staff_gave_to_a_person_makes_no_organization_and_the_other_way() -> None:
    Person.objects.create(slug="harbour", name_en="Harbour Wells")
    Organization.objects.create(slug="mira-solwin", name_en="The Solwin House")
    load_people(facts())
    assert {row.slug for row in Person.objects.all()} == {"harbour"}
    assert {row.slug for row in Organization.objects.all()} == {"mira-solwin", "coast"}


def test_a_role_in_a_body_whose_address_is_a_persons_is_not_held() -> None:
    Person.objects.create(slug="harbour", name_en="Harbour Wells")
    load_people(facts())
    assert Person.objects.filter(slug="mira-solwin").exists()
    assert not Membership.objects.exists()


def test_the_decision_is_pure() -> None:
    now, loaded = {"country": "NO", "name_en": "Staff's"}, {"country": "NO", "name_en": "Old"}
    assert changes(now, loaded, {"country": "SE", "name_en": "New"}) == {"country": "SE"}


def test_the_book_of_the_database_follows_its_changes() -> None:
    load_people(facts())
    assert name_book() is name_book()
    assert name_book().lookup("Mira Solwin") == ("mira-solwin",)
    Name.objects.create(person=Person.objects.get(slug="mira-solwin"), text="Mimi Solwin")
    assert name_book().lookup("Mimi Solwin") == ("mira-solwin",)


def test_the_shipped_facts_load_as_a_whole() -> None:
    done = load_people()
    assert done.created >= 170
    assert load_people().created == 0
