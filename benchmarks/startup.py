"""The first useful frame: `python -m benchmarks.startup [ARTICLES]`.

Whole processes in a real terminal, from their start until the first headline stands on the screen: the reader with an index, Textual's
hello world, and newsboat with 10,000 items in its cache, by turns.
"""

import re
import sys
from collections.abc import Iterator
from functools import cache
from statistics import median
from typing import NamedTuple

from benchmarks import newsboat, places
from benchmarks.made.vocabulary import SMALL, words
from benchmarks.measuring import Figure, machine, missing, ratio, show
from benchmarks.terminal import Terminal

RUNS = 7
HELLO = """
from textual.app import App
from textual.widgets import Static
class Hello(App):
    def compose(self): yield Static("hello")
Hello().run()
"""
_WORD = re.compile(r"[a-z]{4,}")


class Seen(NamedTuple):
    """Seconds until the first useful frame: of the clock, and of the program's processor."""

    seconds: float
    processor: float


@cache
def _invented() -> frozenset[str]:
    return frozenset(words()) - frozenset(SMALL)


def headline(text: str) -> bool:
    """Whether a headline has been drawn: three words that stand in no text but the made ones."""
    return len(_invented().intersection(_WORD.findall(text.lower()))) >= 3


def reader(articles: int) -> Terminal:
    """The reader on the made library."""
    return Terminal([*places.COMMAND, str(places.library(articles))], places.environment())


def _reader(articles: int) -> Seen:
    with reader(articles) as terminal:
        return Seen(terminal.wait(headline), terminal.processor())


def _hello() -> Seen:
    with Terminal([sys.executable, "-c", HELLO], places.environment()) as terminal:
        return Seen(terminal.wait(lambda text: "hello" in text), terminal.processor())


def _newsboat() -> Seen:
    with newsboat.opened() as terminal:
        return Seen(terminal.wait(newsboat.first_feed), terminal.processor())


def measured(articles: int) -> Iterator[Figure]:
    """The ratios."""
    what = f"first useful frame of the reader with {articles:,} articles"
    peers = {f"{what} / Textual's hello world": ("≤ 1.25", _hello)}
    against = f"{what} / newsboat with {newsboat.ITEMS:,} items"
    if newsboat.there():
        newsboat.prepare()
        peers[against] = ("≤ 3", _newsboat)
    else:
        yield missing(against, newsboat.ABSENT)
    _invented()
    if not places.can_index():
        for against, (_, peer) in peers.items():
            alone = median(peer().seconds for _ in range(RUNS))
            yield missing(against, f"{places.NO_INDEX}; the peer alone: {alone:.3f} s")
        return
    places.indexed(articles)
    runs = [(_reader(articles), *(peer() for _, peer in peers.values())) for _ in range(RUNS)]
    ours, *others = zip(*runs, strict=True)
    for (against, (bar, _)), theirs in zip(peers.items(), others, strict=True):
        spent = [median(one.processor for one in seen) for seen in (ours, theirs)]
        note = f"of the processor {spent[0]:.2f} / {spent[1]:.2f} s"
        yield ratio(against, bar, (one.seconds for one in ours), (one.seconds for one in theirs), note=note)


if __name__ == "__main__":
    print(machine())
    show(measured(places.asked()))
