"""A real web server on loopback, in a thread of its own, that answers as it is told: also too slowly, too long, and with lies.

    with Server() as server:
        server.at("/feed", "<rss/>")                                  # 200 with this text
        server.at("/flaky", status(500), status(500), text("<rss/>"))  # in this order, the last one again and again
        client = Client(gate=server.gate, lookup=server.lookup)
        await client.get(server.url("/feed"))
        assert [one.path for one in server.asked] == ["/feed"]

What it says is made by `tests.fetch.answers`; `tests.fetch.asking` has a client for it. Every name that ends in `.test` leads to it (`server.url("/feed", "news.test")`), `inside.test`
to a private address, and all others to nothing.
"""

import asyncio
import socket
import ssl
from collections import defaultdict
from contextlib import suppress
from threading import Event, Thread
from types import TracebackType
from typing import Self

from briefing.fetch.web.addresses import refused
from tests.fetch.answers import Answers, Asked, status, text

HOST = "127.0.0.1"
INSIDE = "10.1.2.3"
HANDSHAKE = b"\x16"
"""How TLS begins."""


class Server:
    """A context manager; `asked` is all that it was asked, in order."""

    def __init__(self, tls: ssl.SSLContext | None = None) -> None:
        self.asked: list[Asked] = []
        self.port = 0
        self.most_at_once: dict[str, int] = defaultdict(int)
        """How many requests were under way at once, by the host that they named."""
        self.most_in_all = 0
        self._tls = tls
        self._answers: dict[str, list[Answers]] = {}
        self._under_way: dict[str, int] = defaultdict(int)
        self._ready = Event()
        self._loop = asyncio.new_event_loop()
        self._thread = Thread(target=self._run, name="web server of a test", daemon=True)

    def at(self, path: str, *answers: Answers | str | bytes) -> None:
        """Sets what is said at a path (without its query), request by request; the last one is said again and again."""
        self._answers[path] = [text(one) if isinstance(one, str | bytes) else one for one in answers]

    def url(self, path: str = "/", name: str = HOST) -> str:
        """The address of a path, at the server's own address or by a name."""
        return f"{'https' if self._tls else 'http'}://{name}:{self.port}{path}"

    def paths(self) -> list[str]:
        """What was asked, in order, with the queries."""
        return [one.path for one in self.asked]

    def gate(self, address: str, port: int) -> str | None:
        """The client's own gate, but for this server."""
        return None if (address, port) == (HOST, self.port) else refused(address, port)

    def lookup(self, name: str) -> list[str]:
        """Names of tests only: no test asks a name server."""
        if name == "inside.test":
            return [INSIDE]
        if name.endswith(".test"):
            return [HOST]
        raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")

    def __enter__(self) -> Self:
        self._thread.start()
        self._ready.wait()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join()

    def _run(self) -> None:
        asyncio.set_event_loop(self._loop)
        serving = self._loop.run_until_complete(asyncio.start_server(self._serve, HOST, 0, ssl=self._tls))
        self.port = serving.sockets[0].getsockname()[1]
        self._ready.set()
        self._loop.run_forever()
        serving.close()
        tasks = asyncio.all_tasks(self._loop)
        for task in tasks:
            task.cancel()
        self._loop.run_until_complete(asyncio.gather(*tasks, return_exceptions=True))
        self._loop.run_until_complete(asyncio.sleep(0))
        self._loop.close()

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with suppress(OSError, asyncio.IncompleteReadError, asyncio.CancelledError):
            while await self._answered(reader, writer):
                pass
        writer.close()

    async def _answered(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> bool:
        """Whether the connection is kept."""
        first = await reader.readexactly(1)
        if first == HANDSHAKE:
            return await status(400)(Asked("", {}), writer) and False
        asked = Asked.of(first + await reader.readuntil(b"\r\n\r\n"))
        self.asked.append(asked)
        answers = self._answers.get(asked.path.partition("?")[0], [status(404)])
        answer = answers.pop(0) if len(answers) > 1 else answers[0]
        self._under_way[asked.host] += 1
        self.most_in_all = max(self.most_in_all, sum(self._under_way.values()))
        self.most_at_once[asked.host] = max(self.most_at_once[asked.host], self._under_way[asked.host])
        try:
            return await answer(asked, writer)
        finally:
            self._under_way[asked.host] -= 1
