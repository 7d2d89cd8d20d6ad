"""A letter printed whole: from its salutation to whoever signs it, every paragraph is the signer's words."""

from __future__ import annotations

import re
from typing import NamedTuple

from debate.reading.cast import Cast
from debate.reading.english.cues.drafts import Turns, turn_draft
from debate.reading.english.turns.signatures import signature
from debate.reading.english.whose.speakers import Voice
from debate.reading.shapes import Speaker
from debate.reading.structure.document import Document

_DEAR = re.compile(
    r"(?:Dear (?!(?:all )?(?:readers?|friends|subscribers?)\b)[^\n]{2,80}|"
    r"To (?:the|all|our|whom|members)\b[^\n]{0,80})(?<![.!?])[,:]?$",
    re.IGNORECASE,
)
_TO_EDITOR = re.compile(r"(?:Dear|To the) (?:Sirs?|Madam|Sir or Madam|editors?)\b", re.IGNORECASE)
_ENDS = re.compile(r"[.!?…][\"”’')\]]*$")
_CLOSES = re.compile(
    r"(?:signed|the undersigned|signatories|yours|(?:very )?sincerely|(?:with )?(?:kind|best|warm)?\s?regards|faithfully|"
    r"respectfully|"
    r"in solidarity|with respect)\b[^\n.]{0,40}[,:]?$",
    re.IGNORECASE,
)
_OTHERS = re.compile(r"\b(?:and|plus) (?:[\d,]+|\w+) (?:others?|more|other)\b", re.IGNORECASE)
_OPEN_LETTER = re.compile(r"\bopen letter\b", re.IGNORECASE)
_LONGEST = 60
"""Paragraphs of the longest letter."""


class _Letter(NamedTuple):
    """The numbers of its salutation, of the line behind its words, one past its last signer, and of its first signer."""

    dear: int
    closes: int
    end: int
    signer: int


def letters(document: Document, cast: Cast, taken: set[int]) -> Turns:
    """The paragraphs of every letter."""
    found = Turns([], set())
    number = 0
    while number < len(document.paragraphs):
        letter = _letter(document, cast, number) if number not in taken else None
        if letter is None:
            number += 1
            continue
        voice = _signed(document, cast, letter)
        body = [n for n in range(letter.dear + 1, letter.closes) if n not in taken]
        found.drafts.extend(turn_draft(document.paragraphs[n], voice)._replace(group=f"l{number}") for n in body)
        found.taken.update(range(letter.dear, letter.end))
        number = letter.end
    return found


def _letter(document: Document, cast: Cast, number: int) -> _Letter | None:
    """The letter that begins with a salutation; None where nobody closes it."""
    if not _DEAR.match(document.line(number)):
        return None
    for closes in range(number + 2, min(number + _LONGEST, len(document.paragraphs))):
        if _CLOSES.match(document.line(closes)):
            end = closes + 1
            while end < len(document.paragraphs) and _signs(document, cast, end):
                end += 1
            return _Letter(number, closes, end, closes + 1)
        if (
            _TO_EDITOR.match(document.line(number))
            and _signs(document, cast, closes)
            and _ENDS.search(document.line(closes - 1))
        ):
            return _Letter(number, closes, _below_name(document, closes), closes)
    return None


def _below_name(document: Document, number: int) -> int:
    """One past the lines right below a writer's name: where they live, what they are."""
    end = number + 1
    while end < len(document.paragraphs) and _gap(document, end) == 1 and not _DEAR.match(document.line(end)):
        end += 1
    return end


def _gap(document: Document, number: int) -> int:
    """How many line breaks stand before a paragraph."""
    return document.text.count("\n", document.paragraphs[number - 1].end, document.paragraphs[number].start)


def _signs(document: Document, cast: Cast, number: int) -> bool:
    """Whether a line below the closing one is a signer's."""
    line = document.line(number)
    if _OTHERS.match(line):
        return True
    return (
        len(line) < 140
        and not line.endswith((".", "!", "?", ":"))
        and signature(document, cast, document.paragraphs[number]) is not None
    )


def _signed(document: Document, cast: Cast, letter: _Letter) -> Voice:
    """Whoever signs alone; several sign as nobody in particular."""
    signers = range(letter.signer, letter.end if letter.signer > letter.closes else letter.signer + 1)
    block = "\n".join(document.line(number) for number in signers)
    voices = [signature(document, cast, document.paragraphs[number]) for number in signers]
    people = [voice for voice in voices if voice and voice.speaker.type == "person"]
    if len(people) == 1 and not _OTHERS.search(block):
        return people[0]
    kind = "open letter" if _OPEN_LETTER.search(document.text[: document.paragraphs[letter.dear].end]) else "letter"
    return Voice(Speaker(None, None, "", "anonymous", None, f"signatories of the {kind}"), None, plural=True)
