"""Secure connections, and those that are not."""

import ssl
from collections.abc import Iterator
from pathlib import Path

import pytest

from briefing.fetch.nouns import NotFetched
from briefing.fetch.web.client import Client
from tests.fetch.answers import moved
from tests.fetch.asking import QUICK
from tests.fetch.server import Server

CERTIFICATE = Path(__file__).with_name("loopback.pem")


@pytest.fixture
def secure() -> Iterator[Server]:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(CERTIFICATE)
    with Server(tls=context) as server:
        server.at("/", "here")
        yield server


def trust() -> ssl.SSLContext:
    context = ssl.create_default_context(cafile=str(CERTIFICATE))
    # as newer versions of Python do by themselves
    context.verify_flags |= ssl.VERIFY_X509_STRICT
    return context


def trusting(server: Server) -> Client:
    """A client that trusts the certificate of the tests."""
    return Client(QUICK, server.gate, server.lookup, tls=trust())


async def why_not(client: Client, url: str) -> NotFetched:
    async with client:
        with pytest.raises(NotFetched) as why:
            await client.get(url)
    return why.value


async def test_a_server_with_a_trusted_certificate_is_asked(secure: Server) -> None:
    async with trusting(secure) as client:
        assert (await client.get(secure.url("/", "secure.test"))).content == b"here"
        assert (await client.get(secure.url("/"))).content == b"here"


async def test_a_certificate_that_nobody_vouches_for_is_told(secure: Server) -> None:
    why = await why_not(Client(QUICK, secure.gate, secure.lookup), secure.url("/", "secure.test"))
    assert str(why).startswith("its certificate is not trusted: self-signed certificate")
    assert why.passing
    assert secure.asked == []


async def test_a_certificate_of_another_name_is_told(secure: Server) -> None:
    why = await why_not(trusting(secure), secure.url("/", "other.test"))
    assert "its certificate is not trusted: Hostname mismatch" in str(why)
    assert secure.asked == []


async def test_a_server_that_speaks_no_tls_is_told(server: Server) -> None:
    why = await why_not(trusting(server), server.url("/").replace("http:", "https:"))
    assert str(why) == "no secure connection came about"
    assert server.asked == []


async def test_a_server_that_moved_from_secure_to_open_has_not_moved_for_good(secure: Server, server: Server) -> None:
    secure.at("/feed", moved(server.url("/feed")))
    server.at("/feed", "here")
    client = Client(
        QUICK,
        lambda address, port: secure.gate(address, port) and server.gate(address, port),
        tls=trust(),
    )
    async with client:
        answer = await client.get(secure.url("/feed"))
    assert (answer.url, answer.moved) == (server.url("/feed"), None)
