"""What the surface tells of a quotation: whether the speaker's name looks like a name, and what stands beside the words.

Most speakers that a reading of new articles gets wrong are no wrong choice between names but no names at all (`Her office`, `Chair
Ada Lovell` for Ada Lovell, 做物流的岑野), so the look of the name tells more about a record than the distance to it does.
"""

from __future__ import annotations

import re

from debate.reading.shapes import Quotation, Speaker

_SMALL = frozenset("de van von der den del della la le di da of and for the on in at to al bin ibn y e &".split())
"""Words without a capital that stand inside names."""
_OWNERS = frozenset("her his its their our the a an".split())
_ODD = re.compile(r"[\d@_]")
_WORD = re.compile(r"\w+|[^\w\s]")
_BESIDE = 12
"""Characters beside the words in which the next word or mark is looked for."""
_NAMELESS = ("pronoun", "role", "unknown", "anonymous")
_MOST_WORDS, _MOST_CHARACTERS = 5, 9
"""Lengths of a name beyond which all are the same to a model: no name is so long."""


def look_of(speaker: Speaker, named: str, language: str) -> list[str]:
    """What a speaker's name looks like; of a speaker who is `named` by other words than a name, the last of these."""
    name = speaker.name or speaker.text
    if not name:
        return []
    shape = _of_english(name) if language.startswith("en") else _of_chinese(name)
    found = [f"{trait} {speaker.type}" for trait in shape]
    return found + _head_of(speaker, language) if named in _NAMELESS else found


def _of_english(name: str) -> list[str]:
    words = name.split()
    small = any(word[:1].islower() and word not in _SMALL for word in words)
    found = [f"words:{min(_MOST_WORDS, len(words))}"]
    found += ["small"] if small else []
    found += ["owner"] if words[0].lower() in _OWNERS else []
    found += ["odd"] if _ODD.search(name) else []
    return found + (["capitals"] if name.isupper() else [])


def _of_chinese(name: str) -> list[str]:
    return [f"long:{min(_MOST_CHARACTERS, len(name))} {name.isascii()}"]


def _head_of(speaker: Speaker, language: str) -> list[str]:
    """The last word of a mention: `minister`, `he`; in Chinese its last two characters."""
    if not speaker.text:
        return []
    head = speaker.text.lower().split()[-1] if language.startswith("en") else speaker.text[-2:]
    return [f"head:{head}", f"head:{head} {speaker.type}"]


def beside(text: str, language: str, draft: Quotation) -> list[str]:
    """The word or mark right before the words and the one right behind, a word with a capital being as good as any other; in
    Chinese the character."""
    before, behind = text[max(0, draft.start - _BESIDE) : draft.start], text[draft.end : draft.end + _BESIDE]
    if not language.startswith("en"):
        return [f"before:{before[-1:]} {draft.kind}", f"behind:{behind[:1]} {draft.kind}"]
    ahead, follows = _WORD.findall(before), _WORD.findall(behind)
    return [f"before:{_plain(ahead[-1:])} {draft.kind}", f"behind:{_plain(follows[:1])} {draft.kind}"]


def _plain(words: list[str]) -> str:
    return "" if not words else "A" if words[0][0].isupper() else words[0]
