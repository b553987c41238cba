"""A press of made-up papers whose servers fail now and then: what a soak asks, and what must be there after it."""

import random

from briefing.fetch.nouns import Source
from tests.fetch.answers import Answers, status, text
from tests.fetch.running import LONG, item, page, rss
from tests.fetch.server import Server

TOPICS = ("ferry", "harbour", "budget", "strike", "election", "flood", "bridge", "court", "school", "drought")
WAYS_TO_FAIL: tuple[Answers, ...] = (
    status(500),
    status(503),
    status(404),
    text("<html>Back soon</html>"),
    text("<rss><chan"),
)


class Press:
    """Papers with as many stories each; every second one has teasers only, with pages behind them."""

    def __init__(self, server: Server, papers: int, stories: int, seed: int = 7) -> None:
        self.server, self.papers, self.stories = server, papers, stories
        self.random = random.Random(seed)
        self.failing: set[int] = set()

    @property
    def sources(self) -> list[Source]:
        """The feeds of all papers, each at a host of its own."""
        return [Source(self.server.url(f"/{n}/rss", f"paper{n}.test"), f"Paper {n}") for n in range(self.papers)]

    def next_run(self, share: float) -> None:
        """Other papers fail than before: this share of all feeds, and of the pages of the others."""
        sound = [n for n in range(self.papers) if n not in self.failing]
        self.failing = set(self.random.sample(sound, round(self.papers * share)))
        for paper in range(self.papers):
            down = self.random.choice(WAYS_TO_FAIL)
            self.server.at(f"/{paper}/rss", down if paper in self.failing else self.feed(paper))
            for story in range(self.stories) if paper % 2 else ():
                fails = self.random.random() < share
                self.server.at(
                    f"/{paper}/{story}", status(500) if fails else page(_title(paper, story), _text(paper, story))
                )

    def all_sound(self) -> None:
        """Everything answers."""
        self.failing = set()
        self.next_run(0.0)

    def feed(self, paper: int) -> str:
        """The feed of a paper."""
        return rss(*self._items(paper), title=f"Paper {paper}")

    def _items(self, paper: int) -> list[str]:
        link = [self.server.url(f"/{paper}/{story}", f"paper{paper}.test") for story in range(self.stories)]
        texts = [f"{_title(paper, n)}." if paper % 2 else _text(paper, n) for n in range(self.stories)]
        return [item(_title(paper, n), texts[n], link[n], 1 + n % 28, f"{paper}-{n}") for n in range(self.stories)]


def _title(paper: int, story: int) -> str:
    return f"The {TOPICS[story % len(TOPICS)]} in district {story} as paper {paper} tells it"


def _text(paper: int, story: int) -> str:
    return f"{_title(paper, story)}. {LONG}"
