"""Whom a role noun means (`the minister`, `Kestrel's chief`): who bears that role in the article, else the person who is near."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict

from debate.reading.cast import Cast, Named
from debate.reading.english import words
from debate.reading.english.hearing import Hearing
from debate.reading.english.phrases import Phrase
from debate.reading.english.pronouns import person_voice
from debate.reading.english.speakers import Voice, voice_of

Bearers = dict[str, list[Named]]
"""For each role noun, the mentions of people that it stands beside, in order of place."""

_NAMED_SOON = 700
"""Characters within which an article's first speaker may be named behind their role."""


def role_voice(heard: Hearing, roles: Bearers, phrase: Phrase, place: int) -> Voice:
    """The voice of a role noun."""
    bearer = _bearer(heard.text, roles.get(phrase.head, []), phrase, place)
    if bearer:
        return voice_of(phrase, bearer.actor, role=phrase.text)
    if phrase.determiner == "the" and not phrase.plural and phrase.owner is None:
        voice = person_voice(heard, phrase, place, _gender(phrase))
        if voice.actor:
            return voice
    following = next((n for n in heard.cast.named if n.start > place and n.actor.type == "person"), None)
    if following and following.start < place + _NAMED_SOON and not heard.spoken and not phrase.plural:
        return voice_of(phrase, following.actor, role=phrase.text)
    return voice_of(phrase, None, "anonymous" if phrase.plural else "unknown")._replace(plural=phrase.plural)


def bearers_of(text: str, cast: Cast) -> Bearers:
    """Who bears which role: the nouns before a name, or in the apposition behind it."""
    found: Bearers = defaultdict(list)
    for named in cast.named:
        if named.actor.type != "person":
            continue
        ahead = text[max(0, named.start - 60) : named.start]
        ahead = ahead[max(ahead.rfind(". "), ahead.rfind("”"), ahead.rfind('"'), ahead.rfind("\n")) + 1 :]
        behind = text[named.end : named.end + 110].split("\n")[0]
        behind = behind.split(". ")[0] if behind[:2] in (", ", " (") or behind[:5] == " who " else ""
        for word in {*_low_words(ahead[-45:]), *_low_words(behind)}:
            if word in words.ROLES:
                found[word].append(named)
    return found


def _bearer(text: str, bearers: list[Named], phrase: Phrase, place: int) -> Named | None:
    """The last bearer before a place whose owner and adjectives fit, else the first one behind it."""
    at = bisect_left(bearers, place, key=lambda named: named.start)
    earlier = bearers[max(0, at - 12) : at]
    fits = [n for n in earlier if phrase.owner is None or _near(text, n, phrase.owner)] or earlier
    modifiers = [w for w in phrase.text.lower().split()[:-1] if w not in words.DETERMINERS | words.POSSESSIVES]
    exact = [n for n in fits if all(m in text[max(0, n.start - 60) : n.end + 90].lower() for m in modifiers)]
    candidates = exact or fits or bearers[at : at + 1]
    return candidates[-1] if candidates else None


def _near(text: str, named: Named, owner: Named) -> bool:
    return owner.actor.name.split(" ")[0] in text[max(0, named.start - 80) : named.end + 120]


def _gender(phrase: Phrase) -> str | None:
    if phrase.head in words.MALE_NOUNS:
        return "m"
    return "f" if phrase.head in words.FEMALE_NOUNS else None


def _low_words(piece: str) -> list[str]:
    return [word.strip(".,;:()\"'“”’").lower().removesuffix("'s") for word in piece.split()]
