"""Lines of printed pages as running text, pure: without what every page repeats, words and sentences joined over line and page."""

from __future__ import annotations

import re
from collections import Counter

EDGE = 2
"""Lines at the top and at the foot of a page that may be repeated on others."""
FEWEST = 3
"""Pages from which on a line that most of them have is furniture."""
_END = re.compile(r"[.。！？!?:：;；][\"'”’」』）)\]]*$")
_NUMBER = re.compile(r"\W*(?:page|seite|第)?\s*\d{1,4}(?:\s*(?:/|of|页|頁)\s*\d{0,4})?\W*(?:页|頁)?", re.IGNORECASE)
_SOFT = re.compile(r"\u00ad[^\S\n]*\n[^\S\n]*")
_CUT = re.compile(r"\b([^\W\d_]+)-[^\S\n]*\n[^\S\n]*([a-zà-ÿ]+)\b")
_HAN = "\u3000-\u303f\u3400-\u9fff\uff00-\uffef"
_HAN_BREAK = re.compile(f"(?<=[{_HAN}])[^\\S\\n]*\\n(?!\\n)[^\\S\\n]*(?=[{_HAN}])")
_SENTENCE_ENDS = ".。！？!?:："
_BROKEN = re.compile(rf"(?<![{_SENTENCE_ENDS}\n])\n(?!\n)")


def flowing(pages: list[str]) -> str:
    """The text of pages."""
    text = ""
    for page in _without_furniture([_lines(page) for page in pages]):
        joint = "" if not text else "\n\n" if _END.search(text) else "\n"
        text += joint + "\n".join(page)
    known = Counter(re.findall(r"[^\W\d_]+", text.casefold()))
    text = _CUT.sub(lambda cut: _mended(cut[1], cut[2], known), _SOFT.sub("", text))
    return _BROKEN.sub(" ", _unbroken_han(text))


def _lines(page: str) -> list[str]:
    return [line.strip() for line in page.strip().split("\n")]


def _without_furniture(pages: list[list[str]]) -> list[list[str]]:
    """Pages without the lines at their edges that most of them have, and without their numbers."""
    common = Counter(shape for page in pages for shape in {_shape(line) for line in page[:EDGE] + page[-EDGE:]})
    repeated = {shape for shape, number in common.items() if len(pages) >= FEWEST and 2 * number > len(pages)}
    kept = [_trimmed(page, repeated) for page in pages]
    return [page for page in kept if page]


def _trimmed(page: list[str], repeated: set[str]) -> list[str]:
    begin, end = 0, len(page)
    while begin < min(EDGE, end) and _shape(page[begin]) in repeated:
        begin += 1
    while end > max(begin, len(page) - EDGE) and (_shape(page[end - 1]) in repeated or _NUMBER.fullmatch(page[end - 1])):
        end -= 1
    return page[begin:end] or page


def _shape(line: str) -> str:
    """A line with any number for its numbers."""
    return re.sub(r"\d+", "#", line.casefold())


def _mended(first: str, rest: str, known: Counter[str]) -> str:
    """A word that a line's end cuts: without its hyphen where the text has it whole elsewhere."""
    return first + rest if known[(first + rest).casefold()] else f"{first}-{rest}"


def _unbroken_han(text: str) -> str:
    """Chinese has no blanks: lines inside a sentence are joined without one."""
    return _HAN_BREAK.sub(lambda found: "" if text[found.start() - 1] not in _SENTENCE_ENDS else "\n", text)
