"""Whom of the book an English article means: surnames, titles, roles, and people who share a name with somebody new."""

from __future__ import annotations

from debate.reading import read
from people.names import Known, KnownName, KnownRole, NameBook

_LEAD = "News\n\nThe day was long. "


def person(identity: str, name: str, *roles: tuple[str, str], ambiguous: bool = False) -> Known:
    """A person of the book with a surname and roles (organization, role)."""
    held = tuple(KnownRole(organization.lower(), organization, role) for organization, role in roles)
    return Known(identity, "person", name, "", (KnownName(name.split()[-1], "en", "surname", ambiguous),), held)


BOOK = NameBook(
    (
        person("odalys-brandt", "Odalys Brandt", ("Quillon", "chief executive"), ("Quillon", "co-founder")),
        person("milo-tarrant", "Milo Tarrant", ("Vantrex", "chief AI scientist"), ambiguous=True),
        person("greta-tarrant", "Greta Tarrant", ("US Senate", "senator"), ambiguous=True),
        person("peter-osgood", "Peter Osgood", ("Harrow Labs", "founder"), ambiguous=True),
    )
)


def speakers(text: str) -> list[str | None]:
    """The ids of the speakers in order of place."""
    return [quotation.speaker.id for quotation in read(_LEAD + text, BOOK, "en").quotations]


def test_a_role_of_the_book_means_its_bearer() -> None:
    told = "Odalys Brandt came. The Quillon chief said it rained. Quillon's boss said it snowed."
    assert speakers(told) == ["odalys-brandt", "odalys-brandt"]


def test_a_role_without_its_bearer_in_the_article_means_nobody_of_the_book() -> None:
    assert speakers("The Quillon chief said it rained.") == [None]


def test_a_title_tells_two_known_people_of_one_surname_apart() -> None:
    told = "Milo Tarrant and Greta Tarrant met. Mr. Tarrant said it rained. Ms. Tarrant said it snowed."
    assert speakers(told) == ["milo-tarrant", "greta-tarrant"]


def test_a_bare_surname_of_two_people_decides_for_neither() -> None:
    assert speakers("Milo Tarrant and Greta Tarrant met. Tarrant said it rained.") == [None]


def test_a_surname_goes_to_somebody_new_who_bears_it_in_the_article() -> None:
    assert speakers("Lena Brandt, a nurse, came. Brandt said it rained.") == [None]


def test_a_surname_that_the_book_knows_means_its_bearer() -> None:
    assert speakers("Brandt said it rained.") == ["odalys-brandt"]


def test_an_ambiguous_surname_is_decided_by_the_organization_beside_it() -> None:
    told = "Osgood, the founder of Harrow Labs, said it rained. Osgood said it snowed."
    assert speakers(told) == ["peter-osgood", "peter-osgood"]


def test_an_ambiguous_surname_alone_stays_open() -> None:
    assert speakers("Osgood said it rained.") == [None]


def test_an_aide_is_not_the_person_whom_the_phrase_names() -> None:
    assert speakers("Odalys Brandt came. A Brandt aide said it rained.") == [None]


def test_a_predecessor_is_not_the_bearer_of_the_role() -> None:
    told = "Former Quillon chief executive Lena Quist said it rained. Odalys Brandt, who runs Quillon, said it snowed."
    assert speakers(told) == [None, "odalys-brandt"]
