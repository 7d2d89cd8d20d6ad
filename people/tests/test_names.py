"""The NameBook: who is named in a text, where. Everybody here is invented but for the facts of the last test."""

import pytest
from hypothesis import given, settings, strategies as st

from people.facts import shipped
from people.names import Known, KnownName, Mention, NameBook, fold_name
from people.script import simplified


def known(identity: str, english: str, chinese: str = "", *names: KnownName, type: str = "person") -> Known:
    """An entry of the book."""
    return Known(identity, type, english, chinese, names)  # type: ignore[arg-type]


BOOK = NameBook(
    [
        known(
            "mira",
            "Mira Solwin",
            "米拉·索尔温",
            KnownName("Solwin", "en", "surname"),
            KnownName("@msolwin", "handle", "handle"),
        ),
        known("otis", "Otis Solwin-Brandt", "", KnownName("Brandt", "en", "surname", ambiguous=True)),
        known("lin", "Lin Ruoxi", "林若溪", KnownName("林若谿", "zh-Hant")),
        known("li", "Li Qiang", "李强"),
        known("renee", "Renée Álvarez"),
        known(
            "harbour",
            "Harbour Institute",
            "港口研究所",
            KnownName("Harbour", "en", "short", ambiguous=True),
            type="organization",
        ),
        known("jd", "J. D. Orth"),
    ]
)


def found(text: str) -> list[tuple[str, tuple[str, ...]]]:
    """Words and ids of every mention."""
    return [(text[mention.start : mention.end], mention.ids) for mention in BOOK.find(text)]


@pytest.mark.parametrize(
    ("text", "mentions"),
    [
        ("Mira Solwin spoke.", [("Mira Solwin", ("mira",))]),
        ("MIRA SOLWIN SPOKE", [("MIRA SOLWIN", ("mira",))]),
        ("mira solwin in small letters", []),
        ("Solwin’s letter", [("Solwin", ("mira",))]),
        ("Otis Solwin-Brandt and Solwin", [("Otis Solwin-Brandt", ("otis",)), ("Solwin", ("mira",))]),
        ("Renee Alvarez and RENÉE ÁLVAREZ", [("Renee Alvarez", ("renee",)), ("RENÉE ÁLVAREZ", ("renee",))]),
        ("J.D. Orth, J. D. Orth", [("J.D. Orth", ("jd",)), ("J. D. Orth", ("jd",))]),
        ("by @msolwin today", [("@msolwin", ("mira",))]),
        ("by @msolwin_fan42 today", []),
        ("Solwins and Solwinner", []),
        ("the Harbour Institute opened", [("Harbour Institute", ("harbour",))]),
        ("林若溪表示", [("林若溪", ("lin",))]),
        (
            "米拉·索尔温、米拉‧索尔温、米拉索尔温",
            [(name, ("mira",)) for name in ("米拉·索尔温", "米拉‧索尔温", "米拉索尔温")],
        ),
        ("林若谿說", [("林若谿", ("lin",))]),
        ("港口研究所的Mira Solwin说", [("港口研究所", ("harbour",)), ("Mira Solwin", ("mira",))]),
        ("李强调了三点", []),
        ("李强说了三点", [("李强", ("li",))]),
    ],
)
def test_names_in_text(text: str, mentions: list[tuple[str, tuple[str, ...]]]) -> None:
    assert found(text) == mentions


def test_an_ambiguous_name_says_so() -> None:
    assert BOOK.find("Brandt spoke")[0] == Mention(0, 6, ("otis",), "surname", True)


def test_a_name_of_two_people_names_both() -> None:
    book = NameBook([known("a", "Ada Falk"), known("b", "Ada Falk")])
    assert book.find("Ada Falk")[0].ids == ("a", "b")
    assert book.find("Ada Falk")[0].ambiguous


@pytest.mark.parametrize(
    ("spelling", "text", "who"),
    [
        ("X实验室", "OpenX实验室", ["OpenX"]),
        ("X联合实验室", "OpenX联合实验室", ["X联合实验室"]),
    ],
)
def test_of_names_in_two_scripts_that_overlap_the_longer_one_wins(spelling: str, text: str, who: list[str]) -> None:
    book = NameBook([known("open-x", "OpenX"), known("lab", "", spelling)])
    assert [text[mention.start : mention.end] for mention in book.find(text)] == who


