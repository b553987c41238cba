"""Finds words in the texts that are compared. Case, accents, and the kinds of quotation marks and dashes make no difference. Pure."""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from briefing.model import Article, Span

_ALIKE = str.maketrans({**dict.fromkeys("’‘‛′`", "'"), **dict.fromkeys("“”„‟«»", '"'), **dict.fromkeys("‐‑‒–—", "-")})


@dataclass(frozen=True, slots=True)
class Hit:
    """A place where the words stand."""

    report: str
    """Report id."""
    span: Span
    """Offsets into its text."""


@dataclass(frozen=True, slots=True)
class Finding:
    """What was looked for, and where it stands."""

    query: str
    """As it was typed."""
    hits: tuple[Hit, ...] = ()
    """In the order of the reports and their texts."""
    at: int | None = None
    """Number of the hit that was gone to."""

    @property
    def hit(self) -> Hit | None:
        """The hit that was gone to."""
        return self.hits[self.at] if self.at is not None else None

    def of(self, report: str) -> tuple[Hit, ...]:
        """The hits in one report."""
        return tuple(hit for hit in self.hits if hit.report == report)

    def after(self, report: str, span: Span, by: int) -> "Finding":
        """Gone to the next hit (`by` 1) or the one before (-1), seen from a place in a report; past the end it begins anew."""
        if not self.hits:
            return self
        if self.at is not None:
            return Finding(self.query, self.hits, (self.at + by) % len(self.hits))
        mine = [n for n, hit in enumerate(self.hits) if hit.report == report]
        there = [n for n in mine if (self.hits[n].span >= span) == (by > 0)]
        ahead = there[0 if by > 0 else -1 :][:1] if there else []
        return Finding(self.query, self.hits, (ahead or [0 if by > 0 else len(self.hits) - 1])[0])


def find(query: str, articles: Sequence[tuple[str, Article]]) -> Finding:
    """Where a query stands in the texts of these reports (id and lead)."""
    wanted = folded(query)[0].strip()
    if not wanted:
        return Finding(query)
    hits = (Hit(id, span) for id, article in articles for span in _spans(wanted, article.text))
    return Finding(query, tuple(hits))


@lru_cache(maxsize=64)
def folded(text: str) -> tuple[str, tuple[int, ...]]:
    """The text as it is compared, and for each of its characters (and its end) the offset that it comes from.

    Spaces and line breaks that follow each other are one space.
    """
    letters: list[str] = []
    origin: list[int] = []
    for at, char in enumerate(text):
        if char.isspace() and letters and letters[-1] == " ":
            continue
        plain = " " if char.isspace() else _bare(char)
        letters.append(plain)
        origin.extend([at] * len(plain))
    return "".join(letters), (*origin, len(text))


def _bare(char: str) -> str:
    if char.isascii():
        return char.lower()
    parts = unicodedata.normalize("NFKD", char.translate(_ALIKE))
    return "".join(part for part in parts if not unicodedata.combining(part)).casefold()


def _spans(wanted: str, text: str) -> list[Span]:
    letters, origin = folded(text)
    spans, at = [], letters.find(wanted)
    while at >= 0:
        end = at + len(wanted)
        spans.append((origin[at], max(origin[end - 1] + 1, origin[at] + 1)))
        at = letters.find(wanted, end)
    return spans
