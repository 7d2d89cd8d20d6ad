"""Which quote a reply answers: the only one on the question by whom it answers that stands before it, else none."""

import pytest

from debate.models import Appearance, Quote, Reply
from debate.recording.answering import answered
from debate.tests.builders import article, organization, person, quote
from debate.tests.pages.builders import print_in
from people.models import Person
from sources.models import Article

pytestmark = pytest.mark.django_db

FIRST, SECOND, ANSWER, AFTER = "Open it all.", "Open it now.", "They should not.", "We will open it."
TEXT = " ".join((FIRST, SECOND, ANSWER, AFTER))


@pytest.fixture
def ada() -> Person:
    """Whom the reply is to."""
    return person()


@pytest.fixture
def where() -> Article:
    """An article that prints all four."""
    return article(TEXT)


def said(words: str, by: Person, where: Article, **fields: str) -> Quote:
    """A quote that the article prints."""
    made = quote(words, by, **fields)
    print_in(made, where)
    return made


def reply_in(where: Article, to: Person, stands: bool = True) -> Reply:
    """A reply to her by somebody else, as the reading makes one before it is written."""
    answer = said(ANSWER, person("Ben Okafor"), where, side="closed")
    return Reply(quote=answer, to_person=to, appearance=answer.appearances.get() if stands else None)


def led_to(where: Article, reply: Reply) -> Quote | None:
    """The quote that it answers."""
    answered(where, [reply])
    return reply.to_quote


def test_the_only_quote_before_it_is_the_one_that_it_answers(ada: Person, where: Article) -> None:
    first = said(FIRST, ada, where)
    said(AFTER, ada, where)
    assert led_to(where, reply_in(where, ada)) == first


def test_of_two_before_it_neither_is_taken(ada: Person, where: Article) -> None:
    said(FIRST, ada, where)
    said(SECOND, ada, where)
    assert led_to(where, reply_in(where, ada)) is None


def test_a_quote_that_comes_later_is_not_answered(ada: Person, where: Article) -> None:
    said(AFTER, ada, where)
    assert led_to(where, reply_in(where, ada)) is None


@pytest.mark.parametrize("side", ["neutral", "off_topic"])
def test_what_takes_no_side_is_not_answered(ada: Person, where: Article, side: str) -> None:
    said(FIRST, ada, where, side=side)
    second = said(SECOND, ada, where)
    assert led_to(where, reply_in(where, ada)) == second


def test_what_no_longer_stands_in_the_article_is_not_answered(ada: Person, where: Article) -> None:
    first = said(FIRST, ada, where)
    Appearance.objects.filter(quote=first).update(gone=True)
    assert led_to(where, reply_in(where, ada)) is None


def test_words_of_others_or_in_other_articles_are_not_answered(ada: Person, where: Article) -> None:
    said(FIRST, person("Cleo Brandt"), where)
    said(SECOND, ada, article(SECOND))
    assert led_to(where, reply_in(where, ada)) is None


def test_a_reply_that_stands_nowhere_answers_the_only_quote_there_is(ada: Person, where: Article) -> None:
    after = said(AFTER, ada, where)
    assert led_to(where, reply_in(where, ada, stands=False)) == after


def test_nobody_answers_the_very_quote_that_replies(ada: Person, where: Article) -> None:
    own = said(ANSWER, ada, where)
    reply = Reply(quote=own, to_person=ada, appearance=None)
    assert led_to(where, reply) is None


def test_an_organization_is_answered_like_a_person(where: Article) -> None:
    lab = organization()
    first = quote(FIRST, organization=lab, speaker_type="organization")
    print_in(first, where)
    reply = reply_in(where, person("Cleo Brandt"))
    reply.to_person, reply.to_organization = None, lab
    assert led_to(where, reply) == first


def test_what_a_reply_answered_before_is_not_kept_when_it_is_in_doubt(ada: Person, where: Article) -> None:
    first = said(FIRST, ada, where)
    reply = reply_in(where, ada)
    assert led_to(where, reply) == first
    said(SECOND, ada, where)
    assert led_to(where, reply) is None
