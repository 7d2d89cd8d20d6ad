"""Readings against gold, pure: which quotations are found, whose they are, how sure the reader was, and how far to trust it."""

from debate.scoring.card import Card
from debate.scoring.matching import folded, matched, speaker_is_right

__all__ = ["Card", "folded", "matched", "speaker_is_right"]
