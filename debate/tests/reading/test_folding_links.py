"""Of a link in Markdown the reader sees the words alone; what it finds are places of the text as it was given."""

from __future__ import annotations

from debate.reading import read
from debate.reading.structure.folding import fold
from people.names import NameBook

TEXT = "The [Harrow Mill](https://harrow.example/a_(b)) opens.\n\nOdalys Brandt wrote that the licence [was a trap](/page-nine)."


def test_only_the_words_of_a_link_are_left() -> None:
    folded = fold(TEXT)
    assert folded.text.startswith("The Harrow Mill opens.")
    start = folded.text.index("opens")
    assert TEXT[slice(*folded.original((start, start + 5)))] == "opens"


def test_pictures_and_other_brackets_stay() -> None:
    text = "![A mill](https://harrow.example/m.png) and [so on] (sic) and a\\[1](x)"
    assert fold(text).text == text


def test_words_that_begin_a_link_hold_all_of_it() -> None:
    (found,) = read(TEXT, NameBook(()), "en").quotations
    assert found.text == TEXT[found.start : found.end] == "the licence [was a trap](/page-nine)"
