"""Walks the dependency tree of a parsed text."""

from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass

from briefing.model import Span
from briefing.text.parse import Parse, Token


@dataclass(frozen=True, slots=True)
class Tree:
    """A parsed text whose words know those that hang on them. Words go by their index in `tokens`."""

    tokens: Parse
    """Every word and mark of the text, in order."""
    children: tuple[tuple[int, ...], ...]
    """For each token the indices of those that hang on it, in order."""
    sentences: dict[int, tuple[int, int]]
    """For each `Sentence.index` its first token and the one after its last."""

    def __getitem__(self, at: int) -> Token:
        """The token at an index."""
        return self.tokens[at]

    def having(self, at: int, labels: Container[str]) -> Iterator[int]:
        """Those that hang on a token with one of the dependency `labels`, in order."""
        return (child for child in self.children[at] if self.tokens[child].dep in labels)

    def first(self, at: int, labels: Container[str]) -> int | None:
        """The first that hangs on a token with one of the dependency `labels`."""
        return next(self.having(at, labels), None)

    def below(self, at: int, without: Container[str] = ()) -> list[int]:
        """A token and all that depends on it, in order, leaving out branches whose label is in `without`."""
        found, waiting = [], [at]
        while waiting:
            here = waiting.pop()
            found.append(here)
            waiting.extend(child for child in self.children[here] if self.tokens[child].dep not in without)
        return sorted(found)

    def above(self, at: int) -> Iterator[int]:
        """The token's head, its head's head, and so on up to the root."""
        while self.tokens[at].head != at:
            at = self.tokens[at].head
            yield at

    def span(self, indices: Sequence[int]) -> Span:
        """From the first character of the first of `indices` (in order, not empty) to the last character of the last."""
        return self.tokens[indices[0]].span[0], self.tokens[indices[-1]].span[1]


def tree(parse: Parse) -> Tree:
    """The dependency tree of a parse."""
    children: list[list[int]] = [[] for _ in parse]
    sentences: dict[int, tuple[int, int]] = {}
    for at, token in enumerate(parse):
        if token.head != at:
            children[token.head].append(at)
        first = sentences.get(token.sentence, (at, at))[0]
        sentences[token.sentence] = (first, at + 1)
    return Tree(parse, tuple(map(tuple, children)), sentences)
