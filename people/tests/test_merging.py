"""Two records of one person become one: nothing that was known is lost, and no address dies. Everybody is invented."""

from typing import Any

import pytest
from django.contrib.auth.models import Group, User
from django.test import Client
from django.urls import reverse

from people.merging import CannotMerge, merge, spellings_to_add
from people.models import FormerAddress, Membership, Name, Organization, Person
from people.signals import merged

pytestmark = pytest.mark.django_db


def solwin(**fields: Any) -> Person:
    """The record that is kept."""
    return Person.objects.create(slug="mira-solwin", name_en="Mira Solwin", **fields)


def suoerwen(**fields: Any) -> Person:
    """The same person, once more, from Chinese news."""
    return Person.objects.create(slug="p17", name_zh="米拉·索尔温", **fields)


def texts(person: Person) -> set[str]:
    """Every spelling that the record holds besides its display names."""
    return {name.text for name in person.names.all()}


def test_the_kept_record_learns_what_it_lacks() -> None:
    kept = merge(solwin(country="NO"), suoerwen(country="SE", wikidata="Q1"))
    assert (kept.name_en, kept.name_zh, kept.country, kept.wikidata) == ("Mira Solwin", "米拉·索尔温", "NO", "Q1")
    assert not Person.objects.filter(slug="p17").exists()


def test_every_spelling_stays_findable_once() -> None:
    kept, gone = solwin(), suoerwen(name_en="Mira J. Solwin")
    for owner, text in ((kept, "Solwin"), (gone, "Solwin"), (gone, "@mira")):
        Name.objects.create(person=owner, text=text)
    assert texts(merge(kept, gone)) == {"Solwin", "@mira", "Mira J. Solwin", "米拉·索尔温"}


def test_roles_move_and_the_same_role_stays_one() -> None:
    kept, gone, firm = solwin(), suoerwen(), Organization.objects.create(slug="lantern", name_en="Lantern Labs")
    for owner, role in ((kept, "chief"), (gone, "chief"), (gone, "founder")):
        Membership.objects.create(person=owner, organization=firm, role=role)
    merge(kept, gone)
    assert sorted(row.role for row in kept.memberships.all()) == ["chief", "founder"]


def test_old_addresses_lead_to_the_kept_record() -> None:
    kept, gone = solwin(), suoerwen()
    FormerAddress.objects.create(kind="person", slug="p9", person=gone)
    merge(kept, gone)
    led = {address.slug: address.person for address in FormerAddress.objects.all()}
    assert led == {"p9": kept, "p17": kept}


def test_people_of_a_merged_organization_belong_to_the_kept_one() -> None:
    kept = Organization.objects.create(slug="lantern", name_en="Lantern Labs")
    gone = Organization.objects.create(slug="lantern-2", name_en="Lantern Laboratories")
    child = Organization.objects.create(slug="wick", name_en="Wick", parent=gone)
    Membership.objects.create(person=solwin(), organization=gone, role="chief")
    merge(kept, gone)
    child.refresh_from_db()
    assert (child.parent, kept.memberships.get().role) == (kept, "chief")


def test_an_organization_is_not_its_own_parent_afterwards() -> None:
    gone = Organization.objects.create(slug="lantern-2", name_en="Lantern Laboratories")
    kept = Organization.objects.create(slug="lantern", name_en="Lantern Labs", parent=gone)
    assert merge(kept, gone).parent is None


def test_who_differs_by_wikidata_is_not_merged() -> None:
    with pytest.raises(CannotMerge, match="Q1 and Q2"):
        merge(solwin(wikidata="Q1"), suoerwen(wikidata="Q2"))
    assert Person.objects.count() == 2


def test_nobody_is_merged_with_themselves_or_with_an_organization() -> None:
    kept = solwin()
    for other in (kept, Organization.objects.create(slug="lantern", name_en="Lantern Labs")):
        with pytest.raises(CannotMerge):
            merge(kept, other)  # type: ignore[type-var]


def test_spellings_are_added_once_in_order() -> None:
    assert spellings_to_add({"a"}, ["b", "a", "", "b", "c"]) == ["b", "c"]


def merged_in_admin(client: Client, *people: Person, keep: Person | None = None) -> Any:
    """The action on these rows, with or without the answer to its question."""
    form = {"action": "merge_two", "_selected_action": [person.pk for person in people]}
    return client.post(reverse("admin:people_person_changelist"), form | ({"keep": keep.pk} if keep else {}), follow=True)


def test_staff_is_asked_which_one_is_kept(admin_client: Client) -> None:
    one, two = solwin(), suoerwen()
    page = merged_in_admin(admin_client, one, two).content.decode()
    assert "Mira Solwin" in page
    assert "米拉·索尔温" in page
    assert Person.objects.count() == 2


