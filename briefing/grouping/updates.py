"""What a library's groups are made of, and what comes out: the shapes that callers of `update` see."""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, Protocol

from briefing.model import StorylineOf
from briefing.model.groups import A

Say = Callable[[str, int, int], None]
"""Called with what is being done, how many are done, and how many there are (0: not known)."""


class Text(Protocol):
    """What of an article reasons and names are written in: an `Article` is one."""

    @property
    def title(self) -> str:
        """The headline."""

    @property
    def text(self) -> str:
        """Headline, line break, body."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What is to be said of a storyline in the words of its texts."""

    reasons: tuple[tuple[Sequence[int], Sequence[str]], ...]
    """For each: numbers of the keys that two members share, most telling first, and the ids of the articles that are read for them."""
    events: tuple[tuple[str, Sequence[str]], ...]
    """The title of each event that tells in the storyline's name, and the ids of the articles that are read of it."""

    @property
    def ids(self) -> set[str]:
        """The articles to be read."""
        return {id for _, ids in (*self.reasons, *self.events) for id in ids}


@dataclass(frozen=True, slots=True)
class Worded:
    """What was asked, in words."""

    title: str
    """Of the storyline."""
    reasons: tuple[tuple[str, ...], ...]
    """For each, what the two share."""


class Source(Protocol):
    """Where `update` reads what it needs of articles, a few at a time."""

    def features(self, ids: Collection[str]) -> Mapping[str, bytes]:
        """What `grouping.features` made of each article."""

    def text(self, id: str) -> str:
        """The text of an article."""

    def worded(self, asked: Sequence[Asked]) -> Iterator[Worded]:
        """What `grouping.worded` says to each, in their order; any process may say it."""


@dataclass(frozen=True, slots=True)
class Update(Generic[A]):
    """What became of the storylines of a library."""

    storylines: tuple[StorylineOf[A], ...]
    """Those that are new or not as they were, in no order that tells anything."""
    gone: tuple[str, ...]
    """Ids of storylines that are no more."""
    state: Mapping[str, bytes]
    """To be kept, and given to the next update; a value that is the same object as before need not be written again."""
