"""What the bench of collecting does inside the product's own surroundings, as a process of its own; answers in JSON.

`python -m debate.benching.probe run|shares|fill|more ...`, with DATABASE_URL, REDIS_URL and VAR_DIR set by the caller.
"""

from __future__ import annotations

import json
import os
import sys
import time
from collections.abc import Callable
from types import ModuleType
from typing import Any

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "debate.settings")
django.setup()

from debate import record  # noqa: E402  (Django must be set up first)
from debate.benching import held  # noqa: E402
from debate.models import Appearance, Quote  # noqa: E402
from sources import collect, keeping, polling, reaching  # noqa: E402
from sources.asking import ask_to_poll  # noqa: E402
from sources.models import Article, Source  # noqa: E402

PATIENCE = 600.0
"""Seconds after which articles that are not at their end are told as not read."""
STEPS: tuple[tuple[str, ModuleType, str], ...] = (
    ("waiting for the site", reaching, "visit"),
    ("parsing the page", collect, "page_in"),
    ("looking for copies", keeping, "original_of"),
    ("keeping it, with copies", collect, "keep"),
    ("reading", record, "read"),
    ("recording", record, "write"),
)
"""What one article's time goes into: its name in the bench, and the room and function that it is spent in."""
DONE = (Article.State.READ, Article.State.SKIPPED, Article.State.GAVE_UP)


def sources(port: int, feeds: int) -> list[Source]:
    """The bench's feeds."""
    made = []
    for number in range(feeds):
        address = f"http://127.0.0.{number + 1}:{port}/feed/{number}"
        made.append(Source.objects.create(name=f"Feed {number}", slug=f"feed-{number}", address=address))
    return made


def run(port: int, feeds: int, expected: int) -> dict[str, Any]:
    """Ask for visits to all feeds, and wait until every article has come to its end."""
    begin = time.perf_counter()
    for source in sources(port, feeds):
        ask_to_poll(source.pk)
    done = 0
    while done < expected and time.perf_counter() - begin < PATIENCE:
        time.sleep(0.25)
        done = Article.objects.filter(state__in=DONE).count()
    seconds = time.perf_counter() - begin
    read = Article.objects.filter(state=Article.State.READ).count()
    return {
        "seconds": seconds,
        "read": read,
        "done": done,
        "quotes": Quote.objects.count(),
        "printed": Appearance.objects.count(),
    }


def shares(port: int, articles: int) -> dict[str, float]:
    """Milliseconds an article of each step, one after another in this process."""
    spent: dict[str, float] = {}

    def timed(name: str, room: ModuleType, function: str) -> None:
        work: Callable[..., Any] = getattr(room, function)

        def measured(*arguments: Any, **named: Any) -> Any:
            begin = time.perf_counter()
            try:
                return work(*arguments, **named)
            finally:
                spent[name] = spent.get(name, 0.0) + time.perf_counter() - begin

        setattr(room, function, measured)

    for step in STEPS:
        timed(*step)
    source = sources(port, 1)[0]
    polling.poll(source.pk)
    ids = list(Article.objects.filter(state=Article.State.FOUND).values_list("pk", flat=True)[:articles])
    begin = time.perf_counter()
    for article_id in ids:
        collect.fetch(article_id)
        record.read_article(article_id)
    spent["all of it"] = time.perf_counter() - begin
    return {name: 1000 * seconds / len(ids) for name, seconds in spent.items()}


def fill(rows: int) -> dict[str, float]:
    """Hold so many articles; the seconds that it took."""
    begin = time.perf_counter()
    held.fill(rows)
    return {"seconds": time.perf_counter() - begin}


if __name__ == "__main__":
    what: dict[str, Callable[..., Any]] = {"run": run, "shares": shares, "fill": fill, "more": held.one_more}
    print(json.dumps(what[sys.argv[1]](*(int(argument) for argument in sys.argv[2:]))))  # noqa: T201  (this is its answer)
