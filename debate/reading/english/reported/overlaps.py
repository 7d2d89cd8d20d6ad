"""Attributions of one sentence that reach into each other: the outer one is cut or keeps the inner one."""

from __future__ import annotations

from bisect import bisect_left

from debate.reading.english.cues.attribution import Attribution
from debate.reading.english.cues.finite_verbs import verbal
from debate.reading.english.cues.levels import same_level
from debate.reading.english.reported.outer_cues import replaces, stands_inside
from debate.reading.english.tokens import Token
from debate.reading.english.vocabulary import verbs, words
from debate.reading.english.vocabulary.places import speaks_as_state
from debate.reading.shapes import Span

_WHEN = 3
"""Words of a time behind a cue at the end of its sentence, at most."""

_TOLD = 8
"""Words of whom somebody told it, and when, at most."""

_ACTS = frozenset(
    "offer pledge commit agree refuse back support defend welcome praise favor oppose reject blame accept allow grant".split()
)
"""Verbs that, without words, go on with what somebody reports more likely than with what they do."""


def without_overlaps(tokens: list[Token], found: list[Attribution]) -> list[Attribution]:
    """Each attribution's words end where the next one at the same level begins; one inside another's words is dropped."""
    kept: list[Attribution] = []
    for made in found:
        host = kept[-1] if kept else None
        if host is None:
            kept.append(made)
            continue
        if _reports_the_same(host, made):
            continue
        if replaces(tokens, host, made):
            kept[-1] = made
            continue
        if _is_covered(tokens, host, made):
            continue
        if _takes_all(tokens, host, made) or stands_inside(tokens, host, made):
            kept[-1] = made
            continue
        kept[-1] = _cut(tokens, host, made)
        if _is_second_source(host, made):
            continue
        kept.append(_behind(tokens, made, kept[-1]))
    return kept


def _reports_the_same(host: Attribution, made: Attribution) -> bool:
    return host.after is not None and host.after == made.after


def _interrupts(host: Attribution, made: Attribution) -> bool:
    """Whether a cue only parts the sentence, whose end tells where it was found: `Donors, he noted, gave more, according to X`."""
    if made.lemma != "according to" or host.frame != "tail" or host.after is None or host.before is not None:
        return False
    return host.after.start < made.first < host.after.end


def _is_second_source(host: Attribution, made: Attribution) -> bool:
    """Whether `according to` or `reports the Post` only tells where what somebody said was found: who said it comes first."""
    if _interrupts(host, made):
        return True
    if not _only_cites(made) or host.after is None or host.frame == "tail" or _is_no_source(host):
        return False
    return host.after.start < made.first < host.after.end


def _only_cites(made: Attribution) -> bool:
    """Whether a cue only tells where something was found: `according to X`, `, reports the Post`."""
    inverted = made.lemma == "report" and made.subject is not None and made.subject.way == "inverted"
    return inverted or made.lemma == "according to"


def _is_covered(tokens: list[Token], host: Attribution, made: Attribution) -> bool:
    """Whether an attribution stands inside what the one before it reports."""
    if _says_nothing(tokens, host, made):
        return True
    if made.lemma == "as it" and host.after and host.last <= made.first < host.after.start:
        return True
    if host.after is None or _takes_all(tokens, host, made):
        return False
    if host.frame == "tail":
        if _goes_on_with(tokens, host, made):
            return True
        plain = host.subject is not None and host.subject.way == "plain"
        return plain and host.before is None and made.first == host.after.start
    return host.after.start <= _place_of(tokens, made) < host.after.end and not same_level(tokens, host, made)


def _goes_on_with(tokens: list[Token], host: Attribution, made: Attribution) -> bool:
    """Whether a cue is the second verb of what is reported around a cue: `The mayor, X said, had called and told them that`."""
    if host.before is not None or host.after is None or made.subject is None or made.subject.way != "same":
        return False
    joined = tokens[made.first].low in ("and", "but", "or") and tokens[made.first - 1].text != ","
    return joined and tokens[host.after.start].low in words.AUXILIARIES


