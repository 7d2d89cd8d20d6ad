"""What was written for training, as its files hold it."""

import re
from pathlib import Path

from debate.reading.shapes import Span
from debate.training.marked import articles_of, below_headings, unmarked

MARK = re.compile(r"⟦(?P<side>[a-z]+)\|(?P<words>[^⟧]+)⟧")


def written(folder: Path, **files: str) -> Path:
    """A folder with these files."""
    for name, content in files.items():
        (folder / f"{name}.txt").write_text(content, encoding="utf-8")
    return folder


def test_lines_stand_below_the_words_in_brackets_above_them_in_every_file(tmp_path: Path) -> None:
    folder = written(
        tmp_path, a="[open]\nOpen it.\n\nRelease it.\n[closed]\nKeep it.\n", b="Lock it.\n[mixed]\n[neutral]\nWell.\n"
    )
    assert list(below_headings(sorted(folder.glob("*.txt")))) == [
        ("open", "Open it."),
        ("open", "Release it."),
        ("closed", "Keep it."),
        ("closed", "Lock it."),
        ("neutral", "Well."),
    ]


def test_articles_come_in_order_of_file_and_line_with_their_paragraphs_apart(tmp_path: Path) -> None:
    folder = written(tmp_path, en_b="One. ¶ Two.\n", en_a="First.\nSecond.\n", zh="无关。\n")
    assert list(articles_of(folder, "en*.txt")) == [
        ("en_a", 0, "First."),
        ("en_a", 1, "Second."),
        ("en_b", 0, "One.\n\nTwo."),
    ]


def test_marks_leave_no_sign_in_the_text_and_tell_where_their_words_stand() -> None:
    text, marks = unmarked("He said “⟦open|Open it⟧” and ⟦closed|left⟧.", MARK)
    assert text == "He said “Open it” and left."
    assert [(match["side"], place, text[place.start : place.end]) for match, place in marks] == [
        ("open", Span(9, 16), "Open it"),
        ("closed", Span(22, 26), "left"),
    ]


def test_a_text_without_marks_stays_as_it_is() -> None:
    assert unmarked("Nobody said a word.", MARK) == ("Nobody said a word.", [])
