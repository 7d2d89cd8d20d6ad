"""Speakers who are none: things that bear or make words (a banner, a chatbot, a form), nobody, an `it` that is no organization,
and people of a supposition (`you might say`). The test of GUIDELINES 6: did a source in this article utter these words here?"""

from __future__ import annotations

import re

from debate.reading.english.cues.drafts import Draft
from debate.reading.structure.document import Document

_THINGS = frozenset(
    "sign signs banner banners placard placards poster posters button proverb proverbs saying adage motto mottos slogan "
    "slogans chatbot chatbots "
    "bot bots prompt screen label labels form variable app tattoo mug sticker plaque t-shirt shirt headline joke cliche "
    "cliché code file "
    "menu checkbox caption hashtag meme voice-over machine algorithm assistant model models software program system robot "
    "computer song lyrics "
    "inbox dictionary page cover billboard logic implication subtext arithmetic history experience common sense".split()
)
_SIGNS = re.compile(
    r"\b(?:signs?|banners?|posters?|placards?|stickers?|t-?shirts?|hats?|billboards?|marquee)\b", re.IGNORECASE
)
_SIGN_BACK = 160
"""Characters back to a sign at most."""
_SYSTEMS = re.compile(r"\b(?:pension|retirement|school|hospital|health|university|library|court|transit) system$")
_VERSION = re.compile(r"[A-Za-z]-\d+(?:\.\d+)?$")
"""How the name of a product's version ends: Tideline-2."""

_NOBODY = frozenset("nobody no-one nothing something everything this that which it there what none who whoever".split())
_ANYBODY = re.compile(r"(?:you|one|someone|somebody|anyone|anybody|everyone|everybody|people|some|we|they)$", re.IGNORECASE)
_SUPPOSES = re.compile(
    r"\b(?:if|imagine|suppose|supposing|picture|unless|whenever|were to|as if|as though)\b(?!\s+asked)[^,;:]*$",
    re.IGNORECASE,
)
_MODAL = re.compile(r"\b(?:might|could|would|may|should|can)\b(?!n['’]t\b)(?:\s+\w+){0,2}\s*$", re.IGNORECASE)


def is_source(document: Document, draft: Draft) -> bool:
    """Whether a draft's speaker can have uttered its words here; everybody whom the article names can."""
    speaker = draft.voice.speaker
    low = speaker.text.lower()
    if not any(map(str.isalpha, document.text[draft.start : draft.end])):
        return False
    if _VERSION.search(speaker.text) and speaker.type == "organization" and speaker.id is None:
        return False
    if low == "it" and _is_on_sign(document, draft):
        return False
    if draft.voice.actor is not None or draft.cue is None or (low == "it" and (speaker.name or speaker.type == "anonymous")):
        return True
    if low in _NOBODY or low == "no one" or _only_asks(draft):
        return False
    if low and low.split()[-1].strip("'’") in _THINGS and not _SYSTEMS.search(low):
        return False
    return not _is_supposed(document, draft) and not _only_names(document, draft)


def _is_on_sign(document: Document, draft: Draft) -> bool:
    """Whether `It read:` tells what stands on a sign named right before."""
    reads = draft.cue is not None and draft.cue.text.lower() in ("read", "reads")
    return reads and _SIGNS.search(document.text, max(0, draft.start - _SIGN_BACK), draft.start) is not None


def _only_asks(draft: Draft) -> bool:
    """Whether somebody unnamed only asks: `A reporter asked whether it was so` (GUIDELINES: unnamed askers)."""
    asks = draft.cue is not None and draft.cue.text.lower().startswith("ask")
    return asks and draft.frame == "wh" and draft.voice.speaker.type == "anonymous"


def _is_supposed(document: Document, draft: Draft) -> bool:
    """Whether the sentence only supposes that somebody says so."""
    assert draft.cue is not None
    start = min(draft.cue.start, draft.voice.speaker.start or draft.cue.start)
    ahead = document.text[max(document.sentence_at(start).start, start - 60) : draft.cue.start]
    anybody = _ANYBODY.match(draft.voice.speaker.text) is not None
    return _SUPPOSES.search(ahead) is not None or (anybody and _MODAL.search(ahead) is not None)


def _only_names(document: Document, draft: Draft) -> bool:
    """Whether somebody unnamed only gives a nickname: one word with a capital, `colleagues call him “Ozzie”`."""
    words = document.text[draft.start : draft.end]
    return draft.kind == "mixed" and " " not in words and words[:1].isupper() and words[-1] not in "!?"
