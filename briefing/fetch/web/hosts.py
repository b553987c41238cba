"""Turns at hosts: few requests at once and some time between them, and none where a host wants to be left alone or does not answer."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

from briefing.fetch.nouns import NotFetched
from briefing.fetch.web.bounds import Bounds
from briefing.fetch.web.waiting import spoken


@dataclass(slots=True)
class _Host:
    turns: asyncio.Semaphore
    next_start: float = 0.0
    """By the loop's clock, as `quiet_until` is."""
    quiet_until: float = 0.0
    quiet_status: int | None = None
    faults: int = field(default=0)


class Hosts:
    """What is known of each host in this run."""

    def __init__(self, bounds: Bounds) -> None:
        self._bounds = bounds
        self._hosts: dict[str, _Host] = {}

    @asynccontextmanager
    async def turn(self, name: str, pause: float) -> AsyncIterator[None]:
        """A turn at a host, in the order of asking; the next one starts `pause` seconds later at the earliest.

        Raises NotFetched, before or after waiting, where the host is not to be asked in this run.
        """
        host = self._host(name)
        async with host.turns:
            self._check(host)
            await asyncio.sleep(_start(host, pause) - _now())
            # what others heard meanwhile
            self._check(host)
            await asyncio.sleep(max(0.0, host.quiet_until - _now()))
            yield

    def leave_alone(self, name: str, seconds: float, status: int) -> None:
        """Notes that a host asked, by an answer of this status, to be left alone."""
        host = self._host(name)
        host.quiet_until = max(host.quiet_until, _now() + seconds)
        host.quiet_status = status

    def answered(self, name: str) -> None:
        """Notes that a host answered, be it with a fault."""
        self._host(name).faults = 0

    def silent(self, name: str) -> None:
        """Notes that a host did not answer a request."""
        self._host(name).faults += 1

    def _host(self, name: str) -> _Host:
        if name not in self._hosts:
            self._hosts[name] = _Host(asyncio.Semaphore(self._bounds.at_a_host))
        return self._hosts[name]

    def _check(self, host: _Host) -> None:
        if host.faults >= self._bounds.faults:
            raise NotFetched("its server did not answer before, and is not asked again this time")
        wait = host.quiet_until - _now()
        if wait > self._bounds.longest_wait:
            raise left_alone(wait, host.quiet_status)


def left_alone(seconds: float, status: int | None) -> NotFetched:
    """What is said of a host that asked to be left alone."""
    return NotFetched(f"its server asks to be left alone for {spoken(seconds)}", status, after=seconds)


def _start(host: _Host, pause: float) -> float:
    """When this turn may start; the next one is put off from there."""
    start = max(_now(), host.next_start, host.quiet_until)
    host.next_start = start + pause
    return start


def _now() -> float:
    return asyncio.get_running_loop().time()
