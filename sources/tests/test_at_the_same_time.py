"""Copies of one text that arrive at the same moment: on PostgreSQL no transaction sees what another has not committed."""

from __future__ import annotations

import random
import threading
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from django.db import connection

from sources import collect, keeping
from sources.models import Article

WORDS = (
    "harbour council ferry school budget storm match opera market bridge orchard tram clinic museum model weights".split()
)


def story(seed: int) -> str:
    """An invented text of 300 words."""
    return "Invented story on open models. " + " ".join(random.Random(seed).choices(WORDS, k=300))


@pytest.fixture
def meeting(monkeypatch: pytest.MonkeyPatch) -> int:
    """So many workers have each written their snapshot before the first of them looks for copies."""
    number = 4
    barrier, fill = threading.Barrier(number, timeout=30), keeping._fill

    def fill_together(*arguments: Any) -> None:
        fill(*arguments)
        barrier.wait()

    monkeypatch.setattr(keeping, "_fill", fill_together)
    return number


def fetch(identity: int) -> None:
    """As a worker of its own."""
    try:
        collect.fetch(identity)
    finally:
        connection.close()


def kept(texts: list[str]) -> list[tuple[str, str]]:
    """State and reason of the articles of these texts, all fetched at once, originals first."""
    ids = [collect.add_text(text, address=f"https://paper{n}.example/a").pk for n, text in enumerate(texts)]
    with ThreadPoolExecutor(len(ids)) as workers:
        list(workers.map(fetch, ids))
    return sorted(Article.objects.values_list("state", "reason"))


@pytest.mark.django_db(transaction=True)
def test_of_copies_that_arrive_at_once_one_is_the_original(meeting: int) -> None:
    if connection.vendor != "postgresql":
        pytest.skip("SQLite has one writer at a time: the others can't have begun")
    text = story(1)
    copies = [text, text, text + " Rain is expected.", "A new beginning. " + text][:meeting]
    assert kept(copies) == [("fetched", "")] + [("skipped", "duplicate_of")] * (meeting - 1)


@pytest.mark.django_db(transaction=True)
def test_different_texts_that_arrive_at_once_do_not_wait_for_each_other(meeting: int) -> None:
    if connection.vendor != "postgresql":
        pytest.skip("SQLite has one writer at a time: the others can't have begun")
    assert kept([story(seed) for seed in range(meeting)]) == [("fetched", "")] * meeting
