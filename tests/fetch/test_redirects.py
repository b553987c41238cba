"""The way from the address that was asked to the one that answers."""

import pytest

from briefing.fetch.nouns import NotFetched
from briefing.fetch.web.client import Client
from tests.fetch.answers import moved, status, text
from tests.fetch.asking import QUICK, asking, refusal
from tests.fetch.server import Server


@pytest.mark.parametrize(
    ("codes", "for_good"),
    [
        ([301], True),
        ([308, 301], True),
        ([302], False),
        ([303], False),
        ([307], False),
        ([301, 302], False),
        ([302, 301], False),
    ],
)
async def test_an_address_has_moved_for_good_where_each_redirect_says_so(
    server: Server, codes: list[int], for_good: bool
) -> None:
    for number, code in enumerate(codes):
        server.at(f"/{number}", moved(f"/{number + 1}", code))
    server.at(f"/{len(codes)}", "here")
    async with asking(server) as client:
        answer = await client.get(server.url("/0"))
    assert answer.content == b"here"
    assert answer.url == server.url(f"/{len(codes)}")
    assert answer.moved == (answer.url if for_good else None)


async def test_a_redirect_may_name_another_host_a_path_beside_or_letters_of_any_script(server: Server) -> None:
    server.at("/a/b", moved("c"))
    server.at("/a/c", moved(f"//other.test:{server.port}/d?q=1"))
    server.at("/d", moved(server.url("/caf\xe9", "third.test")))
    server.at("/caf%C3%A9", "here")
    async with asking(server) as client:
        assert (await client.get(server.url("/a/b"))).content == b"here"
    assert [asked.host for asked in server.asked] == ["127.0.0.1", "127.0.0.1", "other.test", "third.test"]


@pytest.mark.parametrize(
    ("to", "why"),
    [
        ("/start", "its redirects lead in a circle"),
        ("/start#part", "its redirects lead in a circle"),
        ("file:///etc/passwd", "only http and https addresses are asked"),
        ("javascript:alert(1)", "only http and https addresses are asked"),
        ("data:text/plain,x", "only http and https addresses are asked"),
        ("http://[::1", "that is no address"),
        ("http://2130706433/", "that is no address"),
        ("http://x/" + "y" * 5000, "that is no address"),
    ],
)
async def test_a_redirect_that_leads_nowhere_is_told(server: Server, to: str, why: str) -> None:
    server.at("/start", moved(to))
    refused = await refusal(server, "/start")
    assert str(refused) == why
    assert not refused.passing
    assert server.paths() == ["/start"]


async def test_a_redirect_that_does_not_say_where_is_told(server: Server) -> None:
    server.at("/start", status(302))
    assert str(await refusal(server, "/start")) == "its server sends to another address and does not say which (302)"


async def test_more_redirects_than_the_bound_are_too_many(server: Server) -> None:
    for number in range(5):
        server.at(f"/{number}", moved(f"/{number + 1}"))
    server.at("/5", "here")
    assert str(await refusal(server, "/0", redirects=4)) == "it has more than 4 redirects"
    async with asking(server, redirects=5) as client:
        assert (await client.get(server.url("/0"))).content == b"here"


@pytest.mark.parametrize(
    ("to", "why"),
    [
        ("http://127.0.0.1:1/", "127.0.0.1 is an address of this machine"),
        ("http://10.0.0.1/admin", "it leads to 10.0.0.1: 10.0.0.1 is a private address"),
        ("http://[::ffff:10.0.0.1]/", "it leads to ::ffff:a00:1: ::ffff:a00:1 is a private address"),
        ("http://169.254.169.254/", "it leads to 169.254.169.254: 169.254.169.254 is an address of the local link"),
        ("http://inside.test/", "it leads to inside.test: 10.1.2.3 is a private address"),
    ],
)
async def test_a_redirect_into_the_readers_own_network_is_refused(server: Server, to: str, why: str) -> None:
    server.at("/start", moved(to))
    refused = await refusal(server, "/start")
    assert str(refused) == why
    assert not refused.passing


async def test_a_client_that_nobody_told_otherwise_does_not_ask_this_machine(server: Server) -> None:
    server.at("/", "here")
    for url in (server.url("/"), server.url("/", "localhost")):
        async with Client(QUICK) as client:
            with pytest.raises(NotFetched, match="is an address of this machine"):
                await client.get(url)
    assert server.asked == []


async def test_what_happens_after_a_redirect_names_the_host_that_it_happened_at(server: Server) -> None:
    server.at("/start", moved(server.url("/gone", "other.test")))
    server.at("/gone", text("", 410))
    refused = await refusal(server, "/start")
    assert (str(refused), refused.status) == ("it leads to other.test: it is gone for good (410)", 410)
