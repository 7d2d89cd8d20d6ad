"""Invented gold and readings of one short text, to count."""

from typing import Any

from debate.reading import Quotation, Reading, Speaker

TEXT = "Mira Solwin said that weights are safe. Nobody answered."
WEIGHTS_ARE_SAFE = (22, 38)
SOLWIN = {"type": "person", "name_en": "Mira Solwin", "name_zh": None}


def gold(*quotes: dict[str, Any], **article: Any) -> dict[str, Any]:
    """One invented article; without quotes given, with one indirect quotation by Mira Solwin."""
    return {"language": "en", "text": TEXT, "quotes": list(quotes) or [quote()], **article}


def quote(start: int = 22, end: int = 38, **changes: Any) -> dict[str, Any]:
    """One gold quotation."""
    return {"char_start": start, "char_end": end, "kind": "indirect", "speaker": SOLWIN, **changes}


def reading(*quotations: Quotation) -> Reading:
    """What a reader found."""
    return Reading("en", "test", quotations)


def said(
    start: int = 22, end: int = 38, name: str | None = "Mira Solwin", identity: str | None = None, confidence: float = 0.9
) -> Quotation:
    """One quotation of a reading."""
    speaker = Speaker(0, 11, name or "", "person" if name else "unknown", identity, name, None, 1.0)
    return Quotation(start, end, TEXT[start:end], "indirect", speaker, confidence)
