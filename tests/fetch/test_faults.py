"""Asking a web server that does not do as it should: what is tried again, and what the reader is told."""

import socket
from dataclasses import replace
from threading import Event

import pytest

from briefing.fetch.nouns import NotFetched
from briefing.fetch.web.addresses import nothing_refused
from briefing.fetch.web.client import Client
from tests.fetch.answers import Answers, endless, head, late, moved, raw, silent, status, text
from tests.fetch.asking import QUICK, asking, refusal
from tests.fetch.server import Server

LONGER = raw(head(200, {"content-length": "100"}) + b"<rss>")
CHUNK_CUT = raw(head(200, {"transfer-encoding": "chunked"}) + b"ff\r\n<rss>")
NO_LAST_CHUNK = raw(head(200, {"transfer-encoding": "chunked"}) + b"5\r\n<rss>\r\n")


@pytest.mark.parametrize(
    ("code", "why", "passing"),
    [
        (204, "its server answers something else than a text (204)", False),
        (206, "its server answers something else than a text (206)", False),
        (401, "its server wants a name and a password (401)", False),
        (403, "its server does not let this program read it (403)", False),
        (404, "there is nothing at this address (404)", False),
        (410, "it is gone for good (410)", False),
        (418, "its server answers something else than a text (418)", False),
        (451, "its server may not show it, for reasons of law (451)", False),
        (501, "its server has a fault (501)", True),
    ],
)
async def test_a_status_is_told_in_words_and_is_asked_for_once(
    server: Server, code: int, why: str, passing: bool
) -> None:
    server.at("/feed", raw(head(code, {})) if code == 204 else status(code))
    refused = await refusal(server, "/feed")
    assert (str(refused), refused.status, refused.passing) == (why, code, passing)
    assert len(server.asked) == 1


@pytest.mark.parametrize("fault", [status(500), status(502), status(503), LONGER, CHUNK_CUT, NO_LAST_CHUNK, raw(b"")])
async def test_a_fault_is_tried_again_and_may_pass(server: Server, fault: Answers) -> None:
    server.at("/feed", fault, fault, text("<rss/>"))
    async with asking(server) as client:
        assert (await client.get(server.url("/feed"))).content == b"<rss/>"


@pytest.mark.parametrize(
    ("fault", "why"),
    [
        (status(500), "its server has a fault (500)"),
        (LONGER, "its server broke off in the middle of the answer"),
        (CHUNK_CUT, "its server broke off in the middle of the answer"),
        (NO_LAST_CHUNK, "its server broke off in the middle of the answer"),
        (raw(b""), "its server broke off without an answer"),
    ],
)
async def test_a_fault_that_stays_is_told_after_the_last_try(server: Server, fault: Answers, why: str) -> None:
    server.at("/feed", fault)
    refused = await refusal(server, "/feed")
    assert (str(refused), refused.passing) == (why, True)
    assert len(server.asked) >= 3


@pytest.mark.parametrize(
    "said",
    [
        raw(b"\x00\x01\x02 what?\r\n\r\n"),
        raw(b"HTTP/1.1 200 OK\r\ncontent-length: minus one\r\n\r\n"),
        raw(b"HTTP/1.1 200 OK\r\nx: " + b"y" * 100_000 + b"\r\n\r\n"),
        raw(b"HTTP/1.1 200 " + b"y" * 100_000 + b"\r\n\r\n"),
        endless(b"HTTP/1.1 200 OK\r\n", b"x: y\r\n" * 100),
    ],
    ids=["no HTTP", "a length that is none", "a huge header", "a huge first line", "endless headers"],
)
async def test_an_answer_that_is_not_http_is_told_and_not_asked_for_again(server: Server, said: Answers) -> None:
    server.at("/feed", said)
    assert (
        str(await refusal(server, "/feed")) == "its server answers in a way that is not HTTP, or at too great a length"
    )
    assert len(server.asked) == 1


@pytest.mark.parametrize(
    "said",
    [
        silent(),
        endless(b"HTTP/1.1 200 OK\r\n", b"x", every=0.02),
        endless(head(200, {"content-length": "1000000"}), b"x", every=0.02),
        endless(head(200, {"transfer-encoding": "chunked"}), b"1\r\nx\r\n", every=0.02),
    ],
    ids=["nothing", "a header byte by byte", "a text byte by byte", "chunks without end"],
)
async def test_a_server_that_takes_too_long_is_left(server: Server, said: Answers) -> None:
    server.at("/feed", said)
    refused = await refusal(server, "/feed", one_try=0.3)
    assert (str(refused), refused.passing) == ("its server gave no whole answer in 1 second", True)
    assert len(server.asked) == 1


async def test_faults_that_pass_are_not_held_against_a_host(server: Server) -> None:
    server.at("/feed", *(LONGER, text("<rss/>")) * 4)
    async with asking(server, faults=2) as client:
        for _ in range(4):
            assert (await client.get(server.url("/feed"))).content == b"<rss/>"


async def test_nothing_is_asked_when_no_time_is_left(server: Server) -> None:
    assert str(await refusal(server, "/feed", in_all=0.0)) == "its server gave no whole answer in 1 second"
    assert server.asked == []


async def test_one_address_costs_no_more_than_all_of_it_may(server: Server) -> None:
    server.at("/feed", status(500))
    refused = await refusal(server, "/feed", first_wait=10.0, in_all=4.0)
    assert str(refused) == "its server has a fault (500)"
    assert len(server.asked) == 1


@pytest.mark.parametrize("hosts", [("127.0.0.1", "127.0.0.1"), ("one.test", "two.test")])
async def test_slow_redirects_cost_no_more_together_than_one_address_may(
    server: Server, hosts: tuple[str, str]
) -> None:
    for number in range(10):
        to = server.url(f"/{number + 1}", hosts[number % 2])
        server.at(f"/{number}", late(0.06, moved(to)))
    refused = await refusal(server, "/0", in_all=0.2)
    assert refused.passing
    assert "in 1 second" in str(refused)
    assert len(server.asked) <= 4


async def test_a_name_without_a_server_and_a_server_that_is_not_there_are_told(server: Server) -> None:
    with socket.socket() as unheard:
        unheard.bind(("127.0.0.1", 0))
        closed = f"http://127.0.0.1:{unheard.getsockname()[1]}/"
        whys = []
        for url in ("http://no-such-name.example/feed", closed):
            async with Client(QUICK, gate=nothing_refused, lookup=server.lookup) as client:
                with pytest.raises(NotFetched) as why:
                    await client.get(url)
            whys.append((str(why.value), why.value.passing))
    assert whys == [("no server has this name", True), ("its server takes no connection", True)]


async def test_a_name_server_that_is_silent_is_not_waited_for_long() -> None:
    answered = Event()

    def silent_lookup(name: str) -> list[str]:
        answered.wait(10)
        return ["127.0.0.1"]

    try:
        async with Client(replace(QUICK, connecting=0.1), lookup=silent_lookup) as client:
            with pytest.raises(NotFetched, match="no connection to its server came about in 1 second"):
                await client.get("http://slow-name.example/")
    finally:
        answered.set()
