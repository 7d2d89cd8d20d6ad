"""Pairs of texts that are copies of one another, and pairs that only share something: made from the gold's invented stories."""

from __future__ import annotations

import json
import random
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

STORIES = Path(__file__).resolve().parents[2] / "debate" / "tests" / "gold" / "learning"
FURNITURE = {
    "en": "Sign up for our morning letter and never miss a story again. The Harbour Courier is published by an invented trust and "
    "belongs to nobody but its readers, who pay for every line of it. To report an error, write to the desk with the address "
    "of the page and the words that are wrong; we answer within two days and say at the foot of the page what was changed. "
    "Photographs are taken by our own staff unless another name stands beside them. Reprinting is allowed for schools.",
    "zh": "订阅我们的晨间来信，不再错过任何一篇报道。海港信使由一家虚构的基金会出版，只属于为每一行字付费的读者。"
    "如需指出错误，请写信给编辑部，附上网页地址和有误的文字，我们将在两天之内答复，并在页面底部说明改动之处。"
    "照片如无另外署名，均由本报记者拍摄。学校可以免费转载本报文章，但须注明出处，不得删改。",
}
LEAD = {
    "en": "HARBOUR CITY — Readers of this paper woke up on Thursday to a story that had already gone around the coast twice.",
    "zh": "海港城讯　本报读者周四清晨读到的这则消息，早已沿着海岸传了两个来回，编辑部仍决定照登全文。",
}


class Pair(NamedTuple):
    """A held text, a new one, whether the new one is a copy, and what was done to make it."""

    how: str
    held: str
    new: str
    is_copy: bool


def stories(language: str) -> list[str]:
    """The invented stories of a language that are long enough to be told apart."""
    rows = [json.loads(path.read_text(encoding="utf-8")) for path in sorted(STORIES.glob("*.json"))]
    return [row["text"] for row in rows if row["language"].startswith(language) and len(paragraphs(row["text"])) >= 7]


def paragraphs(text: str) -> list[str]:
    """The paragraphs of a text."""
    return [part for part in text.split("\n\n") if part.strip()]


def pairs(language: str) -> Iterator[Pair]:
    """Every kind of pair of every story; what chance decides is the same in every run."""
    texts = stories(language)
    for number, text in enumerate(texts):
        other = texts[(number + 1) % len(texts)]
        chance = random.Random(number)
        for make in COPIES:
            yield Pair(make.__name__, text, make(text, other, language, chance), True)
        for shares in STRANGERS:
            yield Pair(shares.__name__, *shares(text, other, language, chance), False)


def the_same_with_other_marks(text: str, other: str, language: str, chance: random.Random) -> str:
    """Quotation marks, dashes and blanks as another house sets them."""
    return re.sub(r"[ \t]+", "  ", text.translate(str.maketrans("“”‘’—", "\"\"''-"))).replace("，", ", ")


def a_new_first_paragraph(text: str, other: str, language: str, chance: random.Random) -> str:
    """A wire story under another paper's lead."""
    return "\n\n".join([LEAD[language], *paragraphs(text)[1:]])


def a_lead_before_and_the_end_cut(text: str, other: str, language: str, chance: random.Random) -> str:
    """A wire story that ran out of space."""
    parts = paragraphs(text)
    return "\n\n".join([LEAD[language], *parts[: len(parts) * 3 // 4]])


def a_corrected_version(text: str, other: str, language: str, chance: random.Random) -> str:
    """One word in thirty is another one: names spelled right, numbers put straight."""
    if language == "zh":
        return "".join("改" if sign > "\u4e00" and chance.random() < 1 / 60 else sign for sign in text)
    return re.sub(r"\w+", lambda word: "corrected" if chance.random() < 1 / 30 else word[0], text)


def a_page_that_grew(text: str, other: str, language: str, chance: random.Random) -> str:
    """A live page with newer entries above the old ones."""
    return "\n\n".join([*paragraphs(other)[:3], text])


def with_the_papers_furniture(text: str, other: str, language: str, chance: random.Random) -> str:
    """The same story with another site's lines around it."""
    return "\n\n".join([text, FURNITURE[language]])


def paragraphs_in_another_order(text: str, other: str, language: str, chance: random.Random) -> str:
    """An editor moved the middle to the end."""
    parts = paragraphs(text)
    return "\n\n".join([*parts[:2], *parts[4:], *parts[2:4]])


def another_story(text: str, other: str, language: str, chance: random.Random) -> tuple[str, str]:
    """Nothing in common but the language."""
    return text, other


def one_event_told_twice(text: str, other: str, language: str, chance: random.Random) -> tuple[str, str]:
    """Two reporters in one hall: a third of the paragraphs are the same quotations, the rest is their own."""
    shared = chance.sample(paragraphs(text), max(2, len(paragraphs(text)) // 4))
    own = paragraphs(other)
    return text, "\n\n".join([*own[:2], *shared, *own[2:]])


def the_same_furniture(text: str, other: str, language: str, chance: random.Random) -> tuple[str, str]:
    """Two stories of one site, whose pages end alike."""
    return f"{text}\n\n{FURNITURE[language]}", f"{other}\n\n{FURNITURE[language]}"


def the_same_first_and_last_paragraph(text: str, other: str, language: str, chance: random.Random) -> tuple[str, str]:
    """Two numbers of one letter."""
    parts, own = paragraphs(text), paragraphs(other)
    return text, "\n\n".join([parts[0], *own[1:-1], parts[-1]])


COPIES: tuple[Callable[[str, str, str, random.Random], str], ...] = (
    the_same_with_other_marks,
    a_new_first_paragraph,
    a_lead_before_and_the_end_cut,
    a_corrected_version,
    a_page_that_grew,
    with_the_papers_furniture,
    paragraphs_in_another_order,
)
STRANGERS: tuple[Callable[[str, str, str, random.Random], tuple[str, str]], ...] = (
    another_story,
    one_event_told_twice,
    the_same_furniture,
    the_same_first_and_last_paragraph,
)
