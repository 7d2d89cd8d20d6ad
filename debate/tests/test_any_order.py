"""Whatever happens to the record in whatever order, it stays whole: readings, newer texts, copies, the desk. Invented people."""

from __future__ import annotations

import random
from collections.abc import Callable
from typing import Any

import pytest
from django.conf import settings
from django.utils import timezone

from debate import record
from debate.advising.answers import Choice
from debate.advising.choices import record_choice
from debate.models import Appearance, Quote, Stance
from debate.publication import Facts, counting, is_public
from debate.reading import Quotation, SideJudgement, Span, Speaker
from debate.reading.shapes import ReplyTo
from debate.recording.correcting import rekey
from debate.recording.founding import CannotFound, found_speaker
from debate.recording.settling import restore, settle, show_side, withdraw
from debate.tests import builders
from debate.tokens import tokens_of
from debate.verifying import offences
from debate.vocabulary import WITHDRAWN, Decider, SpeakerType
from people.merging import merge
from people.models import Person
from sources.models import Article

pytestmark = pytest.mark.django_db

NAMES = ("Ada Moreau", "Ben Okafor", "Cleo Varga")
SENTENCES = (
    "“Open models are safer for everybody,” said Ada Moreau of Lantern Labs.",
    "“Nobody should release weights,” answered Ben Okafor.",
    "“Open models are safer for everybody,” said Cleo Varga too.",
    "“OPEN models: are safer for everybody!” Ada Moreau said.",
    "“Closed doors,” Cleo Varga said, “never kept anybody safe.”",
    "“Closed doors never kept anybody safe,” said Ben Okafor.",
)
WORDS = (
    "Open models are safer for everybody,",
    "models are safer for everybody,",
    "OPEN models: are safer for everybody!",
    "Nobody should release weights,",
    "Closed doors,",
    "never kept anybody safe.",
    "Closed doors never kept anybody safe,",
)
SIDES = ("open", "closed", "mixed", "neutral", "off_topic")


class Desk:
    """A record to which things happen by chance."""

    def __init__(self, seed: int) -> None:
        self.chance = random.Random(seed)
        for name in NAMES[:2]:
            builders.person(name)

    def text(self) -> str:
        """Some of the sentences in some order."""
        return "\n\n".join(self.chance.sample(SENTENCES, self.chance.randint(2, len(SENTENCES))))

    def one(self, rows: Any) -> Any:
        """One row, or None where there is none."""
        return self.chance.choice(held) if (held := list(rows.order_by("pk"))) else None

    # What the machine does

    def new_article(self) -> None:
        """An article is found, fetched and read."""
        self.read_again(builders.article(self.text()))

    def read_again(self, article: Article | None = None) -> None:
        """A reading finds other quotations than the one before."""
        article = article or self.one(Article.objects.filter(state__in=["fetched", "read"]))
        snapshot = article.snapshots.first() if article else None
        if article is None or snapshot is None:
            return
        quotations = [one for words in WORDS for one in self._quotations(snapshot.text, words)]
        reading = builders.reading(*_apart(quotations), reader=f"test {self.chance.randint(1, 3)}")
        for _ in range(2):  # the first may leave a place free for what staff has settled
            record.write(article.pk, snapshot, reading)
        held = _state()
        record.write(article.pk, snapshot, reading)
        assert _state() == held, "the same reading once more changes nothing"

    def _quotations(self, text: str, words: str) -> list[Quotation]:
        if words not in text or self.chance.random() < 0.4:
            return []
        known = self.chance.random() < 0.6
        name = self.chance.choice(NAMES)
        by = builders.speaker(name, None if known and Person.objects.filter(name_en=name).exists() else "")
        if self.chance.random() < 0.1:
            by = Speaker(None, None, "an official", "anonymous", None, None, confidence=0.9)
        found = builders.quotation(words, by, text, confidence=self.chance.choice((0.5, 0.9)))
        evidence = (Span(found.start + 2, found.start + 6),)
        side = SideJudgement(self.chance.choice(SIDES), self.chance.choice((0.4, 0.95)), evidence)  # type: ignore[arg-type]
        to = self.chance.choice(("ben-okafor", "ada-moreau", None))
        return [found._replace(side=side, replies=(ReplyTo("rebuts", to, "them", evidence[0]),) if to else ())]

    def newer_text(self) -> None:
        """The outlet has changed the article."""
        article = self.one(Article.objects.filter(state="read"))
        text = self.text()
        if article and not article.snapshots.filter(text=text).exists():
            builders.snapshot(article, text)
            self.read_again(article)

    def copy(self) -> None:
        """Another outlet prints an article."""
        article = self.one(Article.objects.filter(state="read"))
        if article:
            text = article.snapshots.first().text + "\n\nPrinted again."
            made = builders.article(text, state="skipped", reason="duplicate_of", duplicate_of=article)
            record.record_copy(made.pk)

    def forget(self) -> None:
        """Staff takes an article out."""
        article = self.one(Article.objects.filter(state="read", duplicate_of=None))
        if article:
            record.forget_article(article.pk)
            article.delete()

    def choose(self) -> None:
        """A language model reads a quote in its way."""
        row = self.one(Appearance.objects.filter(quote__merged_into=None))
        if row:
            people = list(Person.objects.order_by("pk"))
            speaker = self.chance.choice((None, *range(len(people))))
            record_choice(row, Choice(speaker, self.chance.choice(SIDES), (), ()), list(people), "invented-7b")

    # What the desk does

    def _quote(self) -> Quote | None:
        found: Quote | None = self.one(Quote.objects.filter(merged_into=None))
        return found

    def check(self) -> None:
        """Staff finds everything right, or judges the side, or says whose words they are."""
        quote = self._quote()
        if quote is None:
            return
        if self.chance.random() < 0.5:
            side = self.chance.choice(SIDES)
            Stance.objects.create(quote=quote, side=side, decided_by=Decider.PERSON, decider="staff")
        if self.chance.random() < 0.5:
            quote.person, quote.organization = self.one(Person.objects), None
            quote.speaker_type = SpeakerType.PERSON
        quote.checked_at = timezone.now()
        show_side(quote, quote.stances.all())
        rekey(settle(quote))

    def withdraw(self) -> None:
        """Staff takes a quote off the pages, or puts one back."""
        quote = self._quote()
        if quote and quote.withdrawn_at is None:
            withdraw(quote, WITHDRAWN).save()
        elif quote and quote.appearances.exists():
            restore(quote).save()

    def found(self) -> None:
        """Staff makes a person of a printed name."""
        quote = self._quote()
        if quote and quote.speaker_type == SpeakerType.UNKNOWN:
            try:
                found_speaker(quote)
            except CannotFound:
                return

    def merge(self) -> None:
        """Two people turn out to be one."""
        people = list(Person.objects.order_by("pk"))
        if len(people) > 2:
            merge(*self.chance.sample(people, 2))


