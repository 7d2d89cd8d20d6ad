"""Which words of its sentence a verb reports: those before it, those behind it, or both.

It relies on `contents` for where the words behind begin, and on `reported_words` for where words end."""

from __future__ import annotations

from typing import NamedTuple

from debate.reading.cast import Cast
from debate.reading.english.cues.contents import opening
from debate.reading.english.cues.finding import CueWord, helpers_before
from debate.reading.english.cues.finite_verbs import may_be_verb, verbal
from debate.reading.english.cues.openings import Opening
from debate.reading.english.reported.endings import end_of_phrase, without_comment, without_refusal
from debate.reading.english.reported.reported_words import (
    is_content,
    is_cut_off,
    only_tells_when,
    words_after,
    words_before,
)
from debate.reading.english.subjects.appositions import GRANTING
from debate.reading.english.subjects.phrases import Subject
from debate.reading.english.tokens import Token
from debate.reading.english.vocabulary import verbs, words
from debate.reading.shapes import Span

_FINDERS = frozenset(
    "inspector auditor ombudsman coroner judge justice magistrate arbitrator examiner comptroller watchdog investigator".split()
)
"""Roles of those who find by their office."""

_VOICE_ONLY = frozenset(("VOICE",))
_THINGS = frozenset("something anything nothing everything".split())
_NEVER_BEHIND = frozenset("allow grant want consider accept show seek refuse".split())
"""Verbs that never stand behind what they report: `It sends text, and allows you to edit it`."""

_ANYBODY = frozenset("anybody anyone everybody everyone".split())
"""Whom a relative clause tells apart by what they say: `to anybody who asks`."""

_LEADS_IN = frozenset("when after before while because since although though".split())
_IN_RELATIVES = ("zero", "as", "label")
_LEADING = 3
"""Tokens among which a clause begins that only leads in: `When she asked if it was so, he …`."""
_TELLING = frozenset(("SPEAK", "HOLD", "TELL", "VOICE"))
"""Frames of verbs that may report what stands before them."""


class Reported(NamedTuple):
    """How the words behind a cue begin, and the token ranges of what it reports; None on a side where it reports nothing."""

    frame: str
    before: Span | None
    after: Span | None


def reported(cast: Cast, tokens: list[Token], cue: CueWord, subject: Subject, behind: int) -> Reported:
    """What a cue reports of a subject; `behind` is the first token behind both."""
    begins = opening(cast, tokens, cue, behind, subject.way == "inverted", _keeps_findings(subject))
    before = words_before(tokens, min(subject.first, cue.first)) if _may_report_before(tokens, cue, subject) else None
    after = _behind(tokens, begins, before, subject)
    if cue.frames == _VOICE_ONLY and (begins.frame != "that" or cue.lemma in verbs.SOFT):
        before, after = _with_marks(tokens, before), _with_marks(tokens, after)
    if before and after and is_cut_off(tokens, before):
        return Reported(begins.frame, None, after)
    if before and after and begins.frame not in ("comma", "tail", "marks") and tokens[before.end - 1].kind != "q":
        before = None
    if before and _is_described(tokens, before, cue, subject):
        before = None
    if before and (subject.way == "same" or not is_content(tokens, before, after is not None)):
        before = None
    return Reported(begins.frame if after else ("before" if before else "none"), before, after)


def _may_report_before(tokens: list[Token], cue: CueWord, subject: Subject) -> bool:
    """Whether a verb may stand behind what it reports: `“…”, X said`."""
    if cue.form == "g" or not cue.frames & _TELLING or subject.phrase.head in _ANYBODY or cue.lemma in _NEVER_BEHIND:
        return False
    if tokens[helpers_before(tokens, cue.first).begin - 1].low in words.RELATIVES or _has_object(tokens, cue, subject):
        return False
    return not _is_joined(tokens, cue) and not _goes_on_behind_as(tokens, cue, subject)


def _is_described(tokens: list[Token], before: Span, cue: CueWord, subject: Subject) -> bool:
    """Whether marks only name the thing that is a verb's subject: `Its “Who Goes There?” project has persuaded`."""
    phrase = subject.phrase
    several = phrase.kind == "anonymous" and phrase.plural
    thing = (
        phrase.kind in ("other", "organization", "anonymous")
        and not several
        and phrase.named is None
        and not phrase.determiner
    )
    acts = cue.last < len(tokens) and tokens[cue.last].kind == "w" and tokens[cue.last].low not in words.WHEN_OR_WHERE
    lone = min(subject.first, cue.first) + 2 >= cue.first - 2 and subject.way == "plain"
    return thing and acts and lone and tokens[before.end - 1].kind == "q"


