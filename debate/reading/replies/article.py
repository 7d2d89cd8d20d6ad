"""What is looked up again and again in one article when its answers are sought."""

from __future__ import annotations

from collections import Counter
from itertools import chain

from debate.reading.replies.own_words import is_labelled, keys
from debate.reading.replies.voices import Voice, Voices
from debate.reading.shapes import Quotation
from debate.reading.structure.document import Document

_RARE = 3
"""Quotations in which a word that tells an echo may stand."""


class Article:
    """The words of each quotation by key and how common each key is, paragraphs, labels, and who speaks."""

    def __init__(self, document: Document, voices: Voices, drafts: list[Quotation]) -> None:
        self.document, self.voices, self.drafts = document, voices, drafts
        self.english = document.language == "en"
        self.keys = [frozenset(keys(draft.text, self.english)) for draft in drafts]
        self.spread = Counter(chain.from_iterable(self.keys))
        self.paragraphs = [document.paragraph_at(draft.start) for draft in drafts]
        self.labelled = [is_labelled(document, draft) for draft in drafts]
        self.speakers = {voice.key for voice in voices.speaking if voice}

    def voice(self, number: int) -> Voice:
        """Who says a quotation that somebody says."""
        voice = self.voices.speaking[number]
        assert voice is not None
        return voice

    def is_turn(self, number: int, last: int) -> bool:
        """Whether two quotations are turns behind their speakers' names."""
        return self.labelled[number] and self.labelled[last]

    def echoes(self, heard: frozenset[str], last: int) -> int:
        """How many keys of a quotation are heard again that stand in few quotations."""
        return sum(self.spread[key] <= _RARE for key in heard & self.keys[last])
