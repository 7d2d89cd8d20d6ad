"""Learn what a reading's confidence is worth, from the learning half, the same to the digit each time.

Every article is read twice, as the book ships and with its own speakers listed. The readers' rules were made while looking at
most of these articles, so what they get right there says too much, and what a wrong reading looks like is not seen there at all:
only articles that were written after the rules teach anything (`debate.training.fresh`). The line from score to share is drawn by
models that had not seen the article.
"""

from __future__ import annotations

import json
from hashlib import sha256
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray
from sklearn.isotonic import IsotonicRegression

from debate.reading import Quotation
from debate.reading.confidence import RECORD, WORDS, traits
from debate.reading.judging.linear import UNIT, Linear
from debate.reading.reader import drafts_of
from debate.reading.structure.document import Document
from debate.scoring.gold import GOLD
from debate.scoring.listed import people_in
from debate.scoring.matching import compared, speaker_is_right
from debate.training.fitting import Fit, Fitted, fitted
from debate.training.fresh import is_fresh
from debate.training.matrices import values_of
from people.facts import shipped
from people.names import NameBook

FOLDS = 5
"""Parts of what is learnt from; what is in one is measured by models that saw the others."""
FIT = Fit(strength=0.2, at_least=8, steps=2000, near=1e-4)
SMALLEST, FEWEST, DOUBTED = 20, 25, 2
"""Weights below these thousandths go; fewest examples behind a knot; how many more of them than were wrong are counted as wrong:
published articles are harder than invented ones."""

Shares = NDArray[np.float64]


class Example(NamedTuple):
    """One quotation of a reading: its article, what can be seen of it, and whether words, and words and speaker, were right."""

    article: str
    traits: dict[str, float]
    words: bool
    record: bool


def trained(language: str, gold: Path = GOLD) -> Linear:
    """The model of confidence for `en` or `zh`."""
    examples = examples_of(language, gold)
    folds = _folds(examples)
    knots = {}
    for what in (WORDS, RECORD):
        right = np.array([getattr(example, what) for example in examples])
        shares = np.zeros(len(examples))
        for fold in range(FOLDS):
            model, vectorizer = _learned(
                [e for e, f in zip(examples, folds, strict=True) if f != fold], right[folds != fold]
            )
            here = folds == fold
            rows = [e.traits for e, at in zip(examples, here, strict=True) if at]
            shares[here] = model.predict_proba(vectorizer.transform(rows))[:, 1]
        knots[what] = _line(shares, right)
    return _joined(examples, knots)


def _folds(examples: list[Example]) -> NDArray[np.int64]:
    """The fold of each example: as many articles in each, dealt out by the hash of their ids."""
    articles = sorted({example.article for example in examples}, key=lambda name: sha256(name.encode()).hexdigest())
    dealt = {name: at % FOLDS for at, name in enumerate(articles)}
    return np.array([dealt[example.article] for example in examples])


def examples_of(language: str, gold: Path = GOLD) -> list[Example]:
    """Every quotation that counts of the fresh articles in one language (of all, where none is), read with both books."""
    found: list[Example] = []
    known = shipped()
    paths = sorted((gold / "learning").glob(f"{language}-*.json"))
    for path in [path for path in paths if is_fresh(path.stem)] or paths:
        article = json.loads(path.read_text(encoding="utf-8"))
        for people in ([], people_in(article)):
            found += _examples(article, NameBook([*known, *people]))
    return found


def _examples(article: dict[str, Any], book: NameBook) -> list[Example]:
    document, drafts = drafts_of(article["text"], book, article["language"])
    both = compared(article, drafts)
    found, excused = both.gold_of, both.excused
    return [
        Example(article["id"], _values(document, draft), number in found, _is_right(found.get(number), draft, book))
        for number, draft in enumerate(drafts)
        if number not in excused
    ]


def _values(document: Document, draft: Quotation) -> dict[str, float]:
    return values_of(traits(document.text, document.language, draft))


def _is_right(quote: dict[str, Any] | None, draft: Quotation, book: NameBook) -> bool:
    return quote is not None and speaker_is_right(quote["speaker"], draft, book)


def _learned(examples: list[Example], right: NDArray[np.bool_]) -> Fitted:
    return fitted([example.traits for example in examples], [right.tolist()], FIT)[0]


def _line(shares: Shares, right: NDArray[np.bool_]) -> tuple[tuple[float, float], ...]:
    """A rising line from the model's share to how often it was right, through bins of at least FEWEST examples; each is counted as
    if DOUBTED more had been wrong, to promise too little rather than too much."""
    order = np.argsort(shares, kind="stable")
    bins = np.array_split(order, max(2, min(12, len(order) // FEWEST)))
    middle = np.array([shares[b].mean() for b in bins])
    height = np.array([right[b].sum() / (len(b) + DOUBTED) for b in bins])
    risen = IsotonicRegression().fit(middle, height, [len(b) for b in bins]).predict(middle)
    points: list[tuple[float, float]] = []
    for x, y in zip(middle, risen, strict=True):
        point = (round(float(x), 3), round(float(y), 3))
        if not points or point[0] > points[-1][0]:
            points.append(point)
    return tuple(points)


def _joined(examples: list[Example], knots: dict[str, tuple[tuple[float, float], ...]]) -> Linear:
    """Both models as one: a row of weights a trait, one for the words and one for the record."""
    bias: list[float] = []
    weights: dict[str, list[int]] = {}
    for at, what in enumerate((WORDS, RECORD)):
        model, vectorizer = _learned(examples, np.array([getattr(example, what) for example in examples]))
        bias.append(round(float(model.intercept_[0]), 3))
        for name, weight in zip(vectorizer.get_feature_names_out(), model.coef_[0], strict=True):
            weights.setdefault(name, [0, 0])[at] = round(float(weight) * UNIT)
    kept = {name: tuple(row) for name, row in weights.items() if max(map(abs, row)) >= SMALLEST}
    return Linear((WORDS, RECORD), tuple(bias), kept, {}, knots)
