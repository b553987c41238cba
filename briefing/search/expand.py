"""From a word as typed to the words of the library that it may mean."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from briefing.search.board import Board
from briefing.search.spelling import misspelt, misspelt_beginnings, typos_in
from briefing.text.words import stem

EXACT, INFLECTED = 1.0, 0.95
LEAST_FOR_TEXT = 3
"""Letters that a beginning needs before it is looked for in the texts too; one more where names have it: three begin many words."""
_LONGEST_ENDING = 4  # most letters by which an inflected form outgrows its stem
_TYPO = 0.15
_BEGUN = 0.85


@dataclass(slots=True)
class Meaning:
    """What one word as typed may mean."""

    typed: str
    """The word, folded."""
    words: dict[str, float] = field(default_factory=dict)
    """Words of the library, each with how near it is, 0 to 1."""
    beginnings: dict[str, float] = field(default_factory=dict)
    """Beginnings of such words, likewise."""

    def weights(self, board: Board) -> tuple[NDArray[np.intp], NDArray[np.float32]]:
        """The words of the board that it means, and how near each is."""
        numbers = [(at, near) for word, near in self.words.items() if (at := board.number(word)) is not None]
        found = [np.array([at for at, _ in numbers], np.intp)]
        near = [np.array([near for _, near in numbers], np.float32)]
        for beginning, most in self.beginnings.items():
            low, high = board.range(beginning)
            found.append(np.arange(low, high))
            # of what is begun alike, the shorter word is nearer to what is typed
            near.append((most - 0.05 + 0.15 * (len(beginning) / board.lengths[low:high] - 1)).astype(np.float32))
        return np.concatenate(found), np.concatenate(near)


def expand(board: Board, word: str, unfinished: bool, bold: bool = False) -> Meaning:
    """What a folded `word` means among the words of names.

    The word itself, its inflected forms, if `unfinished` the words that it begins; only where no name has any of these, or if
    `bold`, also what it may be a misspelling of: one typo (4 to 7 letters) or two (8 or more; if `bold`, 5).
    """
    meaning = exactly(board, word)
    low, high = board.range(word)
    known = meaning.words or (unfinished and low < high)
    if unfinished:
        meaning.beginnings[word] = 1.0
    if bold or not known:
        _add_misspelt(meaning, board, unfinished, bold)
    return meaning


def exactly(board: Board, word: str) -> Meaning:
    """The word itself and its inflected forms: what an excluded word means."""
    low, high = board.range(_root(word))
    return Meaning(word, dict(forms(word, board.words[low:high])))


def _add_misspelt(meaning: Meaning, board: Board, unfinished: bool, bold: bool) -> None:
    typed = meaning.typed
    allowed = typos_in(typed, bold)
    if not allowed:
        return
    for near, typos in misspelt(typed, board.like(typed, allowed), bold).items():
        meaning.words.setdefault(near, 0.9 - _TYPO * typos)
    if unfinished:
        first = "" if bold else typed[0]
        among = [board.beginnings(first, size) for size in range(len(typed) - 1, len(typed) + 2)]
        for near, typos in misspelt_beginnings(typed, among, bold).items():
            meaning.beginnings.setdefault(near, _BEGUN - _TYPO * typos)


def forms(word: str, among: Iterable[str]) -> Iterator[tuple[str, float]]:
    """The word itself and its inflected forms, of some words, each with how near it is."""
    root = stem(word)
    for form in among:
        if form == word:
            yield form, EXACT
        elif len(form) <= len(root) + _LONGEST_ENDING and stem(form) == root:
            yield form, INFLECTED


def roots(word: str) -> tuple[str, int]:
    """What every inflected form of `word` starts with, and how many letters it has at most."""
    return _root(word), max(len(word), len(stem(word)) + _LONGEST_ENDING)


def _root(word: str) -> str:
    root = stem(word)
    return root[:-1] if len(root) > 3 else root
