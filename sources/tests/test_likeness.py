"""Copies are told from strangers: measured on pairs in both languages, and in the rows, where work must not grow."""

import random

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from hypothesis import given, strategies as st

from sources import collect
from sources.copies import CROWDED, original_of
from sources.likeness import BANDS, bands, likeness, shingles
from sources.models import Article, Band
from sources.tests.builders import taken
from sources.tests.pairs import LEAD, Pair, pairs, paragraphs, stories

LANGUAGES = ("en", "zh")


FIRST_BAND = 5_879_210_022_313_786_577
"""The first band of four words, as it was when bands began to be kept: databases hold them."""


def told_copy(pair: Pair) -> bool:
    """What the whole search says: a shared band makes a candidate, the shingles decide."""
    return bool(set(bands(pair.held)) & set(bands(pair.new))) and likeness(pair.new, pair.held).is_copy


@pytest.mark.parametrize("language", LANGUAGES)
def test_precision_and_recall_on_pairs(language: str) -> None:
    told = [(pair, told_copy(pair)) for pair in pairs(language)]
    right = sum(pair.is_copy and is_copy for pair, is_copy in told)
    assert len(told) > 300
    assert right / sum(is_copy for _, is_copy in told) >= 0.99
    assert right / sum(pair.is_copy for pair, _ in told) >= 0.95


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_two_stories_of_the_gold_are_copies(language: str) -> None:
    texts = stories(language)
    alike = [(a[:40], b[:40]) for at, a in enumerate(texts) for b in texts[:at] if likeness(a, b).is_copy]
    assert alike == []


def test_half_alike_texts_share_a_band_and_strangers_seldom_do() -> None:
    def share_a_band(seed: int, shared: int) -> bool:
        chance = random.Random(seed)
        words = [f"w{chance.randrange(10**9)}" for _ in range(600)]
        one, other = words[:300], words[300 - shared : 600 - shared]
        return bool(set(bands(" ".join(one))) & set(bands(" ".join(other))))

    assert sum(share_a_band(seed, 200) for seed in range(100)) >= 85
    assert sum(share_a_band(seed, 55) for seed in range(100)) <= 15


def test_bands_are_the_same_in_every_process_and_for_any_length() -> None:
    long = " ".join(f"w{number}" for number in range(25_000))
    assert bands(long) == bands(long)
    assert len(set(bands(long))) == BANDS
    assert bands("open weights allow audits")[0] == FIRST_BAND
    assert bands("") == []


@given(st.text(max_size=300))
def test_every_text_is_a_copy_of_itself_or_has_no_word(text: str) -> None:
    like = likeness(text, text)
    assert like.is_copy == bool(shingles(text))
    assert not like.adds
    assert len(bands(text)) in (0, BANDS)
    assert all(0 <= band < 2**63 for band in bands(text))


@given(st.text(min_size=1, max_size=200), st.text(min_size=1, max_size=200))
def test_likeness_has_no_direction_but_what_is_added(one: str, other: str) -> None:
    assert likeness(one, other)[:2] == likeness(other, one)[:2]


@pytest.mark.parametrize(
    ("new", "adds"),
    [
        ("{story}", False),
        ("{lead}\n\n{story}", False),
        ("{story}\n\n“Nobody asked the harbour pilots about any of this,” an invented pilot said on the quay.", True),
        ("{story}\n\n{other}", True),
    ],
)
def test_a_copy_adds_where_it_quotes_or_grows(new: str, adds: bool) -> None:
    story, other = (text.replace('"', "") for text in stories("en")[:2])
    like = likeness(new.format(story=story, other=other, lead=LEAD["en"]), story)
    assert (like.is_copy, like.adds) == (True, adds)


@pytest.mark.parametrize(
    ("new", "is_copy"), [("Open the weights!", True), ("open THE weights", True), ("Open the doors!", False)]
)
def test_a_short_post_is_a_copy_only_of_the_same_words(new: str, is_copy: bool) -> None:
    assert likeness(new, "Open the weights.").is_copy == is_copy


def pasted(text: str, number: int) -> Article:
    """A text at an address, taken through the fetch."""
    return taken(collect.add_text(text, address=f"https://paper{number}.example/story"))


@pytest.mark.django_db
def test_a_copy_is_skipped_and_says_of_what() -> None:
    story = stories("en")[0]
    first, second = pasted(story, 1), pasted(story, 2)
    under_a_lead = pasted("\n\n".join([LEAD["en"], *paragraphs(story)[1:]]), 3)
    for copy in (second, under_a_lead):
        assert (copy.state, copy.reason, copy.duplicate_of) == ("skipped", "duplicate_of", first)
        assert str(first.pk) in copy.detail
        assert copy.snapshots.count() == 1
    assert first.state == "fetched"


@pytest.mark.django_db
def test_a_copy_that_adds_is_read_and_says_of_what_it_is_a_copy() -> None:
    story, other = stories("zh")[:2]
    first = pasted(story, 1)
    grown = pasted(f"{other}\n\n{story}", 2)
    assert (grown.state, grown.reason, grown.duplicate_of) == ("fetched", "", first)


@pytest.mark.django_db
def test_a_copy_of_a_copy_is_a_copy_of_the_first() -> None:
    story = stories("zh")[3]
    first, *copies = (pasted(story, number) for number in range(4))
    assert {copy.duplicate_of for copy in copies} == {first}


@pytest.mark.django_db
def test_a_skipped_article_is_nobodys_original() -> None:
    story = stories("en")[4]
    first = pasted(story, 1)
    Article.objects.filter(pk=first.pk).update(state=Article.State.SKIPPED, reason=Article.Reason.OFF_TOPIC)
    assert pasted(story, 2).state == "fetched"


@pytest.mark.django_db
def test_fetching_again_writes_the_bands_once() -> None:
    article = pasted(stories("en")[0], 1)
    for _ in range(3):
        assert original_of(article, article.snapshots.get()) is None
    assert Band.objects.count() == BANDS


@pytest.mark.django_db
def test_looking_for_the_original_costs_the_same_however_much_is_held() -> None:
    texts = stories("en")
    chance = random.Random(1)

    def queries_for(number: int) -> int:
        article = pasted(texts[number], 1000 + number)
        with CaptureQueriesContext(
            connection,
        ) as captured:
            original_of(article, article.snapshots.get())
        return len(captured)

    before = queries_for(0)
    for number in range(1, 12):
        pasted(" ".join(chance.sample(texts[number].split(), len(texts[number].split()))), number)
    assert queries_for(20) == before


@pytest.mark.django_db
def test_what_every_page_of_a_site_shares_is_not_kept_for_ever() -> None:
    story = stories("en")[0]
    for number in range(CROWDED + 5):
        Article.objects.filter(pk=pasted(story, number).pk).update(state=Article.State.SKIPPED, reason="")
    assert Band.objects.count() == BANDS * CROWDED
