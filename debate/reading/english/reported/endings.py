"""Where reported words end: before the clause that the reporter goes on with, a refusal, a comment, where it was said."""

from __future__ import annotations

from debate.reading.english.cues.finite_verbs import may_be_verb, verbal
from debate.reading.english.tokens import Token
from debate.reading.english.vocabulary import verbs, words
from debate.reading.shapes import Span

_TELLING = frozenset(
    "say discuss describe elaborate comment respond provide give name explain specify identify disclose answer".split()
)
_SUMS = frozenset(
    """idea move claim charge comparison view prospect proposal promise remark line argument assertion accusation position
    change statement admission decision suggestion reversal figure number description contention boast joke point sign""".split()
)
_ANSWERS = frozenset("comment answer reply response statement details remarks explanation reason".split())
_NO_ACTS = frozenset(
    """including during according excluding regarding concerning notwithstanding pending beginning starting ranging having
    assuming depending training something anything nothing everything meaning""".split()
)
_SHORTEST_ACT = 5
_LABELLED = 14
"""Tokens of a noun and who names it so, at most: `a delay she called`."""

_NAMED = 6
"""Tokens between who names it and the marks, at most."""

_LEADS_TO_VERDICT = frozenset("that which he she they it the".split())
_IS = frozenset("is was isn't wasn't".split())
"""Verbs whose subject is a `that` before them."""
_FINITE = frozenset("was were is are has had did would could".split())


def end_of_phrase(tokens: list[Token], span: Span) -> Span:
    """A reported phrase without the clause that follows it: `accused X of being a moat, and he is not alone`."""
    span = _without_venue(tokens, span)
    for at in range(span.start + 1, span.end - 1):
        if tokens[at].text == ":" and tokens[at + 1].kind != "q":
            return Span(span.start, at)
        if tokens[at].text == "," and at > span.start + 2 and _goes_on_acting(tokens, at + 1):
            return Span(span.start, at)
        if tokens[at].text == "," and _acts_too(tokens, at + 1):
            return Span(span.start, at)
        if (
            tokens[at].text == ","
            and tokens[at + 1].low in ("and", "but", "while", "though", "although", "as", "after", "when")
            and _new_clause(tokens, at + 2)
        ):
            return Span(span.start, at)
        if tokens[at].low == "and" and at > span.start + 2 and _new_subject(tokens, at + 1):
            return Span(span.start, at)
        if tokens[at].low in ("and", "but") and tokens[at + 1].low in _FINITE and not verbal(tokens[span.start]):
            return Span(span.start, at)
    return span


def _without_venue(tokens: list[Token], span: Span) -> Span:
    """A reported phrase without where it was said: `dismissed the claim as absurd in a filing, noting that`."""
    for at in range(span.start + 1, span.end - 1):
        venue = next((i for i in range(at + 2, min(at + 4, span.end)) if tokens[i].low in words.VENUES), None)
        if tokens[at].low in ("in", "at", "during") and tokens[at + 1].low in ("a", "an") and venue is not None:
            ends = venue + 1 >= span.end or tokens[venue + 1].text in (",", ";")
            if ends:
                return Span(span.start, at)
    return span


def _goes_on_acting(tokens: list[Token], at: int) -> bool:
    """Whether the reporter goes on with what the speaker did meanwhile: `, seizing on an ad`, `, citing a letter`."""
    low, ahead = tokens[at].low, tokens[at + 1].low if at + 1 < len(tokens) else ""
    return _is_act(low) and ahead in words.OWNERS | words.PREPOSITIONS


def _acts_too(tokens: list[Token], at: int) -> bool:
    """Whether somebody else acts behind a comma: `threatened to strike, a large shareholder dismissed the price`."""
    if tokens[at].low not in ("a", "an", "the", "one", "another") or at + 1 >= len(tokens) or verbal(tokens[at + 1]):
        return False
    near = tokens[at + 1 : at + 5]
    verb = next((i for i, token in enumerate(near) if token.kind != "w" or verbal(token)), None)
    return verb is not None and near[verb].low in verbs.FORMS and verbal(near[verb])


def _new_subject(tokens: list[Token], at: int) -> bool:
    """Whether a noun with an auxiliary of its own begins at `at`: `and members of the team have defended him`."""
    for end in range(at + 1, min(at + 8, len(tokens))):
        if tokens[end].low in ("to", "that", "who", "which", "and") or tokens[end].kind != "w":
            return False
        if tokens[end].low in ("has", "have", "had", "was", "were", "is", "are", "did"):
            return True
    return False


def _new_clause(tokens: list[Token], at: int) -> bool:
    """Whether a clause with a subject of its own begins at `at`."""
    if at >= len(tokens):
        return False
    if tokens[at].low.split("'")[0] in words.SUBJECT_PRONOUNS:
        return True
    return any(map(verbal, tokens[at + 1 : at + 5])) and not verbal(tokens[at])