def _has_object(tokens: list[Token], cue: CueWord, subject: Subject) -> bool:
    """Whether a verb has its noun behind it, so that nothing before it is told: `In May, X wrote a book`."""
    if subject.way == "inverted" or cue.frames & {"TELL", "LABEL"} or cue.last >= len(tokens):
        return False
    behind = [token.low for token in tokens[cue.last : cue.last + 3]]
    named = tokens[cue.last].capital and cue.lemma != "say"
    noun = (named or behind[0] in words.OWNERS - words.PRONOUN_LIKE | _THINGS) and words.TIMES.isdisjoint(
        set(behind) - {"last"}
    )
    return noun and tokens[min(subject.first, cue.first) - 1].kind != "q"


def _is_joined(tokens: list[Token], cue: CueWord) -> bool:
    """Whether a verb is the second one of its subject: `X sighed and said`."""
    begin = helpers_before(tokens, cue.first).begin
    return begin > 0 and tokens[begin - 1].low in ("and", "but", "then")


def _goes_on_behind_as(tokens: list[Token], cue: CueWord, subject: Subject) -> bool:
    """Whether `as X argues over it` goes on, so that it only tells what happens meanwhile."""
    first = min(subject.first, cue.first)
    if "as" not in (tokens[first].low, tokens[first - 1].low if first else ""):
        return False
    return cue.last < len(tokens) and tokens[cue.last].kind == "w" and subject.way != "inverted"


def _behind(tokens: list[Token], begins: Opening, before: Span | None, subject: Subject) -> Span | None:
    """The words behind a cue that it reports, without what the reporter goes on with."""
    after = words_after(tokens, begins, before)
    if after is None or (begins.frame == "tail" and subject.way == "inverted" and not _interrupts(tokens, before, after)):
        return None
    marked = before is not None and tokens[before.end - 1].kind == "q"
    if marked and begins.frame == "zero" and not any(map(may_be_verb, tokens[after.start : after.end])):
        return None
    if begins.frame in ("of", "to", "as", "label", "object"):
        after = end_of_phrase(tokens, after)
    if begins.frame in ("that", "zero", "to"):
        after = without_comment(tokens, without_refusal(tokens, after))
    relative = (
        subject.first > 0 and tokens[subject.first - 1].low in ("which", "whom", "that") and begins.frame in _IN_RELATIVES
    )
    leads = subject.first > 0 and tokens[subject.first - 1].low in _LEADS_IN and subject.first < _LEADING
    leads = leads or (tokens[0].low in GRANTING and subject.first <= _LEADING)
    if subject.way == "relative" or relative or leads:
        after = Span(after.start, _end_of_clause(tokens, after))
    return None if only_tells_when(tokens, after) else after


def _end_of_clause(tokens: list[Token], span: Span) -> int:
    """Where a reported clause ends at a comma: not at the one behind what only leads in, `before the race, one of two must go`."""
    commas = [i for i in range(span.start + 1, span.end) if tokens[i].text == ","]
    leads = tokens[span.start].low in words.PREPOSITIONS and len(commas) > 0
    if leads and not any(map(verbal, tokens[span.start : commas[0]])):
        commas = commas[1:]
    return commas[0] if commas else span.end


def _interrupts(tokens: list[Token], before: Span | None, after: Span) -> bool:
    """Whether a cue parts a subject from its verb: `None of it, said X, would have been possible`."""
    if before is None or any(token.kind == "q" for token in tokens[before.start : before.end]):
        return False
    return tokens[after.start].low in words.AUXILIARIES and not is_whole(tokens, before)


def is_whole(tokens: list[Token], span: Span) -> bool:
    """Whether a clause has a verb of its own, outside of relative clauses and of a subject with `what`."""
    end = next((i for i in range(span.start, span.end) if tokens[i].low in words.RELATIVES | words.WH), span.end)
    return any(map(may_be_verb, tokens[span.start + 1 : end]))


def _keeps_findings(subject: Subject) -> bool:
    """Whether a subject is one person whose findings may be their own; those of who inspects or judges are told to everybody."""
    tells = not _FINDERS.isdisjoint((subject.phrase.role or "").lower().split())
    return (subject.phrase.is_person and not tells) or subject.phrase.head in ("he", "she")


def _with_marks(tokens: list[Token], span: Span | None) -> Span | None:
    """A span that holds marked words, else None."""
    return span if span and any(token.kind == "q" for token in tokens[span.start : span.end]) else None
