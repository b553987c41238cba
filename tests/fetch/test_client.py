"""Asking a web server that does as it should, and one that does not."""

from briefing import __version__
from tests.fetch.answers import text
from tests.fetch.conftest import asking
from tests.fetch.server import Server

FEED = "<rss><channel><title>Made for a test</title></channel></rss>"


async def test_an_answer_comes_with_its_address_text_and_headers(server: Server) -> None:
    server.at("/feed", text(FEED, etag='"one"', Last_Modified="Sun, 06 Nov 2022 08:49:37 GMT"))
    async with asking(server) as client:
        answer = await client.get(server.url("/feed"))
    assert (answer.url, answer.status, answer.content.decode(), answer.moved) == (server.url("/feed"), 200, FEED, None)
    assert answer.headers["etag"] == '"one"'
    assert answer.headers["last-modified"] == "Sun, 06 Nov 2022 08:49:37 GMT"


async def test_a_server_learns_who_asks_and_nothing_else(server: Server) -> None:
    server.at("/feed", text(FEED, set_cookie="who=you"))
    async with asking(server) as client:
        await client.get(server.url("/feed"))
        await client.get(server.url("/feed"))
    for asked in server.asked:
        assert asked.headers["user-agent"] == f"Briefing/{__version__} (news reader)"
        assert asked.headers.keys() == {"host", "user-agent", "accept", "accept-encoding"}
