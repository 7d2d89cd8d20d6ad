"""How sure a reading is: a share between 0 and 1, less where the speaker is farther from the words."""

import pytest
from hypothesis import given, strategies as st

from debate.reading import Quotation, Speaker
from debate.reading.confidence import HIGHEST, form_of, place_of, traits, weighed
from debate.reading.shapes import Cue, QuotationKind

TEXT = "Mira Solwin spoke. She said that weights are safe. “Nobody checks,” Mira Solwin said.\n\nLater. “Always,” he said."


def said(words: str, kind: QuotationKind, mention: str, look_from: int = 0, name: str = "Mira Solwin") -> Quotation:
    """A quotation of an invented person; their mention is looked for from a place on."""
    start = TEXT.index(words)
    at = TEXT.index(mention, look_from) if mention else None
    speaker = Speaker(at, None if at is None else at + len(mention), mention, "person", None, name, confidence=0.95)
    return Quotation(start, start + len(words), words, kind, speaker, 0.95)


BESIDE = said("Nobody checks,", "direct", "Mira Solwin", 30)
PRONOUN = said("weights are safe", "indirect", "She")
CARRIED = said("Nobody checks,", "direct", "")


@pytest.mark.parametrize(
    ("draft", "form", "place"),
    [
        (BESIDE, "full", "sentence behind"),
        (PRONOUN, "pronoun", "sentence before"),
        (CARRIED, "carried", "nowhere"),
        (said("Nobody checks,", "direct", "Mira Solwin"), "full", "paragraph before"),
        (said("Nobody checks,", "direct", "Solwin", 30), "part", "sentence behind"),
        (said("Always,", "direct", "She", name="Mira Solwin"), "pronoun", "near"),
    ],
    ids=["beside", "pronoun", "carried", "another sentence", "surname", "another paragraph"],
)
def test_how_and_where_the_speaker_is_named(draft: Quotation, form: str, place: str) -> None:
    assert (form_of(draft), place_of(TEXT, draft)) == (form, place)


def test_an_unknown_speaker_is_no_name() -> None:
    nobody = BESIDE._replace(speaker=Speaker(None, None, "", "unknown"))
    assert form_of(nobody) == "nobody"


@pytest.mark.parametrize("language", ["en", "zh-Hans", "zh-Hant"])
def test_a_name_beside_the_words_is_surer_than_nobody_at_all(language: str) -> None:
    nobody = BESIDE._replace(speaker=Speaker(None, None, "", "unknown", confidence=0.1))
    beside = weighed(TEXT, language, BESIDE._replace(cue=Cue(80, 84, "said")))
    assert beside.speaker.confidence > weighed(TEXT, language, nobody).speaker.confidence


def test_nothing_but_the_confidences_changes() -> None:
    found = weighed(TEXT, "en", BESIDE)
    assert found._replace(confidence=0.95, speaker=BESIDE.speaker) == BESIDE
    assert found.speaker._replace(confidence=0.95) == BESIDE.speaker


def test_the_same_quotation_is_weighed_the_same() -> None:
    assert weighed(TEXT, "en", PRONOUN) == weighed(TEXT, "en", PRONOUN)
    assert traits(TEXT, "en", PRONOUN) == traits(TEXT, "en", PRONOUN)


def test_what_is_no_name_is_less_sure_than_a_name_in_the_same_place() -> None:
    office = BESIDE.speaker._replace(name="her office", text="her office", type="organization")
    assert (
        weighed(TEXT, "en", BESIDE._replace(speaker=office)).speaker.confidence
        < weighed(TEXT, "en", BESIDE).speaker.confidence
    )


@given(st.floats(0, 1), st.floats(0, 1), st.sampled_from(["en", "zh-Hans"]))
def test_whatever_the_rules_say_the_record_is_no_surer_than_its_words(words: float, speaker: float, language: str) -> None:
    draft = BESIDE._replace(confidence=words, speaker=BESIDE.speaker._replace(confidence=speaker))
    found = weighed(TEXT, language, draft)
    assert 0.0 <= found.speaker.confidence <= found.confidence <= HIGHEST
