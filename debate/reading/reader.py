"""The stages of a reading, in order: fold, find the language, the structure, the names; let the language find its
quotations with their speakers; judge each; give back the places of the original text."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from typing import Protocol, cast

from debate.reading.cast import Heard
from debate.reading.confidence import weighed
from debate.reading.dates import dated
from debate.reading.judging.stage import judged
from debate.reading.shapes import Quotation, Reading
from debate.reading.structure.document import Document, parse
from debate.reading.structure.folding import Folded, fold, with_whole_link
from debate.reading.structure.languages import language_of
from people.names import NameBook


class Grammar(Protocol):
    """What each language's package gives."""

    def heard(self, document: Document, names: NameBook) -> Heard:
        """Every quotation of the document in order of place, with its speaker, not yet judged; and everybody whom it names."""
        ...


READER_VERSION = "0.9"


def read(text: str, names: NameBook, language: str | None = None) -> Reading:
    """Find every quotation in `text`. `language` is a BCP 47 tag (`en`, `zh`, `zh-Hans`, `zh-Hant`), found out if None."""
    folded = fold(text)
    document = parse(folded.text, language_of(folded.text, language))
    heard = _heard(document, names)
    drafts = [weighed(document.text, document.language, draft) for draft in heard.drafts]
    found = dated(document, judged(document, heard.named, drafts))
    return Reading(document.language, READER_VERSION, tuple(in_original(text, folded, draft) for draft in found))


def drafts_of(text: str, names: NameBook, language: str | None = None) -> tuple[Document, list[Quotation]]:
    """What the language finds before anything is weighed or judged, with the folded document that it was found in."""
    document, heard = heard_in(text, names, language)
    return document, heard.drafts


def heard_in(text: str, names: NameBook, language: str | None = None) -> tuple[Document, Heard]:
    """The same with everybody whom the text names."""
    document = parse(fold(text).text, language_of(text, language))
    return document, _heard(document, names)


def _heard(document: Document, names: NameBook) -> Heard:
    return _grammar("english" if document.language == "en" else "chinese").heard(document, names)


@cache
def _grammar(name: str) -> Grammar:
    """The grammar of a language, loaded when its first text is read: each takes a while to build its patterns."""
    return cast(Grammar, import_module(f"debate.reading.{name}"))


def in_original(text: str, folded: Folded, draft: Quotation) -> Quotation:
    """The same quotation with the offsets and the words of the text as it was given."""
    if folded.starts is None:
        return draft
    start, end = with_whole_link(text, folded.original((draft.start, draft.end)))
    speaker, cue = draft.speaker, draft.cue
    if speaker.start is not None and speaker.end is not None:
        place = folded.original((speaker.start, speaker.end))
        speaker = speaker._replace(start=place.start, end=place.end, text=text[place.start : place.end])
    if cue is not None:
        place = folded.original((cue.start, cue.end))
        cue = cue._replace(start=place.start, end=place.end, text=text[place.start : place.end])
    return draft._replace(
        start=start,
        end=end,
        text=text[start:end],
        speaker=speaker,
        cue=cue,
        clause=folded.original(draft.clause) if draft.clause else None,
        side=draft.side._replace(evidence=tuple(folded.original(span) for span in draft.side.evidence)),
        arguments=tuple(use._replace(evidence=folded.original(use.evidence)) for use in draft.arguments),
        said=draft.said._replace(evidence=folded.original(draft.said.evidence)) if draft.said else None,
        replies=tuple(reply._replace(evidence=folded.original(reply.evidence)) for reply in draft.replies),
    )
