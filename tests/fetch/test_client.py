"""Asking a web server that does as it should: what comes back, and what the server learns."""

import asyncio
from pathlib import Path

import pytest

from briefing import __version__
from briefing.fetch.web.client import Client
from briefing.fetch.web.request import PAGES
from tests.fetch.answers import late, moved, silent, status, text, unless_known
from tests.fetch.asking import QUICK, asking, refusal
from tests.fetch.server import Server

FEED = "<rss><channel><title>Made for a test</title></channel></rss>"


async def test_an_answer_comes_with_its_address_text_and_headers(server: Server) -> None:
    server.at("/feed", text(FEED, etag='"one"', Last_Modified="Sun, 06 Nov 2022 08:49:37 GMT"))
    async with asking(server) as client:
        answer = await client.get(server.url("/feed#part"))
    assert (answer.url, answer.status, answer.content.decode(), answer.moved) == (server.url("/feed"), 200, FEED, None)
    assert answer.headers["etag"] == '"one"'
    assert answer.headers["last-modified"] == "Sun, 06 Nov 2022 08:49:37 GMT"


async def test_a_server_learns_who_asks_and_nothing_else(server: Server) -> None:
    server.at("/feed", text(FEED, set_cookie="who=you"))
    server.at("/page", moved("/feed"))
    async with asking(server) as client:
        for _ in range(2):
            await client.get(server.url("/page", "news.test"), accept=PAGES)
    assert len(server.asked) == 4
    for asked in server.asked:
        assert asked.headers["user-agent"] == f"Briefing/{__version__} (news reader)"
        assert asked.headers["accept"] == PAGES
        assert asked.headers.keys() == {"host", "user-agent", "accept", "accept-encoding"}


async def test_what_has_not_changed_is_not_sent_again(server: Server) -> None:
    server.at("/feed", unless_known('"one"', FEED))
    async with asking(server) as client:
        first = await client.get(server.url("/feed"))
        again = await client.get(
            server.url("/feed"), etag=first.headers["etag"], modified="Sun, 06 Nov 2022 08:49:37 GMT"
        )
    assert (again.status, again.content) == (304, b"")
    assert server.asked[1].headers["if-none-match"] == '"one"'
    assert server.asked[1].headers["if-modified-since"] == "Sun, 06 Nov 2022 08:49:37 GMT"


@pytest.mark.parametrize("etag", ["one\r\nX-Evil: 1", "ü", "\udcff", "x" * 2000])
async def test_a_version_that_is_no_plain_word_is_not_sent_back(server: Server, etag: str) -> None:
    server.at("/feed", FEED)
    async with asking(server) as client:
        assert (await client.get(server.url("/feed"), etag=etag)).status == 200
    assert not {"if-none-match", "x-evil"} & server.asked[0].headers.keys()


async def test_not_changed_is_no_answer_to_who_knows_nothing(server: Server) -> None:
    server.at("/feed", status(304))
    assert (await refusal(server, "/feed")).status == 304


async def test_headers_that_are_no_text_can_be_kept(server: Server) -> None:
    server.at("/feed", text(FEED, etag="\xff"))
    async with asking(server) as client:
        answer = await client.get(server.url("/feed"))
    assert answer.headers["etag"] == "\xff"


async def test_the_readers_name_and_password_go_to_their_server_and_are_told_to_nobody(server: Server) -> None:
    server.at("/feed", moved("/new"))
    server.at("/new", moved(server.url("/elsewhere", "other.test")))
    server.at("/elsewhere", FEED)
    async with asking(server) as client:
        answer = await client.get(server.url("/feed").replace("//", "//me:secret@"))
    assert ["authorization" in asked.headers for asked in server.asked] == [True, True, False]
    assert answer.url == server.url("/elsewhere", "other.test")
    assert answer.moved is None


async def test_a_name_and_password_that_a_server_leads_to_are_not_taken(server: Server) -> None:
    server.at("/feed", moved(server.url("/there").replace("//", "//you:secret@")))
    server.at("/there", FEED)
    async with asking(server) as client:
        answer = await client.get(server.url("/feed"))
    assert answer.moved == server.url("/there")
    assert "authorization" not in server.asked[1].headers


async def test_a_slow_feed_holds_up_no_other(server: Server) -> None:
    server.at("/slow", silent())
    for number in range(20):
        server.at(f"/{number}", late(0.01, text(FEED)))
    async with asking(server) as client:
        slow = [asyncio.create_task(client.get(server.url("/slow", f"slow{number}.test"))) for number in range(40)]
        quick = [client.get(server.url(f"/{number}", f"quick{number}.test")) for number in range(20)]
        answers = await asyncio.gather(*quick)
        assert not any(task.done() for task in slow)
        for task in slow:
            task.cancel()
        await asyncio.gather(*slow, return_exceptions=True)
    assert [answer.status for answer in answers] == [200] * 20


async def test_no_proxy_and_no_password_is_taken_from_the_environment(
    server: Server, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "netrc").write_text("machine 127.0.0.1 login me password secret\n")
    monkeypatch.setenv("NETRC", str(tmp_path / "netrc"))
    for name in ("http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY"):
        monkeypatch.setenv(name, "http://127.0.0.1:1/")
    server.at("/feed", FEED)
    async with asking(server) as client:
        await client.get(server.url("/feed"))
    assert "authorization" not in server.asked[0].headers


async def test_a_name_is_looked_up_once_and_what_was_checked_is_what_is_asked(server: Server) -> None:
    answers = iter([["127.0.0.1"], ["10.0.0.1"]])
    server.at("/feed", moved("/there"))
    server.at("/there", text(FEED, connection="close"))
    async with Client(QUICK, server.gate, lambda _: next(answers)) as client:
        for _ in range(2):
            assert (await client.get(server.url("/feed", "turning.test"))).status == 200
    assert next(answers) == ["10.0.0.1"]
