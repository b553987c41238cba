"""A client takes its turns, and heeds servers that want to be left alone."""

import asyncio
from time import monotonic

import pytest

from briefing.fetch.nouns import NotFetched
from tests.fetch.answers import late, moved, silent, status, text
from tests.fetch.asking import asking, refusal
from tests.fetch.server import Server


async def test_a_host_is_asked_by_few_requests_at_once_however_many_are_wanted(server: Server) -> None:
    server.at("/page", late(0.02, text("a page")))
    hosts = ("one.test", "two.test", "three.test")
    async with asking(server, at_a_host=2) as client:
        await asyncio.gather(*(client.get(server.url("/page", host)) for host in hosts for _ in range(6)))
    assert [server.most_at_once[host] for host in hosts] == [2, 2, 2]


async def test_no_more_requests_are_under_way_than_the_bound(server: Server) -> None:
    server.at("/page", late(0.02, text("a page")))
    async with asking(server, at_once=5) as client:
        await asyncio.gather(*(client.get(server.url("/page", f"host{number}.test")) for number in range(20)))
    assert server.most_in_all == 5


async def test_starts_at_a_host_are_some_time_apart_but_a_redirect_inside_it_is_followed_at_once(
    server: Server,
) -> None:
    server.at("/page", moved("/there"))
    server.at("/there", "a page")
    start = monotonic()
    async with asking(server, pause=9.0) as client:
        await asyncio.gather(*(client.get(server.url("/page"), pause=0.3) for _ in range(3)))
    assert monotonic() - start > 0.59
    assert server.paths() == ["/page", "/there"] * 3


async def test_a_short_time_to_be_left_alone_is_waited_for(server: Server) -> None:
    server.at("/feed", status(429, retry_after="0"), status(503, retry_after="0"), text("<rss/>"))
    async with asking(server) as client:
        assert (await client.get(server.url("/feed"))).content == b"<rss/>"
    assert len(server.asked) == 3


async def test_times_to_be_left_alone_are_waited_for_and_count_as_time_that_an_address_costs(server: Server) -> None:
    server.at("/feed", status(503, retry_after="1"))
    start = monotonic()
    why = await refusal(server, "/feed", in_all=1.8)
    assert (str(why), why.after) == ("its server asks to be left alone for 1 second", 1.0)
    assert monotonic() - start > 0.99
    assert len(server.asked) == 2


@pytest.mark.parametrize("code", [429, 503])
async def test_a_long_time_to_be_left_alone_is_told_and_kept_to(server: Server, code: int) -> None:
    server.at("/feed", status(code, retry_after="7200"))
    server.at("/other", "<rss/>")
    async with asking(server) as client:
        whys = []
        for url in (server.url("/feed", "busy.test"), server.url("/other", "busy.test")):
            with pytest.raises(NotFetched) as why:
                await client.get(url)
            whys.append(why.value)
        assert (await client.get(server.url("/other", "free.test"))).content == b"<rss/>"
    assert {(str(why), why.status, why.passing) for why in whys} == {
        ("its server asks to be left alone for 2 hours", code, True)
    }
    assert all(why.after == pytest.approx(7200, abs=5) for why in whys)
    assert server.paths() == ["/feed", "/other"]


async def test_a_server_that_does_not_say_for_how_long_is_left_alone_for_a_minute(server: Server) -> None:
    server.at("/feed", status(429))
    why = await refusal(server, "/feed")
    assert (why.status, why.after) == (429, 60.0)
    assert len(server.asked) == 1


async def test_a_host_that_never_answers_is_soon_asked_no_more(server: Server) -> None:
    server.at("/page", silent())
    async with asking(server, one_try=0.4, faults=2) as client:
        asks = (client.get(server.url("/page", "dead.test")) for _ in range(20))
        whys = await asyncio.gather(*asks, return_exceptions=True)
    assert [str(why) for why in whys] == [
        *["its server gave no whole answer in 1 second"] * 2,
        *["its server did not answer before, and is not asked again this time"] * 18,
    ]
    assert len(server.asked) == 2
