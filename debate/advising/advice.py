"""Ask the language model about one article's unchecked quotes, and keep what it chose beside what the reader says.

It never changes a side or a speaker: its side is one more stance, its speaker a suggestion, and where it reads a quote
otherwise the quote waits on the desk. The article's consultation is claimed before the work; tries are counted and committed.
"""

from __future__ import annotations

import logging
from collections import Counter
from datetime import timedelta

from django.conf import settings
from django.db import transaction
from django.db.models import F, Q, QuerySet
from django.utils import timezone

from debate.adviser import Adviser, AdviserFailed, configured
from debate.advising.answers import Answer, Choice, answer_of
from debate.advising.choices import record_choice
from debate.advising.questions import Asked, Question, key_of, messages, parts
from debate.models import Appearance, Consultation, KeptAnswer
from debate.reading.judging.stage import context_of
from debate.reading.shapes import Span
from debate.reading.structure.document import Document, parse
from debate.reading.structure.languages import language_of
from debate.vocabulary import ArgumentSlug
from people.book import name_book
from people.models import Organization, Person
from sources.models import LEASE, Article

log = logging.getLogger(__name__)

State = Consultation.State
MAX_TRIES = 5
"""After so many tries that gave no answer, the article is not asked about again until it is read anew."""
WAIT = timedelta(minutes=30)
"""Until a failed consultation is tried again; doubled with every try."""
Speakers = list[Person | Organization]


class BudgetSpent(Exception):
    """As many questions were asked today as the operator allows."""


def waiting_articles(limit: int) -> list[int]:
    """Ids of articles to ask about: read, with unchecked quotes, not yet asked about since their newest reading."""
    adviser = configured()
    if adviser is None:
        return []
    asked = Consultation.objects.filter(model=adviser.model)
    done = asked.filter(Q(state__in=[State.DONE, State.GAVE_UP]) | Q(next_try__gt=timezone.now()))
    settled = done.filter(read_at=F("article__read_at")).values("article")
    articles = Article.objects.filter(state=Article.State.READ, appearances__quote__checked_at=None, appearances__gone=False)
    return list(articles.exclude(pk__in=settled).distinct().order_by("pk").values_list("pk", flat=True)[:limit])


def advise(article_id: int) -> Consultation | None:
    """Ask about one article. None where nothing is configured, or there is nothing to ask about."""
    adviser = configured()
    article = Article.objects.filter(pk=article_id, state=Article.State.READ).first()
    if adviser is None or article is None:
        return None
    row = _claimed(article, adviser.model)
    if row.tries > MAX_TRIES:
        return _ended(row, State.GAVE_UP, row.reason or "It was tried too often.")
    try:
        counts, refused = _asked_about(article, adviser)
    except BudgetSpent:
        row.tries -= 1
        return _ended(row, State.WAITING, "The questions of today are used up.", wait=WAIT)
    except AdviserFailed as error:
        log.warning("article %s: the language model gave no answer: %s", article_id, error)
        return _ended(row, State.FAILED, str(error), wait=WAIT * 2 ** (row.tries - 1))
    row.agreed, row.disputed, row.refused = counts["agreed"], counts["disputed"], dict(refused)
    row.tries = 0
    return _ended(row, State.DONE, "")


def _claimed(article: Article, model: str) -> Consultation:
    """The consultation with its try counted, and out of the sweep's sight for a while; a newer reading begins anew."""
    row, _ = Consultation.objects.get_or_create(article=article, model=model)
    if row.read_at != article.read_at:
        row.read_at, row.tries, row.state = article.read_at, 0, State.WAITING
    row.tries, row.next_try = row.tries + 1, timezone.now() + LEASE
    row.save()
    return row


def _ended(row: Consultation, state: str, reason: str, wait: timedelta = timedelta()) -> Consultation:
    row.state, row.reason, row.next_try = state, reason[:300], timezone.now() + wait
    row.save()
    return row


def _asked_about(article: Article, adviser: Adviser) -> tuple[Counter[str], Counter[str]]:
    """Ask part by part and record. Returns how many quotes were read alike and otherwise, and what was refused."""
    rows = list(_unsettled(article))
    speakers = _speakers(rows)
    names = tuple(f"{one.name} {one.other_name}".strip() for one in speakers)
    slugs = tuple(ArgumentSlug.values)
    counts: Counter[str] = Counter()
    refused: Counter[str] = Counter()
    for first, quotes in parts(_shown(rows)):
        answer = _answer(Question(quotes, names, slugs), adviser)
        refused += answer.refused
        with transaction.atomic():
            for at, choice in answer.choices.items():
                counts[record_choice(rows[first + at], choice, speakers, adviser.model)] += 1
    return counts, refused


def _unsettled(article: Article) -> QuerySet[Appearance]:
    """Printings in the newest text whose quotes nobody has checked."""
    rows = Appearance.objects.filter(article=article, gone=False, quote__checked_at=None, quote__merged_into=None)
    rows = rows.filter(snapshot=article.snapshots.first())
    return rows.select_related("quote__person", "quote__organization", "snapshot").order_by("start")


def _shown(rows: list[Appearance]) -> list[Asked]:
    """The words of each printing with what stands around them."""
    if not rows:
        return []
    text = rows[0].snapshot.text
    document = parse(text, language_of(text))
    return [_asked(document, row) for row in rows]


def _asked(document: Document, row: Appearance) -> Asked:
    before, after = context_of(document, Span(row.start, row.end))
    text = document.text
    return Asked(row.text, text[before.start : before.end].strip(), text[after.start : after.end].strip())


def _speakers(rows: list[Appearance]) -> Speakers:
    """Everybody of the record whom the article names: the closed list."""
    text = rows[0].snapshot.text if rows else ""
    ids = {mention.ids[0] for mention in name_book().find(text) if len(mention.ids) == 1}
    ids |= {row.quote.speaker.slug for row in rows if row.quote.speaker}
    people = list(Person.objects.filter(slug__in=ids).order_by("pk"))
    return [*people, *Organization.objects.filter(slug__in=ids).order_by("pk")]


def _answer(question: Question, adviser: Adviser) -> Answer:
    """The checked answer, kept or new. Raises AdviserFailed or BudgetSpent."""
    key = key_of(question, adviser.model)
    kept = KeptAnswer.objects.filter(key=key).first()
    if kept is None:
        midnight = timezone.now().replace(hour=0, minute=0, second=0, microsecond=0)
        if KeptAnswer.objects.filter(asked__gte=midnight).count() >= settings.READER_LLM_DAILY:
            raise BudgetSpent
        answer = answer_of(adviser.ask(messages(question)), question)
        choices = {str(at): choice.as_json() for at, choice in answer.choices.items()}
        kept, _ = KeptAnswer.objects.get_or_create(key=key, defaults={"choices": choices, "refused": dict(answer.refused)})
    return Answer({int(at): Choice.kept(row) for at, row in kept.choices.items()}, Counter(kept.refused))
