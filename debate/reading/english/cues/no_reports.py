"""Where a reporting verb with its subject reports nothing: supposed, a name for a thing, the figure of a poll."""

from __future__ import annotations

from debate.reading.english.cues.finding import CueWord, Helpers
from debate.reading.english.cues.nobody import is_nobody
from debate.reading.english.subjects.phrases import Subject
from debate.reading.english.tokens import Token
from debate.reading.english.vocabulary import words

_MODALS = frozenset("will would might may could should must shall".split())
_POLLS = frozenset("poll polls survey surveys polling".split())
_SEER = 4
"""Tokens between `as` and the verb of `as she tells it`, at most."""
_SHARES = frozenset("percent percentage proportion two-thirds three-quarters %".split())


def is_supposed(tokens: list[Token], cue: CueWord, subject: Subject, helpers: Helpers) -> bool:
    """Whether nobody says so here: behind `if` or `whether`, and what somebody would or will say."""
    if subject.first > 0 and tokens[subject.first - 1].low in ("if", "whether", "unless"):
        return True
    if is_nobody(tokens, subject):
        return True
    if cue.lemma == "ask" and subject.first > 0 and tokens[subject.first - 1].low == "when" and not subject.phrase.is_person:
        return subject.phrase.kind != "pronoun"
    modal = any(token.low in _MODALS for token in tokens[helpers.begin : cue.first])
    return (
        modal
        and not helpers.infinitive
        and cue.last < len(tokens)
        and "only" not in lows(tokens, helpers.begin, cue.last + 1)
    )


def is_begun(tokens: list[Token], cue: CueWord) -> bool:
    """Whether a verb only leads to what is done: `continues to inspire`, `found herself`."""
    ahead = tokens[cue.last].low if cue.last < len(tokens) else ""
    return (cue.lemma == "continue" and ahead == "to") or (cue.lemma == "find" and ahead.endswith(("self", "selves")))


def is_work(tokens: list[Token], cue: CueWord, helpers: Helpers) -> bool:
    """Whether a participle joined to another tells what something is for: `a process for finding and disclosing holes`."""
    at = helpers.begin
    if cue.form != "g" or at < 3 or tokens[at - 1].low not in ("and", "or") or not tokens[at - 2].low.endswith("ing"):
        return False
    reports = cue.last < len(tokens) and (tokens[cue.last].low in ("that", ":") or tokens[cue.last].kind == "q")
    return tokens[at - 3].low in ("for", "of", "in", "about", "from") and not reports


def only_names(tokens: list[Token], cue: CueWord, subject: Subject) -> bool:
    """Whether a thing is only given somebody's name for it, without marks: `what the company describes as its final offer`."""
    what = subject.first > 0 and tokens[subject.first - 1].low == "what"
    is_it = cue.last < len(tokens) and tokens[cue.last].low in words.BE
    return what and ("LABEL" in cue.frames or is_it) and all(token.kind != "q" for token in tokens[cue.last :])


def is_described(tokens: list[Token], cue: CueWord, subject: Subject, helpers: Helpers) -> bool:
    """Whether `described as` without an object tells what somebody else calls the noun before it: `a plan described as “…”`."""
    if cue.form != "d" or "LABEL" not in cue.frames or helpers.begin < cue.first or cue.last >= len(tokens):
        return False
    if _has_name_for(tokens, cue, subject):
        return False
    before = tokens[max(0, subject.first - 1)].low
    return tokens[cue.last].low == "as" and before not in ("what", "which", "that", "whom") and subject.way != "relative"


def _has_name_for(tokens: list[Token], cue: CueWord, subject: Subject) -> bool:
    """Whether somebody's name for the noun before stands here: `a figure the Treasury described as “…”`."""
    named = subject.phrase.kind in ("name", "organization") or subject.phrase.head in ("he", "she", "they")
    noun = tokens[subject.first].low in ("the", "its") and subject.first > 0 and tokens[subject.first - 1].kind == "w"
    return named and noun and subject.way == "plain" and cue.last + 1 < len(tokens) and tokens[cue.last + 1].kind == "q"


def is_figure(tokens: list[Token], cue: CueWord, subject: Subject) -> bool:
    """Whether a poll tells how many said so: `a survey found`, `58 percent of voters say`."""
    polled = not _POLLS.isdisjoint(subject.phrase.text.lower().split())
    if polled and cue.lemma in ("find", "show", "suggest", "indicate"):
        return True
    apart = subject.first > 0 and tokens[subject.first - 1].text == ","
    begin = subject.first if apart else max(0, subject.first - 2)
    end = next((at for at in range(subject.first, cue.first) if tokens[at].text == ","), cue.first)
    return not _SHARES.isdisjoint(lows(tokens, begin, end))


def is_way_of_seeing(tokens: list[Token], cue: CueWord, helpers: Helpers) -> bool:
    """Whether a verb is one of `as she tells it`, which `views` reads."""
    it = cue.last < len(tokens) and tokens[cue.last].low == "it"
    return it and cue.lemma in ("tell", "explain", "describe") and "as" in lows(tokens, helpers.begin - _SEER, helpers.begin)


def lows(tokens: list[Token], begin: int, end: int) -> set[str]:
    """The words of a range of tokens, in small letters."""
    return {token.low for token in tokens[begin:end]}
