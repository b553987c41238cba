"""What a library's groups are made of, and what comes out: the shapes that callers of `update` see."""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, Protocol

from briefing.model import Article, StorylineOf
from briefing.model.groups import A

Say = Callable[[str, int, int], None]
"""Called with what is being done, how many are done, and how many there are (0: not known)."""


class Source(Protocol):
    """Where `update` reads what it needs of articles, a few at a time."""

    def features(self, ids: Collection[str]) -> Mapping[str, bytes]:
        """What `grouping.features` made of each article."""

    def articles(self, ids: Collection[str]) -> Sequence[Article]:
        """The articles whole, in any order: reasons and names are written in their words."""


@dataclass(frozen=True, slots=True)
class Update(Generic[A]):
    """What became of the storylines of a library."""

    storylines: tuple[StorylineOf[A], ...]
    """Those that are new or not as they were, in no order that tells anything."""
    gone: tuple[str, ...]
    """Ids of storylines that are no more."""
    state: Mapping[str, bytes]
    """To be kept, and given to the next update; a value that is the same object as before need not be written again."""
