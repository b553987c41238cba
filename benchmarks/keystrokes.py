"""Search as you type: `python -m benchmarks.keystrokes [ARTICLES]`.

200 queries with typos (`benchmarks.titles`) against the index of a made library, asked letter by letter as they would be typed, and
`fzf --filter` on the same titles. A keystroke's first hits come from the names, its settled ones from the texts too.
"""

import os
import re
import shutil
import subprocess
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median
from time import perf_counter, process_time

from benchmarks import places
from benchmarks.made.vocabulary import SMALL
from benchmarks.measuring import Figure, at_share, machine, missing, ratio, show
from benchmarks.titles import Typed, queries

OF_FZF = 10
"""Queries that fzf is given letter by letter: at 100,000 titles it takes a fifth of a second for each. All 200 are given whole."""
_LETTERS = re.compile("[a-z]+")
ABSENT = "fzf is not installed (Debian: apt-get install fzf)"


@dataclass
class Times:
    """Milliseconds of each keystroke until first hits and settled ones, and of the processor; how many queries found what they meant."""

    first: list[float] = field(default_factory=list)
    settled: list[float] = field(default_factory=list)
    processor: list[float] = field(default_factory=list)
    found: int = 0


def measured(articles: int) -> Iterator[Figure]:
    """Milliseconds, ratios and shares."""
    if not places.can_index():
        yield missing(f"keystroke at {articles:,}", places.NO_INDEX)
        return
    titles = [entry["title"] for entry in places.truth(places.library(articles)) if entry["whole"]]
    asked = typed(titles)
    ours = _ours(articles, titles, asked)
    for name, times, most in (
        ("first hits", ours.first, "≤ 50, 1M: ≤ 100"),
        ("settled", ours.settled, "≤ 50, 1M: ≤ 400"),
    ):
        note = f"median {median(times):.2f}, slowest {max(times):.1f} ms of {len(times):,}"
        yield Figure(f"keystroke at {articles:,}, {name}, 95th percentile", at_share(times, 0.95), most, note, "ms")
    note = f"median {median(ours.processor):.2f}"
    yield Figure("the same, settled, of the processor", at_share(ours.processor, 0.95), "", note, "ms")
    yield Figure("the title meant in the first five", ours.found / len(asked), "≥ .95", f"of {len(asked)} queries", "")
    yield from _against_fzf(articles, titles, asked, ours)


def typed(titles: Sequence[str]) -> list[Typed]:
    """Queries for titles, of their words without figures and the small words that nobody would search for."""
    words = ([word for word in _LETTERS.findall(title.lower()) if word not in SMALL] for title in titles)
    return list(queries([" ".join(of_one) for of_one in words]))


def _ours(articles: int, titles: Sequence[str], asked: Sequence[Typed]) -> Times:
    engine = _engine(places.indexed(articles))
    engine.board()
    times = Times()
    for each in asked:
        for end in range(1, len(each.query) + 1):
            start, spent = perf_counter(), process_time()
            steps = [(perf_counter(), found) for found in engine.search(each.query[:end])]
            times.first.append(1000 * (steps[0][0] - start))
            times.settled.append(1000 * (steps[-1][0] - start))
            times.processor.append(1000 * (process_time() - spent))
        times.found += _meant(each, titles, [hit.article.title for hit in steps[-1][1].hits[:5]])
    return times


def _engine(folder: Path):  # type: ignore[no-untyped-def]
    from briefing.index.words import Words
    from briefing.search.engine import Engine
    from briefing.session.placing import kept_index

    os.environ.update(places.environment())
    index = kept_index(folder)
    if index is None:
        raise SystemExit(f"{folder} has no index that is whole")
    return Engine(Words(index.database), index.articles.articles)


def _meant(each: Typed, titles: Sequence[str], found: Sequence[str]) -> bool:
    return not {titles[n] for n in each.meant}.isdisjoint(found)


def _against_fzf(articles: int, titles: Sequence[str], asked: Sequence[Typed], ours: Times) -> Iterator[Figure]:
    what = f"keystroke at {articles:,} / fzf --filter on the same titles"
    if not shutil.which("fzf"):
        yield missing(what, ABSENT)
        return
    lines = places.home() / f"{articles}.titles"
    lines.write_text("\n".join(titles) + "\n", encoding="utf-8")
    times, found = [], 0
    for number, each in enumerate(asked):
        ends = range(1 if number < OF_FZF else len(each.query), len(each.query) + 1)
        for end in ends:
            start = perf_counter()
            hits = _fzf(lines, each.query[:end])
            if number < OF_FZF:
                times.append(1000 * (perf_counter() - start))
        found += _meant(each, titles, hits)
    for name, share in (("median", 0.5), ("95th percentile", 0.95)):
        both = [at_share(ours.settled, share)], [at_share(times, share)]
        yield ratio(f"{what}, {name}", "≤ 0.25", *both, unit="ms")
    yield Figure("the title meant in fzf's first five", found / len(asked), "", f"of {len(asked)} queries", "")


def _fzf(lines: Path, query: str) -> list[str]:
    with lines.open("rb") as given:
        done = subprocess.run(["fzf", "--filter", query], stdin=given, capture_output=True, check=False)
    return done.stdout[:20_000].decode("utf-8", "replace").split("\n")[:5]


if __name__ == "__main__":
    print(machine())
    show(measured(places.asked()))
