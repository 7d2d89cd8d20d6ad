"""Whose a document is that speaks: `Kestrel's report`, `its statement`, `the review` that was led by somebody, `the complaint`
of whoever sued.

It looks back for the last sentence that names the document, or one of its kind, with its author: behind `by`, as its owner, or as
the subject who published, signed or filed it."""

from __future__ import annotations

import re
from itertools import islice, pairwise

from debate.reading.cast import Actor, Named
from debate.reading.english.names.bearings import Bearings
from debate.reading.english.names.pairs import joined_people
from debate.reading.english.subjects.phrases import Phrase, phrase_of
from debate.reading.english.tokens import Token, Unit
from debate.reading.english.vocabulary import words
from debate.reading.english.whose.candidates import organization_before
from debate.reading.english.whose.documents import FAMILIES, Resolver, kind_of_document, put_out, told_in
from debate.reading.english.whose.hearing import Hearing
from debate.reading.english.whose.pronouns import GENDER, person_voice
from debate.reading.english.whose.speakers import Voice, said_again, voice_of

_AUTHORS = 24
_LEADING = 4
"""Tokens among which a sentence begins with whose document it tells of."""

_TOP = 3
_BELOW = 3
"""The last sentence of an article's top, and how many below it may tell whose a document is."""

_AT_ONCE = 60
"""Characters behind `by` in which its author is named."""

_LETTERS = re.compile(r"\)? (?:\([A-Z][\w.-]*\) )?")
_NAMES_BACK = 6
_SENTENCES_BACK = 12
_WROTE = frozenset("wrote writes posted tweeted emailed e-mailed messaged texted".split())
_WORD = re.compile(r"[\w-]*")
_MADE = re.compile(
    r"\b(?:publish|releas|issu|fil(?:ed|es|ing)|sign|wrote|writ|sent|commission|post|author|"
    r"deliver|present(?:ed|s)\b|submit|produc|prepar|unveil|estimat|project(?:ed|s)\b|forecast|"
    r"warn|urg|argu|sa(?:id|ys)|call|accus|claim|told|su(?:ed|es|ing)\b|put out|led\b)",
    re.IGNORECASE,
)


def document_voice(heard: Hearing, roles: Bearings, phrase: Phrase, place: int, of: Resolver) -> Voice:
    """The voice of whoever made a document. `of` resolves any other phrase."""
    if phrase.owner:
        return voice_of(phrase, phrase.owner.actor)
    if phrase.determiner in GENDER:
        return person_voice(heard, phrase, place, GENDER[phrase.determiner])
    if phrase.head == "authors" and (lead := _lead_author(roles, place)):
        return voice_of(phrase, lead)._replace(plural=True)
    if phrase.head in ("authors", "signatories") and (pair := joined_people(heard, place)):
        return voice_of(phrase, pair)._replace(plural=True)
    actor = _outlet(heard, phrase, place) or _possessor(heard, phrase, place) or _author(heard, phrase.head, place)
    actor = actor or _author_below(heard, phrase, place)
    if actor is None and phrase.head in FAMILIES[0] and phrase.determiner == "the":
        actor = _lead_author(roles, len(heard.text))
    if actor is None and phrase.head == "statement" and phrase.determiner in ("a", "an"):
        return voice_of(phrase, _told_of(heard, place))
    if actor is None and phrase.determiner in ("the", "this", ""):
        writer = _just_wrote(heard, place) or told_in(heard, phrase.head, place, of)
        return said_again(writer, phrase) if writer else voice_of(phrase, None)
    return voice_of(phrase, actor)


def _author_below(heard: Hearing, phrase: Phrase, place: int) -> Actor | None:
    """Whose a document of an article's top is, by the next sentences: `says a report`, `The report by X claims`."""
    here = heard.sentence(place)
    if phrase.determiner not in ("a", "an") or here > _TOP:
        return None
    for unit in heard.units[here + 1 : here + 1 + _BELOW]:
        for before, token in pairwise(unit.tokens):
            by = before.low == phrase.head and token.low in ("by", "from")
            named = heard.cast.within(token.end, token.end + _AT_ONCE) if by else []
            if named and named[0].end < unit.end:
                return named[0].actor
    return None


