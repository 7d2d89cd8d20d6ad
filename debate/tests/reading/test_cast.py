"""Who an article's mentions are, where the book and new names meet."""

from debate.reading.cast import Named, NewName, assemble
from people.names import Known, NameBook

SOLWIN = Known("mira-solwin", "person", "Mira Solwin", "米拉·索尔温", ())


def named(text: str, *new: NewName, book: tuple[Known, ...] = (SOLWIN,)) -> list[Named]:
    """The mentions of a text by name."""
    names = NameBook(book)
    return assemble(names, names.find(text), list(new)).named


def test_a_surname_that_the_book_lacks_is_still_the_listed_persons() -> None:
    text = "Mira Solwin spoke first. Solwin said no."
    places = named(text, NewName(25, 31, "Mira Solwin", "person", ("solwin",)))
    assert [place.actor.id for place in places] == ["mira-solwin", "mira-solwin"]


def test_it_does_not_matter_which_of_the_two_stands_first() -> None:
    text = "Solwin said no. Mira Solwin spoke later."
    places = named(text, NewName(0, 6, "Mira Solwin", "person", ("solwin",)))
    assert [place.actor.id for place in places] == ["mira-solwin", "mira-solwin"]


def test_a_new_name_is_an_actor_of_its_own() -> None:
    text = "Mira Solwin spoke first. Ode Varga said no."
    places = named(text, NewName(25, 34, "Ode Varga", "person", ("varga",)))
    assert [(place.actor.id, place.actor.name) for place in places] == [("mira-solwin", "Mira Solwin"), (None, "Ode Varga")]


def test_a_listed_person_whom_the_article_never_names_in_full_is_not_called_in() -> None:
    text = "Solwin said no."
    places = named(text, NewName(0, 6, "Solwin", "person"))
    assert [place.actor.id for place in places] == [None]
