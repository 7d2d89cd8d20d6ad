"""People, organizations and their dates: names in the reader's language, dates as far as they are known, addresses that were."""

import pytest
from django.core.exceptions import ValidationError
from django.utils.translation import override

from people.models import FormerAddress, Membership, Organization, Person, date_that_there_is, partial_date


@pytest.mark.parametrize(
    ("language", "names", "name", "other"),
    [
        ("en", ("Ada", "艾达"), "Ada", "艾达"),
        ("zh-hans", ("Ada", "艾达"), "艾达", "Ada"),
        ("en", ("", "艾达"), "艾达", ""),
        ("zh-hans", ("Ada", ""), "Ada", ""),
        ("en", ("Ada", "Ada"), "Ada", ""),
        ("en", ("", ""), "ada-moreau", ""),
    ],
)
def test_a_name_is_that_in_the_readers_language_else_the_other(
    language: str, names: tuple[str, str], name: str, other: str
) -> None:
    person = Person(slug="ada-moreau", name_en=names[0], name_zh=names[1])
    with override(language):
        assert (person.name, person.other_name, str(person)) == (name, other, name)


def test_everybody_has_a_page() -> None:
    with override("en"):
        assert Person(slug="ada-moreau").get_absolute_url() == "/people/ada-moreau/"
        assert Organization(slug="lantern-labs").get_absolute_url() == "/organizations/lantern-labs/"
    with override("zh-hans"):
        assert Person(slug="ada-moreau").get_absolute_url() == "/zh-hans/people/ada-moreau/"


def refused(words: str) -> bool:
    """Whether the desk refuses a date."""
    try:
        partial_date(words)
        date_that_there_is(words)
    except ValidationError:
        return True
    return False


@pytest.mark.parametrize("words", ["2024", "2024-03", "2024-03-31", "2024-02-29", "0001", "9999-12-31"])
def test_a_date_may_be_known_to_the_year_the_month_or_the_day(words: str) -> None:
    assert not refused(words)


@pytest.mark.parametrize(
    "words",
    ["24", "2024-3", "2024-13", "2024-00", "2023-02-29", "2024-04-31", "0000", "2024-03-31-01", "March 2024", "2024-"],
)
def test_a_date_that_there_is_not_is_refused(words: str) -> None:
    assert refused(words)


@pytest.mark.parametrize(
    ("since", "until", "fits"),
    [
        ("2023", "2024", True),
        ("2023", "2023", True),
        ("2023-06", "2023", True),
        ("2023-06-30", "2023-06", True),
        ("", "2023", True),
        ("2023", "", True),
        ("2024", "2023", False),
        ("2023-07", "2023-06", False),
        ("2023-07-02", "2023-07-01", False),
    ],
)
def test_a_role_ends_after_it_begins_as_far_as_the_dates_tell(since: str, until: str, fits: bool) -> None:
    role = Membership(since=since, until=until)
    if fits:
        role.clean()
    else:
        with pytest.raises(ValidationError) as told:
            role.clean()
        assert set(told.value.message_dict) == {"until"}


def test_a_former_address_leads_to_whoever_has_it_now_or_to_nobody() -> None:
    person, body = Person(slug="ada-moreau"), Organization(slug="lantern-labs")
    assert FormerAddress(kind="person", slug="ada", person=person).now == person
    assert FormerAddress(kind="organization", slug="lantern", organization=body).now == body
    assert FormerAddress(kind="person", slug="ada").now is None
    assert str(FormerAddress(kind="person", slug="ada")) == "person/ada"
