"""What it costs that nothing changed: `python -m benchmarks.walking [ARTICLES]`.

`briefing index` of a library whose index is up to date, against a bare walk with a stat of every file, as whole processes.
"""

import sys
from collections.abc import Iterator
from pathlib import Path
from statistics import median

from benchmarks import places
from benchmarks.measuring import Figure, in_turn, machine, missing, ratio, show
from benchmarks.together import run

RUNS = 7
WALK = """
import os, sys
def walk(folder):
    for entry in os.scandir(folder):
        if entry.is_dir(follow_symlinks=False):
            walk(entry.path)
        else:
            entry.stat(follow_symlinks=False)
walk(sys.argv[1])
"""


def measured(articles: int) -> Iterator[Figure]:
    """The ratios."""
    yield _in_process(places.library(articles))
    what = f"nothing changed in {articles:,} files / a bare walk with stat"
    if not places.can_index():
        walk = [sys.executable, "-c", WALK, str(places.library(articles))]
        alone = median(run(walk, places.environment()).seconds for _ in range(RUNS))
        yield missing(what, f"{places.NO_INDEX}; the peer alone: {alone:.3f} s")
        return
    folder = str(places.indexed(articles))
    commands = {"ours": [*places.COMMAND, "index", folder], "peer": [sys.executable, "-c", WALK, folder]}
    started = {"ours": [*places.COMMAND, "--version"], "peer": [sys.executable, "-c", ""]}
    runs = [{name: run(command, places.environment()) for name, command in commands.items()} for _ in range(RUNS)]
    empty = {
        name: min(run(command, places.environment()).processor for _ in range(RUNS))
        for name, command in started.items()
    }
    ours, peer = ([one[name].seconds for one in runs] for name in commands)
    yield ratio(f"{what}, whole processes", "≤ 2", ours, peer)
    ours, peer = ([one[name].processor - empty[name] for one in runs] for name in commands)
    yield ratio(f"{what}, of the processor, without what it takes to start them", "≤ 2", ours, peer)


def _in_process(folder: Path) -> Figure:
    from briefing import library

    walk = {}
    exec(WALK.rpartition("walk(")[0], walk)
    ours, peer = in_turn(lambda: library.opened(folder), lambda: walk["walk"](folder), runs=RUNS)
    return ratio("the library's walk, within one process / a bare walk with stat", "", ours, peer)


if __name__ == "__main__":
    print(machine())
    show(measured(places.asked()))
