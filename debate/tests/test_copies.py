"""Copies of an article: further printings of the same quotes, whichever of the two was there first."""

import pytest

from debate import record
from debate.models import Appearance, Quote
from debate.tests.builders import TEXT, article, person, quotation, reading, snapshot, speaker
from debate.verifying import offences
from sources.models import Article

SAFER = "Open models are safer for everybody,"
DOORS = "closed doors"


def copy_of(original: Article, text: str) -> Article:
    """An article that was recognized as a copy."""
    return article(text, state="skipped", reason="duplicate_of", duplicate_of=original, published="2025-03-12")


def read(one: Article) -> None:
    """Read SAFER and DOORS in an article that holds TEXT."""
    record.write(one.pk, one.snapshots.get(), reading(quotation(SAFER), quotation(DOORS, kind="mixed")))


@pytest.mark.django_db
def test_a_copy_that_comes_after_the_reading_is_a_further_printing() -> None:
    person()
    original = article()
    read(original)
    copy = copy_of(original, "From the wires.\n\n" + TEXT)
    record.record_copy(copy.pk)
    assert Quote.objects.count() == 2
    assert [row.text for row in copy.appearances.all()] == [SAFER, DOORS]
    assert list(offences()) == []


@pytest.mark.django_db
def test_a_copy_that_came_before_the_reading_is_printed_with_it() -> None:
    person()
    original = article()
    copy = copy_of(original, TEXT)
    record.record_copy(copy.pk)
    assert copy.appearances.count() == 0
    read(original)
    copy.refresh_from_db()
    assert (copy.appearances.count(), copy.state, copy.reader_version) == (2, "skipped", record.READER_VERSION)


@pytest.mark.django_db
def test_recording_a_copy_twice_changes_nothing() -> None:
    person()
    original = article()
    read(original)
    copy = copy_of(original, TEXT)
    for _ in range(2):
        record.record_copy(copy.pk)
        read(original)
    assert Appearance.objects.count() == 4


@pytest.mark.django_db
def test_words_that_a_copy_does_not_print_have_no_printing_there() -> None:
    person()
    original = article()
    read(original)
    copy = copy_of(original, TEXT.replace(SAFER, "Open ones are better,"))
    record.record_copy(copy.pk)
    assert [row.text for row in copy.appearances.all()] == [DOORS]


@pytest.mark.django_db
def test_an_earlier_copy_dates_the_quote() -> None:
    person()
    original = article()
    read(original)
    copy = copy_of(original, TEXT)
    Article.objects.filter(pk=copy.pk).update(published="2025-03-01")
    record.record_copy(copy.pk)
    assert {str(quote.printed_on) for quote in Quote.objects.all()} == {"2025-03-01"}


@pytest.mark.django_db
def test_a_copy_keeps_where_its_speaker_stands_if_it_stands_there() -> None:
    person()
    original = article()
    start = TEXT.index("Ada Moreau")
    named = quotation(SAFER)
    named = named._replace(speaker=named.speaker._replace(start=start, end=start + 10))
    record.write(original.pk, original.snapshots.get(), reading(named))
    for text, expected in (("New.\n\n" + TEXT, start + 6), (TEXT.replace("Ada Moreau of", "Ada M. of"), None)):
        copy = copy_of(original, text)
        record.record_copy(copy.pk)
        assert copy.appearances.get().speaker_start == expected


@pytest.mark.django_db
def test_words_that_the_original_took_out_still_stand_in_its_copies() -> None:
    person()
    original = article()
    read(original)
    copy = copy_of(original, TEXT)
    record.record_copy(copy.pk)
    newer = snapshot(original, TEXT.replace(SAFER, "Open ones are better,"))
    record.write(original.pk, newer, reading(quotation(DOORS, text=newer.text, kind="mixed")))
    printings = Appearance.objects.filter(quote__text=SAFER).order_by("article_id")
    assert [(row.article_id, row.gone) for row in printings] == [(original.pk, True), (copy.pk, False)]
    assert [row.text for row in copy.appearances.order_by("start")] == [SAFER, DOORS]
    assert list(offences()) == []


@pytest.mark.django_db
def test_a_copy_that_gives_the_words_to_somebody_else_prints_no_quote_of_the_first() -> None:
    person()
    original = article()
    read(original)
    copy = copy_of(original, TEXT.replace("Ada Moreau", "Ida Morell"))
    record.record_copy(copy.pk)
    assert copy.appearances.count() == 0


@pytest.mark.django_db
def test_a_copy_that_was_read_itself_keeps_the_speaker_whom_it_names() -> None:
    person()
    person("Ida Morell")
    original = article()
    read(original)
    other = article(TEXT + "\n\nMore of it.", duplicate_of=original)
    read(other)
    assert Quote.objects.count() == 2
    by_another = [quotation(SAFER, speaker("Ida Morell")), quotation(DOORS, kind="mixed")]
    record.write(original.pk, original.snapshots.get(), reading(*by_another))
    assert other.appearances.get(text=SAFER, quote__person__slug="ada-moreau").quote.text == SAFER
    assert original.appearances.get(text=SAFER, quote__person__slug="ida-morell").quote.text == SAFER
