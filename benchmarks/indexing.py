"""What an index costs: `python -m benchmarks.indexing [ARTICLES]`.

`briefing index` of a whole library from nothing, then with 500 new articles, then with these gone again; seconds of the clock, and the
memory of all its processes together.
"""

import json
import os
import shutil
from collections.abc import Iterator
from pathlib import Path

from benchmarks import places
from benchmarks.library import make_library
from benchmarks.measuring import Figure, machine, missing, show
from benchmarks.together import MEASURED, Spent, run

NEW = 500


def forget(folder: Path) -> None:
    """Takes away the index of a made library."""
    from briefing import config
    from briefing import index as kept

    os.environ.update(places.environment())
    shutil.rmtree(kept.place(config.cache_folder(), folder).parent, ignore_errors=True)


def index(folder: Path) -> Spent:
    """Builds or updates the index of a library."""
    return run([*places.COMMAND, "index", str(folder), "--json"], places.environment())


def stages(spent: Spent) -> dict[str, float]:
    """Seconds of each stage, as the program tells them."""
    return json.loads(spent.output)["seconds"]


def measured(articles: int) -> Iterator[Figure]:
    """Minutes, MiB and seconds."""
    if not places.can_index():
        yield missing(f"whole index of {articles:,} from scratch", places.NO_INDEX)
        return
    folder = places.library(articles)
    forget(folder)
    whole = index(folder)
    yield Figure(
        f"whole index of {articles:,} from scratch", whole.seconds / 60, "100,000: ≤ 10 min", _told(whole), "min"
    )
    if MEASURED:
        note = f"{whole.most} processes at most; shared pages counted once"
        yield Figure("its memory, all processes together, at the worst look", whole.memory, "≤ 2048", note, "MiB")
    make_library(folder, articles + NEW, first=articles)
    more = index(folder)
    yield Figure(f"{NEW} new articles into it", more.seconds, "≤ 10", _told(more), "s")
    places.library(articles)
    fewer = index(folder)
    yield Figure(f"{NEW} articles gone from it", fewer.seconds, "", _told(fewer), "s")


def _told(spent: Spent) -> str:
    parts = ", ".join(f"{name} {seconds:.1f}" for name, seconds in stages(spent).items())
    return f"{parts}; {spent.processor:.0f} s of the processors, {spent.memory:.0f} MiB"


if __name__ == "__main__":
    print(machine())
    show(measured(places.asked()))
