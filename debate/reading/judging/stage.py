"""The last stage of a reading: what each quotation says about the question, and whom it answers."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from typing import NamedTuple

from debate.reading.cast import Named
from debate.reading.judging.arguments import arguments_of
from debate.reading.judging.features import Context, Statement, as_context
from debate.reading.judging.lexicon import Token, lexicon_of
from debate.reading.judging.sides import side_of
from debate.reading.replies.answers import replies_of
from debate.reading.shapes import ArgumentUse, Quotation, SideJudgement, Span
from debate.reading.structure.document import Document

_CONTEXT = 400
"""Characters of context that are looked at on each side, however long the sentence is."""


_SOME, _MUCH = 1, 6
"""Mentions of open or closed models from which on an article touches them, or is about them."""


def judged(document: Document, named: list[Named], drafts: list[Quotation]) -> list[Quotation]:
    """The quotations with their sides, arguments and replies; `named` is everybody whom the document names."""
    answers = replies_of(document, named, drafts)
    spans = [draft.clause or Span(draft.start, draft.end) for draft in drafts]
    statements = in_article(document, spans)
    found = []
    for draft, span, statement, replies in zip(drafts, spans, statements, answers, strict=True):
        side, arguments = judgement_of(statement, document.text[span.start : span.end])
        shown = SideJudgement(side.side, side.confidence, tuple([_shown(evidence, draft) for evidence in side.evidence]))
        uses = tuple([ArgumentUse(use.slug, _shown(use.evidence, draft)) for use in arguments])
        found.append(draft._replace(side=shown, arguments=uses, replies=replies))
    return found


def _shown(evidence: Span, draft: Quotation) -> Span:
    """Evidence as it is shown inside the quotation; all of that where the evidence is beside it.

    A few quoted words are judged with the whole clause that holds them, but only they are somebody's."""
    first, last = max(evidence.start, draft.start), min(evidence.end, draft.end)
    return Span(first, last) if first < last else Span(draft.start, draft.end)


def judgement_of(statement: Statement, words: str) -> tuple[SideJudgement, tuple[ArgumentUse, ...]]:
    """Side and arguments of one statement; arguments only where it is on the question."""
    side = side_of(statement)
    takes_part = side.side in ("open", "closed", "mixed")
    return side, arguments_of(statement, words) if takes_part else ()


class _Tokens(NamedTuple):
    """The tokens of an article, where they start, and all of them as a context."""

    tokens: list[Token]
    starts: list[int]
    context: Context

    def numbers(self, span: Span) -> tuple[int, int]:
        """The numbers of the tokens that stand inside a span, end exclusive."""
        first, last = bisect_left(self.starts, span.start), bisect_left(self.starts, span.end)
        return first, last - 1 if last > first and self.tokens[last - 1].end > span.end else last


def in_article(document: Document, words: list[Span]) -> Iterator[Statement]:
    """Words of one article as statements, each with what stands around it. One after the other, since all of a long article's would
    fill the memory."""
    tokens = lexicon_of(document.language).tokens(document.text) if words else []
    whole = _Tokens(tokens, [token.start for token in tokens], as_context(tokens))
    mentions = sum(whole.context.tags.count(pole) for pole in ("O", "C"))
    topic = "much" if mentions >= _MUCH else "some" if mentions >= _SOME else "none"
    for span in words:
        yield _in_article(document, whole, span, topic)


def _in_article(document: Document, whole: _Tokens, words: Span, topic: str) -> Statement:
    """The words as a statement, cut from the tokens of the whole text."""
    before, after = context_of(document, words)
    first, last = whole.numbers(words)
    return Statement(
        whole.tokens[first:last],
        whole.context.cut(first, last),
        whole.context.cut(*whole.numbers(before)),
        whole.context.cut(*whole.numbers(after)),
        document.language == "en",
        place="article",
        topic=topic,
        begin=words.start,
    )


def context_of(document: Document, words: Span) -> tuple[Span, Span]:
    """The rest of the words' own sentence, with the sentence before and the one after, inside their paragraph or the next."""
    sentences = document.sentences
    first, last = _number_at(document, words.start), _number_at(document, max(words.start, words.end - 1))
    start, end = sentences[first].start, sentences[last].end
    if first and sentences[first - 1].paragraph >= sentences[first].paragraph - 1:
        start = sentences[first - 1].start
    if last + 1 < len(sentences) and sentences[last + 1].paragraph == sentences[last].paragraph:
        end = sentences[last + 1].end
    return (
        Span(max(min(start, words.start), words.start - _CONTEXT), words.start),
        Span(words.end, min(max(end, words.end), words.end + _CONTEXT)),
    )


def _number_at(document: Document, place: int) -> int:
    """The number of the sentence that holds a place."""
    return max(0, bisect_right(document.sentences, (place, float("inf"))) - 1)
