"""Whom a role noun means (`the minister`, `Kestrel's chief`, `the Ohio Republican`): who bears that role in the article, else
the person who is near.

It relies on `bearings` for the roles beside names and on `candidates` for who is near. On the half of the gold that nobody looked
at, 79 of 100 speakers printed as roles are right (November 2026)."""

from __future__ import annotations

import re
from bisect import bisect_left

from debate.reading.cast import Actor
from debate.reading.english.names.bearings import Bearing, Bearings
from debate.reading.english.names.genders import noun_gender
from debate.reading.english.names.pairs import joined_people
from debate.reading.english.subjects.nouns import PAIRS
from debate.reading.english.subjects.phrases import Phrase
from debate.reading.english.vocabulary import words
from debate.reading.english.vocabulary.kinds_of_roles import SEATS, called
from debate.reading.english.whose.hearing import Hearing
from debate.reading.english.whose.pronouns import person_voice, unnamed_before
from debate.reading.english.whose.speakers import Voice, said_again, voice_of

_FEW = 3
"""People whom a definite plural means at most."""

_NAMED_SOON = 700
"""Characters within which an article's first speaker may be named behind their role."""

_OFFICES = frozenset("president minister governor premier chancellor king queen pope mayor".split())
"""Who may be spoken of without ever being named."""

_UNNAMED = re.compile(
    r"[^.;:“”\"\n]{0,90}?(?:,| who)(?: who)? (?:spoke|speaking|asked|requested|declined|wished|insisted)[^.;:“”\"\n,]{0,40}?"
    r"\b(?:anonym|not (?:to )?be (?:named|identified|quoted)|to be (?:named|identified))"
)
"""What follows somebody who does not want to be named."""
_RANKS = frozenset("captain colonel general sergeant lieutenant admiral sheriff bishop judge".split())
_PARTIES = {
    "democratic": "democrat", "democrat": "democrat", "republican": "republican", "independent": "independent",
    "labour": "labour", "conservative": "conservative", "tory": "conservative", "liberal": "liberal",
}  # fmt: skip
"""What a party's adjective and its members are called by."""
_FORMER = frozenset("former ex retired onetime one-time".split())
_STAND_INS = frozenset("vice lieutenant lt deputy".split())
"""What those are called who stand in for the bearer of an office."""

_ANYONE = frozenset(
    """researcher official person source lawmaker aide executive employee engineer developer member scientist diplomat adviser
    advisor analyst investor staffer insider worker""".split()
)
"""Nouns that call anybody who asked not to be named."""

_NEVER_NAMED = frozenset(
    """employee staffer ex-staffer worker source witness insider resident participant attendee informant caller neighbor neighbour
    driver guard clerk cashier waiter waitress bartender barista passenger shopper juror onlooker bystander respondent
    ex-employee""".split()
)
"""Nouns for people whom an article keeps unnamed: whoever is near is not meant, unless the article tells that they are one."""

_WEAK = frozenset(
    """friend star person woman man member supporter fan pal lady guy ally critic opponent rival patient neighbor neighbour lover
    favourite favorite""".split()
)
"""Nouns beside a name that tell no office: whoever bears one may bear another."""

_INTRODUCED = _OFFICES | frozenset(
    """judge justice magistrate senator congressman congresswoman professor founder tycoon billionaire boss boffin scientist
    researcher academic surgeon doctor inspector""".split()
)
"""Offices and callings by which a headline or a lead calls whom the story names below."""

_TOP = 3
"""The last sentence of an article's top."""

_COURTS = frozenset("court circuit district superior supreme federal county u.s trial appeals".split())
"""What tells of a judge's court, not which of two judges is meant."""
_BEARERS_LOOKED_AT = 24
_TELLS_NOTHING = words.QUALITIES | {"billionaire", "'s"}