def without_refusal(tokens: list[Token], span: Span) -> Span:
    """Reported words without a second verb of the reporter's that tells a refusal: `and had no further comment`."""
    for at in range(span.start + 2, span.end - 2):
        if tokens[at].low in ("and", "but") and _refuses(tokens, at + 1):
            return Span(span.start, at - 1 if tokens[at - 1].text == "," else at)
    return span


def without_comment(tokens: list[Token], span: Span) -> Span:
    """Reported words without what the reporter appends: `, an idea that met silence`, `, two days after the paper wrote of it`."""
    for at in range(span.start + 2, span.end - 3):
        if tokens[at].text == "," and any(
            ends(tokens, at + 1) for ends in (_sums_up, _labels, _cites, _tells_later, _tells_where, _contrasts)
        ):
            return Span(span.start, at)
        if tokens[at].low in ("and", "but") and tokens[at + 1].low == "that" and tokens[at + 2].low in _IS:
            return Span(span.start, at)
        if tokens[at].text == "," and _acts_meanwhile(tokens, at + 1) and _is_told(tokens, span.start, at):
            return Span(span.start, at)
        if tokens[at].kind == "q" and _sums_up(tokens, at + 1):
            return Span(span.start, at + 1)
    return span


def _is_told(tokens: list[Token], begin: int, end: int) -> bool:
    """Whether a clause is whole before a comma: not so in `the device, containing two powders, was found`."""
    return any(map(may_be_verb, tokens[begin + 1 : end])) or tokens[begin].low.split("'")[0] in words.SUBJECT_PRONOUNS


def _cites(tokens: list[Token], at: int) -> bool:
    """Whether the reporter's own source begins here: `, according to “Her Book”`."""
    return tokens[at].low == "according" and tokens[at + 1].low == "to" and tokens[at + 2].kind == "q"


def _tells_where(tokens: list[Token], at: int) -> bool:
    """Whether where it was said begins here: `, in a discussion paper that could change the industry`."""
    if tokens[at].low != "in" or tokens[at + 1].low not in ("a", "an"):
        return False
    return any(token.low in words.VENUES for token in tokens[at + 2 : at + 5])


def _contrasts(tokens: list[Token], at: int) -> bool:
    """Whether the reporter sets something against what was said: `, even as its chief tours the country`."""
    return tokens[at].low == "even" and tokens[at + 1].low == "as"


def _sums_up(tokens: list[Token], at: int) -> bool:
    """Whether a noun for what was just said begins here, with a relative clause behind it."""
    if tokens[at].low not in ("a", "an", "the"):
        return False
    near = range(at + 1, min(at + 4, len(tokens) - 1))
    return any(tokens[i].low in _SUMS and tokens[i + 1].low in _LEADS_TO_VERDICT for i in near)


def _labels(tokens: list[Token], at: int) -> bool:
    """Whether a noun begins here that somebody has a name for, maybe of another thing: `, a delay she called “…”`, `, a reversal
    for a firm whose chairman once called openness “…”`."""
    if tokens[at].low not in ("a", "an"):
        return False
    for i in range(at + 1, min(at + _LABELLED, len(tokens) - 1)):
        form = verbs.FORMS.get(tokens[i].low)
        if form is not None and form.form == "d" and "LABEL" in verbs.FRAMES.get(form.lemma, ()):
            return i > at + 1 and any(token.kind == "q" for token in tokens[i + 1 : i + _NAMED])
        if tokens[i].kind != "w" or verbal(tokens[i]):
            return False
    return False


def _acts_meanwhile(tokens: list[Token], at: int) -> bool:
    """Whether the reporter goes on with what came of it, or what the speaker did: `, rejecting a plea`, `, leaving Congress`."""
    return _goes_on_acting(tokens, at) or (_is_act(tokens[at].low) and at + 1 < len(tokens) and tokens[at + 1].capital)


def _is_act(low: str) -> bool:
    return low.endswith("ing") and len(low) > _SHORTEST_ACT and low not in _NO_ACTS


def _tells_later(tokens: list[Token], at: int) -> bool:
    """Whether a time since something else begins here: `two days after`, `a week before`."""
    piece = [token.low for token in tokens[at : at + 5]]
    return len(piece) > 2 and piece[1] in words.TIMES and piece[2] in ("after", "before") and piece[0] in words.DETERMINERS


def _says_nothing(tokens: list[Token], at: int) -> bool:
    return any(token.low in _ANSWERS for token in tokens[at : at + 3])


def _refuses(tokens: list[Token], at: int) -> bool:
    low, ahead = tokens[at].low, tokens[at + 1].low
    return (
        low in ("declined", "refused")
        or (low in ("had", "gave", "offered", "made") and ahead == "no" and _says_nothing(tokens, at + 2))
        or (low in ("did", "would", "could") and ahead == "not" and at + 2 < len(tokens) and tokens[at + 2].low in _TELLING)
        or (low in ("didn't", "wouldn't") and ahead in _TELLING)
    )
