"""A database that holds a million articles, made by the database itself: one article that the product collected and read, copied.

For the bench of growth, on PostgreSQL. Every copy has its own address, text, fingerprint bands, quote, history and printing.
"""

from __future__ import annotations

import time
from collections.abc import Iterator
from statistics import quantiles
from typing import Any

from django.db import connection, models

from debate import record
from debate.benching.site import story
from debate.models import Appearance, Quote, Stance
from sources import collect
from sources.models import Article, Band, Source

BANDS = 24
"""Rows of bands that an article has."""


def fill(articles: int) -> None:
    """Hold so many articles more, each read, with one quote."""
    source = Source.objects.create(name="Held", slug="held", kind=Source.Kind.DESK)
    made = collected(source, "the first", story(0, paragraphs=1))
    copies = list(differing(Appearance.objects.filter(article=made)[0]))
    run("SET session_replication_role = replica")  # no foreign key is asked about: every copy has its own
    for row, others in copies:
        copy(row, others, articles)
    step = (2**63 - 1) // (articles * BANDS + 1)
    number = f"((n - 1) * {BANDS} + k) * {step}::bigint"
    run(
        f"INSERT INTO {Band._meta.db_table} (snapshot_id, value) SELECT {copies[1][0].pk} + n, {number} "
        f"FROM generate_series(1, {articles}) n, generate_series(0, {BANDS - 1}) k"
    )
    for table in {row._meta.db_table for row, _ in copies}:
        key = "history_id" if "historical" in table else "id"
        run(f"SELECT setval(pg_get_serial_sequence('{table}', '{key}'), (SELECT max({key}) FROM {table}))")
    run("VACUUM ANALYZE")
    run("CHECKPOINT")


def differing(row: Appearance) -> Iterator[tuple[models.Model, dict[str, str]]]:
    """The rows of an article with one printing, and SQL of what differs from copy to copy (see `copy`)."""
    own = {name: f"{getattr(row, name)} + n" for name in ("article_id", "snapshot_id", "quote_id")}
    yield row.article, {"id": "{base} + n", "address": "'https://held.example/' || n"}
    text = {"sha256": "lpad(to_hex(n), 64, 'f')", "text": "'held'", "original": "''::bytea"}
    yield row.snapshot, {"id": "{base} + n", "article_id": own["article_id"], **text}
    yield row.quote, {"id": "{base} + n", "key": "'held ' || n", "tokens": "'word' || n % 5000"}
    yield Quote.history.filter(id=row.quote_id)[0], {"id": own["quote_id"]}
    yield Stance.objects.filter(quote=row.quote_id)[0], {"quote_id": own["quote_id"]}
    yield row, own


def copy(row: models.Model, others: dict[str, str], times: int) -> None:
    """Copy a row so many times; `others`: SQL of the columns that differ, with `n` the copy's number and `{base}` the row's key."""
    own = row._meta.pk
    assert own is not None
    columns = [str(field.column) for field in row._meta.concrete_fields if field.column in others or field is not own]
    values = [others[name].format(base=row.pk) if name in others else f'r."{name}"' for name in columns]
    names = ", ".join(f'"{name}"' for name in columns)
    table = row._meta.db_table
    run(
        f"INSERT INTO {table} ({names}) SELECT {', '.join(values)} FROM {table} r, generate_series(1, {times}) n "
        f"WHERE r.{own.column} = {row.pk}"
    )


def run(statement: str) -> None:
    """One statement."""
    with connection.cursor() as cursor:
        cursor.execute(statement)


def collected(source: Source, name: str, text: str) -> Article:
    """One article all the way through the product but for the network: handed in, kept, compared, read and recorded."""
    article = collect.add_text(text, name=name, source=source, title=name)
    collect.fetch(article.pk)
    record.read_article(article.pk)
    return Article.objects.get(pk=article.pk)


def one_more(number: int, begin: int) -> dict[str, float]:
    """Milliseconds of the quickest quarter of so many articles, each collected and looked for in the queues as sweeps do.

    The quickest, because whatever else the machine does can only add to them.
    """
    source, spent = Source.objects.get(slug="held"), []
    for seed in range(begin, begin + number):
        text = story(1_000_000 + seed)
        start = time.perf_counter()
        collected(source, f"new {seed}", text)
        sweeps: list[Any] = [list(Article.objects.due()[:10]), list(Article.objects.waiting()[:10])]
        spent.append(time.perf_counter() - start)
        assert sweeps
    return {"keeping": 1000 * quantiles(spent, n=4)[0]}
