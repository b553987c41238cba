"""Answers that are larger than they should be, or not what they are said to be."""

import gzip
import zlib

import pytest

from briefing.fetch.web.bounds import MIB
from tests.fetch.answers import Answers, endless, head, raw, text
from tests.fetch.asking import asking, refusal
from tests.fetch.server import Server

FEED = b"<rss><channel><title>Made for a test</title></channel></rss>"
MOST = 100_000
TOO_LARGE = "it is larger than 0.0954 MB"
BOMB = gzip.compress(bytes(20 * MIB))
ZIPPED = gzip.compress(FEED)
RAW = zlib.compressobj(wbits=-15)
DEFLATED = RAW.compress(FEED) + RAW.flush()


SAID = {
    "plain, unsaid": (FEED, None),
    "plain, said to be nothing": (FEED, ""),
    "plain, said to be plain": (FEED, "identity"),
    "plain, said to be gzip": (FEED, "gzip"),
    "plain, said to be both": (FEED, "GZIP, Identity"),
    "gzip": (ZIPPED, "gzip"),
    "gzip by its old name": (ZIPPED, "x-gzip"),
    "gzip, said to be deflate": (ZIPPED, "deflate"),
    "gzip, unsaid": (ZIPPED, None),
    "gzip in two parts": (gzip.compress(FEED[:20]) + gzip.compress(FEED[20:]), "gzip"),
    "gzip, padded": (ZIPPED + bytes(512), "gzip"),
    "gzip, more behind it": (ZIPPED + b"rest", "gzip"),
    "gzip twice": (gzip.compress(ZIPPED), "gzip, gzip"),
    "deflate": (zlib.compress(FEED), "deflate"),
    "deflate without its wrapping": (DEFLATED, "deflate"),
    "deflate, then gzip": (gzip.compress(zlib.compress(FEED)), "deflate, gzip"),
}


@pytest.mark.parametrize("said", SAID)
async def test_a_text_is_read_as_it_is_compressed_not_as_it_is_said_to_be(server: Server, said: str) -> None:
    content, header = SAID[said]
    server.at("/feed", text(content) if header is None else text(content, content_encoding=header))
    async with asking(server) as client:
        assert (await client.get(server.url("/feed"))).content == FEED


@pytest.mark.parametrize("header", ["br", "zstd", "compress", "gzip, br", "gzip, gzip, gzip, gzip", "ünknown"])
async def test_a_compression_that_was_not_asked_for_is_told(server: Server, header: str) -> None:
    server.at("/feed", text(FEED, content_encoding=header))
    assert str(await refusal(server, "/feed")) == "its compression cannot be read"


@pytest.mark.parametrize(
    "content",
    [ZIPPED[:-10], ZIPPED[:15] + bytes(60), b"\x1f\x8b", b"\x1f\x8bnone"],
    ids=["cut", "overwritten", "begun", "not even begun"],
)
async def test_a_damaged_compression_is_told(server: Server, content: bytes) -> None:
    server.at("/feed", text(content, content_encoding="gzip"))
    assert str(await refusal(server, "/feed")) == "its compression cannot be read"


@pytest.mark.parametrize(
    "said",
    [
        text(bytes(MOST + 1)),
        raw(head(200, {"content-length": "9999999999999"})),
        endless(head(200, {}), bytes(10_000)),
        endless(head(200, {"transfer-encoding": "chunked"}), b"2710\r\n" + bytes(10_000) + b"\r\n"),
        endless(head(200, {"content-encoding": "gzip"}) + ZIPPED, bytes(10_000)),
        text(BOMB, content_encoding="gzip"),
        text(BOMB),
        text(gzip.compress(BOMB), content_encoding="gzip, gzip"),
        text(zlib.compress(bytes(20 * MIB)), content_encoding="deflate"),
        text(gzip.compress(b"x" * MOST) + gzip.compress(b"x"), content_encoding="gzip"),
    ],
    ids=[
        "text",
        "length",
        "no end",
        "chunks",
        "padding",
        "bomb",
        "bomb unsaid",
        "bomb in a bomb",
        "deflated bomb",
        "second part",
    ],
)
async def test_an_answer_larger_than_the_bound_is_left(server: Server, said: Answers) -> None:
    server.at("/feed", said)
    refused = await refusal(server, "/feed", bytes=MOST)
    assert (str(refused), refused.passing) == (TOO_LARGE, False)
    assert len(server.asked) == 1


async def test_an_answer_as_large_as_the_bound_is_read(server: Server) -> None:
    server.at("/feed", text(bytes(MOST)))
    server.at("/compressed", text(gzip.compress(bytes(MOST)), content_encoding="gzip"))
    async with asking(server, bytes=MOST) as client:
        assert len((await client.get(server.url("/feed"))).content) == MOST
        assert len((await client.get(server.url("/compressed"))).content) == MOST
        # one request may have a bound of its own
        assert len((await client.get(server.url("/feed"), most_bytes=MOST)).content) == MOST


async def test_an_empty_answer_is_an_answer(server: Server) -> None:
    server.at("/feed", text(b"", content_encoding="gzip"))
    server.at("/byte", text(b"x", content_encoding="gzip"))
    async with asking(server) as client:
        assert (await client.get(server.url("/feed"))).content == b""
        assert (await client.get(server.url("/byte"))).content == b"x"


async def test_a_lying_type_is_given_as_it_is(server: Server) -> None:
    server.at("/feed", text(FEED, type="image/png"))
    async with asking(server) as client:
        answer = await client.get(server.url("/feed"))
    assert (answer.content, answer.headers["content-type"]) == (FEED, "image/png")
