"""Whether a later cue of a sentence is the reporter's, or stands inside what an earlier one reports."""

from __future__ import annotations

from debate.reading.english.cues.attribution import Attribution
from debate.reading.english.tokens import Token
from debate.reading.shapes import Span

_NOUN = 4
"""Tokens of a noun beside what was said, at most, before its `that`: `…, a phrase that lawyers say could catch all`."""


def same_level(tokens: list[Token], host: Attribution, made: Attribution) -> bool:
    """Whether a later cue in a sentence is the reporter's, not part of what the first one reports."""
    assert host.after is not None
    if made.first < host.after.start:
        return False
    before = tokens[made.first - 1] if made.first else None
    if made.subject and made.subject.way == "same":
        return True
    if _is_behind_stop(tokens, host.after, made):
        return True
    joined = tokens[made.first].low in ("and", "but", "while", "though", "whereas") or (
        before is not None and before.low in ("and", "but", "while", "though", "whereas", "as", "although")
    )
    comma = any(
        tokens[i].text == "," or tokens[i].kind == "q" for i in range(max(host.after.start, made.first - 2), made.first + 1)
    )
    if joined and (comma or _is_anothers(host, made)) and not _is_deed_of_thing(host, made):
        return True
    if made.lemma in ("view", "as it"):
        return False
    if _is_left_behind(tokens, host, made.first):
        return True
    if before is not None and before.low in ("that", "which") and made.after:
        return _is_relative(tokens, made, made.after)
    return made.lemma == "according to" or (
        made.before is not None and made.after is None and tokens[made.first - 1].kind == "q"
    )


def _is_anothers(host: Attribution, made: Attribution) -> bool:
    """Whether a cue behind a deed has a subject of its own: `pilots threatened to strike and a shareholder warned that`."""
    own = made.subject is not None and made.subject.phrase.kind in ("name", "role", "anonymous", "organization", "spokes")
    return own and host.frame == "to" and made.frame == "that"


def _is_deed_of_thing(host: Attribution, made: Attribution) -> bool:
    """Whether a cue only tells what a thing does, which is part of the report: `he said closed ones ask for trust, while open
    ones ask it to look`."""
    thing = made.subject is not None and made.subject.phrase.kind == "other"
    return thing and made.frame == "to" and host.frame in ("that", "zero")


def _is_behind_stop(tokens: list[Token], span: Span, made: Attribution) -> bool:
    """Whether a semicolon, a dash or, before what it reports, a colon stands between reported words and a later cue."""
    if any(tokens[at].text in (";", "—") for at in range(span.start, made.first)):
        return True
    return made.before is not None and any(tokens[at].text == ":" for at in range(span.start, made.before.start))


def _is_left_behind(tokens: list[Token], host: Attribution, first: int) -> bool:
    """Whether marked words that a cue reports ended before a conjunction, so that a later cue is the reporter's again."""
    assert host.after is not None
    joins = ("while", "but", "though", "although", "whereas", "and", "as")
    for at in range(host.after.start, first - 1):
        if tokens[at].kind == "q" and (
            tokens[at + 1].low in joins or (tokens[at + 1].text == "," and tokens[at + 2].low in joins)
        ):
            return True
    return False


def _is_relative(tokens: list[Token], made: Attribution, after: Span) -> bool:
    """Whether a cue behind `which` or `that` is a clause behind a comma: `it was wrong on marks, which she says survive`."""
    if tokens[made.first - 1].low == "which" and tokens[made.first - 2].text == ",":
        return True
    near = range(max(1, made.first - 1 - _NOUN), made.first - 2)
    if any(tokens[at - 1].text == "," and tokens[at].low in ("a", "an") for at in near):
        return True
    return tokens[after.start].kind == "q" and any(token.text == "," for token in tokens[made.first - 4 : made.first])
