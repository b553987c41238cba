"""Work in other processes comes back in order, and a process that ends takes nobody else's work with it."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

import pytest

from briefing.session import workers
from briefing.session.workers import Workers

from .build import library

PATIENCE = 30.0


def doubled(numbers: Sequence[int]) -> list[int]:
    return [2 * number for number in numbers]


def ending_at_seven(numbers: Sequence[int]) -> list[int]:
    if 7 in numbers:
        os._exit(1)
    return list(numbers)


@pytest.fixture(autouse=True)
def small(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workers, "FEW", 4)


@pytest.mark.parametrize(("count", "processes"), [(0, 2), (3, 2), (23, 1), (23, 2)])
def test_all_is_done_in_order_here_or_elsewhere(count: int, processes: int) -> None:
    with Workers(processes) as pool:
        done = [each for some in pool.over(range(count), count, doubled, lambda _: -1, size=5) for each in some]
    assert done == [2 * number for number in range(count)]


def test_what_ends_a_process_is_told_and_all_else_is_done() -> None:
    with Workers(2) as pool:
        done = [each for some in pool.over(range(20), 20, ending_at_seven, lambda _: -1, size=5) for each in some]
    assert done == [*range(7), -1, *range(8, 20)]


@pytest.mark.skipif(os.name != "posix", reason="groups of processes are a matter of POSIX")
def test_no_process_outlives_the_one_that_began_it_and_was_killed(tmp_path: Path) -> None:
    root = library(tmp_path / "news", 400)
    command = [sys.executable, "-m", "briefing", "index", str(root), "--events"]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, start_new_session=True)
    assert process.stdout is not None
    for line in process.stdout:
        if b"Reading" in line and b'"done": 0' not in line:
            break
    process.send_signal(signal.SIGKILL)
    process.communicate()
    end = time.monotonic() + PATIENCE
    while _anyone(process.pid):
        assert time.monotonic() < end, "its workers go on"
        time.sleep(0.05)


def _anyone(group: int) -> bool:
    try:
        os.killpg(group, 0)
    except ProcessLookupError:
        return False
    return True
