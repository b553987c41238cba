"""A client that is in a hurry."""

from dataclasses import replace

import pytest

from briefing.fetch.nouns import NotFetched
from briefing.fetch.web.bounds import Bounds
from briefing.fetch.web.client import Client
from tests.fetch.server import Server

QUICK = Bounds(pause=0.0, first_wait=0.01, one_try=5.0, connecting=2.0)
"""For tests: nobody else is waiting for our loopback."""


def asking(server: Server, **bounds: float) -> Client:
    """A client that may ask this server, and nothing else on this machine."""
    return Client(replace(QUICK, **bounds), gate=server.gate, lookup=server.lookup)


async def refusal(server: Server, path: str, **bounds: float) -> NotFetched:
    """Why there is no answer at a path."""
    async with asking(server, **bounds) as client:
        with pytest.raises(NotFetched) as why:
            await client.get(server.url(path))
    return why.value
