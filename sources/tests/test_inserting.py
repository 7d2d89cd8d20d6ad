"""Many rows at once, on both databases: what is inserted comes back the same, with the ids in order."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from datetime import UTC, date, datetime

import pytest
from django.db import IntegrityError, transaction

from sources.inserting import insert
from sources.models import Article, Band, Source

pytestmark = pytest.mark.django_db

ODD = "“Quoted” 'twice' \\ back\\slashed %s {} \n 开放 𝒜"


def articles(*titles: str, **facts: object) -> list[Article]:
    """New articles of one source, not saved yet."""
    source = Source.objects.create(name="Invented", slug="invented", kind=Source.Kind.DESK)
    return [Article(source=source, address=f"https://a.test/{n}", title=title, **facts) for n, title in enumerate(titles)]


def test_rows_get_their_ids_in_order() -> None:
    rows = articles(*(f"title {number}" for number in range(250)))
    insert(rows)
    assert [Article.objects.get(pk=row.pk).title for row in rows[::50]] == [row.title for row in rows[::50]]
    assert not any(row._state.adding for row in rows)


def test_every_kind_of_value_comes_back_the_same() -> None:
    found = datetime(2024, 6, 4, 8, 30, 15, 123456, tzinfo=UTC)
    (row,) = articles(ODD, published=date(2024, 6, 4), cites=[{"a": [1, None, ODD]}], found_at=found, forced=True)
    insert([row])
    held = Article.objects.get(pk=row.pk)
    assert (held.title, held.published, held.cites, held.found_at) == (ODD, date(2024, 6, 4), [{"a": [1, None, ODD]}], found)
    assert (held.forced, held.tries, held.fetched_at, held.duplicate_of_id) == (True, 0, None, None)


def test_numbers_of_63_bits_stay_whole() -> None:
    (row,) = articles("a")
    row.save()
    snapshot = row.snapshots.create(text="a", sha256="0" * 64, original=b"")
    insert([Band(snapshot=snapshot, value=2**63 - 1), Band(snapshot=snapshot, value=0)])
    assert list(snapshot.bands.order_by("pk").values_list("value", flat=True)) == [2**63 - 1, 0]


def test_nothing_to_insert_asks_nothing(django_assert_num_queries: Callable[[int], AbstractContextManager[object]]) -> None:
    with django_assert_num_queries(0):
        insert([])


def test_what_the_database_refuses_is_refused_as_a_whole() -> None:
    one, other = articles("a", "b")
    other.address = one.address
    with pytest.raises(IntegrityError), transaction.atomic():
        insert([one, other])
    assert not Article.objects.exists()
