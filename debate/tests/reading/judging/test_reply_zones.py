"""Where a phrase of answering may stand around a quotation."""

from __future__ import annotations

from debate.reading.reader import drafts_of
from debate.reading.replies.zones import zones_of
from people.names import NameBook


def zones(text: str) -> list[list[str]]:
    """The words of every quotation's zones, without marks; zones of nothing but marks are left out."""
    document, drafts = drafts_of(text, NameBook([]), "en")
    bare = [[text[zone.start : zone.end].strip(" “”") for zone in found] for found in zones_of(document, drafts)]
    return [[words for words in found if words] for found in bare]


def test_the_sentence_around_the_words_is_a_zone() -> None:
    assert zones("Ada Brost rejected that. “It is a bad rule,” she told Bela Crane.")[0][-2:] == [
        "she told Bela Crane.",
        "Ada Brost rejected that.",
    ]


def test_a_zone_ends_where_the_next_words_begin() -> None:
    first, second = zones("“It is a bad rule,” Ada Brost said, “and it will stay a bad rule,” she added.")
    assert first == ["Ada Brost said,"]
    assert second == ["Ada Brost said,", "she added."]


def test_a_sentence_in_which_somebody_speaks_is_no_zone_of_the_next() -> None:
    assert zones("Ada Brost said: “It is a bad rule.” Bela Crane said: “It is a good rule.”")[1] == ["Bela Crane said:"]


def test_no_words_no_zones() -> None:
    assert zones("Trams ran late all morning because of the snow.") == []
