"""Keys in the home list, and the reader's memory: `python -m benchmarks.lists [ARTICLES]`.

The reader in a real terminal on a library of ARTICLES and on one of 1,000, by turns: 200 times key down, one at a time; then a search.
"""

from collections.abc import Iterator
from statistics import median

from benchmarks import places
from benchmarks.measuring import Figure, at_share, machine, missing, ratio, show
from benchmarks.startup import headline, reader

SMALL, KEYS, ROUNDS = 1_000, 200, 3
CALM = 1.0
"""Seconds without anything drawn after which the start is over."""


class Visit:
    """What one reader took."""

    def __init__(self, articles: int) -> None:
        with reader(articles) as terminal:
            terminal.wait(headline)
            terminal.settle(CALM)
            self.memory = {"after start": terminal.resident()}
            before = terminal.processor()
            self.seconds = [terminal.press("j") for _ in range(KEYS)]
            self.processor = (terminal.processor() - before) / KEYS
            self.memory[f"after {KEYS} keys down"] = terminal.resident()
            terminal.press("/", CALM)
            for letter in next(places.truth(places.library(articles)))["title"][:20]:
                terminal.press(letter, CALM / 4)
            terminal.settle(CALM)
            self.memory["after a search"] = terminal.resident()


def measured(articles: int) -> Iterator[Figure]:
    """The ratio, and MiB."""
    what = f"key down in the list at {articles:,} / at {SMALL:,}"
    if not places.can_index():
        yield missing(what, places.NO_INDEX)
        return
    for size in (SMALL, articles):
        places.indexed(size)
    pairs = [(Visit(articles), Visit(SMALL)) for _ in range(ROUNDS)]
    ours, small = zip(*pairs, strict=True)
    one, other = ([seconds for visit in visits for seconds in visit.seconds] for visits in (ours, small))
    note = f"95th percentiles {at_share(one, 0.95):.3f} and {at_share(other, 0.95):.3f} s"
    yield ratio(f"{what}, until drawn", "≤ 1.3", one, other, note=note)
    one, other = ([visit.processor for visit in visits] for visits in (ours, small))
    yield ratio(f"{what}, of the processor", "≤ 1.3", one, other)
    for when in ours[0].memory:
        value, at_small = (median(visit.memory[when] for visit in visits) for visits in (ours, small))
        note = f"at {SMALL:,}: {at_small:.0f} MiB"
        yield Figure(f"resident memory of the reader {when}", value, "≤ 400", note, "MiB")


if __name__ == "__main__":
    print(machine())
    show(measured(places.asked()))