def test_staff_merges_two_and_the_other_address_leads_on(admin_client: Client, client: Client) -> None:
    one, two = solwin(), suoerwen()
    merged_in_admin(admin_client, one, two, keep=one)
    assert Person.objects.get() == one
    answer = client.get("/people/p17/")
    assert (answer.status_code, answer.headers["Location"]) == (301, "/people/mira-solwin/")


def test_three_are_too_many(admin_client: Client) -> None:
    third = Person.objects.create(slug="third", name_en="Ode Varga")
    page = merged_in_admin(admin_client, solwin(), suoerwen(), third, keep=third).content.decode()
    assert "Choose exactly two." in page
    assert Person.objects.count() == 3


def test_why_two_can_not_be_merged_is_told(admin_client: Client) -> None:
    one, two = solwin(wikidata="Q1"), suoerwen(wikidata="Q2")
    assert "Q1 and Q2" in merged_in_admin(admin_client, one, two, keep=one).content.decode()


def test_an_address_can_not_be_edited(admin_client: Client) -> None:
    page = admin_client.get(reverse("admin:people_person_change", args=[solwin().pk])).content.decode()
    assert 'name="slug"' not in page


def organizations(*slugs: str) -> list[Organization]:
    """Organizations, each controlled by the one before."""
    made: list[Organization] = []
    for slug in slugs:
        made.append(Organization.objects.create(slug=slug, name_en=slug.title(), parent=made[-1] if made else None))
    return made


def test_who_stood_between_two_that_become_one_is_controlled_by_it() -> None:
    top, middle, low = organizations("top", "middle", "low")
    kept = merge(low, top)
    middle.refresh_from_db()
    assert (kept.parent, middle.parent) == (None, kept)


def test_a_circle_of_owners_does_not_keep_two_from_becoming_one() -> None:
    one, other = organizations("one", "other")
    one.parent = other
    one.save()
    kept = merge(one, other)
    kept.refresh_from_db()
    assert kept.parent is None


def test_a_role_in_a_merged_organization_that_is_held_already_stays_one() -> None:
    kept, gone = organizations("kept", "gone")
    row = solwin()
    for firm in (kept, gone):
        Membership.objects.create(person=row, organization=firm, role="chief", since="2020")
    merge(kept, gone)
    assert [held.organization for held in row.memberships.all()] == [kept]


def test_what_was_led_to_the_merged_record_before_leads_on_with_one_step(client: Client) -> None:
    first, second, third = (Person.objects.create(slug=f"p{n}", name_en=f"Invented {n}") for n in range(3))
    merge(second, first)
    merge(third, second)
    answer = client.get("/people/p0/")
    assert (answer.status_code, answer.headers["Location"]) == (301, "/people/p2/")


def test_an_editor_may_not_merge_because_one_of_the_two_goes(client: Client) -> None:
    editor = User.objects.create_user("editor", is_staff=True)
    editor.groups.add(Group.objects.get(name="editors"))
    client.force_login(editor)
    one, two = solwin(), suoerwen()
    merged_in_admin(client, one, two, keep=one)
    assert Person.objects.count() == 2


def test_the_history_tells_which_record_was_taken_in() -> None:
    kept, gone = Person.objects.create(slug="mira-solwin"), Person.objects.create(slug="m-solwin")
    merge(kept, gone)
    assert kept.history.latest().history_change_reason == "took in m-solwin"


@pytest.mark.parametrize(("kept", "gone"), [("Q1", "Q1"), ("Q1", ""), ("", "Q1"), ("", "")])
def test_who_does_not_differ_by_wikidata_is_merged(kept: str, gone: str) -> None:
    assert merge(solwin(wikidata=kept), suoerwen(wikidata=gone)).wikidata == (kept or gone)


def test_a_spelling_that_both_show_and_one_lists_stays_one() -> None:
    kept, gone = solwin(), suoerwen()
    Name.objects.create(person=gone, text=gone.name_zh)
    assert sorted(name.text for name in merge(kept, gone).names.all()) == ["米拉·索尔温"]


def test_who_controls_the_kept_one_still_does() -> None:
    above = Organization.objects.create(slug="coast", name_en="Coast Trust")
    gone = Organization.objects.create(slug="lantern-2", name_en="Lantern Laboratories")
    kept = Organization.objects.create(slug="lantern", name_en="Lantern Labs", parent=above)
    assert merge(kept, gone).parent == above


def test_others_hear_of_it_while_both_are_there() -> None:
    heard: list[tuple[Person, Person, bool]] = []

    def hear(sender: Any, kept: Person, gone: Person, **kwargs: Any) -> None:
        heard.append((kept, gone, Person.objects.filter(slug="p17").exists()))

    merged.connect(hear)
    try:
        kept, gone = solwin(), suoerwen()
        merge(kept, gone)
    finally:
        merged.disconnect(hear)
    assert [(one.slug, other.slug, there) for one, other, there in heard] == [("mira-solwin", "p17", True)]
