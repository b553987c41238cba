"""What the search asks of the index, and of what the reader did."""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Protocol

from briefing.model import Article, Card
from briefing.search.fold import folded

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


METHOD = "words-1"
"""Version of how words are folded: those of another version are made anew."""


class Words(Protocol):
    """The words of a library, as the index keeps them. An article is known by a number that is never used twice."""

    def version(self) -> int:
        """Another one after every change of what `board` gives."""

    def board(self) -> tuple[int, Sequence[str], Mapping[str, "NDArray[Any]"]]:
        """The version, the words of all names, sorted, and the arrays that `briefing.search.board.Board` explains."""

    def texts(self, match: str, stale: Callable[[], bool]) -> "NDArray[np.int64]":
        """The numbers of the articles, some gone, whose title or text an FTS5 expression matches; none where `stale` says so."""

    def starting(self, beginning: str, longest: int) -> Sequence[str]:
        """The words of the texts that start with `beginning` and have at most `longest` letters."""

    def names(self, field: str, numbers: Sequence[int]) -> Sequence[tuple[str, str]]:
        """Id (empty but for storylines) and name of the outlets, topics or storylines of these numbers."""

    def named(self, field: str, name: str) -> Sequence[int]:
        """The numbers of the outlets, topics or storylines of exactly this name or id."""

    def cards(self, ns: Sequence[int]) -> Mapping[int, Card]:
        """The cards of articles, by their numbers; those that are gone are left out."""

    def numbers(self, ids: Sequence[str]) -> Iterable[int]:
        """The numbers of the articles of these ids; those that are gone are left out."""


def _none() -> Collection[str]:
    return ()


def _no_tags() -> Mapping[str, Collection[str]]:
    return {}


@dataclass(frozen=True, slots=True)
class Marks:
    """What the reader did, as ids of articles."""

    read: Callable[[], Collection[str]] = _none
    """Those that were read."""
    starred: Callable[[], Collection[str]] = _none
    """Those with a star."""
    noted: Callable[[], Collection[str]] = _none
    """Those with a note or a highlight."""
    tagged: Callable[[], Mapping[str, Collection[str]]] = _no_tags
    """Those with each of the reader's tags, by its name: an event's or storyline's tag is on all articles in it."""


def words_of(article: Article) -> tuple[str, str]:
    """What the index keeps of an article for the search: the words of its title, and of the text below it, folded."""
    return " ".join(folded(article.title)), " ".join(folded(body(article)))


def body(article: Article) -> str:
    """The text below the headline, which is the text's first line."""
    return article.text.partition("\n")[2]
