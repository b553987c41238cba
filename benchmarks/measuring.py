"""What every measure is made of: figures, times of ours and of a peer in turn, and words on the machine."""

import gc
import os
import platform
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from statistics import median
from time import perf_counter, process_time

RUNS = 5
Work = Callable[[], object]


@dataclass(frozen=True)
class Figure:
    """One line of the table."""

    what: str
    value: float | None
    """None where it could not be measured."""
    bar: str = ""
    """What it must be."""
    detail: str = ""
    """What it was made of; or why it is not there."""
    unit: str = "×"

    def __str__(self) -> str:
        shown = f"{self.value:9.2f} {self.unit:<4}" if self.value is not None else "    not measured"
        return "  ".join(
            part for part in (f"{shown:<16}", self.what, self.bar and f"[{self.bar}]", self.detail) if part
        )


def missing(what: str, why: str) -> Figure:
    """A figure that cannot be measured here."""
    return Figure(what, None, detail=why)


def ratio(what: str, bar: str, ours: Iterable[float], peer: Iterable[float], unit: str = "s", note: str = "") -> Figure:
    """The median of ours over the peer's median."""
    one, other = median(ours), median(peer)
    told = f"{one:.3g} {unit} / {other:.3g} {unit}"
    return Figure(what, one / other, bar, f"{told}; {note}" if note else told)


def clock(work: Work) -> float:
    """Seconds of the clock."""
    start = perf_counter()
    work()
    return perf_counter() - start


def processor(work: Work) -> float:
    """Seconds of this process: a busy machine does not count."""
    gc.collect()
    start = process_time()
    work()
    return process_time() - start


def in_turn(
    ours: Work, peer: Work, timed: Callable[[Work], float] = processor, runs: int = RUNS
) -> tuple[list[float], list[float]]:
    """Seconds of both, run by turns, so that what the machine does beside them falls on both."""
    pairs = [(timed(ours), timed(peer)) for _ in range(runs)]
    return [one for one, _ in pairs], [other for _, other in pairs]


def at_share(values: Iterable[float], share: float) -> float:
    """The value below which a share of all lies: .95 gives the 95th percentile."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]


def machine() -> str:
    """What measured."""
    return f"{os.cpu_count()} cores, {platform.system()} {platform.machine()}, Python {platform.python_version()}"


def show(figures: Iterable[Figure]) -> None:
    """Prints each figure as soon as it is there."""
    for figure in figures:
        print(figure, flush=True)
