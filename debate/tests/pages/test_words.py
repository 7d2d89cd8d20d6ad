"""Words as pages show them: marked, in their context, cited, and opened in their source; never altered."""

import json
import re
from datetime import date
from urllib.parse import unquote

import pytest
from hypothesis import given, strategies as st

from debate.pages.citing import Cited, citations
from debate.pages.heads import shortened
from debate.pages.typesetting import lines, shown
from debate.pages.words import LONGEST_CONTEXT, context, opened_at, segments

PLAIN = st.characters(exclude_categories=["Cs"])
WORDS = st.text(PLAIN, max_size=80)
SPANS = st.lists(st.tuples(st.integers(-3, 90), st.integers(-3, 90)), max_size=6)
SENTENCES = st.text(alphabet="ab c.“”!\n开放。，", max_size=200)
NEWS = "https://news.example/story"


@given(WORDS, SPANS, SPANS)
def test_marks_change_no_character(words: str, evidence: list[tuple[int, int]], hit: list[tuple[int, int]]) -> None:
    assert "".join(piece.text for piece in segments(words, evidence, hit)) == words


@given(WORDS, SPANS)
def test_what_is_marked_is_what_the_evidence_says(words: str, evidence: list[tuple[int, int]]) -> None:
    marked, at = set[int](), 0
    for piece in segments(words, evidence):
        marked |= set(range(at, at + len(piece.text))) if piece.evidence else set()
        at += len(piece.text)
    wanted = {place for start, end in evidence if 0 <= start < end for place in range(start, min(end, len(words)))}
    assert marked == wanted


def test_evidence_and_hits_may_overlap() -> None:
    told = [(piece.text, piece.evidence, piece.hit) for piece in segments("open weights", [(0, 8)], [(5, 12)])]
    assert told == [("open ", True, False), ("wei", True, True), ("ghts", False, True)]


@given(SENTENCES, st.integers(0, 200), st.integers(1, 60))
def test_context_stands_in_the_source_beside_the_words_and_is_short(text: str, start: int, length: int) -> None:
    text += "x"
    start = min(start, len(text) - 1)
    end = min(start + length, len(text))
    before, after = context(text, start, end)
    assert before.removeprefix("…") in text[:start]
    assert after.removesuffix("…") in text[end:]
    assert max(len(before), len(after)) <= LONGEST_CONTEXT + 1


@pytest.mark.parametrize(
    ("printed", "before", "after"),
    [
        ("Nobody knew. He said: “⟦Open it.⟧” Then he left. More came.", "He said:", "Then he left."),
        ("⟦Open it,⟧ he said. Then he left.", "", "he said."),
        ("First. Second. ⟦Open it.⟧ Third. Fourth.", "Second.", "Third."),
        ("One. Two said “⟦open⟧” and “closed” and left. Three.", "Two said", "and “closed” and left."),
        ("没有人知道。他说：“⟦开放吧。⟧”随后离开。还有人来。", "他说：", "随后离开。"),
        ("⟦All of it.⟧", "", ""),
    ],
)
def test_context_is_the_rest_of_the_sentence_or_the_next_one(printed: str, before: str, after: str) -> None:
    left, _, rest = printed.partition("⟦")
    words, _, right = rest.partition("⟧")
    assert context(left + words + right, len(left), len(left) + len(words)) == (before, after)


def test_of_a_sentence_without_an_end_only_what_is_nearest_is_shown() -> None:
    long = "word " * 100
    before, after = context(f"{long}open it {long}", len(long), len(long) + len("open it"))
    assert (len(before), before[:1], before[-4:]) == (LONGEST_CONTEXT + 1, "…", "word")
    assert (len(after), after[:4], after[-1:]) == (LONGEST_CONTEXT + 1, "word", "…")


@given(WORDS)
def test_a_link_opens_at_words_that_stand_in_the_quote(words: str) -> None:
    opened = opened_at(f"{NEWS}#top", words)
    if opened == f"{NEWS}#top":
        assert not words.strip()
        return
    place, _, fragment = opened.partition("#:~:text=")
    assert place == NEWS
    assert re.fullmatch(r"[\w.~%,]*", fragment, re.ASCII)  # nothing that a browser takes for the fragment's own signs
    for part in fragment.split(","):
        assert "".join(unquote(part).split()) in "".join(words.split())


@pytest.mark.parametrize(
    ("words", "fragment"),
    [
        ("Open it.", "Open%20it."),
        ("non-profit, a & b", "non%2Dprofit%2C%20a%20%26%20b"),
        ("开放权重", "%E5%BC%80%E6%94%BE%E6%9D%83%E9%87%8D"),
        ("One two\nthree four", "One%20two,three%20four"),
        ("a b c d e f g h i j k l", "a%20b%20c%20d%20e%20f%20g%20h%20i%20j%20k%20l"),
        ("a b c d e f g h i j k l m", "a%20b%20c%20d%20e%20f,h%20i%20j%20k%20l%20m"),
        ("开" * 24, "%E5%BC%80" * 24),
        ("开" * 12 + "一" + "放" * 12, "%E5%BC%80" * 12 + "," + "%E6%94%BE" * 12),
    ],
)
def test_a_link_names_the_words_or_their_beginning_and_end(words: str, fragment: str) -> None:
    assert opened_at(NEWS, words) == f"{NEWS}#:~:text={fragment}"


