"""What a brief is made of: plain values that Markdown and JSON are written from, and nothing of either."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import ClassVar

from briefing.brief.asked import Wanted
from briefing.brief.period import Period


class Style(StrEnum):
    """What a piece of a line is."""

    PLAIN = "plain"
    NAME = "name"
    QUOTE = "quote"
    STRONG = "strong"
    EMPHASIS = "emphasis"
    CITE = "cite"


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of text of one kind."""

    text: str
    """The words; of a CITE the label of a footnote."""
    style: Style = Style.PLAIN
    """QUOTE is verbatim and gets quotation marks; STRONG and EMPHASIS are verbatim too; PLAIN and NAME (in bold) are ours."""
    opens: bool = True
    """Of verbatim text: whether a quotation begins here (the pieces of one quotation may differ in style)."""
    closes: bool = True
    """Of verbatim text: whether the quotation ends here."""

    @property
    def verbatim(self) -> bool:
        """Whether it is words of a source."""
        return self.style in (Style.QUOTE, Style.STRONG, Style.EMPHASIS)

    @property
    def marks(self) -> tuple[str, str]:
        """The quotation marks before and after it, where a quotation begins and ends; curly ones around words with straight ones."""
        opening, closing = ("“", "”") if self.opens and self.closes and '"' in self.text else ('"', '"')
        return opening if self.opens and self.verbatim else "", closing if self.closes and self.verbatim else ""


Line = tuple[Piece, ...]
"""A line of the brief. What is verbatim in it stands in a sentence that a CITE of the same line names."""


@dataclass(frozen=True, slots=True)
class Bullets:
    """A list."""

    kind: ClassVar[str] = "list"
    """What a template and the JSON call it."""
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A table: a row is a line in cells."""

    kind: ClassVar[str] = "table"
    """What a template and the JSON call it."""
    header: tuple[str, ...]
    rows: tuple[tuple[Line, ...], ...]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A line that stands by itself."""

    kind: ClassVar[str] = "paragraph"
    """What a template and the JSON call it."""
    line: Line


Block = Bullets | Table | Paragraph


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the brief under a heading."""

    title: str
    """The heading."""
    level: int
    """2 for a part of the brief, 3 for a part of a storyline."""
    blocks: tuple[Block, ...]
    """What stands in it."""
    storyline: str | None = None
    """Id of the storyline that it belongs to."""

    @property
    def lines(self) -> Iterator[Line]:
        """Every line; a row of a table is one."""
        for block in self.blocks:
            match block:
                case Bullets(lines):
                    yield from lines
                case Table(_, rows):
                    yield from (tuple(piece for cell in row for piece in cell) for row in rows)
                case Paragraph(line):
                    yield line


@dataclass(frozen=True, slots=True)
class Footnote:
    """A sentence that the brief rests on."""

    label: str
    """Outlet or file, and number of the sentence (0 is the headline): `rt-13`."""
    article: str
    """Article id."""
    outlet: str | None
    """Who published it."""
    named_by_reader: bool
    """Whether the reader says so, and not the file."""
    file: str
    """Name of the file, without what follows its number."""
    day: date | None
    """When it was published."""
    url: str | None
    """Where it stands on the web."""
    path: str
    """Where its file stands, from the folder that the library is in."""
    sentence: str
    """The sentence, verbatim."""


@dataclass(frozen=True, slots=True)
class Counts:
    """How much the brief is about."""

    storylines: int
    events: int
    reports: int
    copies_folded: int


@dataclass(frozen=True, slots=True)
class Brief:
    """A brief, ready to be written in any format."""

    title: str
    """Its heading."""
    period: Period
    """The days that were asked for."""
    wanted: Wanted
    """What else was asked for."""
    day: date | None
    """The period's last day; of a period without end the last dated one; None where nothing is dated."""
    library: str
    """Name of the library."""
    counts: Counts
    """How much it is about."""
    outlets: tuple[str, ...]
    """Who published, by name."""
    named_by_reader: tuple[str, ...]
    """Those of them that the reader named."""
    without_outlet: tuple[str, ...]
    """Files of which nothing tells who published them."""
    without_date: tuple[str, ...]
    """Reports of which nothing tells when, by outlet or file."""
    note: str
    """How the brief is to be read, with the measured share of wrong and missed matches."""
    sections: tuple[Section, ...]
    """In order."""
    footnotes: tuple[Footnote, ...]
    """Every sentence that is cited, by report and place."""


def brief_before(brief: Brief) -> str | None:
    """When the brief before was made, as ISO 8601; None where there was none or nobody asked."""
    before = brief.wanted.before
    return before.when.isoformat() if before and before.when else None
