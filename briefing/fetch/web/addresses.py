"""Which addresses are asked: http and https on the open internet, and nothing inside the reader's own network unless they allow it.

A name is looked up once, each address that comes of it is checked, and a checked one is what is connected to: a name that points elsewhere
a moment later gains nothing.
"""

import asyncio
import re
import socket
from collections.abc import Callable
from ipaddress import IPv4Address, IPv6Address, ip_address
from threading import Thread

from aiohttp.abc import AbstractResolver, ResolveResult
from yarl import URL

from briefing.fetch.nouns import NotFetched
from briefing.fetch.web.networks import refused_network

Gate = Callable[[str, int], str | None]
"""Takes an IP address and a port; why it is not asked, in words for the reader, or None where it is."""
Lookup = Callable[[str], list[str]]
"""The IP addresses of a name, best first; it may block. Raises OSError where there are none."""
LONGEST = 4096
"""Characters of an address."""
_HOST = re.compile(r"(?=.{1,253}\.?\Z)[a-z0-9_-]{1,63}(?:\.[a-z0-9_-]{1,63})*\.?\Z")
_NUMBER = re.compile(r"(?:.*\.)?(?:0x[0-9a-f]*|[0-9]+)\.?\Z")


def refused(address: str, port: int = 0) -> str | None:  # noqa: ARG001 - what a gate is asked
    """Why an IP address is not asked (it is private, of this machine, …); None where it is on the open internet."""
    try:
        kind = refused_network(ip_address(address))
    except ValueError:
        return "that is no address of the internet"
    return f"{address} is {kind}" if kind else None


def nothing_refused(address: str, port: int = 0) -> str | None:  # noqa: ARG001 - what a gate is asked
    """The gate of a reader who allows addresses in their own network."""
    return None


def parsed(text: str, beside: URL | None = None) -> URL:
    """An address to ask, absolute or as it stands `beside` another; without its fragment. Raises NotFetched where it is none."""
    text = text.strip()
    try:
        if len(text) > LONGEST or not text.isprintable():
            raise ValueError(text)
        url = URL(text) if beside is None else _without_user(URL(text), beside)
        good = _good_host(url.raw_host or "") and url.port and url.host
    except ValueError:
        raise NotFetched("that is no address", lasting=True) from None
    if url.scheme not in ("http", "https"):
        raise NotFetched("only http and https addresses are asked", lasting=True)
    if not good:
        raise NotFetched("that is no address", lasting=True)
    return url.with_fragment(None)


def _without_user(url: URL, beside: URL) -> URL:
    """What a server leads to; it names no user, and the reader's stays with their own server."""
    return beside.join(url.with_user(None) if url.raw_authority else url)


def told(url: URL) -> str:
    """An address as it may be shown and kept: without the reader's name and password."""
    return str(url.with_user(None))


def _good_host(host: str) -> bool:
    """Whether it is a name, or an IP address in its one common form: `0x7f.1` and `2130706433` mean 127.0.0.1 to some systems."""
    if ":" in host or _NUMBER.match(host):
        return literal(host) is not None
    return bool(_HOST.match(host))


def literal(host: str) -> IPv4Address | IPv6Address | None:
    """The IP address that stands where a name could."""
    try:
        return ip_address(host)
    except ValueError:
        return None


def system_lookup(name: str) -> list[str]:
    """The addresses of a name as the system finds them."""
    found = socket.getaddrinfo(name, None, type=socket.SOCK_STREAM)
    return [str(address[0]) for *_, address in found]


class Resolver(AbstractResolver):
    """Looks names up and lets through what its gate does not refuse. Raises NotFetched where nothing is left, OSError where there is no such name."""

    def __init__(self, gate: Gate, lookup: Lookup = system_lookup) -> None:
        self._gate = gate
        self._lookup = lookup

    async def resolve(
        self,
        host: str,
        port: int = 0,
        family: socket.AddressFamily = socket.AF_UNSPEC,  # noqa: ARG002 - both families are looked up
    ) -> list[ResolveResult]:
        """The addresses of a name that may be asked, best first."""
        addresses = await _apart(self._lookup, host)
        whys = {address: self._gate(address, port) for address in addresses}
        good = [_result(host, address, port) for address, why in whys.items() if why is None]
        if not good:
            raise NotFetched(next((why for why in whys.values() if why), "no server has this name"), lasting=True)
        return good

    async def close(self) -> None:
        """There is nothing to close."""


def _result(host: str, address: str, port: int) -> ResolveResult:
    family = socket.AF_INET6 if ":" in address else socket.AF_INET
    return ResolveResult(
        hostname=host,
        host=address,
        port=port,
        family=family,
        proto=0,
        flags=socket.AI_NUMERICHOST | socket.AI_NUMERICSERV,
    )


async def _apart(lookup: Lookup, name: str) -> list[str]:
    """What `lookup` says, in a thread of its own: a name whose server is silent holds up neither other names nor the end of the process."""
    loop = asyncio.get_running_loop()
    answer: asyncio.Future[list[str]] = loop.create_future()

    def give(found: list[str] | Exception) -> None:
        if answer.done():
            return
        if isinstance(found, Exception):
            answer.set_exception(found)
        else:
            answer.set_result(found)

    def run() -> None:
        found: list[str] | Exception
        try:
            found = lookup(name)
        except Exception as error:
            found = error if isinstance(error, OSError) else OSError(str(error))
        try:
            loop.call_soon_threadsafe(give, found)
        except RuntimeError:
            # the run is over, and nobody waits
            return

    Thread(target=run, name=f"lookup of {name}", daemon=True).start()
    return await answer
