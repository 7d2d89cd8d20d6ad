"""Bodies as they come over the wire -> the bytes that were meant, never more than allowed."""

import zlib
from collections.abc import Iterable

GZIP = 16 + zlib.MAX_WBITS
"""zlib's sign for "expect a gzip header"."""
GZIP_MAGIC = b"\x1f\x8b\x08"
NAMES = {"": "", "identity": "", "gzip": "gzip", "x-gzip": "gzip"}
"""What Content-Encoding may say. We ask for gzip alone; anything else, or two in a row, is refused."""


class TooMuch(ValueError):
    """More bytes than allowed, packed or unpacked."""


class Broken(ValueError):
    """The body is packed in a way that we did not ask for, is damaged, or ends too early."""


def unpacked(pieces: Iterable[bytes], encoding: str, most: int) -> bytes:
    """The whole body, unpacked piece by piece, so that a bomb ends while it is still small.

    `encoding` is the Content-Encoding header; `most` is the number of bytes allowed, packed and unpacked alike.
    Raises TooMuch or Broken.
    """
    name = NAMES.get(encoding.strip().lower())
    if name is None:
        raise Broken(f"It is packed as {encoding[:60]!r}, which nobody asked for.")
    limited = within(pieces, most)
    return b"".join(within(gunzipped(limited, most) if name else limited, most))


def opened(content: bytes, most: int) -> bytes:
    """The content of a file that is itself gzipped, such as sitemap.xml.gz; other content as it is. Raises as `unpacked`."""
    return b"".join(within(gunzipped([content], most), most)) if content.startswith(GZIP_MAGIC) else content


def within(pieces: Iterable[bytes], most: int) -> Iterable[bytes]:
    """The same pieces; raises TooMuch as soon as they add up to more than allowed."""
    total = 0
    for piece in pieces:
        total += len(piece)
        if total > most:
            raise TooMuch(f"It is larger than {most} bytes.")
        yield piece


def gunzipped(pieces: Iterable[bytes], most: int) -> Iterable[bytes]:
    """Gzip members one after another, at most `most` + 1 bytes unpacked from each piece that is fed."""
    member = zlib.decompressobj(GZIP)
    started = False
    for piece in pieces:
        while piece:
            if member.eof:
                if not piece.startswith(GZIP_MAGIC[: len(piece)]):
                    return  # padding behind the last member, which gzip itself ignores too
                member = zlib.decompressobj(GZIP)
            started = True
            try:
                yield member.decompress(piece, most + 1)
            except zlib.error as error:
                raise Broken("It is damaged: what should be gzip is not.") from error
            piece = member.unconsumed_tail or member.unused_data
    if started and not member.eof:
        raise Broken("It ends too early: the gzip stream is cut.")
