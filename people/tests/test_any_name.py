"""Names in any script: one key whatever the spelling, and everybody in the book is found by each of their names."""

import unicodedata

import pytest
from hypothesis import given, strategies as st

from people.facts import rows, shipped
from people.loading import changes, unseen
from people.models import date_that_there_is, partial_date
from people.names import HAN, Known, KnownName, NameBook, fold_name
from people.script import simplified

LATIN = st.from_regex(r"\A[A-ZÀÉÖ][a-zàéöß]{2,8}( [A-Z]\.)? [A-Z][a-z]{2,8}(-[A-Z][a-z]{2,6})?\Z")
CHINESE = st.from_regex(r"\A[赵钱孙周吴郑冯陈沈韩杨朱秦尤许何吕施张孔曹严金魏陶姜][\u4e00-\u9f00]{1,2}\Z")
TRANSLITERATED = st.from_regex(r"\A[\u4e00-\u9f00]{2,4}[·•‧・][\u4e00-\u9f00]{2,4}\Z")
NAMES = LATIN | CHINESE | TRANSLITERATED
ANY = st.text(st.characters(exclude_categories=["Cs"]), max_size=60)
DOTS = "·•‧・･⋅∙"


@given(ANY)
def test_folding_twice_changes_nothing(name: str) -> None:
    assert fold_name(fold_name(name)) == fold_name(name)


@given(LATIN, st.sampled_from(["upper", "lower", "title", "swapcase"]))
def test_case_width_accents_apart_and_dots_make_no_other_name(name: str, case: str) -> None:
    key = fold_name(name)
    assert fold_name(unicodedata.normalize("NFD", name)) == key
    assert fold_name(name.replace(".", "").replace("-", " ")) == key
    if "ß" not in name:
        assert fold_name(getattr(name, case)()) == key


@given(TRANSLITERATED, st.sampled_from(DOTS))
def test_every_dot_of_transliterations_is_the_same(name: str, dot: str) -> None:
    other = "".join(dot if character in DOTS else character for character in name)
    assert fold_name(other) == fold_name(name)


@given(ANY)
def test_traditional_and_simplified_are_one_key(name: str) -> None:
    assert fold_name(simplified(name)) == fold_name(name)


@given(st.lists(NAMES, min_size=1, max_size=8, unique_by=fold_name), ANY)
def test_who_is_in_the_book_is_found_between_any_words(names: list[str], words: str) -> None:
    book = NameBook(known(str(number), name) for number, name in enumerate(names))
    for number, name in enumerate(names):
        text = f"{words} ，{name}，{words}"
        start = len(words) + 2
        assert any(
            str(number) in mention.ids and text[mention.start : mention.end] == name
            for mention in book.find(text)
            if mention.start == start
        ), name


def known(identity: str, name: str) -> Known:
    """Somebody with one name, in the script that it is in."""
    return Known(identity, "person", "", name, ()) if HAN.search(name) else Known(identity, "person", name, "", ())


@given(st.lists(NAMES, max_size=6), ANY)
def test_a_mention_is_a_part_of_the_text_and_of_somebody_in_the_book(names: list[str], words: str) -> None:
    book = NameBook(known(str(number), name) for number, name in enumerate(names))
    for mention in book.find(words + " ".join(names) + words):
        assert mention.ids
        assert 0 <= mention.start < mention.end <= len(words + " ".join(names) + words)
        assert set(mention.ids) <= set(book.by_id)


def test_a_spelling_of_nothing_but_marks_names_nobody() -> None:
    book = NameBook([Known("a", "person", "…", "", (KnownName("", "en"), KnownName("·", "zh-Hans")))])
    assert book.find("… · Ada Moreau") == []


def test_everybody_in_the_shipped_facts_is_found_by_each_of_their_names() -> None:
    book = NameBook(shipped())
    lost = {
        name
        for entry in shipped()
        for name in (entry.name_en, entry.name_zh, *(spelling.text for spelling in entry.names))
        if name and entry.id not in book.lookup(name)
    }
    assert lost == set()


MARKED = ['Linxia "Mo" Fann', "Mirela – Quay AI Institute", "University of Lantern, Berkhaven"]


@pytest.mark.parametrize("name", MARKED)
def test_a_name_with_marks_inside_is_found_whole_with_any_of_their_shapes(name: str) -> None:
    book = NameBook([known("a", name)])
    for written in (name, name.replace('"Mo"', "“Mo”").replace("–", "—"), name.replace('"Mo"', "'Mo'").replace("–", "-")):
        text = f"By {written}’s account"
        (mention,) = book.find(text)
        assert (mention.ids, text[mention.start : mention.end]) == (("a",), written)


def test_marks_part_words_that_are_no_such_name() -> None:
    book = NameBook(
        [known("a", "University of Lantern, Berkhaven"), known("b", "Ada Moreau"), known("c", "Ada Moreau Quay")]
    )
    assert book.find("University of Lantern – Berkhaven") == []
    assert [mention.ids for mention in book.find("Ada Moreau, Quay")] == [("b",)]


def test_a_name_at_the_very_end_of_a_text_ends_with_it() -> None:
    book = NameBook([known("a", "米拉·索尔温"), Known("b", "organization", "", "米拉公司研究院", ())])
    for text in ("作者：米拉·索尔温", "米拉索尔温"):
        (mention,) = book.find(text)
        assert (mention.ids, mention.end) == (("a",), len(text))


@pytest.mark.parametrize("name", ["xLantern", "lanternAI", "mira"])
def test_a_name_that_its_bearer_writes_small_is_found_so_and_with_a_capital(name: str) -> None:
    book = NameBook([known("a", name)])
    for text in (f"by {name} today", f"{name}’s letter", f"{name[0].upper()}{name[1:]} said"):
        assert [mention.ids for mention in book.find(text)] == [("a",)], text


def test_every_date_of_the_shipped_facts_is_one() -> None:
    dates = [value for entry in shipped() for role in entry.roles for value in (role.since, role.until) if value]
    assert dates
    for value in dates:
        partial_date(value)
        date_that_there_is(value)


def test_no_two_in_the_shipped_facts_share_an_address() -> None:
    addresses = [(row["type"] == "person", row["id"]) for row in rows()]
    assert len(addresses) == len(set(addresses))


FIELDS = st.dictionaries(st.sampled_from("abc"), st.sampled_from(["", "x", "y"]))


@given(FIELDS, FIELDS)
def test_a_load_never_touches_what_staff_changed(loaded: dict[str, str], new: dict[str, str]) -> None:
    staff = {field: loaded.get(field, "") + " by staff" for field in new}
    assert changes(staff, loaded, new) == {}


@given(FIELDS, FIELDS)
def test_a_second_load_of_the_same_facts_changes_nothing(loaded: dict[str, str], new: dict[str, str]) -> None:
    now = {field: loaded.get(field, "") for field in new}
    after = now | changes(now, loaded, new)
    assert changes(after, loaded | new, new) == {}


@pytest.mark.parametrize(("new", "held", "left"), [(["a", "b"], ["a"], ["b"]), ([], ["a"], []), (["a"], [], ["a"])])
def test_only_what_no_load_brought_is_new(new: list[str], held: list[str], left: list[str]) -> None:
    assert unseen(new, {"names": held}, "names") == left
