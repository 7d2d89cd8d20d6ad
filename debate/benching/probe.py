"""What the bench of collecting does inside the product's own surroundings, as a process of its own; answers in JSON.

`python -m debate.benching.probe run|shares|held ...`, with DATABASE_URL, REDIS_URL and VAR_DIR set by the caller.
"""

from __future__ import annotations

import json
import os
import sys
import time
import zlib
from collections.abc import Callable
from typing import Any

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "debate.settings")
django.setup()

from django.db import connection  # noqa: E402  (Django must be set up first)

from debate import record  # noqa: E402
from debate.benching.site import story  # noqa: E402
from debate.models import Appearance, Quote  # noqa: E402
from sources import collect, copies, keeping, polling  # noqa: E402
from sources.asking import ask_to_poll  # noqa: E402
from sources.models import Article, Band, Snapshot, Source  # noqa: E402

PATIENCE = 600.0
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

    def timed(name: str, room: Any, function: str) -> None:
        work: Callable[..., Any] = getattr(room, function)

        def measured(*arguments: Any, **named: Any) -> Any:
            begin = time.perf_counter()
            try:
                return work(*arguments, **named)
            finally:
                spent[name] = spent.get(name, 0.0) + time.perf_counter() - begin

        setattr(room, function, measured)

    timed("waiting for the site", collect, "visit")
    timed("parsing the page", collect, "page_in")
    timed("looking for copies", keeping, "original_of")
    timed("keeping it, with copies", collect, "keep")
    timed("reading", record, "read")
    timed("recording", record, "write")
    source = sources(port, 1)[0]
    polling.poll(source.pk)
    ids = list(Article.objects.filter(state=Article.State.FOUND).values_list("pk", flat=True)[:articles])
    begin = time.perf_counter()
    for article_id in ids:
        collect.fetch(article_id)
        record.read_article(article_id)
    spent["all of it"] = time.perf_counter() - begin
    return {name: 1000 * seconds / len(ids) for name, seconds in spent.items()}


def held(rows: int, batch: int = 5000) -> dict[str, float]:
    """Milliseconds to keep and record one more article when this many are held, each with a snapshot and its bands."""
    source = Source.objects.create(name="Held", slug="held", kind=Source.Kind.DESK)
    step = (2**63 - 1) // (rows * 24 + 1)
    for begin in range(0, rows, batch):
        numbers = range(begin, min(begin + batch, rows))
        articles = [Article(source=source, address=f"https://held.example/{n}", state="read") for n in numbers]
        made = Article.objects.bulk_create(articles, batch_size=1000)
        texts = [Snapshot(article=a, text="held", sha256=f"{a.pk:064x}", original=b"") for a in made]
        kept = Snapshot.objects.bulk_create(texts, batch_size=1000)
        bands = [Band(snapshot=s, value=(n * 24 + k) * step) for n, s in zip(numbers, kept, strict=True) for k in range(24)]
        Band.objects.bulk_create(bands, batch_size=1000)
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")
    return {"keeping": _keeping(source, 60)}


def _keeping(source: Source, number: int) -> float:
    """The median of milliseconds that adding, keeping and looking for copies of one text takes."""
    spent = []
    for seed in range(number):
        text = story(1_000_000 + seed)
        begin = time.perf_counter()
        article = Article.objects.create(source=source, address=f"https://new.example/{seed}", state="fetched")
        packed = zlib.compress(text.encode())
        snapshot = Snapshot.objects.create(article=article, text=text, sha256=f"new{seed:061x}", original=packed)
        copies.original_of(article, snapshot)
        list(Article.objects.due()[:10])
        list(Article.objects.waiting()[:10])
        spent.append(time.perf_counter() - begin)
    return 1000 * sorted(spent)[len(spent) // 2]


if __name__ == "__main__":
    what: dict[str, Callable[..., Any]] = {"run": run, "shares": shares, "held": held}
    print(json.dumps(what[sys.argv[1]](*(int(argument) for argument in sys.argv[2:]))))  # noqa: T201  (this is its answer)
