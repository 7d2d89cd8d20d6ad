"""Data: role nouns that may call the same person (`the chief` for a chief executive). No logic but the look-up."""

from __future__ import annotations

_KINDS = (
    "chief executive boss head leader ceo",
    "ceo chief executive boss head",
    "founder co-founder cofounder",
    "chairman chairwoman chair chairperson",
    "senator sen lawmaker legislator politician",
    "representative rep congressman congresswoman lawmaker legislator politician",
    "mp lawmaker legislator politician parliamentarian backbencher",
    "governor gov politician",
    "minister politician",
    "president leader",
    "professor academic scholar researcher scientist prof boffin",
    "researcher scientist",
    "scientist researcher boffin",
    "economist academic",
    "lawyer attorney counsel solicitor barrister",
    "spokesman spokeswoman spokesperson",
    "entrepreneur businessman businesswoman founder",
    "billionaire tycoon mogul businessman businesswoman entrepreneur",
    "candidate nominee hopeful",
    "nominee candidate hopeful",
    "democrat lawmaker senator",
    "republican lawmaker senator",
    "journalist reporter writer columnist",
    "writer author novelist",
    "author writer",
    "mother mum mom",
    "father dad",
    "developer programmer engineer coder",
    "engineer developer programmer",
    "judge justice magistrate jurist",
    "doctor physician medic gp scientist researcher academic",
    "adviser advisor aide strategist",
    "strategist adviser advisor operative",
    "director boss head",
    "secretary minister chief boss",
    "commissioner chief boss",
    "chair chief boss",
)

_CALLED: dict[str, frozenset[str]] = {}
for _line in _KINDS:
    _first, *_others = _line.split()
    _CALLED[_first] = _CALLED.get(_first, frozenset()) | frozenset(_others)

SEATS = {
    "pentagon": "defense", "fed": "federal", "kremlin": "russian", "treasury": "treasury", "foggy": "state",
}  # fmt: skip
"""By the name of its seat or short: a word of the body whose chief somebody is."""

ACTING = {
    "leads": "leader", "led": "leader", "heads": "head", "headed": "head", "runs": "boss", "ran": "boss", "chairs": "chair",
    "chaired": "chair", "founded": "founder", "co-founded": "co-founder", "teaches": "professor", "directs": "director",
    "represents": "lawyer", "wrote": "author", "edits": "editor",
}  # fmt: skip
"""Verbs that tell a role: who leads a lab is its leader."""


def called(head: str) -> frozenset[str]:
    """The nouns by which later text may call the bearer of a role noun, itself too."""
    return _CALLED.get(head, frozenset()) | {head}
