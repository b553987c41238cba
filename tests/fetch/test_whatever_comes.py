"""Whatever a server says, there is an answer or a reason."""

import asyncio
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.fetch.nouns import Answer, NotFetched
from tests.fetch.answers import raw
from tests.fetch.asking import asking
from tests.fetch.server import Server

FIRST = [
    b"HTTP/1.1 200 OK",
    b"HTTP/1.1 301 Moved",
    b"HTTP/1.0 200",
    b"HTTP/9.9 200 OK",
    b"HTTP/1.1 0 OK",
    b"HTTP/1.1 100 Continue",
    b"<rss>",
]
LINES = [
    *(
        b"content-length: 5",
        b"content-length: 5, 5",
        b"content-length: -5",
        b"content-length: 0x5",
        b"transfer-encoding: chunked",
    ),
    *(
        b"transfer-encoding: gzip, chunked",
        b"content-encoding: gzip",
        b"content-encoding: \xff",
        b"location: http://\xff/",
        b"location: ///",
    ),
    *(
        b"location: http://[::1]/",
        b"retry-after: \xff",
        b"etag: \xff",
        b"connection: upgrade",
        b"upgrade: websocket",
        b"set-cookie: \xff=\x01",
    ),
    *(b"content-type: ;;;=\xff", b"x\xff: y", b"no colon", b" folded", b":", b"x:"),
]
BODIES = [
    b"<rss>",
    b"",
    b"5\r\n<rss>\r\n0\r\n\r\n",
    b"-5\r\n<rss>\r\n",
    b"ffffffffffffffffff\r\n",
    b"\x1f\x8b\x08\x00",
    b"0\r\nx: y\r\n\r\n",
    b"\0" * 99,
]


@pytest.fixture(scope="module")
def one_server() -> Iterator[Server]:
    with Server() as server:
        yield server


async def heard(server: Server) -> Answer | NotFetched:
    async with asking(server, one_try=0.1, tries=1) as client:
        try:
            return await client.get(server.url("/"))
        except NotFetched as why:
            return why


@given(
    first=st.sampled_from(FIRST) | st.binary(max_size=30),
    lines=st.lists(st.sampled_from(LINES) | st.binary(max_size=30), max_size=5),
    end=st.sampled_from([b"\r\n", b"\n", b"\r"]),
    body=st.sampled_from(BODIES) | st.binary(max_size=30),
)
def test_whatever_a_server_says_there_is_an_answer_or_a_reason(
    one_server: Server, first: bytes, lines: list[bytes], end: bytes, body: bytes
) -> None:
    one_server.at("/", raw(end.join([first, *lines, b"", body])))
    came = asyncio.run(heard(one_server))
    assert came.status == 200 if isinstance(came, Answer) else str(came)
