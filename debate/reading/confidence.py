"""How sure a reading is of one quotation: of its words, and of its words and speaker together.

What can be seen of a quotation in the text (its kind, how its speaker is named and where, whether that looks like a name) goes
through a small linear model whose weights `manage.py train_reader` learns from the gold; what the languages' own rules say is one
trait among them. The result is a share: of a hundred quotations read with 0.9, ninety should be right (`make scorecard` shows what
they are).
"""

from __future__ import annotations

import re
from functools import lru_cache
from math import exp, log

from debate.reading.judging.linear import load
from debate.reading.judging.maps import NOWHERE, Features
from debate.reading.looks import beside, look_of
from debate.reading.shapes import Quotation

WORDS, RECORD = "words", "record"
"""What each score is about: that somebody in the article said these words; that this speaker did."""
HIGHEST = 0.99
"""No reading is surer: the gold is too small to tell of one error in a thousand."""
_BREAK = re.compile(r"[。！？\n]|[.!?][\"”’]?\s+(?=[A-Z“\"])")
_PRONOUNS = frozenset(
    "he she they i we it you him her them 他 她 它 其 我 我们 我們 后者 後者 前者 他们 他們 她们 她們".split()
    + "两人 兩人 双方 雙方 对方 對方".split()
)


def weighed(text: str, language: str, draft: Quotation) -> Quotation:
    """The same quotation with both confidences: `confidence` of the words, `speaker.confidence` of words and speaker."""
    model = load("confidence_en" if language.startswith("en") else "confidence_zh")
    words, record = model.scores(traits(text, language, draft))
    sure = min(HIGHEST, model.calibrated(_share(words), WORDS))
    both = min(sure, model.calibrated(_share(record), RECORD))
    return draft._replace(confidence=round(sure, 3), speaker=draft.speaker._replace(confidence=round(both, 3)))


def traits(text: str, language: str, draft: Quotation) -> Features:
    """What can be seen of one quotation, by name: how and where its speaker is named, what the name looks like, what stands
    beside the words, and what the rules claim. Looks no farther than the speaker's mention, so that it costs the same anywhere."""
    speaker, kind = draft.speaker, draft.kind
    named, where = form_of(draft), place_of(text, draft)
    names = [
        f"kind:{kind}",
        f"speaker:{speaker.type}",
        f"named:{named}",
        f"where:{where}",
        f"{kind} {named} {where}",
        f"{named} {where}",
        f"listed:{speaker.id is not None} {named}",
        f"listed:{speaker.id is not None} {kind} {named} {where}",
        f"role:{speaker.role is not None} {named}",
        *look_of(speaker, named, language),
        *beside(text, language, draft),
    ]
    found: Features = dict.fromkeys(names, (1.0, NOWHERE))
    for name, claimed in (("said words", draft.confidence), ("said speaker", speaker.confidence)):
        found[name] = (_logit(claimed), NOWHERE)
        found[f"{name} {kind}"] = (_logit(claimed), NOWHERE)
    return found


def form_of(draft: Quotation) -> str:
    """How the speaker is named beside the words: in full, by a part, a pronoun, a role, by nothing, or not at all."""
    speaker = draft.speaker
    if speaker.type in ("unknown", "anonymous"):
        return speaker.type if speaker.text else "nobody"
    if not speaker.text or speaker.start is None:
        return "carried"
    if speaker.text.lower() in _PRONOUNS:
        return "pronoun"
    if speaker.name and speaker.text == speaker.name:
        return "full"
    return "part" if speaker.name and speaker.text.split()[-1] in speaker.name else "role"


def place_of(text: str, draft: Quotation) -> str:
    """Where the speaker is named: in the words' own sentence (before or behind), paragraph, or farther away."""
    speaker = draft.speaker
    if speaker.start is None or speaker.end is None:
        return "nowhere"
    before = speaker.start < draft.start
    between = text[speaker.end : draft.start] if before else text[draft.end : speaker.start]
    if "\n" in between:
        return "far" if len(between) > 600 else "near"
    side = "before" if before else "behind"
    return f"paragraph {side}" if _BREAK.search(between) else f"sentence {side}"


def _share(score: float) -> float:
    return 1.0 / (1.0 + exp(-max(-30.0, min(30.0, score))))


@lru_cache(maxsize=1024)
def _logit(share: float) -> float:
    """What rules claim is one of a few dozen shares."""
    share = min(0.99, max(0.01, share))
    return log(share / (1.0 - share))