def _cut(tokens: list[Token], host: Attribution, made: Attribution) -> Attribution:
    """The attribution before another one, without the words that the later one begins in."""
    if host.after is None:
        return host
    if host.frame == "tail" and not _interrupts(host, made):
        begun = host.after.start <= made.first
        return host._replace(after=None, frame="before" if host.before else "none") if begun else host
    if host.after.start <= _place_of(tokens, made) < host.after.end:
        return host._replace(after=_shortened(tokens, host.after, _start_of(made, host.after)))
    return host


def _says_nothing(tokens: list[Token], host: Attribution, made: Attribution) -> bool:
    """Whether a cue without words of its own stands inside what the one before it reports."""
    if made.before or made.after or host.after is None or made.first >= host.after.end:
        return False
    if made.first < host.after.start or not same_level(tokens, host, made):
        return True
    if made.cue.text.endswith("ing") and tokens[made.first - 1].low in ("before", "after", "while", "by"):
        return True
    return (host.frame in ("that", "zero") or host.lemma == "according to") and made.lemma in _ACTS | verbs.SOFT


def _takes_all(tokens: list[Token], host: Attribution, made: Attribution) -> bool:
    """Whether a cue at the end reports the whole sentence, the cue before it too."""
    if host.frame == "tail" or (host.before and not host.after) or made.before is None:
        return False
    if _only_cites(made) and host.after and not _is_no_source(host):
        return False
    return _closes(tokens, made) and host.first >= made.before.start


def _is_no_source(host: Attribution) -> bool:
    """Whether a cue is part of what somebody else tells: its subject is a thing, or described by it (`Those who favored it`)."""
    if host.subject is None or host.subject.way == "relative":
        return host.subject is not None
    return host.subject.phrase.kind == "other" and not speaks_as_state(host.subject.phrase.text)


def _place_of(tokens: list[Token], made: Attribution) -> int:
    """The number of an attribution's first token; of its cue, where its subject is what a relative pronoun points at."""
    if made.subject is None or made.subject.way != "relative":
        return made.first
    return bisect_left(tokens, made.cue.start, key=lambda token: token.start)


def _start_of(made: Attribution, inside: Span) -> int:
    """Where an attribution begins with its words, as far as they lie behind the start of a span."""
    return made.before.start if made.before and made.before.start > inside.start else made.first


def _behind(tokens: list[Token], made: Attribution, host: Attribution) -> Attribution:
    """An attribution without the words that the one before it covers."""
    asks = host.subject is not None and host.subject.phrase.head in ("i", "we", "you")
    if made.before and asks and made.before.start <= host.last:
        return made._replace(before=None)
    if made.before and made.before.start < host.last and host.first < made.before.end:
        return made._replace(before=_later(tokens, made.before, host))
    return made


def _closes(tokens: list[Token], made: Attribution) -> bool:
    """Whether a cue ends its sentence behind a comma, so that everything before it is what it reports."""
    if made.after or made.subject is None or made.subject.way == "same" or tokens[made.first - 1].text != ",":
        return False
    if made.lemma == "say":
        return True
    rest = [token for token in tokens[made.last :] if token.kind != "p"]
    if made.lemma == "tell" and len(rest) <= _TOLD and all(token.kind == "w" and not verbal(token) for token in rest):
        return True
    return len(rest) <= _WHEN and all(token.low in words.WHEN_OR_WHERE or token.text.isdigit() for token in rest)


def _shortened(tokens: list[Token], span: Span, end: int) -> Span | None:
    while end > span.start and (
        tokens[end - 1].text in (",", ";", "—")
        or tokens[end - 1].low in ("and", "but", "while", "as", "though", "which", "who")
    ):
        end -= 1
    return Span(span.start, end) if end > span.start else None


def _later(tokens: list[Token], span: Span, host: Attribution) -> Span | None:
    """What remains of words before a cue behind the attribution before it."""
    start = host.after.end if host.after else host.last
    while start < span.end and (tokens[start].kind == "p" or tokens[start].low in ("and", "but", "while")):
        start += 1
    return Span(start, span.end) if start < span.end else None
