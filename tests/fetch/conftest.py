"""A server and a client that is in a hurry."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from briefing.fetch.bounds import Bounds
from briefing.fetch.client import Client
from tests.fetch.server import Server

QUICK = Bounds(pause=0.0, first_wait=0.01, one_try=5.0, connecting=2.0)
"""For tests: nobody else is waiting for our loopback."""


def asking(server: Server, **bounds: float) -> Client:
    """A client that may ask this server, and nothing else on this machine."""
    return Client(replace(QUICK, **bounds), gate=server.gate, lookup=server.lookup)


@pytest.fixture
def server() -> Iterator[Server]:
    with Server() as serving:
        yield serving
