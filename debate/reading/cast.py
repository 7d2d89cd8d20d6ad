"""Everybody whom an article names, and who each later, shorter mention is: coreference of names by sieves.

A full name founds an actor; a shorter form (surname, last part of a transliteration) goes to the actor that bears it.
A known person's surname alone counts only where it is unambiguous or their full name stands in the same article; what stays
between two is nobody (fail closed). Pronouns, titles and roles are the languages' own business.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import NamedTuple

from debate.reading.shapes import Quotation, SpeakerKind
from people.names import Mention, NameBook, fold_name


class NewName(NamedTuple):
    """A name that the book does not know, as a language found it.

    `short` holds the folded forms by which later text may call the same speaker (surname, last part). `full` is False
    for a form that founds no actor where a longer one exists.
    """

    start: int
    end: int
    text: str
    type: SpeakerKind
    short: tuple[str, ...] = ()
    full: bool = True

    @property
    def is_shortened(self) -> bool:
        """Whether the text prints less than the name, which stands in full elsewhere."""
        return self.type == "person" and len(self.text) > self.end - self.start


@dataclass(slots=True)
class Actor:
    """One person or organization of the article: known (`id`) or new, with its best name. `roles`: those that the book tells."""

    name: str
    type: SpeakerKind
    id: str | None = None
    role: str | None = None
    gender: str | None = None
    roles: tuple[str, ...] = ()
    places: list[int] = field(default_factory=list)

    @property
    def key(self) -> str:
        """The same for the same actor: the known id, else the folded name."""
        return self.id or fold_name(self.name)

    def last_place(self, place: int) -> int:
        """Where it was named last before a place; -1 where it was not."""
        at = bisect_left(self.places, place)
        return self.places[at - 1] if at else -1


class Named(NamedTuple):
    """One mention by name, with its actor."""

    start: int
    end: int
    actor: Actor


class Heard(NamedTuple):
    """What a language hears in an article: its quotations in order of place, not yet judged, and every mention
    of somebody by name."""

    drafts: list[Quotation]
    named: list[Named]


@dataclass(slots=True)
class Cast:
    """All actors of an article and their mentions in order of place."""

    actors: list[Actor]
    named: list[Named]
    _starts: list[int] = field(init=False)
    _ends: list[int] = field(init=False)

    def __post_init__(self) -> None:
        self._starts = [named.start for named in self.named]
        self._ends = [named.end for named in self.named]

    def before(self, place: int) -> Iterable[Named]:
        """Mentions that end at or before a place, nearest first."""
        at = bisect_left(self._ends, place)
        return (self.named[number] for number in range(at - 1, -1, -1))

    def within(self, start: int, end: int) -> list[Named]:
        """Mentions inside a span, in order."""
        first = bisect_left(self._starts, start)
        if first == len(self._starts) or self._starts[first] >= end:
            return []
        last = bisect_left(self._starts, end, lo=first)
        return [named for named in self.named[first:last] if named.end <= end]


def assemble(
    names: NameBook, known: list[Mention], new: list[NewName], shorts: Mapping[str, Collection[str]] = MappingProxyType({})
) -> Cast:
    """Make the cast of an article from the book's mentions and the names that are new. A new name that overlaps a
    longer known one is dropped, a new name that holds a shorter known one replaces it. `shorts` are folded short forms of
    known people, by id: how a language shortens a full name that stands in the article."""
    builder = _Builder(names, shorts)
    places = _without_overlaps(_resolvable(known), new)
    for place in sorted(places, key=lambda place: isinstance(place, NewName)):
        builder.found(place)
    for name in new:
        builder.shorten(name)
    for place in places:
        builder.follow(place)
    builder.named.sort(key=lambda named: named.start)
    return Cast(list(builder.actors.values()), builder.named)


def _resolvable(known: list[Mention]) -> list[Mention]:
    """The book's mentions without those that nobody of the article decides: there a new name may stand in their place."""
    sure = {mention.ids[0] for mention in known if len(mention.ids) == 1 and not mention.ambiguous}
    return [mention for mention in known if not mention.ambiguous or not sure.isdisjoint(mention.ids)]


