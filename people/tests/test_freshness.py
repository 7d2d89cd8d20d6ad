"""What is made of names is kept while nothing changes, and made anew after any change to anybody."""

from collections.abc import Callable
from typing import Any

import pytest

from people.freshness import UntilNamesChange
from people.models import Membership, Name, Organization, Person

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def mira() -> Person:
    """Somebody invented with a second spelling, an employer, and a role there."""
    person = Person.objects.create(slug="mira-solwin", name_en="Mira Solwin")
    Name.objects.create(person=person, text="M. Solwin")
    Membership.objects.create(person=person, organization=Organization.objects.create(slug="harbour"), role="director")
    return person


def changed(row: Any, **fields: Any) -> None:
    """Give a row other values, as the desk does."""
    for name, value in fields.items():
        setattr(row, name, value)
    row.save()


CHANGES: dict[str, Callable[[], Any]] = {
    "somebody new": lambda: Person.objects.create(slug="somebody-else"),
    "another name to show": lambda: changed(Person.objects.get(), name_zh="米拉"),
    "an organization renamed": lambda: changed(Organization.objects.get(), name_en="Harbour Institute"),
    "a new spelling": lambda: Name.objects.create(person=Person.objects.get(), text="Mimi"),
    "a spelling that may mean others": lambda: changed(Name.objects.get(), ambiguous=True),
    "a spelling taken away": lambda: Name.objects.get().delete(),
    "a role that ended": lambda: changed(Membership.objects.get(), until="2024"),
    "a role taken away": lambda: Membership.objects.get().delete(),
    "spellings put in without a history": lambda: Name.objects.bulk_create([Name(person=Person.objects.get(), text="Mimi")]),
    "spellings taken away without a history": lambda: Name.objects.all()._raw_delete("default"),
}


def test_it_is_made_once_while_nothing_changes() -> None:
    made: list[int] = []
    kept = UntilNamesChange(lambda: made.append(1))
    for _ in range(3):
        kept.now()
    assert made == [1]


@pytest.mark.parametrize("what", CHANGES)
def test_any_change_of_names_or_roles_makes_it_anew(what: str) -> None:
    kept = UntilNamesChange(lambda: (list(Name.objects.values_list("text", flat=True)), object()))
    before = kept.now()
    CHANGES[what]()
    after = kept.now()
    assert after is not before
    assert after is kept.now()


def test_what_is_nothing_is_kept_too() -> None:
    made: list[int] = []
    kept = UntilNamesChange(lambda: made.append(1) if made else None)
    assert (kept.now(), kept.now(), made) == (None, None, [])


def test_it_costs_one_query_to_ask(django_assert_num_queries: Any) -> None:
    kept = UntilNamesChange(object)
    kept.now()
    with django_assert_num_queries(1):
        kept.now()


def test_what_is_forgotten_is_made_anew() -> None:
    kept = UntilNamesChange(object)
    before = kept.now()
    kept.forget()
    assert kept.now() is not before
