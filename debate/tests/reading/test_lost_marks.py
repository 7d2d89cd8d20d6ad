"""A text whose quotation marks are half missing loses little: the same readings of the learning half, with marks taken away."""

import re
from collections.abc import Callable

import pytest

from debate.reading import Quotation, read
from debate.tests.test_gold import ARTICLES, article
from people.facts import shipped
from people.names import NameBook

NAMES = NameBook(shipped())
LEARNING = [path for path in ARTICLES if path.parent.name == "learning"]
Keeps = Callable[[int, str], bool]


def every_fourth(number: int, mark: str) -> bool:
    """Keep three of four."""
    return number % 4 != 0


def closing(number: int, mark: str) -> bool:
    """Keep no closing mark that tells its way."""
    return mark not in "”»"


def opening(number: int, mark: str) -> bool:
    """Keep no opening mark that tells its way."""
    return mark not in "“«"


def without_marks(text: str, keeps: Keeps) -> str:
    """The text without those double marks, counted from 1, that are not kept."""
    count = 0
    out = []
    for character in text:
        if character in '“”"«»':
            count += 1
            if not keeps(count, character):
                continue
        out.append(character)
    return "".join(out)


def shared(one: str, other: str) -> float:
    """How many of the words (characters, in Chinese) of two texts are in both."""
    parts = [set(re.findall(r"[a-z0-9]+|[\u4e00-\u9fff]", text.lower())) for text in (one, other)]
    return len(parts[0] & parts[1]) / max(1, len(parts[0] | parts[1]))


def is_found(quotation: Quotation, again: tuple[Quotation, ...]) -> bool:
    """Whether a second reading has most of the words, with the same speaker."""
    best = max(again, key=lambda other: shared(other.text, quotation.text), default=None)
    return best is not None and shared(best.text, quotation.text) >= 0.5 and best.speaker.name == quotation.speaker.name


@pytest.mark.parametrize(
    ("language", "keeps", "at_least"),
    [
        ("en", every_fourth, 0.75),
        ("en", closing, 0.7),
        ("en", opening, 0.7),
        ("zh", every_fourth, 0.65),
        ("zh", closing, 0.6),
        ("zh", opening, 0.45),
    ],
    ids=[
        "English, a fourth",
        "English, closing",
        "English, opening",
        "Chinese, a fourth",
        "Chinese, closing",
        "Chinese, opening",
    ],
)
def test_most_direct_quotations_survive_lost_marks(language: str, keeps: Keeps, at_least: float) -> None:
    whole, kept = 0, 0
    for path in [path for path in LEARNING if path.stem.startswith(language)][::5]:
        text = article(path)["text"]
        again = read(without_marks(text, keeps), NAMES, language).quotations
        direct = [quotation for quotation in read(text, NAMES, language).quotations if quotation.kind == "direct"]
        whole += len(direct)
        kept += sum(is_found(quotation, again) for quotation in direct)
    assert kept >= at_least * whole > 0
