"""What stands between the last words and the next: narration, and turns of somebody who is not quoted, such as a host."""

from __future__ import annotations

import re
from collections.abc import Iterator

from debate.reading.replies.article import Article
from debate.reading.replies.manners import classes_in
from debate.reading.shapes import Span

_TURN = re.compile(r"\W{0,3}[^\n:：。.“\"]{1,40}[:：]")
_ASKS = re.compile(r"[?？]\W*$")
_FAR = 300
"""Characters before the zones in which narration still leads to the words."""


def hosts(article: Article, number: int) -> list[Span]:
    """The paragraphs between the words before and these that are turns behind a label, or questions, and quote nobody."""
    if not number:
        return []
    between = range(article.paragraphs[number - 1] + 1, article.paragraphs[number])
    ended = article.drafts[number - 1].end
    lines = (article.document.paragraphs[at] for at in between)
    return [line for line in lines if line.start >= ended and _is_turn(article.document.text[line.start : line.end])]


def _is_turn(line: str) -> bool:
    return _TURN.match(line) is not None or _ASKS.search(line) is not None


def signs_between(article: Article, last: int, zones: list[Span], turns: list[Span]) -> Iterator[str]:
    """The signs of what stands between the last words of somebody and the zones of these; `turns` are the hosts' before these."""
    start = min((zone.start for zone in zones), default=0)
    ended = max(article.drafts[last].end, start - _FAR)
    if ended < start:
        yield from (f"between {name}" for name in classes_in(article.voices.plain, [Span(ended, start)], article.english))
    if turns and turns[-1].start > article.drafts[last].end:
        yield "host between"
        if _ASKS.search(article.document.text[turns[-1].start : turns[-1].end]):
            yield "host asks"
