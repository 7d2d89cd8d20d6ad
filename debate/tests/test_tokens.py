"""Words in any script as tokens, and where hits stand in the text as it was given."""

import unicodedata
from itertools import pairwise

import pytest
from hypothesis import given, strategies as st

from debate.tokens import MOST_TERMS, Term, hits, terms_of, tokens_in
from people.script import simplified

TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=80).map(lambda text: unicodedata.normalize("NFC", text))
MIXED = st.text(alphabet='ab ’s-"“”开放權重ＡＢﬁß1２，。', max_size=40)


@given(TEXT)
def test_tokens_stand_in_the_text_in_order(text: str) -> None:
    begins = 0
    for token in tokens_in(text):
        assert token.text
        assert begins <= token.start < token.end <= len(text)
        begins = token.start


@given(TEXT | MIXED | st.text(alphabet="aﬁ ｶﾞガ開Ⅳ㎏", max_size=20))
def test_every_token_begins_and_ends_with_what_stands_at_its_place(text: str) -> None:
    for token in tokens_in(text):
        first, last = (unicodedata.normalize("NFKC", text[at]).casefold() for at in (token.start, token.end - 1))
        assert token.text[0] in simplified(first)
        assert token.text.isascii() or token.text[-1] in simplified(last)


@pytest.mark.parametrize("text", ["ﬁ ｶﾞ 開源", "㎏ ｶﾞ 開源"])
def test_what_one_character_gains_and_another_loses_moves_no_mark(text: str) -> None:
    assert [text[start:end] for start, end in hits(text, terms_of("开源"))] == ["開源"]
    assert [text[start:end] for start, end in hits(text, terms_of(text.split()[0]))] == [text.split()[0]]


@given(TEXT | MIXED)
def test_every_word_of_a_text_finds_it(text: str) -> None:
    for word in text.split()[:5]:
        for term in terms_of(word):
            if not term.excluded:
                assert hits(text, [term]), (word, term)


@given(MIXED, MIXED)
def test_hits_are_spans_of_the_text_that_never_touch(text: str, query: str) -> None:
    found = hits(text, terms_of(query))
    assert all(0 <= start < end <= len(text) for start, end in found)
    assert all(before[1] < after[0] for before, after in pairwise(found))


@given(TEXT | MIXED)
def test_any_query_is_so_many_terms_of_plain_tokens(query: str) -> None:
    terms = terms_of(query * 3)
    assert len(terms) <= MOST_TERMS
    for term in terms:
        assert term.tokens
        assert all(token.isalnum() or not token.isascii() for token in term.tokens)
        assert not any(sign in token for token in term.tokens for sign in "\"'\\*()&|!:<> ")


@pytest.mark.parametrize(
    ("query", "terms"),
    [
        ("", []),
        ("-", []),
        ('""', []),
        ("Weights weights", [Term(("weight",))]),
        ('"open weights" -closed', [Term(("open", "weight")), Term(("close",), excluded=True)]),
        ("－开源", [Term(("开源",), excluded=True)]),
        ("开", [Term(("开",), open_ended=True)]),
        ("開源", [Term(("开源",))]),
        ("「开放权重」", [Term(("开放", "放权", "权重"))]),
        ("cafe\u0301", terms_of("café")),
        ("Ｏｐｅｎ", [Term(("open",))]),
    ],
)
def test_what_a_query_asks_for(query: str, terms: list[Term]) -> None:
    assert terms_of(query) == terms


@pytest.mark.parametrize(
    ("text", "query", "marked"),
    [
        ("Open weights are open.", "open", ["Open", "open"]),
        ("Audits, auditors and auditing.", "audit", ["Audits", "auditing"]),
        ("模型权重不应公开", "权重", ["权重"]),
        ("開放權重", "开放", ["開放"]),
        ("open weights, closed weights", '"closed weights"', ["closed weights"]),
        ("The café’s weights", "cafe\u0301", ["café"]),
        ("Ｏｐｅｎ it", "open", ["Ｏｐｅｎ"]),
        ("Straße and strasse", "strasse", ["Straße", "strasse"]),
    ],
)
def test_what_is_marked(text: str, query: str, marked: list[str]) -> None:
    assert [text[start:end] for start, end in hits(text, terms_of(query))] == marked


@pytest.mark.parametrize(
    ("text", "query", "marked"),
    [
        ("ﬁne weights", "weights", ["weights"]),
        ("权重，权重", "权", ["权", "权"]),
        ("开源模型", "开源模型", ["开源模型"]),
        ("开源的模型", "开源模型", []),
        ("open weights", "open -weights", ["open"]),
        ("open open open", '"open open"', ["open open open"]),
        ("Ada’s weights", "ada", ["Ada"]),
        ("naïve naive", "naïve", ["naïve"]),
    ],
)
def test_what_is_marked_stands_where_the_text_has_it(text: str, query: str, marked: list[str]) -> None:
    assert [text[start:end] for start, end in hits(text, terms_of(query))] == marked


def test_what_was_folded_into_more_characters_has_the_place_of_the_one() -> None:
    assert [(token.text, token.start, token.end) for token in tokens_in("ﬃ x")] == [("ffi", 0, 1), ("x", 2, 3)]
    assert [(token.text, token.start, token.end) for token in tokens_in("开a")] == [("开", 0, 1), ("a", 1, 2)]
