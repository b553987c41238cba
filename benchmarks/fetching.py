"""Feeds that fail now and then, fetched again and again: `python -m benchmarks.fetching [FEEDS STORIES]`.

60 feeds with 50 stories each, half of them teasers with pages behind them, on a web server on loopback; in each of three runs a tenth of the feeds
and of the pages fails, and others than before. Then everything answers, and each article must be there once. The peer is what no reader can
do without: feedparser alone, on the same feeds, one after the other.
"""

import asyncio
import sys
import time
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from benchmarks.measuring import Figure, machine, ratio, show
from tests.fetch.running import Run
from tests.fetch.server import Server
from tests.fetch.soaking import Press

FEEDS, STORIES = 60, 50
FAILING = 0.1


def measured(feeds: int = FEEDS, stories: int = STORIES) -> Iterator[Figure]:
    """The runs' times against the peer's. Raises AssertionError where an article is lost or doubled."""
    with Server() as server, TemporaryDirectory() as folder:
        press, run = Press(server, feeds, stories), Run(server, Path(folder, "news"), Path(folder, "fetched.sqlite3"))
        run.root.mkdir()
        told: dict[str, list[float]] = {}
        for number in range(1, 4):
            press.next_run(FAILING)
            told[f"run {number} of {feeds} feeds, {feeds * stories:,} entries, a tenth failing"] = [
                _seconds(run, press)
            ]
        press.all_sound()
        _seconds(run, press)
        told["nothing new"] = [_seconds(run, press) for _ in range(3)]
        print(f"articles: {_titles(run):,}, each once, of {feeds * stories:,}")
        assert _titles(run) == len(run.files()) == feeds * stories
        peer = [_parsed(press) for _ in range(3)]
        for what, seconds in told.items():
            print(f"{what}: {median(seconds):.2f} s")
            yield ratio(f"{what} / feedparser alone", "-", seconds, peer)


def _seconds(run: Run, press: Press) -> float:
    start = time.perf_counter()
    fetched = asyncio.run(run(*press.sources))
    print(f"{len(fetched.new):,} new, {len(fetched.changed):,} changed, {len(fetched.failed)} feeds failed")
    return time.perf_counter() - start


def _titles(run: Run) -> int:
    return len({run.text(place).split("\n")[1] for place in run.files()})


def _parsed(press: Press) -> float:
    import feedparser

    contents = [press.feed(paper).encode() for paper in range(press.papers)]
    start = time.perf_counter()
    for content in contents:
        feedparser.parse(BytesIO(content))
    return time.perf_counter() - start


def main() -> None:
    """Prints the figures."""
    print(machine())
    show(measured(*map(int, sys.argv[1:3])))


if __name__ == "__main__":
    main()
