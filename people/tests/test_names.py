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
