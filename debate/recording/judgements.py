"""What the machine judges of an article's quotes: stances, arguments and replies, written in bulk.

A stance is appended only when the judgement differs from the newest one of the machine; that of a person keeps counting.
Where several articles print a quote, the surest judgement of a reader stands, so that reading them again changes nothing.
Arguments and replies of the machine are replaced, those of a person stay.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection

from debate.models import Appearance, Argument, Quote, Reply, Stance
from debate.publication import counting
from debate.reading import Quotation, ReplyTo
from debate.recording.answering import answered
from debate.recording.evidence import inside, moved
from debate.recording.filling import Filling, shown_side
from debate.recording.settling import show_side
from debate.vocabulary import Decider
from sources.inserting import insert

LEANS = "Not sure enough to say; leans"
"""What a stance notes for staff where the reader leans to a side without being sure of it."""
Pairs = list[tuple[Appearance, Quotation]]


class Judgements:
    """The judgements of one article's reading. `fresh`: ids of the quotes that this reading made."""

    def __init__(self, filling: Filling, fresh: Collection[int]) -> None:
        self.article, self.filling, self.fresh = filling.article, filling, fresh
        self.decider = f"reader {filling.reading.reader}"

    def write(self, pairs: Pairs) -> None:
        """Write what these printings say about their quotes, and show it on the quotes (which the caller saves)."""
        if not pairs:
            return
        surest: dict[int, tuple[Appearance, Quotation]] = {}
        for row, quotation in sorted(pairs, key=lambda pair: -pair[1].side.confidence):
            surest.setdefault(row.quote_id, (row, quotation))
        judging = self._write_stances(list(surest.values()))
        self._write_arguments(judging)
        self._write_replies(pairs)

    def _write_stances(self, pairs: Pairs) -> Pairs:
        """Append stances that say something new. Returns the pairs whose judgement stands."""
        held, shared = self._held_stances(pairs)
        new, judging = [], []
        for row, quotation in pairs:
            stance, stances = self._stance(row.quote, quotation), held[row.quote_id]
            newest = counting(one for one in stances if one.decided_by == Decider.MACHINE)
            agrees = newest is not None and _agree(newest, stance)
            if newest is None or agrees or row.quote_id not in shared or _outweighs(stance, newest):
                judging.append((row, quotation))
                if not agrees:
                    new.append(stance)
                    show_side(row.quote, [*stances, stance])
        insert(new)
        return judging

    def _held_stances(self, pairs: Pairs) -> tuple[dict[int, list[Stance]], set[int]]:
        """The stances of quotes that were there before, by quote; and which of these quotes other articles print too."""
        stances: dict[int, list[Stance]] = defaultdict(list)
        before = [row.quote_id for row, _ in pairs if row.quote_id not in self.fresh]
        if not before:
            return stances, set()
        for stance in Stance.objects.filter(quote__in=before):
            stances[stance.quote_id].append(stance)
        others = Appearance.objects.filter(quote__in=before).exclude(article=self.article)
        return stances, set(others.values_list("quote_id", flat=True))

    def _stance(self, quote: Quote, quotation: Quotation) -> Stance:
        side, shown = quotation.side, shown_side(quotation)
        evidence = inside(side.evidence, quotation.start, quotation.end) if shown == side.side else []
        return Stance(
            quote=quote,
            side=shown,
            note="" if shown == side.side else f"{LEANS} {side.side}",
            confidence=side.confidence,
            evidence=moved(evidence, quotation.text, quote.text),
            decided_by=Decider.MACHINE,
            decider=self.decider,
        )

    def _write_arguments(self, pairs: Pairs) -> None:
        quotes = {row.quote_id for row, _ in pairs} - set(self.fresh)
        kept: set[tuple[int, str]] = set()
        if quotes:
            Argument.objects.filter(quote__in=quotes, decided_by=Decider.MACHINE).delete()
            kept = set(Argument.objects.filter(quote__in=quotes).values_list("quote_id", "slug"))
        rows: dict[tuple[int, str], Argument] = {}
        for row, quotation in pairs:
            for use in quotation.arguments if shown_side(quotation) == quotation.side.side else ():
                spans = moved(inside([use.evidence], quotation.start, quotation.end), quotation.text, row.quote.text)
                argument = Argument(quote=row.quote, slug=use.slug, evidence=spans, decider=self.decider)
                argument.confidence = quotation.side.confidence
                rows.setdefault((row.quote_id, use.slug), argument)
        insert([one for key, one in rows.items() if key not in kept])

    def _write_replies(self, pairs: Pairs) -> None:
        quotes = {row.quote_id for row, _ in pairs}
        kept: set[tuple[int, int | None, int | None]] = set()
        if quotes - set(self.fresh):
            Reply.objects.filter(quote__in=quotes, appearance__article=self.article, decided_by=Decider.MACHINE).delete()
            kept = set(Reply.objects.filter(quote__in=quotes).values_list("quote_id", "to_person_id", "to_organization_id"))
        edges: dict[tuple[int, int | None, int | None], Reply] = {}
        for row, quotation in pairs:
            for reply in quotation.replies:
                edge = self._reply(row, reply)
                key = (row.quote_id, edge.to_person_id, edge.to_organization_id)
                if (edge.to_person or edge.to_organization) and key not in kept:
                    edges.setdefault(key, edge)
        answered(self.article, list(edges.values()))
        insert(list(edges.values()))

    def _reply(self, row: Appearance, reply: ReplyTo) -> Reply:
        edge = Reply(quote=row.quote, kind=reply.kind, appearance=row, decider=self.decider, evidence=[list(reply.evidence)])
        edge.to_person, edge.to_organization = self.filling.speaker_of(reply)
        return edge


def _agree(one: Stance, other: Stance) -> bool:
    """Whether two judgements say the same: side, evidence, and confidence to two digits."""
    same = one.side == other.side and one.evidence == other.evidence
    return same and round(one.confidence, 2) == round(other.confidence, 2)


def _outweighs(stance: Stance, newest: Stance) -> bool:
    """Whether a judgement from another printing replaces the newest one: by another reader, or surer."""
    return stance.decider != newest.decider or round(stance.confidence, 2) > round(newest.confidence, 2)
