"""Whom a quotation might answer, and what speaks for each. People are invented."""

from __future__ import annotations

import json

from debate.reading.reader import heard_in
from debate.reading.replies.answers import candidates_of
from debate.reading.replies.signs import Candidate, shows
from debate.scoring.gold import GOLD
from people.facts import shipped
from people.names import NameBook


def last(text: str, language: str = "en") -> dict[str, Candidate]:
    """The candidates of the last quotation of a text, by name."""
    document, heard = heard_in(text, NameBook([]), language)
    return by_name(candidates_of(document, heard.named, heard.drafts)[-1])


def by_name(candidates: list[Candidate]) -> dict[str, Candidate]:
    """Candidates by name."""
    return {one.target.name: one for one in candidates}


BOTH = 'Ada Brost said: "Open models feed the whole orchard."\n\nBela Crane said: "{}"'

TURNS = """HOST: Welcome, Ada Brost and Bela Crane. Who should hold the weights?

ADA BROST: Everybody should, because models feed us all.

BELA CRANE: And who is going to pay for them?

ADA BROST: The people who eat.

BELA CRANE: The people who eat have never paid."""


def test_who_spoke_last_is_a_candidate_and_the_speaker_is_not() -> None:
    assert set(last(BOTH.format("The hall is cold tonight."))) == {"Ada Brost"}


def test_nearness_alone_shows_nothing() -> None:
    assert not shows(last(BOTH.format("The hall is cold tonight."))["Ada Brost"])


def test_an_echo_shows_and_so_does_an_address() -> None:
    for words in ("An orchard needs a fence.", "You forget who pays.", "Brost forgets who pays."):
        assert shows(last(BOTH.format(words))["Ada Brost"]), words


def test_an_echo_at_once_is_told_from_a_later_one() -> None:
    early = last(BOTH.format("An orchard needs a fence."))["Ada Brost"].signs
    late = last(BOTH.format("Somebody has to pay for all of this, and it won't be the orchard."))["Ada Brost"].signs
    assert "last echoes at once" in early
    assert "last echoes at once" not in late


def test_turns_are_known_by_their_labels() -> None:
    signs = last(TURNS)["Ada Brost"].signs
    assert "last turn gap 1" in signs


def test_the_one_before_the_last_is_a_candidate_too() -> None:
    third = BOTH.format("The hall is cold tonight.") + '\n\nCleo Dunn said: "It snowed."'
    found = last(third)
    assert "last" in found["Bela Crane"].signs
    assert "second" in found["Ada Brost"].signs


def test_a_text_without_words_has_no_candidates() -> None:
    document, heard = heard_in("Trams ran late.", NameBook([]), "en")
    assert candidates_of(document, heard.named, heard.drafts) == []


def test_only_candidates_are_left_out_who_could_not_be_answered() -> None:
    known = NameBook(shipped())
    skipped = 0
    for path in sorted((GOLD / "learning").glob("*.json"))[::8]:
        document, (drafts, named) = heard_in(json.loads(path.read_text(encoding="utf-8"))["text"], known)
        every, shown = candidates_of(document, named, drafts), candidates_of(document, named, drafts, shown=True)
        for all_of_them, left in zip(every, shown, strict=True):
            assert by_name(left) == by_name([one for one in all_of_them if shows(one)])
            skipped += left != all_of_them
    assert skipped > 50


def test_somebody_who_is_named_but_never_speaks_is_a_candidate_though_no_book_knows_them() -> None:
    text = 'Lionel Pryce cut the dividend. Priya Raman, an analyst, said that Lionel Pryce "paid shareholders with the lifeboats".'
    signs = last(text)["Lionel Pryce"].signs
    assert {"near", "silent"} <= signs.keys()
    assert "silent" in last("苗青说，星槎科技“把梯子抽走了”。星槎科技没有回应。", "zh")["星槎科技"].signs


def test_whoever_a_host_names_right_before_the_words_is_a_candidate() -> None:
    interview = (
        "记者：您怎么看？\n\n岑默：不怎么看。\n\n记者：首席技术官祁淮山说，这是在谈股价。\n\n岑默：他那句话对九家公司成立。"
    )
    assert "host names" in last(interview, "zh")["祁淮山"].signs


def test_a_host_who_speaks_between_two_guests_is_told() -> None:
    told = last(TURNS.replace("BELA CRANE: The", "HOST: And who eats?\n\nBELA CRANE: The"))["Ada Brost"].signs
    assert {"host between", "host asks"} <= told.keys()
    assert "host between" not in last(TURNS)["Ada Brost"].signs


def test_narration_between_the_words_is_told_by_class() -> None:
    text = BOTH.format("The hall is cold tonight.").replace("\n\n", "\n\nNot everyone was convinced.\n\n")
    assert "between other" in last(text)["Ada Brost"].signs
    assert shows(last(text)["Ada Brost"])


def test_the_first_words_of_a_speaker_are_told_from_later_ones() -> None:
    assert "speaker new" in last(BOTH.format("The hall is cold tonight."))["Ada Brost"].signs
    again = BOTH.format("The hall is cold tonight.") + '\n\nAda Brost said: "Then close the door."'
    assert "speaker new" not in last(again)["Bela Crane"].signs
