"""Whether cost grows with the articles and no faster: `python -m benchmarks.linear [1000 10000 100000 ...]`.

A table of seconds for each stage that `briefing index` tells, of all, and of MiB, for libraries of several sizes, each from nothing.
"""

import sys
from collections.abc import Sequence

from benchmarks import places
from benchmarks.indexing import forget, index, stages
from benchmarks.measuring import machine

SIZES = (1_000, 10_000, 100_000)


def table(sizes: Sequence[int]) -> list[list[str]]:
    """Rows of cells: a stage a row, a size a column; in brackets microseconds an article."""
    folders = [places.library(size) for size in sizes]
    for folder in folders:
        forget(folder)
    runs = [index(folder) for folder in folders]
    names = dict.fromkeys(name for spent in runs for name in stages(spent))
    of_stages = {f"{name}, s": [stages(spent).get(name, 0) for spent in runs] for name in names}
    seconds = of_stages | {"whole process, s": [spent.seconds for spent in runs]}
    return [
        ["", *(f"{size:,}" for size in sizes)],
        *([name, *map(_cell, of_one, sizes)] for name, of_one in seconds.items()),
        ["memory, MiB", *(f"{spent.memory:,.0f}" for spent in runs)],
    ]


def _cell(seconds: float, articles: int) -> str:
    return f"{seconds:,.2f} ({1e6 * seconds / articles:,.0f})"


def main(sizes: Sequence[int] = SIZES) -> None:
    """Prints the table, in Markdown."""
    if not places.can_index():
        print(f"no table of costs: {places.NO_INDEX}")
        return
    rows = table(sizes)
    for row in (rows[0], ["---"] * len(rows[0]), *rows[1:]):
        print(f"| {' | '.join(row)} |")


if __name__ == "__main__":
    print(machine())
    main([int(argument) for argument in sys.argv[1:]] or SIZES)
