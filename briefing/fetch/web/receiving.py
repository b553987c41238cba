"""Takes an answer in, within bounds, whatever it is told to be."""

from collections.abc import Mapping
from dataclasses import dataclass

from aiohttp import ClientResponse

from briefing.fetch.nouns import NotFetched
from briefing.fetch.web.bounds import MIB
from briefing.fetch.web.inflate import Damaged, Inflater, TooLarge, encodings

READ = {200, 203}
"""The statuses of an answer whose body is what was asked for."""


@dataclass(frozen=True, slots=True)
class Reply:
    """One answer, be it a redirect."""

    status: int
    headers: Mapping[str, str]
    """Names in lower case."""
    content: bytes = b""
    """Decompressed; empty where the status is not in READ."""


async def received(response: ClientResponse, most: int) -> Reply:
    """An answer of at most `most` bytes, as it comes and decompressed. Raises NotFetched, and what aiohttp raises where it breaks off."""
    headers = _headers(response)
    if response.status not in READ:
        return Reply(response.status, headers)
    try:
        content = await _body(response, encodings(headers.get("content-encoding", "")), most)
    except TooLarge:
        raise NotFetched(f"it is larger than {most / MIB:.3g} MB", lasting=True) from None
    except Damaged:
        raise NotFetched("its compression cannot be read") from None
    return Reply(response.status, headers, content)


async def _body(response: ClientResponse, ways: list[str], most: int) -> bytes:
    if (response.content_length or 0) > most:
        raise TooLarge
    inflater, parts, size = Inflater(ways, most), [], 0
    async for piece in response.content.iter_any():
        size += len(piece)
        if size > most:
            raise TooLarge
        parts.append(inflater.feed(piece))
    parts.append(inflater.end())
    return b"".join(parts)


def _headers(response: ClientResponse) -> dict[str, str]:
    """Headers of one name are joined, as RFC 9110 (5.3) has it."""
    headers: dict[str, str] = {}
    for name, value in response.headers.items():
        known = headers.get(name.lower())
        headers[name.lower()] = _whole(value) if known is None else f"{known}, {_whole(value)}"
    return headers


def _whole(value: str) -> str:
    """A value whose bytes are no UTF-8, and stand in it as half signs, in the letters that HTTP once had."""
    try:
        value.encode()
    except UnicodeEncodeError:
        return value.encode("utf-8", "surrogateescape").decode("latin-1")
    return value
