"""Whether a later cue of a sentence reports more, or more nearly, than the one before it, whose place it takes."""

from __future__ import annotations

from debate.reading.english.cues.attribution import Attribution
from debate.reading.english.tokens import Token
from debate.reading.english.vocabulary import words

_WHEN = 3
"""Tokens before a cue that begins what another one reports, at most."""


def replaces(tokens: list[Token], host: Attribution, made: Attribution) -> bool:
    """Whether a cue takes the place of the one before it: it encloses it, names what it only points at, or quotes at first hand."""
    return _encloses(tokens, host, made) or _names_it(host, made) or _is_second_hand(tokens, host, made)


def _encloses(tokens: list[Token], host: Attribution, made: Attribution) -> bool:
    """Whether a cue between commas reports what people without names say: `Scientists say that it ends, he said, and`."""
    if _only_objects(host, made) or _tells_itself(host, made):
        return True
    if made.before is None or made.before.start > host.first or host.subject is None or made.lemma == "according to":
        return False
    unnamed = host.subject.phrase.kind in ("anonymous", "other") and host.first == made.before.start
    return (
        unnamed
        and tokens[made.first - 1].text == ","
        and made.last < len(tokens)
        and tokens[made.last].text in (",", ";", "—")
    )


def _tells_itself(host: Attribution, made: Attribution) -> bool:
    """Whether the words behind a manner have a cue of their own: `The party was more cautious: it wanted, he said, to wait`."""
    if host.lemma != "manner" or host.after is None or made.subject is None or not (made.before or made.after):
        return False
    begins = made.first - host.after.start <= _WHEN and made.subject.phrase.kind != "other"
    return made.frame == "tail" or made.before is not None or begins


def _only_objects(host: Attribution, made: Attribution) -> bool:
    """Whether `X disagrees:` leads to a cue of its own: `its response says that`."""
    if host.frame != "colon" or host.after is None or made.subject is None:
        return False
    if made.subject.phrase.determiner not in ("its", "their") and host.lemma not in (
        "disagree",
        "differ",
        "agree",
        "concur",
    ):
        return False
    return made.first - host.after.start <= _WHEN and made.after is not None


def _is_second_hand(tokens: list[Token], host: Attribution, made: Attribution) -> bool:
    """Whether `According to an aide, X told Y “…”` tells who spoke the marked words themselves: X did."""
    if host.lemma not in ("according to", "view") or host.frame != "comma" or made.after is None or made.subject is None:
        return False
    if host.lemma == "view" and tokens[made.after.start].kind != "q":
        return False
    return made.subject.phrase.kind in ("name", "organization", "anonymous", "role") and any(
        t.kind == "q" for t in tokens[made.after.start : made.after.end]
    )


def _names_it(host: Attribution, made: Attribution) -> bool:
    """Whether the object of a cue is itself a cue: `repeated her view that`, `rejects his claim that`."""
    if host.after is None or host.frame not in ("zero", "object") or made.lemma not in ("noun", "belief"):
        return False
    begins = made.cue.start == host.cue.start
    begins = begins or (made.lemma == "noun" and host.after.start <= made.first <= host.after.start + 1)
    return begins and made.after is not None and host.after.start + 1 < made.after.start


def stands_inside(tokens: list[Token], host: Attribution, made: Attribution) -> bool:
    """Whether a cue without words is itself reported by a cue behind it: `X posted it because he was hurt, a lawyer said`."""
    if _parts(host, made):
        return True
    if host.before or host.after or made.before is None or made.before.start > host.first:
        return False
    return tokens[made.before.start].low not in words.CONJUNCTIONS | words.OPENERS


def _parts(host: Attribution, made: Attribution) -> bool:
    """Whether a cue stands between the subject and the verb of another, which it reports: `The rest, he said, feared that`."""
    if made.frame != "tail" or made.after is None or made.before is not None:
        return False
    return host.first < made.first and made.after.start < host.last
