"""Whether a subject stands behind its verb: `…, said X`."""

from __future__ import annotations

from debate.reading.cast import Cast
from debate.reading.english.cues.finding import CueWord
from debate.reading.english.cues.finite_verbs import verbal
from debate.reading.english.subjects.behind import subject_after
from debate.reading.english.subjects.phrases import Subject
from debate.reading.english.tokens import Token
from debate.reading.english.vocabulary import verbs, words

_NEVER_INVERTED = ("tell", "inform", "remind", "assure", "urge", "call", "warn of", "call for")
_BASES = ("say", "warn", "argue")
"""Verbs whose base stands before people: `…, say doctors`."""
_NEVER_AHEAD = (
    words.SUBJECT_PRONOUNS - {"he", "she", "they"}
    | words.CONJUNCTIONS
    | {"that", "to", "in", "on", "by", "for", "with", "from"}
)


def inverted_subject(text: str, cast: Cast, tokens: list[Token], cue: CueWord) -> Subject | None:
    """The subject of `…, said X`: behind marks or a comma, with nothing but a stop, a place or a time behind it."""
    if cue.last >= len(tokens) or (cue.form == "b" and cue.lemma not in _BASES) or cue.lemma in _NEVER_INVERTED:
        return None
    if cue.first == 0:
        return _leading(text, cast, tokens, cue)
    before, ahead = _before(tokens, cue.first), tokens[cue.last]
    if before.kind != "q" and before.text not in (",", "?", "!"):
        return None
    if (ahead.kind != "w" and ahead.text not in ("“", '"')) or ahead.low in _NEVER_AHEAD:
        return None
    subject = subject_after(text, cast, tokens, cue.last)
    if subject is None or (cue.form == "b" and not subject.phrase.plural) or not _may_be_inverted(tokens, cue, subject):
        return None
    if before.kind != "q" and (_goes_on_in_marks(tokens, subject) or not _may_follow_comma(tokens, cue, subject)):
        return None
    return subject


def _may_be_inverted(tokens: list[Token], cue: CueWord, subject: Subject) -> bool:
    """Whether a verb may have its subject behind it, and this phrase be it: no pronoun with a verb of its own (`said he left`)."""
    ahead = tokens[cue.last]
    acts = cue.last + 1 < len(tokens) and verbal(tokens[cue.last + 1])
    if subject.phrase.kind == "other" or (ahead.low in words.SUBJECT_PRONOUNS and acts):
        return False
    if cue.lemma not in verbs.FRAMES and subject.phrase.kind not in ("name", "role", "pronoun"):
        return False
    return bool(cue.frames & {"SPEAK", "VOICE", "HOLD", "TELL"}) and _is_bare(tokens, cue.last, subject)


def _before(tokens: list[Token], first: int) -> Token:
    """What stands before a verb: the marks, though a comma stands behind them."""
    behind_marks = tokens[first - 1].text == "," and first > 1 and tokens[first - 2].kind == "q"
    return tokens[first - 2 if behind_marks else first - 1]


def _is_bare(tokens: list[Token], at: int, subject: Subject) -> bool:
    """Whether a name behind a verb is the head of its phrase: not so in `cites a vote X cast`."""
    if subject.phrase.kind != "name" or tokens[at].low not in words.DETERMINERS:
        return True
    ahead = [token for token in tokens[at : subject.last] if token.start < subject.phrase.start]
    if len(ahead) < 2 or ahead[-1].low in ("named", "called"):
        return True
    told = words.ROLES | words.QUALITIES | words.PERSON_TITLES
    return any(token.low.rstrip(".") in told or token.text == "," for token in ahead)


def _goes_on_in_marks(tokens: list[Token], subject: Subject) -> bool:
    """Whether the phrase behind a verb is what marks tell of: `X, who was there, said the ad “falls flat”`."""
    return subject.last < len(tokens) and tokens[subject.last].kind == "q" and subject.phrase.kind != "name"


def _leading(text: str, cast: Cast, tokens: list[Token], cue: CueWord) -> Subject | None:
    """The subject of `Said X: “…”`, which begins a sentence."""
    subject = subject_after(text, cast, tokens, cue.last) if cue.form in "ds" else None
    if subject is None or subject.phrase.kind not in ("name", "role") or subject.last + 1 >= len(tokens):
        return None
    return subject if tokens[subject.last].text in (":", ",") and tokens[subject.last + 1].kind == "q" else None


def _may_follow_comma(tokens: list[Token], cue: CueWord, subject: Subject) -> bool:
    """Whether `…, said X` can be read so: reported words with a verb before it, and nothing but X behind it."""
    if (
        subject.phrase.kind == "pronoun"
        or not cue.frames & {"SPEAK", "VOICE", "HOLD"}
        or not _ends_there(tokens, cue.last, subject)
    ):
        return False
    if subject.phrase.kind in ("document", "organization") and cue.lemma not in ("say", "announce", "report"):
        return False
    if subject.phrase.kind == "name" and cue.lemma in ("say", "add", "argue", "write", "insist"):
        return True
    if subject.last + 1 < len(tokens) and tokens[subject.last].text == "," and tokens[subject.last + 1].kind == "q":
        return True
    return any(verbal(token) or token.kind == "q" for token in tokens[: cue.first])


def _ends_there(tokens: list[Token], at: int, subject: Subject) -> bool:
    """Whether an inverted subject is all there is: no verb in it, and a stop or an adverbial behind it."""
    if any(verbal(token) for token in tokens[at : min(subject.last, at + 12)] if token.end <= subject.phrase.end):
        return False
    behind = next((token for token in tokens[at : subject.last] if token.start >= subject.phrase.end), None)
    if behind is None or behind.low in words.PREPOSITIONS or behind.kind == "p":
        return True
    return behind.low.endswith("'s") or (behind.low.endswith("ing") and subject.phrase.kind == "document")
