"""Paragraphs that somebody broke into lines of one width, as mails and plain text are: their lines belong together."""

from __future__ import annotations

import itertools
import re

from debate.reading.shapes import Span

_NARROWEST, _WIDEST = 45, 100
"""Characters of a line that was broken for its width."""
_SHORTEST = 25
"""Characters of a line that may end in the middle of a sentence elsewhere."""
_BREAKS_AT_LEAST, _SHARE = 6, 0.8
"""Lines with another right below, and the share of them that must be so wide, for a text to count as broken for its width."""
_OPENS = re.compile(r"[-•*–—→▪◦·>#@]|\d{1,2}[.)/]|[A-Z][\w.’' -]{0,30}:\s")


def unwrapped(text: str, lines: list[Span]) -> list[Span]:
    """The lines of a text, those joined that run on: in the middle of a sentence, or anywhere in a text broken for its width."""
    if len(lines) < 2:
        return lines
    broken = _is_broken(text, lines)
    found = [lines[0]]
    for before, line in itertools.pairwise(lines):
        near = text.count("\n", before.end, line.start) == 1
        if near and (_runs_on(text, before, line, broken) or _in_open_block(text, found[-1], line)):
            found[-1] = Span(found[-1].start, line.end)
        else:
            found.append(line)
    return found


def _is_broken(text: str, lines: list[Span]) -> bool:
    """Whether most lines with another right below are about as wide as a mail's."""
    widths = [
        before.end - before.start
        for before, line in itertools.pairwise(lines)
        if text.count("\n", before.end, line.start) == 1
    ]
    wrapped = sum(_NARROWEST <= width <= _WIDEST for width in widths)
    return len(widths) >= _BREAKS_AT_LEAST and wrapped >= _SHARE * len(widths)


def _in_open_block(text: str, block: Span, line: Span) -> bool:
    """Whether a line stands in a block behind `>` whose marks are still open."""
    if text[block.start] != ">" or _OPENS.match(text, line.start, line.end):
        return False
    opened = text.count("“", *block) - text.count("”", *block)
    return opened > 0 or text.count('"', *block) % 2 == 1


def _runs_on(text: str, before: Span, line: Span, broken: bool) -> bool:
    """Whether a line goes on with the one right above it."""
    if before.end - before.start < (_NARROWEST if broken else _SHORTEST) or _OPENS.match(text, line.start, line.end):
        return False
    if text.find("@", before.start, before.end) >= 0:
        return False
    return broken or (text[line.start].islower() and (text[before.end - 1].isalpha() or text[before.end - 1] in ",-"))