def _outlet(heard: Hearing, phrase: Phrase, place: int) -> Actor | None:
    """The newspaper that one of the last sentences names as one: `the newspaper Acme reported`, then `the paper`."""
    if phrase.head != "paper" or phrase.determiner != "the":
        return None
    for named in islice(heard.cast.before(place), _NAMES_BACK):
        if heard.text[max(0, named.start - 12) : named.start].endswith((" newspaper ", " paper ", " daily ", " weekly ")):
            return named.actor
    return None


def _told_of(heard: Hearing, place: int) -> Actor | None:
    """The body that the sentence before begins with, in one paragraph: `The White House threatened a veto. A statement said`."""
    here = heard.sentence(place)
    unit, before = heard.units[here], heard.units[here - 1] if here else heard.units[here]
    named = next(iter(heard.cast.within(before.start, before.end)), None)
    begins = named is not None and named.start - before.start <= len("The ") and not _owns(heard.text, named)
    return (
        named.actor
        if named and begins and named.actor.type == "organization" and before.paragraph == unit.paragraph
        else None
    )


def _just_wrote(heard: Hearing, place: int) -> Voice | None:
    """Who wrote in the sentence before: `X wrote to them that …`, then `the letter says`."""
    last = heard.last()
    here = heard.sentence(place)
    if last is None or last.actor is None or heard.since_last(place) > 1 or not here:
        return None
    return (
        last
        if any(token.low in _WROTE for unit in heard.units[max(0, here - 2) : here + 1] for token in unit.tokens)
        else None
    )


def document_again(heard: Hearing, roles: Bearings, phrase: Phrase, place: int, of: Resolver) -> Voice | None:
    """Whom `it` means behind a document: the one who spoke last through it, or whose it is that the sentence before tells of."""
    last = heard.last()
    here = heard.sentence(place)
    tokens = heard.units[here - 1].tokens if here else []
    if last and heard.since_last(place) <= 1 and (_is_document(last.speaker.text) or _is_written(tokens, last)):
        return said_again(last, phrase)
    if tokens and (maker := put_out(heard, heard.units[here - 1], of)) is not None:
        return said_again(maker, phrase)
    noun = next((at for at, token in enumerate(tokens[:_LEADING]) if token.low in words.DOCUMENTS), None)
    subject = phrase_of(heard.text, heard.cast, tokens[: noun + 1]) if noun else None
    if subject is None or subject.kind != "document" or subject.determiner not in (*GENDER, "'s", "a", "an"):
        return None
    voice = document_voice(heard, roles, subject, heard.units[here - 1].end - 1, of)
    return said_again(voice, phrase) if voice.actor else None


def _is_written(tokens: list[Token], last: Voice) -> bool:
    """Whether the person who spoke last did so in a document: `X said in a 31-page report`."""
    if last.speaker.type != "person":
        return False
    ins = (at for at, token in enumerate(tokens) if token.low == "in" and at + 1 < len(tokens))
    return any(
        tokens[at + 1].low in words.OWNERS and any(token.low in words.DOCUMENTS for token in tokens[at + 2 : at + 5])
        for at in ins
    )


def _is_document(surface: str) -> bool:
    return surface.lower().rpartition(" ")[2] in words.DOCUMENTS


def _lead_author(roles: Bearings, place: int) -> Actor | None:
    """Whom the article calls an author before a place."""
    return next((bearing.actor for bearing in roles.get("author", [])[:_AUTHORS] if bearing.place < place), None)


