"""Finds commands by what is typed: by a key, or by words of their name, help and places. Pure: no widget, no terminal."""

from collections.abc import Sequence
from typing import NamedTuple

from rapidfuzz import fuzz, process

NEAREST = 5
"""Commands that are offered where none has the words."""
LEAST = 55.0
"""Likeness, in percent, from which on a command is offered."""


class Listed(NamedTuple):
    """A command as it is listed."""

    id: str
    keys: tuple[str, ...]
    """As they are called on screen."""
    name: str
    help: str
    where: str
    """Where it can be asked for, in words."""
    here: bool
    """Whether it can be asked for here."""

    @property
    def said(self) -> str:
        """All its words."""
        return f"{self.name} {self.help} {self.where} {self.id}".lower()


def search(commands: Sequence[Listed], query: str) -> list[Listed]:
    """Commands that have every word of the query, best first: its key, its name, then its help; else those most like it."""
    words = query.lower().split()
    ranked = [(rank, n) for n, one in enumerate(commands) if (rank := _rank(one, query.strip(), words)) is not None]
    if ranked or not words:
        return [commands[n] for _, n in sorted(ranked)]
    likest = process.extract(
        query, [one.said for one in commands], scorer=fuzz.partial_token_ratio, score_cutoff=LEAST, limit=NEAREST
    )
    return [commands[n] for _, _, n in likest]


def _rank(command: Listed, query: str, words: Sequence[str]) -> tuple[int, bool] | None:
    """Small for what fits well, commands of this place first among equals; None for what does not fit."""
    away = not command.here
    if query in command.keys:
        return 0, away
    if all(word in command.name.lower() for word in words):
        return 1, away
    if all(any(part.startswith(word) for part in command.said.split()) for word in words):
        return 2, away
    return (3, away) if len(query) > 1 and all(word in command.said for word in words) else None
