"""What asks: feeds as the reader named them, pages as far as their sites let programs read them."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from briefing.fetch.nouns import Answer
from briefing.fetch.web.addresses import nothing_refused, refused
from briefing.fetch.web.bounds import MIB
from briefing.fetch.web.client import Client
from briefing.fetch.web.request import PAGES
from briefing.fetch.web.robots import Robots

FEED = 4 * MIB
"""Bytes that a feed may have: feeds of news have a tenth of it, and of hostile ones each million takes up to four seconds to read."""


class Asking:
    """Asks web servers, as `briefing.fetch.how.Web` says."""

    def __init__(self, client: Client) -> None:
        self._client = client
        self._robots = Robots(client)

    async def get(self, url: str, *, etag: str | None = None, modified: str | None = None) -> Answer:
        """A feed, or what the reader named. Raises NotFetched."""
        return await self._client.get(url, etag=etag, modified=modified, most_bytes=FEED)

    async def page(self, url: str) -> Answer:
        """A page, if its site lets programs read it. Raises NotFetched."""
        pause = await self._robots.pause(url)
        return await self._client.get(url, accept=PAGES, pause=pause)


@asynccontextmanager
async def asking(allow_private: bool) -> AsyncIterator[Asking]:
    """What asks, with its connections; with `allow_private` addresses of the reader's own network too."""
    async with Client(gate=nothing_refused if allow_private else refused) as client:
        yield Asking(client)
