"""Participles that open a sentence, whose subject stands behind their clause: `Declaring the rule “dead”, X left the room.`"""

from __future__ import annotations

from debate.reading.cast import Cast
from debate.reading.english.cues.attribution import Attribution
from debate.reading.english.cues.finding import CueWord, cue_words, helpers_before
from debate.reading.english.cues.finite_verbs import verbal
from debate.reading.english.reported.reported_spans import reported
from debate.reading.english.subjects.before import subject_before
from debate.reading.english.subjects.phrases import Subject
from debate.reading.english.tokens import Token
from debate.reading.english.vocabulary import verbs
from debate.reading.shapes import Cue

_SPEAKS = frozenset(("SPEAK", "TELL", "LABEL", "STRIKE"))
_SPEAKERS = ("name", "pronoun", "role", "organization", "spokes", "document")
_NOT_HERE = (
    verbs.SOFT
    | frozenset("add continue begin find back support follow welcome accuse".split())
    | frozenset(("speak of", "talk about"))
)
"""Verbs whose participle in front mostly tells what else is done."""

_REACH = 45
"""Tokens of the participle's clause at most."""
_DATELINE = 9
"""Tokens of a dateline with its dash at most."""
_LEADS = frozenset("while by after before when in".split())
_SUBJECT = 14
"""Tokens of the subject behind it at most."""


def leading_participle(text: str, cast: Cast, tokens: list[Token]) -> list[Attribution]:
    """What the participle in front of a sentence attributes, in a list; an empty one where there is none."""
    begin = _begins(tokens)
    if begin >= len(tokens) or not tokens[begin].low.endswith("ing"):
        return []
    cue = next((word for word in cue_words(_without_capital(tokens[: begin + 3], begin)) if word.first == begin), None)
    if cue is None or cue.form != "g" or not cue.frames & _SPEAKS or cue.lemma in _NOT_HERE:
        return []
    for at in range(cue.last + 1, min(len(tokens) - 1, begin + _REACH)):
        if _closes(text, tokens[at]) and (subject := _subject(text, cast, tokens, at + 1)):
            return _made(text, cast, tokens[: at + 1], cue, subject)
    return []


def _begins(tokens: list[Token]) -> int:
    """Where the sentence itself begins: behind its dateline, and behind `while` or `by`."""
    dash = next((i for i in range(min(len(tokens), _DATELINE)) if tokens[i].text in ("—", "–", "-", "--")), None)
    begin = dash if dash is not None and tokens[0].capital else -1
    while begin + 1 < len(tokens) and tokens[begin + 1].text in ("-", "--", "—", "–"):
        begin += 1
    return begin + 2 if begin + 1 < len(tokens) and tokens[begin + 1].low in _LEADS else begin + 1


def _without_capital(tokens: list[Token], at: int) -> list[Token]:
    """The same words, the one at `at` not set as if it were a name."""
    return [*tokens[:at], tokens[at]._replace(capital=False), *tokens[at + 1 :]]


def _closes(text: str, token: Token) -> bool:
    """Whether a clause may end here: at a comma, or at marks that hold one."""
    return token.text == "," or (token.kind == "q" and text[token.start : token.end].rstrip("”\"'’").endswith(","))


def _subject(text: str, cast: Cast, tokens: list[Token], begin: int) -> Subject | None:
    """The speaker who begins right behind the clause, with a verb."""
    verb = next((i for i in range(begin + 1, min(begin + _SUBJECT, len(tokens))) if verbal(tokens[i])), None)
    if verb is None:
        return None
    subject = subject_before(text, cast, tokens, helpers_before(tokens, verb).begin, begin)
    if subject is None or subject.phrase.kind not in _SPEAKERS or subject.first != begin:
        return None
    return subject if subject.phrase.head not in ("it", "i", "we", "you") else None


def _made(text: str, cast: Cast, tokens: list[Token], cue: CueWord, subject: Subject) -> list[Attribution]:
    end = len(tokens) - 1 if tokens[-1].text == "," else len(tokens)
    owner = subject._replace(first=0, way="plain")
    frame, _, after = reported(cast, tokens[:end], cue, owner, cue.last)
    start, stop = tokens[cue.first].start, tokens[cue.last - 1].end
    said = Cue(start, stop, text[start:stop])
    return [Attribution(said, owner, cue.lemma, frame, cue.first, cue.last, None, after)] if after else []
