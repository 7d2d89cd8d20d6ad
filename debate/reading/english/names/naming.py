"""Everybody whom an article names, known or new, with genders where a title, a noun or a given name tells one."""

from __future__ import annotations

from debate.reading.cast import Cast, assemble
from debate.reading.english.names.by_context import decided
from debate.reading.english.names.genders import given_gender
from debate.reading.english.names.new_names import names_in
from debate.reading.english.names.short_forms import with_short_forms
from debate.reading.english.tokens import Token, lines_of
from debate.reading.structure.document import Document
from people.names import NameBook


def cast_of(document: Document, names: NameBook, lines: list[list[Token]] | None = None) -> Cast:
    """Everybody whom the article names; `lines` are its tokens, where somebody has them already."""
    known = decided(document.text, names, names.find(document.text))
    runs = names_in(document, lines if lines is not None else lines_of(document))
    cast = assemble(names, known, with_short_forms(runs))
    genders = {run.start: run.gender for run in runs if run.gender}
    for named in cast.named:
        if named.actor.gender is None:
            named.actor.gender = genders.get(named.start)
    for actor in cast.actors:
        if actor.type == "person" and actor.gender is None:
            actor.gender = given_gender(actor.name)
    return cast
