"""What an outlet cut is shown, and no character of either wording is lost."""

from hypothesis import given, strategies as st

from debate.pages.cuts import LONGEST, Piece, cuts

TEXT = st.text(alphabet="ab 开放。\n", max_size=60)


def test_the_same_words_have_no_cut() -> None:
    assert cuts("Open it.", "Open it.") == [Piece("same", "Open it.")]


def test_a_part_left_out_is_cut() -> None:
    assert cuts("Open it now, please.", "Open it please.") == [
        Piece("same", "Open it "), Piece("cut", "now, "), Piece("same", "please."),
    ]  # fmt: skip


def test_chinese_is_compared_by_characters() -> None:
    assert cuts("小模型可以开放", "模型可以开放吗") == [
        Piece("cut", "小"), Piece("same", "模型可以开放"), Piece("added", "吗"),
    ]  # fmt: skip


def test_very_long_words_are_not_compared() -> None:
    assert [piece.kind for piece in cuts("a " * LONGEST, "b " * LONGEST)] == ["cut", "added"]


@given(TEXT, TEXT)
def test_both_wordings_can_be_read_from_the_pieces(words: str, printed: str) -> None:
    pieces = cuts(words, printed)
    assert "".join(piece.text for piece in pieces if piece.kind != "added") == words
    assert "".join(piece.text for piece in pieces if piece.kind != "cut") == printed
