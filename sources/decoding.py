"""Bytes of a page as text, pure: what the bytes prove before what anybody says of them."""

from __future__ import annotations

import codecs
import contextlib
import re
from collections.abc import Iterator
from itertools import islice

from charset_normalizer import from_bytes

MOST_HTML = 2_000_000
"""Bytes of a page that are looked at: what comes behind is never an article's beginning."""
_META = re.compile(rb"<meta[^>]{0,200}charset\s*=\s*[\"']?([A-Za-z0-9_-]{2,30})", re.IGNORECASE)
_WIDER = {
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "big5": "big5hkscs",
    "shift_jis": "cp932",
    "iso-8859-1": "cp1252",
    "latin-1": "cp1252",
}
_BOMS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
_TWO_BYTES = ("gb18030", "big5hkscs", "cp932", "euc_jp", "euc_kr")
"""What a page may be in that says something else: all that it shows would be signs that nobody writes."""
LOOKED_AT, FEW = 2000, 20
"""Characters other than ASCII ones that are looked at, and below which nothing can be told."""
COMMON_SHARE, SIGNS_SHARE = 0.16, 0.2
"""Of Han characters, the commonest below which it is not Chinese (texts: 0.26 and more; Big5 taken for GB: up to 0.15). Of Western
ones, signs above which it is not Western."""
KOREAN = 0.9
"""Of a text, Korean letters from which on it is Korean."""
WHOLE, RARE = 2, 30
"""Of signs other than ASCII ones, how many must be whole for one that is damaged: in UTF-8, which proves itself, and elsewhere."""
_ACCENTS = re.compile("[\u00c0-\u024f]{3}")
_OTHER = re.compile(r"[^\x00-\x7f]")
_COMMON = frozenset(
    "的一是不了在人有我他这這中大来來上国國个個到说說们們为為子和你地出道也时時年得就那要下以生会會自着著去之过過家学學对對可她里後后小么麼心多天而能好"
    "都然没沒日于於起还還发發成事只作当當想看文无無开開手十用主行方又如前所本见見经經头頭面公同三已老从從动動两兩长長知民样樣现現分将將外但身些与與高意进進把法"
)
_WESTERN_MARKS = frozenset("“”‘’„–—…·«»©®™€°£§\u00a0")


def decoded(content: bytes, charset: str = "") -> str:
    """Bytes as text: byte order mark, then valid UTF-8, then what HTTP says, then the page's meta, then a guess. What is said is
    not believed where it makes no text of it: then the two-byte charset that does."""
    for mark, name in _BOMS:
        if content.startswith(mark):
            return content.decode(name, "replace")
    proven = _nearly_utf8(content)
    if proven is not None:
        return proven
    meta = _META.search(content[:4096])
    said = list(_decodings(content, (charset, meta.group(1).decode("ascii") if meta else "")))
    for text in said:
        if is_text(text):
            return text
    unsaid = (text for text in _decodings(content, _TWO_BYTES) if _common_share(_others(text)) >= COMMON_SHARE)
    found = max(unsaid, key=lambda text: _common_share(_others(text)), default=said[0] if said else None)
    if found is None:
        found = next(filter(_is_western, _decodings(content, ("cp1252",))), None)
    if found is not None:
        return found
    guess = from_bytes(content[:200_000]).best()
    return content.decode(guess.encoding if guess else "utf-8", "replace")


def _nearly_utf8(content: bytes) -> str | None:
    """UTF-8, though a sign of it is cut at the end or some are damaged: a template in another charset, an advertisement. In no
    other charset do twice as many letters read as UTF-8 as do not. None for what is something else."""
    with contextlib.suppress(UnicodeDecodeError):
        return codecs.getincrementaldecoder("utf-8")().decode(content)
    text = content.decode("utf-8", "replace")
    damaged = text.count("\ufffd")
    whole = sum(1 for _ in _OTHER.finditer(text)) - damaged
    return text if whole >= WHOLE * damaged else None


def _is_western(text: str) -> bool:
    """Whether it may be Western: its letters with accents stand among plain ones, as those of Russian or Greek do not."""
    return is_text(text) and _ACCENTS.search(text) is None


def _decodings(content: bytes, names: tuple[str, ...]) -> Iterator[str]:
    """The bytes in each of these charsets that has them all, but for a few that are damaged or cut."""
    for name in names:
        try:
            text = content.decode(_WIDER.get(name.lower(), name), "replace")
        except (UnicodeError, LookupError, ValueError):
            continue
        damaged = text.count("\ufffd")
        if not damaged or damaged * RARE <= sum(1 for _ in _OTHER.finditer(text)):
            yield text


def is_text(text: str) -> bool:
    """Whether somebody may have written it: its Han characters are not all rare ones, its Western letters not half signs."""
    others = [sign for sign in _others(text) if sign not in _WESTERN_MARKS]
    if len(others) < FEW:
        return True
    if any(sign >= "\u1100" for sign in others):
        return _common_share(others) >= COMMON_SHARE
    return sum(not sign.isalpha() or sign in "ªµº" for sign in others) <= SIGNS_SHARE * len(others)


def _others(text: str) -> list[str]:
    """The first characters that are not ASCII."""
    return [match[0] for match in islice(_OTHER.finditer(text), LOOKED_AT)]


def _common_share(signs: list[str]) -> float:
    """Of Han characters and the like, how many are among the commonest. Japanese letters are all common; Korean ones where hardly
    anything else stands among them, as Koreans write."""
    asian = [sign for sign in signs if sign >= "\u3040"]
    korean = sum("\uac00" <= sign < "\ud7b0" for sign in asian)
    common = sum(sign in _COMMON or sign < "\u3100" for sign in asian) + (korean if korean > KOREAN * len(asian) else 0)
    return common / len(asian) if asian else 0.0
