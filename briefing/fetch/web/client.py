"""Asks web servers, politely and within bounds."""

import asyncio
import random
import ssl
from datetime import UTC, datetime
from types import TracebackType
from typing import Self

from aiohttp import ClientError, ClientSession, ClientTimeout, DummyCookieJar, TCPConnector
from yarl import URL

from briefing.fetch.nouns import Answer, NotFetched
from briefing.fetch.web import faults, redirects
from briefing.fetch.web.addresses import Gate, Lookup, Resolver, literal, parsed, refused, system_lookup, told
from briefing.fetch.web.bounds import Bounds
from briefing.fetch.web.hosts import Hosts, left_alone
from briefing.fetch.web.receiving import READ, Reply, received
from briefing.fetch.web.request import FEEDS, WHO, Request, headers
from briefing.fetch.web.waiting import retry_after, spoken

NOT_CHANGED = 304
ASKS_LESS_OFTEN = 429
UNSAID = 60.0
"""Seconds that a host is left alone for where it wants to be asked less often and does not say how much."""
_FINAL = {501, 505}
"""Faults of a server that the next try would meet too."""
_LONGEST_LINE = 16 * 1024


class Client:
    """An async context manager whose `get` asks; its connections, and what it knows of each host, last as long as it does.

    It takes no proxy from the environment: behind one, names are looked up where no gate is.
    """

    def __init__(
        self,
        bounds: Bounds | None = None,
        gate: Gate = refused,
        lookup: Lookup = system_lookup,
        tls: ssl.SSLContext | None = None,
    ) -> None:
        """`gate` says which addresses are not asked, `lookup` finds those of a name; `tls` is for certificates that the system does not trust."""
        self._bounds = bounds or Bounds()
        self._gate = gate
        self._lookup = lookup
        self._tls = tls
        self._hosts = Hosts(self._bounds)
        self._room = asyncio.Semaphore(self._bounds.at_once)

    async def __aenter__(self) -> Self:
        connector = TCPConnector(
            resolver=Resolver(self._gate, self._lookup), limit=0, ttl_dns_cache=600, ssl=self._tls or True
        )
        self._session = ClientSession(
            connector=connector,
            headers=WHO,
            cookie_jar=DummyCookieJar(),
            auto_decompress=False,
            trust_env=False,
            max_line_size=_LONGEST_LINE,
            max_field_size=_LONGEST_LINE,
        )
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self._session.close()

    async def get(
        self,
        url: str,
        *,
        etag: str | None = None,
        modified: str | None = None,
        most_bytes: int | None = None,
        accept: str = FEEDS,
        pause: float | None = None,
    ) -> Answer:
        """The answer at an address, after redirects; status 304 only where `etag` or `modified`, as an earlier answer had them, were given.

        `most_bytes` is the largest answer, `pause` the seconds until the next request at its host; both as the bounds say where
        they are not given. Raises NotFetched.
        """
        way = redirects.Way(parsed(url), self._bounds.redirects)
        request = Request(
            headers(accept, etag, modified),
            most=most_bytes or self._bounds.bytes,
            pause=self._bounds.pause if pause is None else pause,
            left=self._bounds.in_all,
        )
        try:
            reply = await self._reply(way, request)
            while reply.status in redirects.STATUSES:
                reply = await self._reply(way, request)
            if reply.status not in READ and not (reply.status == NOT_CHANGED and (etag or modified)):
                raise faults.of_status(reply.status)
        except NotFetched as why:
            raise way.said(why) from why.__cause__
        status = NOT_CHANGED if reply.status == NOT_CHANGED else 200
        return Answer(told(way.url), status, reply.content, reply.headers, way.moved)

    async def _reply(self, way: redirects.Way, request: Request) -> Reply:
        """What the host where the way has got to says in the end, asked again where that may help; a redirect where the way leads on to another."""
        for tries_left in reversed(range(self._bounds.tries)):
            try:
                async with self._hosts.turn(way.host, request.pause), self._room:
                    return await self._followed(way, request)
            except faults.Again as again:
                wait = max(again.wait, self._wait(tries_left))
                if not tries_left or wait >= request.left:
                    raise again.said from again.__cause__
                request.left -= wait
                await asyncio.sleep(wait)
        raise AssertionError("the last try returns or raises")

    async def _followed(self, way: redirects.Way, request: Request) -> Reply:
        """Follows the redirects of one host in one turn."""
        host, reply = way.host, await self._tried(way.url, request)
        while reply.status in redirects.STATUSES:
            way.follow(reply.status, reply.headers.get("location"))
            if way.host != host:
                break
            reply = await self._tried(way.url, request)
        return reply

    def _check_literal(self, url: URL) -> None:
        """An address that is written as numbers is never looked up, and so meets no gate but this."""
        address = literal(url.raw_host or "")
        why = address and self._gate(str(address), url.port or 0)
        if why:
            raise NotFetched(why, lasting=True)

    async def _tried(self, url: URL, request: Request) -> Reply:
        self._check_literal(url)
        host = url.raw_host or ""
        seconds = min(self._bounds.one_try, request.left)
        if seconds <= 0:
            # to aiohttp no time is any time
            raise NotFetched(f"its server gave no whole answer in {spoken(self._bounds.in_all)}")
        start = asyncio.get_running_loop().time()
        timeout = ClientTimeout(total=seconds, connect=self._bounds.connecting)
        try:
            async with self._session.get(
                url, headers=request.headers, allow_redirects=False, timeout=timeout
            ) as response:
                reply = await received(response, request.most)
        except (ClientError, OSError) as error:
            self._hosts.silent(host)
            raise faults.of_error(error, asyncio.get_running_loop().time() - start) from error
        finally:
            request.left -= asyncio.get_running_loop().time() - start
        self._hosts.answered(host)
        self._heed(reply, host)
        return reply

    def _heed(self, reply: Reply, host: str) -> None:
        """Heeds that a server wants to be left alone. Raises NotFetched or Again where this answer is none yet."""
        wait = retry_after(reply.headers.get("retry-after", ""), datetime.now(UTC))
        if reply.status == ASKS_LESS_OFTEN or (reply.status >= 500 and wait is not None):
            wait = UNSAID if wait is None else wait
            self._hosts.leave_alone(host, wait, reply.status)
            said = left_alone(wait, reply.status)
            raise said if wait > self._bounds.longest_wait else faults.Again(said, wait)
        if reply.status >= 500 and reply.status not in _FINAL:
            raise faults.Again(faults.of_status(reply.status))

    def _wait(self, tries_left: int) -> float:
        """Seconds before the next try: twice as long each time, and not all programs at once."""
        return self._bounds.first_wait * 2.0 ** (self._bounds.tries - 1 - tries_left) * random.uniform(0.5, 1.5)
