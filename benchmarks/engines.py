"""Search as you type over invented titles: ours beside others that could do it.

    python -m benchmarks.engines [TITLES] [WORDS_OF_TEXT] [QUERIES_FOR_PEERS] [NAME]

200 queries with typos (`benchmarks.titles`), typed letter by letter; the peers get the first 50 of them, for some take a second a key. For each engine: milliseconds a keystroke, median and 95th
percentile, and how many of the titles meant stand in the first five at the last one. An engine that is not installed is named and skipped.
"""

import sys
import time
from collections.abc import Callable, Iterable, Sequence
from statistics import median

from benchmarks import engine_peers
from benchmarks.engine_ours import OURS
from benchmarks.titles import Typed, queries, titles

Found = Sequence[int]
Engine = Callable[[str], Found]
TITLES = 100_000
PEERS = {**OURS, **engine_peers.PEERS}


def measured(ask: Engine, asked: Sequence[Typed]) -> tuple[list[float], list[Typed]]:
    """Milliseconds of each keystroke, and the queries whose title is not in the first five."""
    times, missed = [], []
    for each in asked:
        found: Found = ()
        for end in range(1, len(each.query) + 1):
            start = time.perf_counter()
            found = ask(each.query[:end])
            times.append(1000 * (time.perf_counter() - start))
        if not each.meant.intersection(found[:5]):
            missed.append(each)
    return times, missed


def at_share(values: Iterable[float], share: float) -> float:
    """The value below which a share of all lies."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]


def main(count: int = TITLES, words: int = 0, for_peers: int = 50, only: str = "") -> None:
    """Prints a line an engine."""
    made = titles(count)
    asked = list(queries(made))
    print(f"{count:,} titles, {words} words of text each, {len(asked)} queries")
    print(f"{'engine':34} {'median ms':>9} {'p95 ms':>8} {'top 5':>7}  {'ready s':>7}")
    for name, make in PEERS.items():
        if only not in name:
            continue
        start = time.perf_counter()
        try:
            ask = make(made, words)
        except ImportError as missing:
            print(f"{name:34} not installed: {missing.name}")
            continue
        ready = time.perf_counter() - start
        given = asked if name in OURS else asked[:for_peers]
        times, missed = measured(ask, given)
        share = f"{len(given) - len(missed)}/{len(given)}"
        print(f"{name:34} {median(times):9.1f} {at_share(times, 0.95):8.1f} {share:>7}  {ready:7.1f}", flush=True)
        if only:
            for each in missed:
                print("   missed:", each.query, "|", each.kind, "|", [made[n] for n in each.meant][:1])


if __name__ == "__main__":
    main(*(int(value) for value in sys.argv[1:4]), *sys.argv[4:5])
