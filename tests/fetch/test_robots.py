"""What a site lets programs read."""

import asyncio
from time import process_time

import pytest

from briefing.fetch.nouns import NotFetched
from briefing.fetch.web.robots import NAME, Robots, rules_of
from tests.fetch.answers import moved, status, text
from tests.fetch.asking import asking
from tests.fetch.server import Server

ALL = "User-agent: *\nDisallow: /private/\nDisallow: /*.pdf$\nCrawl-delay: 3\n"


@pytest.mark.parametrize(
    ("robots", "path", "allowed"),
    [
        (ALL, "/news", True),
        (ALL, "/private/news", False),
        (ALL, "/a.pdf", False),
        (ALL, "/a.pdf?x", True),
        ("", "/news", True),
        ("<html>not found</html>", "/news", True),
        ("User-agent: Briefing\nDisallow: /", "/news", False),
        ("User-agent: BRIEFING/2.0\r\nDisallow: /\r\n", "/news", False),
        ("user-agent:briefing # us\rdisallow:/", "/news", False),
        ("\ufeffUser-agent: *\nDisallow: /", "/news", False),
        ("User-agent: *\nDisallow: /\n\nUser-agent: Briefing\nAllow: /", "/news", True),
        ("User-agent: other\nUser-agent: briefing\nDisallow: /", "/news", False),
        ("User-agent: *\nDisallow: /a\nAllow: /a/b", "/a/b/c", True),
        ("User-agent: Brief\nDisallow: /", "/news", True),
        ("User-agent: b\nUser-agent: briefings\nDisallow: /", "/news", True),
        ("User-agent: *\nDisallow: /caf%C3%A9", "/café/news", False),
    ],
)
def test_its_rules_for_us_and_for_all_are_kept_to(robots: str, path: str, allowed: bool) -> None:
    assert rules_of(robots.encode()).can_fetch(f"http://news.example{path}", NAME) is allowed


@pytest.mark.parametrize(
    "robots",
    [
        b"".join(b"User-agent: a%d\n" % number for number in range(9000)) + b"Disallow: /x\n" * 9000,
        b"User-agent: *\nDisallow: /" + b"a*" * 100_000 + b"b$\n",
        b"User-agent: *\n" + b"Disallow: /*a*b*c$\n" * 20_000,
        b"\xff\xfe\x00" * 100_000,
        b"user-agent" * 50_000,
        b" " * 500_000,
    ],
    ids=["many names", "many stars", "many rules", "no text", "no lines", "blank"],
)
def test_rules_made_to_take_long_do_not(robots: bytes) -> None:
    start = process_time()
    assert rules_of(robots).can_fetch("http://news.example/" + "a" * 3000, NAME)
    assert process_time() - start < 5.0


async def test_a_page_that_is_not_to_be_read_is_told_and_its_site_is_asked_once(server: Server) -> None:
    server.at("/robots.txt", ALL)
    async with asking(server) as client:
        robots = Robots(client)
        pauses = await asyncio.gather(*(robots.pause(server.url(f"/{number}")) for number in range(9)))
        with pytest.raises(NotFetched, match="its site asks programs not to read it") as why:
            await robots.pause(server.url("/private/1"))
    assert pauses == [3.0] * 9
    assert not why.value.passing
    assert server.paths() == ["/robots.txt"]


@pytest.mark.parametrize(
    ("line", "pause"),
    [
        ("", None),
        ("Crawl-delay: 0.5", 0.5),
        ("Crawl-delay: 86400", 10.0),
        ("Crawl-delay: nan", None),
        ("Crawl-delay: -5", None),
    ],
)
async def test_the_time_between_pages_that_a_site_wants_is_kept_up_to_a_bound(
    server: Server, line: str, pause: float | None
) -> None:
    server.at("/robots.txt", f"User-agent: *\n{line}\nDisallow: /private/")
    async with asking(server) as client:
        assert await Robots(client).pause(server.url("/page")) == pause


@pytest.mark.parametrize("code", [401, 403, 404, 410])
async def test_a_site_without_rules_allows_all(server: Server, code: int) -> None:
    server.at("/robots.txt", status(code))
    async with asking(server) as client:
        assert await Robots(client).pause(server.url("/page")) is None


async def test_rules_may_stand_elsewhere(server: Server) -> None:
    server.at("/robots.txt", moved(server.url("/rules", "other.test")))
    server.at("/rules", "User-agent: *\nDisallow: /")
    async with asking(server) as client:
        with pytest.raises(NotFetched, match="not to read it"):
            await Robots(client).pause(server.url("/page"))


@pytest.mark.parametrize(
    ("code", "why"),
    [(500, "its server has a fault (500)"), (429, "its server asks to be left alone for 60 seconds")],
)
async def test_a_site_that_cannot_say_is_not_read_this_time(server: Server, code: int, why: str) -> None:
    server.at("/robots.txt", status(code))
    async with asking(server) as client:
        with pytest.raises(NotFetched) as told:
            await Robots(client).pause(server.url("/page"))
    assert str(told.value) == f"its site did not say what may be read (robots.txt: {why})"
    assert told.value.passing
    assert told.value.after == (60.0 if code == 429 else None)


async def test_rules_beyond_any_measure_are_not_read_and_neither_is_the_site(server: Server) -> None:
    server.at("/robots.txt", text(b"#" * 1_100_000))
    async with asking(server) as client:
        with pytest.raises(NotFetched, match="larger than 1 MB"):
            await Robots(client).pause(server.url("/page"))
