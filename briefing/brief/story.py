"""What the sections of one storyline are made from, and the pieces that they all use."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from briefing.brief.asked import Before
from briefing.brief.parts import Line, Piece, Style
from briefing.brief.sources import Sources
from briefing.model import Article, Comparison, Report, Span, Storyline
from briefing.text.labels import dated, published_text, source

NEW = ", new"
"""Stands after the name of a report that is new."""
_WORD = re.compile(r"\S+")
_MARKS = {"“": "”", '"': '"', "‘": "’", "'": "'", "«": "»", "„": "“”"}


@dataclass(frozen=True, slots=True)
class Story:
    """A storyline of the brief, compared."""

    storyline: Storyline
    """Its events and reports of the period."""
    comparison: Comparison
    """Its reports side by side."""
    sources: Sources
    """The sentences that may be cited."""
    before: Before | None = None
    """The brief before, where what is new is to be said."""

    def article(self, report: str) -> Article:
        """The article that stands for a report."""
        return self.sources.articles[report]

    def who(self, report: str) -> str:
        """`RT†`; `RT† of 20 Nov 2022` where several reports of the storyline are of one outlet."""
        named = source(self.article(report))
        alike = [one for one in self.storyline.reports if source(one.lead) == named]
        return named if len(alike) < 2 else _of_day(self.article(report))

    def dated(self, report: str) -> str:
        """`RT†, 20 Nov 2022`."""
        return dated(self.article(report))

    def mark(self, report: str) -> str:
        """What to write after the name of a report: that it is new, or nothing."""
        return mark(next(one for one in self.storyline.reports if one.id == report), self.before)

    def cite(self, report: str, span: Span) -> Piece:
        """The reference to a sentence."""
        return self.sources.cite(report, span)

    def text(self, report: str, span: Span) -> str:
        """The words that stand there."""
        return self.article(report).text[span[0] : span[1]]


def _of_day(article: Article) -> str:
    return f"{source(article)} of {published_text(article)}" if article.published else dated(article)


def mark(report: Report, before: Before | None) -> str:
    """What to write after the name of a report: that it is new since the brief before, or nothing."""
    return NEW if before and before.is_new(report) else ""


def plain(text: str) -> Piece:
    """Words of ours."""
    return Piece(text)


def quoted(text: str) -> Piece:
    """Verbatim words, in quotation marks."""
    return Piece(text, Style.QUOTE)


def name(text: str) -> Piece:
    """A name of ours, in bold."""
    return Piece(text, Style.NAME)


def shortened(text: str, words: int = 14) -> Line:
    """The first words of `text` in quotation marks; an ellipsis after them where there are more.

    A quotation mark that `text` opens with and that is not closed among these words is left out.
    """
    pieces = text.split()
    whole = len(pieces) <= words + 2
    end = len(text.rstrip()) if whole else [found.end() for found in _WORD.finditer(text)][words - 1]
    kept = text[:end] if whole else text[:end].rstrip(",;:–—-“\"'‘( ")
    if kept[:1] in _MARKS and not any(mark in kept[1:] for mark in _MARKS[kept[0]]):
        kept = kept[1:]
    return (quoted(kept),) if whole else (quoted(kept), plain(" …"))


def listed(parts: Iterable[Sequence[Piece]], mark: str = "; ", end: str = ".") -> Line:
    """Parts of a line one after the other, each once, and the mark that ends them.

    A mark stands before the references that end a part, as in print; after a quotation that ends a sentence no full stop.
    """
    line: list[Piece] = []
    waiting = list(dict.fromkeys(map(tuple, parts)))
    for n, part in enumerate(waiting):
        last = n == len(waiting) - 1
        cut = len(part)
        while cut and part[cut - 1].style is Style.CITE:
            cut -= 1
        after = end if last else mark.rstrip()
        after = "" if after == "." and cut and _ends_sentence(part[cut - 1]) else after
        line += [*part[:cut], *([plain(after)] if after else []), *part[cut:]]
        line += [] if last else [plain(" ")]
    return tuple(line)


def _ends_sentence(piece: Piece) -> bool:
    return piece.verbatim and piece.text.rstrip().endswith((".", "!", "?"))


def joined_lines(parts: Iterable[Line]) -> Line:
    """The parts that are not empty, with semicolons between them."""
    kept = [part for part in parts if part]
    return tuple(piece for n, part in enumerate(kept) for piece in ((plain("; "), *part) if n else part))