def test_a_transliteration_is_found_without_its_dot_unless_it_is_very_short() -> None:
    book = NameBook([known("a", "", "米拉·索"), known("b", "", "奥德·瓦尔")])
    assert [mention.ids for mention in book.find("米拉·索、奥德·瓦尔")] == [("a",), ("b",)]
    assert [mention.ids for mention in book.find("米拉索、奥德瓦尔")] == [("b",)]


def test_somebody_without_a_latin_name_is_shown_by_the_chinese_one() -> None:
    assert known("a", "", "米拉").name == "米拉"
    assert known("a", "Mira", "米拉").name == "Mira"


def test_a_surname_of_one_that_is_another_ones_whole_name_decides_nothing() -> None:
    book = NameBook([known("a", "Ada Falk", "", KnownName("Falk", "en", "surname")), known("falk", "Falk")])
    assert book.find("Falk spoke") == [Mention(0, 4, ("a", "falk"), "full", True)]


@pytest.mark.parametrize(("ambiguous", "unsure"), [((True,), True), ((False,), False), ((True, False), True)])
def test_a_spelling_listed_twice_keeps_what_was_said_of_it_first(ambiguous: tuple[bool, ...], unsure: bool) -> None:
    names = [KnownName("Brandt", "en", "surname", one) for one in ambiguous]
    (mention,) = NameBook([known("otis", "Otis Falk", "", *names)]).find("Brandt")
    assert mention.ambiguous is unsure


def test_a_name_that_its_bearer_writes_small_is_found_small_at_its_beginning_only() -> None:
    book = NameBook([known("xlab", "xLab Works"), known("works", "Works of Falk")])
    assert [mention.ids for mention in book.find("xLab Works, XLab Works, xlab works")] == [("xlab",)] * 3
    assert book.find("works of Falk") == []


def test_a_book_that_was_asked_twice_gives_each_asker_a_list_of_their_own() -> None:
    book = NameBook([known("a", "Ada Falk")])
    first = book.find("Ada Falk")
    first.clear()
    assert len(book.find("Ada Falk")) == 1
    assert book.find("Nobody") == []


def test_an_empty_book_finds_nobody() -> None:
    assert NameBook([]).find("Mira Solwin 林若溪") == []


@pytest.mark.parametrize("name", ["Mira Solwin", "米拉·索尔温", "@msolwin"])
def test_lookup_takes_a_whole_name(name: str) -> None:
    assert BOOK.lookup(name) == ("mira",)
    assert BOOK.lookup(name + " and more") == ()


@given(st.text(max_size=200))
@settings(max_examples=200, deadline=None)
def test_mentions_lie_in_order_and_never_overlap(text: str) -> None:
    last = 0
    for mention in BOOK.find(text + " Mira Solwin " + text):
        assert last <= mention.start < mention.end
        last = mention.end


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Mira Solwin", "MIRA  SOLWIN"),
        ("米拉·索尔温", "米拉‧索尔温"),
        ("林若溪", "林若溪"),
        ("J. D. Orth", "JD Orth"),
        ("Renée", "Renee"),
        ("開源", "开源"),
    ],
)
def test_folding_makes_one_key(one: str, other: str) -> None:
    assert fold_name(one) == fold_name(other)


@given(st.text(max_size=100))
@settings(max_examples=200, deadline=None)
def test_simplifying_never_changes_the_length(text: str) -> None:
    assert len(simplified(text)) == len(text)


def test_the_shipped_facts_find_people_in_both_scripts() -> None:
    book = NameBook(shipped())
    text = "Andrew Ng（吴恩达）与楊立昆、Dario Amodei同台"
    assert [mention.ids for mention in book.find(text)] == [
        ("andrew-ng",),
        ("andrew-ng",),
        ("yann-lecun",),
        ("dario-amodei",),
    ]
