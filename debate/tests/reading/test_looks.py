"""What the surface tells of a quotation: a name that looks like one, the word that stands for one, what stands beside the words."""

import pytest

from debate.reading import Quotation, Speaker
from debate.reading.looks import beside, look_of
from debate.reading.shapes import SpeakerKind


def called(name: str, kind: SpeakerKind = "person", text: str | None = None) -> Speaker:
    """An invented speaker with a name, and how the text calls them (by the same name if not told)."""
    mention = name if text is None else text
    return Speaker(0, len(mention), mention, kind, None, name or None)


@pytest.mark.parametrize(
    ("name", "kind", "look"),
    [
        ("Ada Lovell", "person", ["words:2 person"]),
        ("Pieter van der Moor", "person", ["words:4 person"]),
        ("Her office", "organization", ["words:2 organization", "small organization", "owner organization"]),
        ("party", "organization", ["words:1 organization", "small organization"]),
        ("@lovell", "person", ["words:1 person", "odd person"]),
        ("ADA LOVELL", "person", ["words:2 person", "capitals person"]),
        ("A B C D E F G", "person", ["words:5 person", "owner person", "capitals person"]),
    ],
)
def test_a_name_and_what_is_none_look_different(name: str, kind: SpeakerKind, look: list[str]) -> None:
    assert look_of(called(name, kind), "full", "en") == look


@pytest.mark.parametrize(
    ("name", "kind", "look"),
    [
        ("骆怀谦", "person", "long:3 False person"),
        ("做物流的岑野", "organization", "long:6 False organization"),
        ("马库斯·恩多耶的研究助理团队", "organization", "long:9 False organization"),
        ("kk", "person", "long:2 True person"),
    ],
)
def test_a_chinese_name_is_told_by_its_length_and_script(name: str, kind: SpeakerKind, look: str) -> None:
    assert look_of(called(name, kind), "full", "zh-Hans") == [look]


@pytest.mark.parametrize(
    ("language", "text", "head"),
    [
        ("en", "the first minister", "minister"),
        ("en", "She", "she"),
        ("zh-Hans", "这位副总裁", "总裁"),
        ("zh-Hant", "她", "她"),
    ],
)
def test_who_is_called_by_another_word_is_told_by_it(language: str, text: str, head: str) -> None:
    assert f"head:{head}" in look_of(called("骆怀谦", text=text), "role", language)


def test_a_surname_is_learnt_by_nobody() -> None:
    assert not any("lovell" in trait.lower() for trait in look_of(called("Ada Lovell", text="Lovell"), "part", "en"))


def test_nobody_has_no_look() -> None:
    assert look_of(Speaker(None, None, "", "unknown"), "nobody", "en") == []


def quoted(text: str, words: str) -> Quotation:
    """The words of a text as a quotation of nobody."""
    start = text.index(words)
    return Quotation(start, start + len(words), words, "indirect", Speaker(None, None, "", "unknown"), 0.5)


@pytest.mark.parametrize(
    ("language", "text", "words", "traits"),
    [
        (
            "en",
            "She said that weights leak, Ada Lovell wrote.",
            "weights leak",
            ["before:that indirect", "behind:, indirect"],
        ),
        ("en", "Weights leak Lovell said", "Weights leak", ["before: indirect", "behind:A indirect"]),
        ("en", "Weights leak", "Weights leak", ["before: indirect", "behind: indirect"]),
        ("zh-Hans", "她说，权重会泄露。", "权重会泄露", ["before:， indirect", "behind:。 indirect"]),
        ("zh-Hans", "权重会泄露", "权重会泄露", ["before: indirect", "behind: indirect"]),
    ],
)
def test_what_stands_beside_the_words(language: str, text: str, words: str, traits: list[str]) -> None:
    assert beside(text, language, quoted(text, words)) == traits
