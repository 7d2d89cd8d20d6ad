"""What a cue is: its words, how it is joined to what was said, and its form. Data only."""

from __future__ import annotations

from typing import Literal, NamedTuple

Follow = Literal["colon", "comma", "mark", "clause", "stop"]


class CueFound(NamedTuple):
    """One cue: the words (`start`, `end`), where its content would begin, how it is joined to it, and what it is.

    `form` is verb, frame (在…看来), according (据…介绍), calling (把…称为) or noun (他的理由是). For a frame, `speaker`
    is the place of the speaker between its two parts.
    """

    start: int
    end: int
    content: int
    follow: Follow
    form: str
    verb: str
    speaker: tuple[int, int] | None = None