def _without_overlaps(known: list[Mention], new: list[NewName]) -> list[Mention | NewName]:
    """Both kinds of mention in order of place; where two overlap, the longer one stays. Of two equal ones the known one stays,
    unless the other is short for a full name that stands in the article: `Brandt` behind somebody else's `Lena Brandt`."""
    both: list[Mention | NewName] = [*known, *new]
    both.sort(key=lambda mention: (mention.start, -mention.end, isinstance(mention, NewName)))
    kept: list[Mention | NewName] = []
    for mention in both:
        if kept and mention.start < kept[-1].end:
            longer = mention.end - mention.start - (kept[-1].end - kept[-1].start)
            if longer > 0 or (longer == 0 and isinstance(mention, NewName) and mention.is_shortened):
                kept[-1] = mention
            continue
        kept.append(mention)
    return kept


class _Builder:
    """Two passes over the mentions: full names found actors, listed ones first; then the rest is given to them. A new name that
    stands for a listed person's full name (a surname that the book lacks) is that person's."""

    def __init__(self, names: NameBook, shorts: Mapping[str, Collection[str]]) -> None:
        self.names = names
        self.shorts = shorts
        self.actors: dict[str, Actor] = {}
        self.listed: dict[str, Actor] = {}
        """Folded full name -> actor, of those whom the book lists."""
        self.short: dict[str, list[Actor]] = defaultdict(list)
        self.named: list[Named] = []

    def found(self, mention: Mention | NewName) -> None:
        """First pass: let a full name found its actor."""
        if isinstance(mention, Mention):
            if len(mention.ids) == 1 and not mention.ambiguous:
                self._known(mention.ids[0])
        elif mention.full:
            actor = self._bearing(mention)
            for short in mention.short:
                if actor not in self.short[short]:
                    self.short[short].append(actor)

    def shorten(self, name: NewName) -> None:
        """Let a listed person be called by the short forms that a language finds in their full name, though the book's mention
        took its place."""
        actor = self.listed.get(fold_name(name.text)) if name.full else None
        for short in name.short if actor else ():
            if actor and actor not in self.short[short]:
                self.short[short].append(actor)

    def follow(self, mention: Mention | NewName) -> None:
        """Second pass: give every mention its actor; one that fits two or none stays without."""
        actor = self._of_known(mention) if isinstance(mention, Mention) else self._of_new(mention)
        if actor is not None:
            actor.places.append(mention.start)
            self.named.append(Named(mention.start, mention.end, actor))

    def _known(self, identity: str) -> Actor:
        if identity not in self.actors:
            entry = self.names.by_id[identity]
            roles = tuple(f"{role.organization_name} {role.role}" for role in entry.roles)
            self.actors[identity] = Actor(entry.name, entry.type, entry.id, roles=roles)
            for name in filter(None, (entry.name_en, entry.name_zh)):
                self.listed.setdefault(fold_name(name), self.actors[identity])
            for short in self.shorts.get(identity, ()):
                self.short[short].append(self.actors[identity])
        return self.actors[identity]

    def _bearing(self, mention: NewName) -> Actor:
        """The actor of a full name: a listed one whom the article names so elsewhere, else one of its own."""
        key = fold_name(mention.text)
        return self.listed.get(key) or self.actors.setdefault(key, Actor(mention.text, mention.type))

    def _of_known(self, mention: Mention) -> Actor | None:
        if len(mention.ids) == 1 and not mention.ambiguous:
            return self._known(mention.ids[0])
        here = [self.actors[identity] for identity in mention.ids if identity in self.actors]
        return here[0] if len(here) == 1 else None

    def _of_new(self, mention: NewName) -> Actor | None:
        key = fold_name(mention.text)
        if mention.full:
            return self._bearing(mention)
        bearers = self.short.get(key, [])
        earlier = [actor for actor in bearers if actor.places]
        fits = earlier if len(earlier) == 1 else bearers
        return fits[0] if len(fits) == 1 else None
