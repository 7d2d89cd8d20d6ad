"""How fast the reader is: rate, growth with length, memory, import, and its cost beside that of parsing the page."""

from __future__ import annotations

import math
import resource
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from typing import NamedTuple

import trafilatura

from debate.benching.material import HOSTILE, article, people
from debate.benching.pages import as_bare_page, as_page
from debate.reading import read
from people.names import NameBook
from sources.pages import read_page

PEOPLE, ARTICLES = 5000, 60
"""Listed in the book (thirty times as many as are shipped), and read in each language."""


class Figure(NamedTuple):
    """One line of the bench: what, how much, in which unit, and what the goal is ("" where there is none)."""

    what: str
    value: float
    unit: str
    goal: str = ""


def seconds(work: Callable[[], object]) -> float:
    """Processor seconds of this process that a piece of work takes."""
    begin = time.process_time()
    work()
    return time.process_time() - begin


def figures() -> Iterator[Figure]:
    """Every figure of the reader, as it is measured."""
    yield Figure("import of the reader", _import_seconds(), "s", "< 0.3")
    before = _megabytes()
    names = people(PEOPLE)
    for language in ("en", "zh"):
        for seed in range(ARTICLES):
            read(article(names, seed, language), names)
    # Before any page is parsed: what the parsers of pages hold is not the reader's.
    yield Figure("memory of the book and the reader", _megabytes() - before, "MB", "< 150")
    for language in ("en", "zh"):
        yield from _rate(names, language)
    for name, (largest, text_of) in HOSTILE.items():
        yield Figure(f"growth up to {largest // 1000} kB: {name}", exponent(text_of, largest), "exponent", "<= 1.1")


def _rate(book: NameBook, language: str) -> Iterator[Figure]:
    """Articles a second, and what reading costs beside parsing the same article's page: a news page with all that such pages
    have, which is what the goal means; and a bare one. Where it finds few characters, as in Chinese, trafilatura asks two other
    extractors for their opinion, which takes longer than its own: so what it costs without them (`fast`) is told too."""
    texts = [article(book, seed, language) for seed in range(ARTICLES)]
    pages = [as_page(text, seed) for seed, text in enumerate(texts)]
    encoded = [page.encode() for page in pages]
    bare = [as_bare_page(text) for text in texts]
    read(texts[0], book)
    reading = _quickest(lambda: [read(text, book) for text in texts])
    yield Figure(f"{language}: articles of 800 words a second and core", ARTICLES / reading, "a second", ">= 60")
    size = sum(map(len, encoded)) // ARTICLES // 1000
    for what, goal, work in (
        (f"trafilatura.extract of a news page ({size} kB)", "< 1", lambda: [trafilatura.extract(page) for page in pages]),
        ("the same without second opinions", "", lambda: [trafilatura.extract(page, fast=True) for page in pages]),
        ("trafilatura.extract of a bare page", "", lambda: [trafilatura.extract(page) for page in bare]),
        ("our news page to text (all fields)", "< 1", lambda: [read_page(page, "text/html") for page in encoded]),
    ):
        yield Figure(f"{language}: reading beside {what}", reading / _quickest(work), "times", goal)


def _quickest(work: Callable[[], object]) -> float:
    """Processor seconds of the quickest of three times: what else a machine does adds to some and not to others."""
    return min(seconds(work) for _ in range(3))


def exponent(text_of: Callable[[int], str], largest: int, doublings: int = 2) -> float:
    """The slope of log time over log length between a size and its doublings up to the largest: 1 is linear. Each is read twice and
    the quicker time counts: what else a machine does adds to some and not to others."""
    book = people(50)
    texts = text_of(largest // 2**doublings), text_of(largest)
    spent = [min(seconds(lambda text=text: read(text, book)) for _ in range(2)) for text in texts]  # type: ignore[misc]
    return math.log(spent[1] / spent[0]) / math.log(len(texts[1]) / len(texts[0]))


def _import_seconds() -> float:
    """Wall time of importing the reader in a fresh interpreter, less that of an empty one; best of three."""
    return max(0.0, _python("import debate.reading") - _python("pass"))


def _python(code: str) -> float:
    spent = []
    for _ in range(3):
        begin = time.perf_counter()
        subprocess.run([sys.executable, "-c", code], check=True)
        spent.append(time.perf_counter() - begin)
    return min(spent)


def _megabytes() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
