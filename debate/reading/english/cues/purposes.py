"""What somebody does something for, to say something: `used the speech to argue that`, `seizing on an ad to claim that`."""

from __future__ import annotations

from debate.reading.cast import Cast
from debate.reading.english.cues.attribution import Attribution
from debate.reading.english.cues.finding import CueWord, Helpers, helpers_before
from debate.reading.english.cues.finite_verbs import verbal
from debate.reading.english.subjects.before import subject_before
from debate.reading.english.subjects.phrases import Subject
from debate.reading.english.tokens import Token

_ARGUING = frozenset("argue claim suggest warn declare announce complain insist say assert contend".split())
_USES = frozenset(
    """used uses using cited cites citing seized seizes seizing took takes taking invoked invokes invoking returned returning rose
    wrote writes writing turned turning pointed pointing posted appeared stood""".split()
)
_MEANS = 12
"""Tokens of what somebody uses to say something, at most."""


def of_purpose(
    text: str, cast: Cast, tokens: list[Token], cue: CueWord, helpers: Helpers, earlier: list[Attribution]
) -> Subject | None:
    """`used the speech to argue that`, `seizing on an ad to claim that`: whoever uses something speaks."""
    if cue.lemma not in _ARGUING or helpers.negated or cue.last >= len(tokens) or tokens[cue.last].low != "that":
        return None
    near = range(helpers.begin - 1, max(0, helpers.begin - _MEANS), -1)
    using = next((i for i in near if tokens[i].low in _USES), None)
    if using is None or any(verbal(token) for token in tokens[using + 1 : helpers.begin]):
        return None
    if tokens[using].low.endswith("ing"):
        subject: Subject | None = earlier[-1].subject if earlier else None
    else:
        subject = subject_before(text, cast, tokens, helpers_before(tokens, using).begin)
    return subject._replace(first=using, way="same") if subject else None
