"""Questions about invented quotes, and answers as a model would write them."""

from __future__ import annotations

import json
from typing import Any

from debate.advising.questions import Asked, Question

SAFER = "Open models are safer for everybody"
NOBODY = "Nobody should release weights that cannot be recalled"
QUESTION = Question((Asked(SAFER), Asked(NOBODY)), ("Ada Moreau", "Ben Okafor"), ("safety", "control"))


def choice(number: int = 1, **changes: Any) -> dict[str, Any]:
    """A good choice for the first quote."""
    good = {"number": number, "speaker": 1, "side": "open", "arguments": [], "evidence": ["Open models are safer"]}
    return good | changes


def answer(*choices: dict[str, Any]) -> str:
    """An answer of these choices."""
    return json.dumps({"quotes": list(choices)})


def completion(text: str) -> dict[str, Any]:
    """How the protocol wraps it."""
    return {
        "id": "x",
        "object": "chat.completion",
        "choices": [{"index": 0, "message": {"role": "assistant", "content": text}}],
    }