def role_voice(heard: Hearing, roles: Bearings, phrase: Phrase, place: int) -> Voice:
    """The voice of a role noun."""
    if (again := _unnamed_again(heard, roles, phrase, place)) is not None:
        return again
    if phrase.plural and (joint := _both(heard, roles, phrase, place)):
        return voice_of(phrase, joint)._replace(plural=True)
    bearer = None if phrase.plural else _bearer(heard, roles.get(phrase.head, []), phrase, place)
    bearer = bearer or _from_there(roles, phrase, place) or _only_of_rank(roles, phrase, place)
    if bearer:
        return voice_of(phrase, bearer, role=phrase.text)
    if bearer is None and (again := _anyone_again(heard, phrase, place)) is not None:
        return again
    known = phrase.determiner == "the" and not phrase.plural and phrase.head not in _NEVER_NAMED
    if known and "'s " not in phrase.text.replace("’", "'"):
        voice = person_voice(heard, phrase, place, _gender(phrase))
        bare = phrase.owner is None
        if voice.actor and (
            (bare and phrase.head not in _OFFICES | _NEVER_NAMED)
            or _said_anew(heard, roles, voice.actor, place, bare, _is_former(phrase))
        ):
            return voice
    behind = heard.units[heard.sentence(place)].end if heard.units else place
    soon = (n for n in heard.cast.within(behind + 1, place + _NAMED_SOON) if n.actor.type == "person")
    following = next(soon, None)
    if following and not heard.spoken and not phrase.plural:
        return voice_of(phrase, following.actor, role=phrase.text)
    return voice_of(phrase, None, "anonymous" if phrase.plural else "unknown")._replace(plural=phrase.plural)


def _stays_unnamed(heard: Hearing, phrase: Phrase) -> bool:
    """Whether somebody only spoke on condition that nobody names them: `the manager, who asked not to be named`."""
    return _UNNAMED.match(heard.text, phrase.end) is not None


def introduced_voice(heard: Hearing, roles: Bearings, phrase: Phrase, place: int) -> Voice | None:
    """Whom the top of an article introduces by an office and names a little later: `A federal judge ruled that …`, then `U.S.
    District Judge X wrote`; nobody where two may be meant."""
    if phrase.determiner not in ("a", "an") or phrase.head not in _INTRODUCED or heard.sentence(place) > _TOP:
        return None
    soon = {b.actor.key: b.actor for b in roles.get(phrase.head, []) if place < b.place < place + _NAMED_SOON}
    return voice_of(phrase, next(iter(soon.values())), role=phrase.text) if len(soon) == 1 else None


def _unnamed_again(heard: Hearing, roles: Bearings, phrase: Phrase, place: int) -> Voice | None:
    """Somebody who is not to be named, or who spoke unnamed just before: `a source within the agency …`, then `the source said`."""
    if _stays_unnamed(heard, phrase):
        return voice_of(phrase, None, "anonymous")
    if phrase.determiner != "the":
        return None
    for _, voice in reversed(heard.spoken[-3:]):
        said = voice.speaker.text.lower().split()
        if voice.speaker.type == "anonymous" and voice.actor is None and said and _is_called(phrase.head, said):
            return said_again(voice, phrase)
    unnamed = unnamed_before(heard, place)
    since = unnamed.speaker.start or 0 if unnamed else 0
    if any(since < bearing.place < place for bearing in roles.get(phrase.head, ())):
        return None
    if unnamed and phrase.head in called(unnamed.speaker.text.lower().split()[-1].removesuffix("s")):
        return said_again(unnamed, phrase)
    return None


def _is_called(head: str, said: list[str]) -> bool:
    """Whether a noun calls again whom a phrase called: by its last word, or by the noun before what tells more of them."""
    return head in called(said[-1]) or (head in said and head in words.ANONYMOUS)


def _anyone_again(heard: Hearing, phrase: Phrase, place: int) -> Voice | None:
    """Somebody unnamed who spoke right before, called by another noun: `A member who asked not to be named`, `the researcher`."""
    last = heard.last()
    if last is None or phrase.determiner != "the" or phrase.owner or phrase.head not in _ANYONE or phrase.plural:
        return None
    unnamed = last.actor is None and last.speaker.type == "anonymous" and not last.plural
    return said_again(last, phrase) if unnamed and heard.since_last(place) <= 1 else None


def _both(heard: Hearing, roles: Bearings, phrase: Phrase, place: int) -> Actor | None:
    """The first of two or three people whom a definite plural means: `the two senators`, `the researchers`."""
    if phrase.determiner not in ("the", "both", "these", "those"):
        return None
    found = {
        b.actor.key: b.actor for b in roles.get(phrase.head.removesuffix("s"), [])[:_BEARERS_LOOKED_AT] if b.place < place
    }
    if 2 <= len(found) <= _FEW:
        return next(iter(found.values()))
    bare = phrase.text == phrase.head and not heard.text.startswith((" of ", " who ", " that "), phrase.end)
    return joined_people(heard, place) if phrase.head in PAIRS or bare or phrase.determiner == "both" else None