MACHINE: tuple[Callable[[Desk], None], ...] = (Desk.new_article, Desk.read_again, Desk.newer_text, Desk.copy, Desk.choose)
STAFF: tuple[Callable[[Desk], None], ...] = (Desk.check, Desk.withdraw, Desk.found, Desk.forget, Desk.merge)


def _apart(quotations: list[Quotation]) -> list[Quotation]:
    """Those that do not lie over an earlier one."""
    kept: list[Quotation] = []
    for one in sorted(quotations, key=lambda one: one.start):
        if not kept or one.start >= kept[-1].end:
            kept.append(one)
    return kept


def _state() -> list[Any]:
    """What the record holds, in one piece."""
    quotes = Quote.objects.order_by("pk").values_list(
        "pk", "text", "key", "person", "side", "is_public", "merged_into", "day"
    )
    printings = Appearance.objects.order_by("pk").values_list("quote", "snapshot", "start", "end", "gone")
    stances = Stance.objects.order_by("pk").values_list("quote", "side", "evidence")
    return [list(quotes), list(printings), list(stances), Quote.history.count()]


def _decided() -> dict[int, tuple[Any, ...]]:
    """What staff has decided of which quotes."""
    settled = [quote for quote in Quote.objects.all() if quote.is_settled]
    return {
        quote.pk: (quote.person_id, quote.side, quote.checked_at, quote.withdrawn_reason == WITHDRAWN, quote.merged_into_id)
        for quote in settled
    }


def _is_whole() -> None:
    """Everything that always holds."""
    assert list(offences()) == []
    for quote in Quote.objects.prefetch_related("stances"):
        facts = Facts(
            quote.side,
            quote.speaker_type,
            quote.speaker is not None,
            quote.is_checked,
            quote.withdrawn_at is not None or quote.merged_into is not None,
            quote.confidence,
            quote.disputed_at is not None,
        )
        assert quote.is_public == is_public(facts, settings.PUBLISH_CONFIDENCE), quote
        assert not quote.is_public or quote.published_at is not None
        assert quote.tokens == tokens_of(quote.text), quote
        counts = counting(quote.stances.all())
        assert counts is None or counts.side == quote.side, quote
        into, steps = quote.merged_into, 0
        while into is not None:
            into, steps = into.merged_into, steps + 1
            assert steps < 9, f"{quote.pk} leads in a circle"


@pytest.mark.parametrize("seed", range(12))
def test_whatever_happens_the_record_stays_whole(seed: int) -> None:
    desk = Desk(seed)
    desk.new_article()
    for _ in range(14):
        acts, before = desk.chance.choice(((MACHINE, True), (MACHINE, True), (STAFF, False))), _decided()
        act = desk.chance.choice(acts[0])
        act(desk)
        _is_whole()
        if acts[1]:
            assert {pk: told for pk, told in _decided().items() if pk in before} == before, act.__name__
