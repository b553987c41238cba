"""What the server of the tests says: each is given to `server.at`."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from http import HTTPStatus
from typing import Self


@dataclass(frozen=True)
class Asked:
    """A request as it came."""

    path: str
    """With its query."""
    headers: Mapping[str, str]
    """Names in lower case."""

    @property
    def host(self) -> str:
        return self.headers["host"].partition(":")[0]

    @classmethod
    def of(cls, head: bytes) -> Self:
        first, *lines = head.decode("latin-1").strip().split("\r\n")
        named = (line.partition(":") for line in lines)
        return cls(first.split(" ")[1], {name.lower(): value.strip() for name, _, value in named})


Answers = Callable[[Asked, asyncio.StreamWriter], Awaitable[bool]]
"""Answers a request; whether the connection is kept."""


def text(body: str | bytes, code: int = 200, type: str = "application/rss+xml", **headers: str) -> Answers:
    """A whole answer, as it should be; `last_modified="…"` is the header Last-Modified."""
    content = body.encode() if isinstance(body, str) else body
    named = {"content-type": type, "content-length": str(len(content))} | {
        name.replace("_", "-"): value for name, value in headers.items()
    }

    async def answer(asked: Asked, writer: asyncio.StreamWriter) -> bool:
        writer.write(head(code, named) + content)
        await writer.drain()
        return True

    return answer


def status(code: int, **headers: str) -> Answers:
    """An answer without a text."""
    if code == 304:
        return raw(head(304, {name.replace("_", "-"): value for name, value in headers.items()}), keep=True)
    return text(b"", code, **headers)


def moved(to: str, code: int = 301) -> Answers:
    """A redirect."""
    return status(code, location=to)


def unless_known(etag: str, body: str) -> Answers:
    """304 to who knows this version, else the text."""

    async def answer(asked: Asked, writer: asyncio.StreamWriter) -> bool:
        known = asked.headers.get("if-none-match") == etag
        return await (status(304, etag=etag) if known else text(body, etag=etag))(asked, writer)

    return answer


def raw(said: bytes, keep: bool = False) -> Answers:
    """These bytes, whatever they are; then the connection is closed."""

    async def answer(asked: Asked, writer: asyncio.StreamWriter) -> bool:
        writer.write(said)
        await writer.drain()
        return keep

    return answer


def endless(start: bytes, piece: bytes, every: float = 0.0) -> Answers:
    """`start`, then `piece` again and again, `every` so many seconds, as long as anybody listens."""

    async def answer(asked: Asked, writer: asyncio.StreamWriter) -> bool:
        writer.write(start)
        while not writer.is_closing():
            writer.write(piece)
            await writer.drain()
            await asyncio.sleep(every)
        return False

    return answer


def silent() -> Answers:
    """Takes the request and says nothing."""

    async def answer(asked: Asked, writer: asyncio.StreamWriter) -> bool:
        await asyncio.Event().wait()
        return False

    return answer


def late(seconds: float, then: Answers) -> Answers:
    """The answer, but later."""

    async def answer(asked: Asked, writer: asyncio.StreamWriter) -> bool:
        await asyncio.sleep(seconds)
        return await then(asked, writer)

    return answer


def head(code: int, headers: Mapping[str, str]) -> bytes:
    """The first lines of an answer."""
    phrase = HTTPStatus(code).phrase if code in HTTPStatus._value2member_map_ else "Odd"
    lines = [f"HTTP/1.1 {code} {phrase}", *(f"{name}: {value}" for name, value in headers.items())]
    return "\r\n".join([*lines, "", ""]).encode("latin-1")
