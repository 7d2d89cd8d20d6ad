"""An article's page tells what changed in its source, and never shows the article."""

from datetime import UTC, datetime

import pytest
from django.test import Client

from debate.pages.articles import CHANGES, revisions
from debate.tests.builders import article, person, snapshot
from debate.tests.pages.builders import printed
from sources.models import Article, Snapshot

pytestmark = pytest.mark.django_db
WORDS = "Weights belong to all."
BODY = f"The hall was full. “{WORDS}” Nobody left early. " + " ".join(f"Sentence {number} stays." for number in range(60))


def changed(*texts: str) -> Article:
    """An article that was fetched with each of these texts, a day apart."""
    first, *later = texts
    made = article(first)
    for text in later:
        snapshot(made, text)
    for day, held in enumerate(made.snapshots.order_by("pk"), start=1):
        Snapshot.objects.filter(pk=held.pk).update(taken_at=datetime(2025, 4, day, tzinfo=UTC))
    return made


def test_a_sentence_that_went_and_one_that_came_are_told_with_the_day(client: Client) -> None:
    row = changed(BODY, BODY.replace("Nobody left early.", "Two people left early."))
    (revision,) = revisions(row)
    assert revision.taken.day == 2
    assert [(one.removed, one.added) for one in revision.changes] == [("Nobody left early.", "Two people left early.")]


def test_the_page_shows_what_went_and_what_came(client: Client) -> None:
    row = article(BODY)
    printed(WORDS, person("Ada Moreau"), article=row)
    snapshot(row, BODY.replace("Nobody left early.", "Two people left early."))
    page = client.get(f"/articles/{row.pk}/").content.decode()
    assert "<del>Nobody left early.</del> <ins>Two people left early.</ins>" in page
    assert "Sentence 7 stays." not in page


def test_the_newest_change_comes_first() -> None:
    row = changed(BODY, BODY.replace("full", "half full"), BODY.replace("full", "empty"))
    assert [one.taken.day for one in revisions(row)] == [3, 2]


def test_of_many_changes_some_are_shown_and_the_others_counted() -> None:
    longer = BODY
    for number in range(0, 20, 2):
        longer = longer.replace(f"Sentence {number} stays.", f"Line {number}.")
    (revision,) = revisions(changed(BODY, longer))
    assert (len(revision.changes), revision.more) == (CHANGES, 4)


def test_a_rewritten_article_is_told_without_its_sentences() -> None:
    (revision,) = revisions(changed("One thing. Another thing.", "Something else. And more of it."))
    assert revision.changes == []
    assert revision.more == 1


def test_one_text_has_no_revisions() -> None:
    assert revisions(changed(BODY)) == []
