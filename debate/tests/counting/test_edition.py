"""The edition is another one after every change of what pages show, by whatever way it came, and after nothing else."""

from collections.abc import Callable
from datetime import UTC, date, datetime
from typing import Any

import pytest
from django.db import connection, transaction

from debate.counting.edition import WATCHED, edition, install
from debate.models import Appearance, Correction, Quote
from debate.recording.settling import withdraw
from debate.tests import builders
from debate.tests.pages.builders import printed
from people.models import Membership, Name, Person
from sources.models import Article, Snapshot, Source

pytestmark = pytest.mark.django_db


@pytest.fixture
def quote() -> Any:
    """One printed quote with everything around it."""
    return printed("Open weights let outsiders look.", builders.person())


def withdrawn(quote: Any) -> None:
    """By the desk."""
    withdraw(quote, "Not theirs.").save()


CHANGES: dict[str, Callable[[Any], object]] = {
    "a quote is withdrawn": withdrawn,
    "a quote is changed past its history": lambda quote: Quote.objects.filter(pk=quote.pk).update(side="closed"),
    "many quotes are written at once": lambda quote: Quote.objects.bulk_update(
        [Quote(pk=quote.pk, day=date(2020, 1, 1))], ["day"]
    ),
    "a printing goes": lambda quote: Appearance.objects.filter(quote=quote).delete(),
    "an outlet takes words out": lambda quote: Appearance.objects.filter(quote=quote).update(gone=True),
    "a stance is added": lambda quote: quote.stances.create(side="closed", decided_by="person", decider="staff"),
    "an argument is added": lambda quote: quote.arguments.create(slug="safety", decider="staff"),
    "somebody answers": lambda quote: quote.replies.create(to_person=builders.person("Ben Okafor"), decider="reader"),
    "a correction is told": lambda quote: Correction.objects.create(quote=quote, what="The date was wrong."),
    "somebody is renamed": lambda quote: Person.objects.filter(pk=quote.person_id).update(name_en="Ada Other"),
    "a spelling is added": lambda quote: Name.objects.create(person=quote.person, text="A. M."),
    "a role begins": lambda quote: Membership.objects.create(person=quote.person, organization=builders.organization()),
    "an outlet is renamed": lambda quote: Source.objects.update(outlet="The Other Courier"),
    "a title is corrected": lambda quote: Article.objects.update(title="Another title"),
    "an article has a new text": lambda quote: Snapshot.objects.create(
        article=quote.appearances.all()[0].article, text="New.", sha256="n" * 64
    ),
    "rows are written without Django": lambda quote: connection.cursor().execute(
        "UPDATE debate_quote SET language = 'zh-Hans'"
    ),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_a_change_of_what_pages_show_makes_another_edition(quote: Any, change: Callable[[Quote], object]) -> None:
    before = edition()
    with transaction.atomic():
        change(quote)
    assert edition() != before


SILENT: dict[str, Callable[[], object]] = {
    "a source is visited": lambda: Source.objects.update(last_visit=datetime(2026, 11, 2, tzinfo=UTC), last_result="Well."),
    "an article is tried again": lambda: Article.objects.update(tries=2, next_try=datetime(2026, 11, 2, tzinfo=UTC)),
    "an article is found": lambda: Article.objects.create(
        source=Source.objects.all()[0], address="https://invented.example/new"
    ),
}


@pytest.mark.parametrize("work", SILENT.values(), ids=SILENT)
def test_collecting_by_itself_makes_none(quote: Any, work: Callable[[], object]) -> None:
    before = edition()
    work()
    assert edition() == before


def test_what_is_rolled_back_was_never_an_edition(quote: Any) -> None:
    before = edition()
    with transaction.atomic():
        withdrawn(quote)
        seen = edition()
        transaction.set_rollback(True)
    assert edition() == before != seen
    with transaction.atomic():
        withdrawn(quote)
    assert edition() not in (before, seen)


def test_rolling_back_a_part_does_not_hide_what_follows(quote: Any) -> None:
    before = edition()
    with transaction.atomic():
        with transaction.atomic():
            withdrawn(quote)
            transaction.set_rollback(True)
        Person.objects.update(name_en="Ada Other")
    assert edition() != before


def test_columns_that_are_not_watched_exist() -> None:
    for watched in WATCHED:
        columns = {field.column for field in watched.model._meta.concrete_fields}
        assert set(watched.ignored) <= columns, watched.model


def test_it_can_be_installed_again(quote: Any) -> None:
    before = edition()
    install()
    assert edition() == before
    withdrawn(quote)
    assert edition() != before
