"""What a program and the processes that it starts take together. Linux only: the numbers are the kernel's, of /proc."""

import os
import resource
import subprocess
import sys
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from threading import Event, Thread
from time import perf_counter

EVERY = 0.2
"""Seconds between two looks."""
MEASURED = sys.platform == "linux"


@dataclass(frozen=True)
class Spent:
    """What one run took."""

    seconds: float
    """Of the clock."""
    processor: float
    """Seconds of all processes."""
    memory: float
    """MiB at the worst look: proportional set size, where a page that n processes share counts 1/n in each; 0 if not measured."""
    most: int
    """Processes at once."""
    output: str


def run(command: Sequence[str], environment: Mapping[str, str]) -> Spent:
    """Runs a program to its end. Raises CalledProcessError where it fails."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    start = perf_counter()
    process = subprocess.Popen(
        command, env=dict(environment), stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    )
    looks: list[tuple[float, int]] = [(0.0, 0)]
    ended = Event()
    looker = Thread(target=_look, args=(process.pid, ended, looks), daemon=True)
    looker.start()
    output = process.communicate()[0]
    seconds = perf_counter() - start
    ended.set()
    looker.join()
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, command, output)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    used = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return Spent(seconds, used, max(look[0] for look in looks), max(look[1] for look in looks), output)


def _look(root: int, ended: Event, looks: list[tuple[float, int]]) -> None:
    while MEASURED and not ended.wait(EVERY):
        pids = _below(root)
        looks.append((sum(map(_memory, pids)), len(pids)))


def _below(root: int) -> list[int]:
    """The process and all that it started, or those started."""
    parents = {int(name): _parent(int(name)) for name in os.listdir("/proc") if name.isdecimal()}  # noqa: PTH208
    found = [root]
    for pid in found:
        found += [child for child, parent in parents.items() if parent == pid]
    return found


def _parent(pid: int) -> int:
    with suppress(OSError):
        return int(Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[1])
    return 0


def _memory(pid: int) -> float:
    with suppress(OSError, StopIteration):
        lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
        return int(next(line for line in lines if line.startswith("Pss:")).split()[1]) / 1024
    return 0.0
