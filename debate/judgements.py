"""What the machine judges of an article's quotes: stances, arguments and replies, written in bulk.

A stance is appended only when the judgement differs from the newest one of the machine; that of a person keeps counting.
Arguments and replies of the machine are replaced, those of a person stay.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from debate.models import Appearance, Argument, Quote, Reply, Stance
from debate.publication import counting
from debate.reading import Quotation, Reading, ReplyTo, Span
from debate.settling import show_side
from debate.vocabulary import Decider
from people.models import Organization, Person
from sources.models import Article

Pairs = list[tuple[Appearance, Quotation]]


class Judgements:
    """The judgements of one article's reading."""

    def __init__(
        self,
        article: Article,
        reading: Reading,
        people: Mapping[str, Person],
        organizations: Mapping[str, Organization],
    ) -> None:
        self.article, self.people, self.organizations = article, people, organizations
        self.decider = f"reader {reading.reader}"

    def write(self, pairs: Pairs) -> None:
        """Write stances, arguments and replies of these printings, then what the quotes show of them."""
        if not pairs:
            return
        self._write_stances(pairs)
        self._write_arguments(pairs)
        self._write_replies(pairs)

    def _write_stances(self, pairs: Pairs) -> None:
        stances: dict[int, list[Stance]] = defaultdict(list)
        for stance in Stance.objects.filter(quote__in=[row.quote_id for row, _ in pairs]):
            stances[stance.quote_id].append(stance)
        new = []
        for row, quotation in pairs:
            stance = self._stance(row, quotation)
            machine = [held for held in stances[row.quote_id] if held.decided_by == Decider.MACHINE]
            newest = counting(machine)
            if newest is None or not _agree(newest, stance):
                stances[row.quote_id].append(stance)
                new.append(stance)
        Stance.objects.bulk_create(new, batch_size=200)
        quotes = {row.quote_id: row.quote for row, _ in pairs}
        for identity, quote in quotes.items():
            show_side(quote, stances[identity])
        Quote.objects.bulk_update(
            quotes.values(), ["side", "side_confidence", "side_by", "is_public", "day"], batch_size=200
        )

    def _stance(self, row: Appearance, quotation: Quotation) -> Stance:
        side = quotation.side
        evidence = [_inside(span, quotation) for span in side.evidence]
        return Stance(
            quote=row.quote,
            side=side.side,
            confidence=side.confidence,
            evidence=evidence,
            decided_by=Decider.MACHINE,
            decider=self.decider,
        )

    def _write_arguments(self, pairs: Pairs) -> None:
        quotes = [row.quote_id for row, _ in pairs]
        Argument.objects.filter(quote__in=quotes, decided_by=Decider.MACHINE).delete()
        held = set(Argument.objects.filter(quote__in=quotes).values_list("quote_id", "slug"))
        rows: dict[tuple[int, str], Argument] = {}
        for row, quotation in pairs:
            for use in quotation.arguments:
                evidence = [_inside(use.evidence, quotation)]
                argument = Argument(quote=row.quote, slug=use.slug, evidence=evidence, decider=self.decider)
                argument.confidence = quotation.side.confidence
                rows.setdefault((row.quote_id, use.slug), argument)
        Argument.objects.bulk_create([a for key, a in rows.items() if key not in held], batch_size=200)

    def _write_replies(self, pairs: Pairs) -> None:
        quotes = [row.quote_id for row, _ in pairs]
        Reply.objects.filter(quote__in=quotes, decided_by=Decider.MACHINE).delete()
        held = set(Reply.objects.filter(quote__in=quotes).values_list("quote_id", "to_person_id", "to_organization_id"))
        rows: dict[tuple[int, int | None, int | None], Reply] = {}
        for row, quotation in pairs:
            for reply in quotation.replies:
                edge = self._reply(row, reply)
                key = (row.quote_id, edge.to_person_id, edge.to_organization_id)
                if edge.to_person or edge.to_organization:
                    rows.setdefault(key, edge)
        Reply.objects.bulk_create([reply for key, reply in rows.items() if key not in held], batch_size=200)

    def _reply(self, row: Appearance, reply: ReplyTo) -> Reply:
        edge = Reply(quote=row.quote, kind=reply.kind, appearance=row, decider=self.decider)
        edge.evidence = [list(reply.evidence)]
        edge.to_person = self.people.get(reply.to or "")
        edge.to_organization = None if edge.to_person else self.organizations.get(reply.to or "")
        edge.to_quote = self._answered(row, edge)
        return edge

    def _answered(self, row: Appearance, edge: Reply) -> Quote | None:
        """The quote that is answered: the only one on the question by that speaker in the same article, before it."""
        printed = Appearance.objects.filter(article=self.article, start__lt=row.start).exclude(quote=row.quote_id)
        by = printed.filter(quote__person=edge.to_person) if edge.to_person else printed.none()
        if edge.to_organization:
            by = printed.filter(quote__organization=edge.to_organization)
        candidates = {
            p.quote_id: p.quote for p in by.select_related("quote") if p.quote.side not in ("neutral", "off_topic")
        }
        return next(iter(candidates.values())) if len(candidates) == 1 else None


def _agree(one: Stance, other: Stance) -> bool:
    """Whether two judgements say the same: side, evidence, and confidence to two digits."""
    same = one.side == other.side and one.evidence == other.evidence
    return same and round(one.confidence, 2) == round(other.confidence, 2)


def _inside(span: Span, quotation: Quotation) -> list[int]:
    """A span of the text as a span of the quotation's words, cut to them."""
    length = quotation.end - quotation.start
    return [max(0, span.start - quotation.start), min(length, span.end - quotation.start)]
