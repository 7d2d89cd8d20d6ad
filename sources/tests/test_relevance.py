"""What can't be on the question is told before it costs anything, and hardly anything that is on it is lost."""

import json
from typing import Any

import pytest

from sources.relevance import entry_relevance, text_relevance
from sources.tests.pairs import STORIES


def articles(folder: str) -> list[dict[str, Any]]:
    """The gold's articles of one half."""
    paths = sorted((STORIES.parent / folder).glob("*.json"))
    return [json.loads(path.read_text(encoding="utf-8")) for path in paths]


def is_on_the_question(article: dict[str, Any]) -> bool:
    """Whether somebody in it takes a side, and not about the openness of something else."""
    return article.get("on_question", True) and any(
        quote["stance"] in ("open", "closed", "mixed") for quote in article["quotes"]
    )


def summary(article: dict[str, Any]) -> str:
    """What a feed might tell: the beginning of the text."""
    return " ".join(article["text"].split())[:300]


@pytest.mark.parametrize("half", ["learning", "measured"])
def test_of_the_articles_on_the_question_at_least_98_in_100_stay(half: str) -> None:
    on = [article for article in articles(half) if is_on_the_question(article)]
    by_entry = [article for article in on if entry_relevance(article["title"], summary(article)).may_be]
    by_text = [article for article in on if text_relevance(article["text"], article["title"]).may_be]
    assert len(on) >= 40
    assert len(by_entry) / len(on) >= 0.98
    assert len(by_text) / len(on) >= 0.98


@pytest.mark.parametrize("half", ["learning", "measured"])
def test_most_articles_on_other_things_are_left_out(half: str) -> None:
    off = [article for article in articles(half) if not is_on_the_question(article)]
    kept = [article["id"] for article in off if text_relevance(article["text"], article["title"]).may_be]
    assert len(off) >= 15
    assert len(kept) / len(off) <= 0.2


LONG = "The harbour council met on Tuesday to settle the price of berths for the winter, and heard from nine fishers. "
LONG_ZH = "港口委员会周二开会，商定冬季泊位的价格，并听取了九位渔民的意见，会议一直开到深夜才结束，没有作出任何决定。"


@pytest.mark.parametrize(
    ("title", "summary", "stays"),
    [
        ("Berths for the winter", LONG, False),
        ("冬季泊位", LONG_ZH, False),
        ("Berths for the winter", "", True),
        ("冬季泊位", "渔民有话要说。", True),
        ("Berths for the winter", "Berths for the winter", True),
        ("Artificial intelligence in the harbour", LONG, True),
        ("Berths for the winter", LONG + "A.I. will set the price.", True),
        ("Ｌｌａｍａ and the sea", LONG, True),
        ("冬季泊位", LONG_ZH + "大模型也参加了。", True),
        ("Fishers ask for open books", LONG, True),
        ("开源之争", LONG_ZH, True),
        ("Fish talk, episode 12", LONG, True),
        ("播客实录：海边的事", LONG_ZH, True),
        ("Committee on Machine Intelligence", LONG, True),
    ],
)
def test_an_entry_is_ruled_out_only_where_it_says_enough(title: str, summary: str, stays: bool) -> None:
    assert entry_relevance(title, summary).may_be == stays


@pytest.mark.parametrize(
    ("text", "stays"),
    [
        (LONG, False),
        ("The AI sets the price of berths. " + "Nobody minds the rain. " * 60 + "The market hall is open.", False),
        ("Their language model should be open, she said.", True),
        ("他说，大模型应该开放。", True),
        ("「模型不該開源。」", True),
        ("他把船借给了邻居，邻居把网借给了他。", False),
        ("Regulators ask whether artificial intelligence wants a licence.", True),
        ("", False),
    ],
)
def test_a_text_stays_where_models_and_openness_are_spoken_of_together(text: str, stays: bool) -> None:
    told = text_relevance(text)
    assert told.may_be == stays
    assert bool(told.why_not) != stays


@pytest.mark.parametrize("size", [20_000, 200_000])
def test_long_texts_take_no_longer_than_their_length(size: int) -> None:
    assert not text_relevance("AI " * (size // 3)).may_be
