"""Decompressing, whatever the pieces are cut like, and never beyond the bound."""

import gzip
import tracemalloc
import zlib
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.fetch.web.inflate import Damaged, Inflater, TooLarge, encodings

WAYS = {"gzip": gzip.compress, "deflate": zlib.compress}


def inflated(content: bytes, ways: list[str], most: int, cut: int) -> bytes:
    """What comes of a content that is fed in pieces of `cut` bytes."""
    inflater = Inflater(ways, most)
    pieces = [content[start : start + cut] for start in range(0, len(content), cut)]
    return b"".join([*map(inflater.feed, pieces), inflater.end()])


@given(
    parts=st.lists(st.binary(max_size=200), min_size=1, max_size=4),
    ways=st.lists(st.sampled_from(list(WAYS)), max_size=2),
    cut=st.integers(1, 50),
)
def test_what_was_compressed_comes_back(parts: list[bytes], ways: list[str], cut: int) -> None:
    content = b"".join(map(gzip.compress, parts))
    for way in ways:
        content = WAYS[way](content)
    assert inflated(content, ["gzip", *ways], most=2000, cut=cut) == b"".join(parts)


@given(
    content=st.binary(max_size=300),
    way=st.sampled_from(["gzip", "deflate"]),
    cut=st.integers(1, 50),
    most=st.integers(0, 100),
)
def test_anything_else_comes_out_whole_or_is_refused_and_never_beyond_the_bound(
    content: bytes, way: str, cut: int, most: int
) -> None:
    with suppress(TooLarge, Damaged):
        assert len(inflated(content, [way], most, cut)) <= most
    if way == "gzip" and not content.startswith(b"\x1f\x8b"):
        assert inflated(content, [way], most=300, cut=cut) == content


@given(content=st.binary(max_size=200), at=st.integers(0, 60), byte=st.integers(0, 255))
def test_a_changed_byte_never_breaks_more_than_this_text(content: bytes, at: int, byte: int) -> None:
    whole = bytearray(gzip.compress(content))
    whole[at % len(whole)] = byte
    with suppress(TooLarge, Damaged):
        inflated(bytes(whole), ["gzip"], most=1000, cut=7)


def test_a_bomb_takes_no_more_memory_than_the_bound() -> None:
    bomb = gzip.compress(bytes(50_000_000))
    tracemalloc.start()
    try:
        with pytest.raises(TooLarge):
            Inflater(["gzip"], most=100_000).feed(bomb)
        assert tracemalloc.get_traced_memory()[1] < 1_000_000
    finally:
        tracemalloc.stop()


def test_a_text_in_thousands_of_empty_parts_is_refused() -> None:
    with pytest.raises(Damaged):
        inflated(gzip.compress(b"") * 2000, ["gzip"], most=1000, cut=65536)


@given(st.text(max_size=40))
def test_a_header_names_known_ways_or_none(header: str) -> None:
    with suppress(Damaged):
        assert set(encodings(header)) <= {"gzip", "deflate"}
