"""Whatever the text: quotations lie inside it, in order, with their exact words, and twice the same."""

import unicodedata
from pathlib import Path

import pytest
from hypothesis import example, given, settings, strategies as st

from debate.reading import Reading, read
from debate.tests.test_gold import ARTICLES, article
from people.facts import shipped
from people.names import NameBook

NAMES = NameBook(shipped())
PIECES = st.sampled_from(
    [
        *"“”\"'‘’「」『』《》«»,.;:!?，。；：！？、…—-()（）@#\n\r\t \u3000\u00a0\u200b\u202e\u0000\u0301·",
        *(" said ", " that ", "according to ", "he ", "She ", "the company ", "Mira Solwin", "Solwin", "Sam Altman", "Dr. "),
        *("表示", "他", "称", "指出，", "认为", "记者：", "问：", "答：", "林若溪", "玛拉·奥登", "在", "看来", "据", "报道"),
        *(
            "Q: ",
            "A: ",
            "open source ",
            "weights ",
            "开源",
            "闭源",
            "2024年3月4日",
            "March 4, 2024",
            "\n\n",
            "😀",
            "שלום",
            "e\u0301",
        ),
        "\ud800",
    ]
)
NEWSY = st.lists(PIECES, max_size=120).map("".join)


def assert_sound(text: str, reading: Reading) -> None:
    """What holds for every reading of every text."""
    starts = [quotation.start for quotation in reading.quotations]
    assert starts == sorted(starts)
    for quotation in reading.quotations:
        assert 0 <= quotation.start < quotation.end <= len(text)
        assert text[quotation.start : quotation.end] == quotation.text
        assert 0 <= quotation.confidence <= 1
        assert 0 <= quotation.speaker.confidence <= 1
        if quotation.speaker.start is not None:
            assert text[quotation.speaker.start : quotation.speaker.end] == quotation.speaker.text
        if quotation.cue is not None:
            assert text[quotation.cue.start : quotation.cue.end] == quotation.cue.text
        if quotation.clause is not None:
            assert 0 <= quotation.clause.start <= quotation.start < quotation.end <= quotation.clause.end <= len(text)
        for span in quotation.side.evidence:
            assert quotation.start <= span.start < span.end <= quotation.end


@given(NEWSY)
@settings(max_examples=300)
@example("“" * 50 + "said Mira Solwin")
@example("She said ‘the rules‘ rules‘ again")
@example('"\r\n\r\n" said she.\r\n')
@example("The group invited Secretary of PhD to speak.")
@example("Resident Of\nAn expert said")
def test_news_in_pieces(text: str) -> None:
    assert_sound(text, read(text, NAMES))


@given(st.text(st.characters(), max_size=300))
@settings(max_examples=200)
def test_any_unicode(text: str) -> None:
    assert_sound(text, read(text, NAMES))


@given(NEWSY, st.sampled_from(["en", "zh", "zh-Hant", None]))
@settings(max_examples=100)
def test_the_same_text_gives_the_same_reading(text: str, language: str | None) -> None:
    assert read(text, NAMES, language) == read(text, NAMES, language)


@pytest.mark.parametrize("path", ARTICLES, ids=lambda path: path.stem)
def test_every_gold_article(path: Path) -> None:
    gold = article(path)
    assert_sound(gold["text"], read(gold["text"], NAMES, gold["language"]))


@pytest.mark.parametrize("path", ARTICLES[::6], ids=lambda path: path.stem)
def test_windows_line_ends_and_open_accents_change_nothing_but_the_places(path: Path) -> None:
    gold = article(path)
    plain = read(gold["text"], NAMES, gold["language"])
    odd = unicodedata.normalize("NFD", gold["text"]).replace("\n", "\r\n")
    reading = read(odd, NAMES, gold["language"])
    assert_sound(odd, reading)
    as_plain = [unicodedata.normalize("NFC", q.text.replace("\r\n", "\n")) for q in reading.quotations]
    assert as_plain == [unicodedata.normalize("NFC", q.text) for q in plain.quotations]
    assert [q.speaker.id for q in reading.quotations] == [q.speaker.id for q in plain.quotations]


LONG = {
    "opening marks": "“" * 100_000,
    "one line of a megabyte": "words " * 170_000,
    "one line of a megabyte without a space": "x" * 1_000_000,
    "nothing but space": " " * 1_000_000,
    "one sentence": "who said that the mayor said that " * 1_500,
    "nested marks": "“a ‘b 「c」 d’ e” " * 6_000,
    "English cues": "said that " * 2_000,
    "Chinese cues": "他表示，" * 2_000,
    "rows of Chinese words in marks": "“好。”" * 4_000,
    "surrogates": "\ud800“\udc00” said Ann. " * 300,
    "right to left": "\u202e“שלום,” said Mira Solwin.\u202c " * 300,
}


@pytest.mark.parametrize("text", LONG.values(), ids=LONG.keys())
def test_long_monotonous_texts_come_to_an_end(text: str) -> None:
    assert_sound(text, read(text, NAMES))
