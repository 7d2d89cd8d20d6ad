"""Bodies as they come over the wire: the same bytes in whatever pieces they come, and never more than allowed."""

import gzip

import pytest
from hypothesis import given, strategies as st

from sources.unpacking import Broken, TooMuch, opened, unpacked

BODY = st.binary(max_size=600)
SIZES = st.lists(st.integers(1, 50), max_size=60)


def pieces(content: bytes, sizes: list[int]) -> list[bytes]:
    """The content in pieces of these sizes, and what is left."""
    cut = []
    for size in sizes:
        cut.append(content[:size])
        content = content[size:]
    return [piece for piece in (*cut, content) if piece]


@given(st.lists(BODY, min_size=1, max_size=3), SIZES, st.sampled_from(["gzip", "x-gzip", " GZIP "]))
def test_members_in_any_pieces_are_one_body(members: list[bytes], sizes: list[int], name: str) -> None:
    packed = b"".join(gzip.compress(member) for member in members)
    assert unpacked(pieces(packed, sizes), name, 10_000) == b"".join(members)


@given(BODY, SIZES, st.sampled_from(["", "identity", "Identity"]))
def test_what_is_not_packed_comes_as_it_is(body: bytes, sizes: list[int], name: str) -> None:
    assert unpacked(pieces(body, sizes), name, 600) == body


@given(BODY.filter(len), SIZES)
def test_a_body_that_is_cut_is_broken(body: bytes, sizes: list[int]) -> None:
    with pytest.raises(Broken, match="ends too early"):
        unpacked(pieces(gzip.compress(body)[:-1], sizes), "gzip", 10_000)


@given(BODY.filter(lambda body: not body.startswith(b"\x1f")), SIZES)
def test_what_calls_itself_gzip_and_is_not_is_broken(body: bytes, sizes: list[int]) -> None:
    if not body:
        assert unpacked([], "gzip", 600) == b""
        return
    with pytest.raises(Broken):
        unpacked(pieces(body, sizes), "gzip", 10_000)


@given(BODY.filter(len), SIZES)
def test_one_byte_more_than_allowed_is_too_much_packed_or_not(body: bytes, sizes: list[int]) -> None:
    for name, content in (("", body), ("gzip", gzip.compress(body))):
        with pytest.raises(TooMuch):
            unpacked(pieces(content, sizes), name, len(body) - 1)


def test_padding_behind_the_last_member_is_passed_over() -> None:
    assert unpacked([gzip.compress(b"body"), b"\0\0\0"], "gzip", 100) == b"body"


@pytest.mark.parametrize("name", ["br", "zstd", "deflate", "gzip, gzip", "gzip,br", "x" * 500])
def test_what_nobody_asked_for_is_refused_by_name(name: str) -> None:
    with pytest.raises(Broken, match="which nobody asked for") as refused:
        unpacked([b"body"], name, 100)
    assert len(str(refused.value)) < 120


@given(BODY)
def test_a_gzipped_file_is_opened_and_another_left_alone(body: bytes) -> None:
    assert opened(gzip.compress(body), 10_000) == body
    if not body.startswith(b"\x1f\x8b\x08"):
        assert opened(body, 0) == body
