"""Turns at hosts, on a clock that jumps."""

import asyncio

import pytest

from briefing.fetch.nouns import NotFetched
from briefing.fetch.web.bounds import Bounds
from briefing.fetch.web.hosts import Hosts
from tests.fetch.clock import hurried

BOUNDS = Bounds(at_a_host=2, pause=1.0, longest_wait=20.0, faults=3)


async def started(hosts: Hosts, name: str, pause: float = 1.0, busy: float = 0.0) -> float | str:
    """When a turn at a host began, or why there was none."""
    try:
        async with hosts.turn(name, pause):
            start = asyncio.get_running_loop().time()
            await asyncio.sleep(busy)
            return round(start, 3)
    except NotFetched as why:
        return str(why)


def test_turns_at_a_host_start_some_time_after_each_other_in_the_order_of_asking() -> None:
    async def run() -> list[float | str]:
        hosts = Hosts(BOUNDS)
        return await asyncio.gather(*(started(hosts, "news.example") for _ in range(4)))

    assert hurried(run()) == [0.0, 1.0, 2.0, 3.0]


def test_hosts_do_not_wait_for_each_other() -> None:
    async def run() -> list[float | str]:
        hosts = Hosts(BOUNDS)
        return await asyncio.gather(*(started(hosts, f"{number}.example", busy=9.0) for number in range(60)))

    assert hurried(run()) == [0.0] * 60


def test_no_more_requests_are_under_way_at_a_host_than_the_bound() -> None:
    async def run() -> list[float | str]:
        hosts = Hosts(BOUNDS)
        return await asyncio.gather(*(started(hosts, "news.example", busy=10.0) for _ in range(5)))

    assert hurried(run()) == [0.0, 1.0, 10.0, 11.0, 20.0]


def test_the_pause_of_a_turn_puts_off_the_next_one() -> None:
    async def run() -> list[float | str]:
        hosts = Hosts(BOUNDS)
        return await asyncio.gather(*(started(hosts, "news.example", pause) for pause in (0.0, 5.0, 1.0, 0.0)))

    assert hurried(run()) == [0.0, 0.0, 5.0, 6.0]


def test_a_host_that_wants_to_be_left_alone_for_a_little_is_waited_for() -> None:
    async def run() -> list[float | str]:
        hosts = Hosts(BOUNDS)
        hosts.leave_alone("news.example", 15.0, 429)
        return await asyncio.gather(
            *(started(hosts, name) for name in ("news.example", "other.example", "news.example"))
        )

    assert hurried(run()) == [15.0, 0.0, 16.0]


def test_a_host_that_wants_to_be_left_alone_for_long_is_left_alone() -> None:
    async def run() -> NotFetched:
        hosts = Hosts(BOUNDS)
        hosts.leave_alone("news.example", 3600.0, 503)
        hosts.leave_alone("news.example", 5.0, 503)
        await asyncio.sleep(600.0)
        with pytest.raises(NotFetched) as why:
            async with hosts.turn("news.example", 1.0):
                pass
        return why.value

    why = hurried(run())
    assert (str(why), why.status, why.passing) == ("its server asks to be left alone for 50 minutes", 503, True)
    assert why.after == pytest.approx(3000.0)


def test_who_waits_for_a_turn_hears_what_another_was_told() -> None:
    async def run() -> list[float | str]:
        hosts = Hosts(BOUNDS)
        waiting = [asyncio.create_task(started(hosts, "news.example", pause=10.0)) for _ in range(3)]
        await asyncio.sleep(5.0)
        hosts.leave_alone("news.example", 120.0, 429)
        return await asyncio.gather(*waiting)

    told = "its server asks to be left alone for {}"
    assert hurried(run()) == [0.0, told.format("115 seconds"), told.format("105 seconds")]


def test_a_host_that_never_answers_is_not_asked_for_ever() -> None:
    async def run() -> list[float | str]:
        hosts = Hosts(BOUNDS)
        said = []
        for answers in (False, False, True, False, False, False, False):
            said.append(await started(hosts, "news.example", pause=0.0))
            (hosts.answered if answers else hosts.silent)("news.example")
        return said

    assert hurried(run()) == [*[0.0] * 6, "its server did not answer before, and is not asked again this time"]


def test_who_gives_up_waiting_takes_nobodys_turn() -> None:
    async def run() -> list[float | str]:
        hosts = Hosts(Bounds(at_a_host=1))
        first, given_up, last = (asyncio.create_task(started(hosts, "news.example", busy=5.0)) for _ in range(3))
        await asyncio.sleep(0.5)
        given_up.cancel()
        return await asyncio.gather(first, last)

    assert hurried(run()) == [0.0, 5.0]
