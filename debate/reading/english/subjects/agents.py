"""Nouns that name whoever does something, told by their ending: cryptographer, violinist, helmsman."""

from __future__ import annotations

_ENDINGS = (
    "ist",
    "ologist",
    "grapher",
    "smith",
    "man",
    "woman",
    "men",
    "women",
    "ian",
    "eer",
    "er",
    "or",
    "ant",
    "monger",
    "crat",
)
_NO_AGENTS = frozenset(
    """paper letter number order other newsletter computer server chapter quarter center centre matter power newspaper
    counter calculator tracker cover offer answer folder poster banner sticker border winter summer weather water fiber
    fibre timer monitor motor factor error mirror terror horror color colour favor favour labor labour behavior
    behaviour honor honour vector sector tensor processor transistor reactor compiler browser router scanner printer
    filter trailer container freezer tower flower corner cancer disaster danger hunger anger trigger register cluster
    buffer pointer parameter meter tier frontier barrier carrier premier manner restaurant plant grant variant constant
    participant human german list twist waist mist median christian career lower upper inner outer former latter greater proper
    senior junior minor major interior exterior superior prior
    shorter longer stronger weaker newer older younger smaller larger bigger broader narrower wider cheaper faster slower safer
    later earlier simpler tougher softer harder higher deeper closer cleaner clearer richer poorer fuller firmer stricter looser
    easier quieter louder brighter darker better smarter kinder blunter franker gentler milder thinner thicker heavier lighter
    taller sooner nearer quicker steeper sharper""".split()
)
"""Nouns of things and adjectives that end as those who do something."""

_SHORTEST = 5


def agentive(noun: str) -> bool:
    """Whether a noun, in the singular or plural, most likely names people by what they do."""
    single = noun.removesuffix("s")
    return len(single) >= _SHORTEST and single.endswith(_ENDINGS) and single not in _NO_AGENTS