def _said_anew(heard: Hearing, roles: Bearings, actor: Actor, place: int, far: bool, was: bool) -> bool:
    """Whether a role may be told of somebody for the first time: they are near (or may be `far`), and no other role is told of
    them; or they spoke last, and `was` says that it is a former role."""
    near = far or heard.sentence(place) - heard.sentence(max(0, actor.last_place(place))) <= 1
    last = heard.last()
    if last and last.actor is actor and heard.since_last(place) <= 1 and was:
        return True
    told = (head for head in words.ROLES & roles.keys() if any(b.actor is actor for b in roles[head]))
    return near and all(head in _WEAK for head in told)


def _is_former(phrase: Phrase) -> bool:
    return phrase.text.lower().startswith(("former ", "ex-", "onetime ", "one-time ", "retired "))


def _bearer(heard: Hearing, bearers: list[Bearing], phrase: Phrase, place: int) -> Actor | None:
    """The bearer whose owner and adjectives fit best, then the one who was named last before a place."""
    wanted = _modifiers(phrase)
    bearers = [bearing for bearing in bearers if not _stands_in(bearing, phrase, wanted)]
    here = heard.unit_start(place)
    scored = []
    known = bisect_left(bearers, place, key=lambda bearing: bearing.place)
    soon = [bearing for bearing in bearers[known : known + 3] if bearing.place < place + _NAMED_SOON]
    for bearing in [*bearers[max(0, known - _BEARERS_LOOKED_AT) : known], *soon]:
        fitting = len(wanted & bearing.about) - len(wanted - bearing.about)
        if fitting < 0 and not wanted & bearing.about and _tells_another(bearing.about, wanted):
            continue
        last = bearing.actor.last_place(place)
        scored.append((fitting, last >= 0, not here <= last, last if last >= 0 else -bearing.place, bearing.actor))
    if not scored:
        return None
    return max(scored, key=lambda row: row[:4])[4]


def _only_of_rank(roles: Bearings, phrase: Phrase, place: int) -> Actor | None:
    """The only bearer of a rank before a place, whatever else the phrase tells of them: `Capt. X`, then `the navy captain`."""
    if phrase.head not in _RANKS or phrase.determiner != "the" or phrase.plural:
        return None
    found = {b.actor.key: b.actor for b in roles.get(phrase.head, []) if b.place < place and phrase.head in b.about}
    return next(iter(found.values())) if len(found) == 1 else None


def _stands_in(bearing: Bearing, phrase: Phrase, wanted: set[str]) -> bool:
    """Whether somebody only stands in for who is meant: a vice president is not `the president`, nor a senator named below `the
    former senator`."""
    if _is_former(phrase) and bearing.place > phrase.start and _FORMER.isdisjoint(bearing.about):
        return True
    return phrase.head in _OFFICES and not _STAND_INS.isdisjoint(bearing.about - wanted)


def _tells_another(about: frozenset[str], wanted: set[str]) -> bool:
    """Whether words that somebody's role lacks tell of somebody else: not so a party of which nothing was told."""
    told, asked = ({_PARTIES[word] for word in some if word in _PARTIES} for some in (about, wanted))
    return not wanted <= _PARTIES.keys() or (bool(told) and told.isdisjoint(asked))


def _from_there(roles: Bearings, phrase: Phrase, place: int) -> Actor | None:
    """The one person of the body or place before a noun: `X of Johns Hopkins`, then `the Hopkins researcher`."""
    capitals = {word.lower().removesuffix("'s").removesuffix("’s") for word in phrase.text.split()[:-1] if word[0].isupper()}
    if phrase.determiner != "the" or phrase.plural or not capitals:
        return None
    found = {b.actor.key: b.actor for bearers in roles.values() for b in bearers if b.place < place and capitals & b.about}
    return next(iter(found.values())) if len(found) == 1 else None


def _modifiers(phrase: Phrase) -> set[str]:
    """What a role phrase says beside its noun: the words of its owner and its adjectives."""
    owner = phrase.owner.actor.name.lower().split() if phrase.owner else []
    found = {word.removesuffix("'s").removesuffix("’s").strip(".,") for word in phrase.text.lower().split()[:-1]}
    found = {word for word in found if word and word not in words.OWNERS and word not in _TELLS_NOTHING}
    found = {SEATS.get(word, word) for word in found}
    if phrase.head in called("judge"):
        return found - _COURTS
    if owner and not found & set(owner):
        found.add(owner[0])
    return found


def _gender(phrase: Phrase) -> str | None:
    return noun_gender(phrase.head.partition("-of-")[0])