def test_what_is_not_on_the_web_opens_nowhere() -> None:
    assert opened_at("urn:sha256:ab", "Open it.") == "urn:sha256:ab"


@given(WORDS, st.integers(1, 60))
def test_a_description_is_short_and_begins_as_the_words_do(words: str, longest: int) -> None:
    told = shortened(words, longest)
    plain = " ".join(words.split())
    assert len(told) <= longest + 1
    assert plain.startswith(told.removesuffix("…")) or told == plain


@given(WORDS, st.integers(1, 30))
def test_lines_hold_every_character_and_none_is_too_long(words: str, most: int) -> None:
    broken = lines(words, lambda line: len(line) <= most)
    assert "".join("".join(broken).split()) == "".join(words.split())
    assert all(0 < len(line) <= most for line in broken)


@given(st.lists(st.text("ab，。", min_size=1, max_size=9), max_size=9), st.integers(1, 5))
def test_no_more_lines_are_shown_than_there_is_room_for(found: list[str], most: int) -> None:
    told = shown(found, most)
    assert len(told) == min(len(found), most)
    assert (told == found) == (len(found) <= most)


ANY_DAY = st.none() | st.dates()
CITED = st.builds(
    Cited,
    id=st.integers(1, 10**9),
    words=WORDS,
    speaker=WORDS,
    title=WORDS,
    outlet=WORDS,
    day=ANY_DAY,
    address=st.sampled_from(["", NEWS, "https://news.example/%7Ba%7D?b=1&c=%25"]),
    page=st.just("https://record.example/quotes/1/"),
    language=st.sampled_from(["en", "zh-Hans", "zh-Hant"]),
    seen=st.dates(),
    byline=WORDS,
    reported=st.booleans(),
)


@given(CITED)
def test_every_citation_names_whoever_spoke_and_says_where(cited: Cited) -> None:
    held = {citation.name: citation.text for citation in citations(cited)}
    assert list(held) == ["Plain", "APA", "GB/T 7714", "BibTeX", "CSL-JSON"]
    assert cited.words in held["Plain"]
    for name in ("Plain", "APA", "GB/T 7714"):
        assert cited.speaker in held[name]
    for name in ("APA", "GB/T 7714"):
        assert (cited.address or cited.page) in held[name]


@given(CITED)
def test_a_reference_manager_can_read_what_it_gets(cited: Cited) -> None:
    held = {citation.name: citation.text for citation in citations(cited)}
    (item,) = json.loads(held["CSL-JSON"])
    assert item["URL"] == (cited.address or cited.page)
    assert item.get("issued", {}).get("date-parts") == (
        [[cited.day.year, cited.day.month, cited.day.day]] if cited.day else None
    )
    assert depth(held["BibTeX"]) == 0


def depth(entry: str) -> int:
    """How many braces of an entry are left open; biblatex's parser counts them, with a backslash before them or not."""
    opened = 0
    for character in entry:
        opened += (character == "{") - (character == "}")
        assert opened >= 0
    return opened


@given(WORDS)
def test_words_that_somebody_reported_stand_between_no_marks(words: str) -> None:
    cited = Cited(1, words, "Ada Moreau", "", "", date(2025, 3, 1), NEWS, NEWS, "en", date(2025, 4, 1), reported=True)
    assert f"“{words}”" not in citations(cited)[0].text
    assert f"“{words}”" in citations(cited._replace(reported=False))[0].text


@pytest.mark.parametrize(
    ("language", "readers", "told", "reporting"),
    [
        ("en", "", "Ada Moreau, as reported: ", ": reporting Ada Moreau"),
        ("zh-Hans", "", "Ada Moreau（转述）：", "：转述Ada Moreau"),
        ("zh-Hans", "en", "Ada Moreau, as reported: ", ": reporting Ada Moreau"),
        ("en", "zh-Hans", "Ada Moreau（转述）：", "：转述Ada Moreau"),
    ],
)
def test_what_a_citation_adds_is_said_in_the_language_of_whoever_cites(
    language: str, readers: str, told: str, reporting: str
) -> None:
    day = date(2025, 3, 1)
    cited = Cited(1, "words", "Ada Moreau", "", "", day, NEWS, NEWS, language, day, reported=True, readers=readers)
    texts = {one.name: one.text for one in citations(cited)}
    assert texts["Plain"].startswith(told)
    assert reporting in texts["GB/T 7714"]