def _possessor(heard: Hearing, phrase: Phrase, place: int) -> Actor | None:
    """Whom its, their or whose points at."""
    if phrase.determiner == "whose":
        return next((named.actor for named in heard.cast.before(place)), None)
    last = heard.last()
    if phrase.determiner == "their":
        near = last is not None and heard.since_last(place) <= 1 and (last.plural or last.speaker.type == "organization")
        return last.actor if last and near else None
    return organization_before(heard, place) if phrase.determiner == "its" else None


def _author(heard: Hearing, head: str, place: int) -> Actor | None:
    """Who made the document of this noun, or of its kind, that was named last."""
    kind = kind_of_document(head)
    here = heard.sentence(place)
    for unit in reversed(heard.units[max(0, here - _SENTENCES_BACK) : here + 1]):
        at = next((t.start for t in reversed(unit.tokens) if t.low.removesuffix("'s") in kind and t.start < place), None)
        actor = _maker(heard, unit.start, at, min(unit.end, place)) if at is not None else None
        actor = actor or (_echoed(heard, unit, at) if at is not None else None)
        if actor:
            return actor
    return None


def _maker(heard: Hearing, start: int, at: int, end: int) -> Actor | None:
    """The author that a sentence from `start` to `end` tells of the document at `at`."""
    by_body = not heard.text.startswith(("filing", "complaint", "lawsuit", "petition"), at)
    behind = next(islice(heard.cast.within(at, end), 1), None)
    leads = heard.text[at : behind.start] if behind else ""
    if behind and (" by " in leads or " from " in leads) and words.FOUND_BY.isdisjoint(leads.split()):
        return behind.actor
    ahead = heard.cast.within(start, at)
    if ahead and (_owns(heard.text, ahead[-1]) or (by_body and _is_in_front(heard.text, ahead[-1], at))):
        return ahead[-1].actor
    made = _MADE.search(heard.text, ahead[0].end, end) if ahead else None
    if made and (made.start() != at or not _is_noun(heard.text, at)):
        return _subject(heard, ahead[0].start, min(made.start(), at)) or ahead[0].actor
    return _sender(heard, at, end)


def _echoed(heard: Hearing, unit: Unit, at: int) -> Actor | None:
    """Whom the subject behind a lead-in with a document means: `In a new paper, he brings a warning`."""
    if not any(token.low == "in" and token.start < at for token in unit.tokens[:_LEADING]):
        return None
    behind = (echo for echo in heard.echoes if at < echo.place < unit.end and echo.subject)
    return next((echo.actor for echo in behind), None)


def _is_noun(text: str, at: int) -> bool:
    """Whether the word at a place is a document, not the verb of whoever made it: an SEC filing."""
    word = _WORD.match(text, at)
    return word is not None and word.group().lower() in words.DOCUMENTS


def _subject(heard: Hearing, start: int, end: int) -> Actor | None:
    """The person whom the words before a verb name, behind their body: `The OpenWeave chief, X, had warned`."""
    ahead = heard.cast.within(start, end)
    people = [n for n in ahead if n.actor.type == "person" and not _owns(heard.text, n)]
    return people[0].actor if people and ahead[0].actor.type == "organization" else None


def _sender(heard: Hearing, at: int, end: int) -> Actor | None:
    """Who wrote a document by the words behind it: `a memo that its chairman, X, sent`, `In a memo to senators, X said`."""
    comma = heard.text.find(",", at, end)
    for begin in (at, comma):
        made = _MADE.search(heard.text, begin, end) if begin >= 0 else None
        named = [n for n in heard.cast.within(begin, made.start()) if not _owns(heard.text, n)] if made else []
        if named:
            people = [n for n in named if n.actor.type == "person"]
            return (people or named)[-1].actor
    return None


def _is_in_front(text: str, named: Named, at: int) -> bool:
    """Whether a body stands right in front of its document, maybe with its letters in brackets: `the Board of X (BX) report`."""
    return named.actor.type == "organization" and _LETTERS.fullmatch(text, named.end, at) is not None


def _owns(text: str, named: Named) -> bool:
    return text[named.end : named.end + 2] in ("'s", "’s")
