"""What earlier answers tell of the next. People are invented."""

from __future__ import annotations

from debate.reading.reader import heard_in
from debate.reading.replies.answers import candidates_of
from debate.reading.replies.chains import Step, linked
from people.names import NameBook

TEXT = """Ada Brost said: "Open models feed the whole orchard."

Bela Crane said: "An orchard needs a fence." Crane said: "And a gate."

Ada Brost said: "Fences keep nobody out of an orchard.\""""


def chained(steps: list[Step], name: str) -> set[str]:
    """The signs of a chain that somebody gets in the quotation behind some steps."""
    document, (drafts, named) = heard_in(TEXT, NameBook([]), "en")
    candidates = candidates_of(document, named, drafts)[len(steps)]
    found = {one.target.name: one for one in linked(document, drafts, steps, candidates)}
    return {sign for sign in found[name].signs if sign.startswith("chain")}


def test_who_goes_on_may_go_on_answering() -> None:
    steps = [Step("Ada Brost", None), Step("Bela Crane", "Ada Brost")]
    assert chained(steps, "Ada Brost") == {"chain gap 0 same"}


def test_who_was_answered_may_answer_back() -> None:
    steps = [Step("Ada Brost", None), Step("Bela Crane", "Ada Brost"), Step("Bela Crane", "Ada Brost")]
    assert chained(steps, "Bela Crane") == {"chain back"}


def test_without_earlier_answers_there_is_no_chain() -> None:
    assert chained([Step("Ada Brost", None)], "Ada Brost") == set()
