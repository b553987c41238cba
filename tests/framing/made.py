"""Small made-up reports to compare."""

from datetime import UTC, date, datetime

from briefing.model import Article, Cell, ClaimRow, Comparison, Copy, Kind, Published, Report
from briefing.text.sentences import sentences


def article(
    name: str,
    title: str,
    *paragraphs: str,
    outlet: str | None = None,
    day: str | None = None,
    by_reader: bool = False,
    kind: Kind = Kind.FULL,
    language: str = "en",
) -> Article:
    """An article as the loader would make it; `name` is its id, and its file's name."""
    text = "\n\n".join((title, *paragraphs))
    return Article(
        id=name,
        path=f"{name}.md",
        title=title,
        text=text,
        sentences=sentences(text),
        outlet=outlet,
        outlet_source="briefing.toml" if by_reader else "front matter",
        published=_published(day),
        kind=kind,
        language=language,
    )


def report(name: str, title: str, *paragraphs: str, copies: tuple[Article, ...] = (), **known: object) -> Report:
    """A report that has the article as its lead."""
    lead = article(name, title, *paragraphs, **known)  # type: ignore[arg-type]
    return Report(lead, tuple(Copy(copy, 0.99) for copy in copies))


def _published(day: str | None) -> Published | None:
    if day is None:
        return None
    at = date.fromisoformat(day)
    return Published(day, at, datetime(at.year, at.month, at.day, tzinfo=UTC).timestamp())


def row(comparison: Comparison, report_id: str, sentence: int) -> ClaimRow:
    """The row of one sentence."""
    rows = [row for row in comparison.claims or () if row.anchor == report_id]
    return rows[sentence]


def cell(row: ClaimRow, report_id: str) -> Cell:
    """One report's cell of a row."""
    return next(cell for cell in row.cells if cell.report == report_id)


FILLER = (
    "Bakers in the old town reported brisk trade through the long weekend, and several ran out of rye flour before noon.",
    "A choir from the coast sang in the market hall, although rain kept many families at home until the late evening.",
    "The museum plans to lend its collection of painted clocks to a gallery abroad while its roof is being mended.",
    "Cyclists complained that the new lane ends abruptly beside the brewery, where lorries turn without warning.",
    "Two retired teachers have opened a library of seeds, from which gardeners may borrow beans, peas and marigolds.",
)
"""Sentences that have nothing to do with any event here, over 80 words in all."""

FERRY = report(
    "harbour",
    "Ferry runs aground off Larnholm with 312 people aboard",
    "A ferry carrying 312 people ran aground on a sandbank off Larnholm early on Tuesday, the coast guard said.",
    "Captain Ilse Maren told the Harbour Post that the steering had failed without warning.",
    "The ferry company did not inspect the rudder in May, according to the inspector Olof Brandt.",
    "Nobody was hurt, and the passengers were taken ashore in fishing boats before sunrise.",
    *FILLER,
    outlet="Harbour Post",
    day="2031-03-04",
)
GAZETTE = report(
    "gazette",
    "Larnholm ferry stuck on sandbank; 312 rescued",
    "Fishing boats took 312 people ashore before sunrise on Tuesday after their ferry ran aground on a sandbank off Larnholm.",
    "The ferry company did inspect the rudder in May, its director Hanna Lund insisted.",
    "Steering had failed without warning, Captain Ilse Maren said.",
    "Tugs from Osterby will try to pull the ship free at high tide on Thursday with around 40 divers standing by.",
    *FILLER[::-1],
    outlet="Gazette",
    day="2031-03-05",
)
EARLIER = report(
    "earlier",
    "Larnholm council wants a bridge instead of ferries",
    "The council of Larnholm voted on Monday for a study of a bridge to the mainland, which could cost 90 million crowns.",
    "Supporters say that fog stops the boats on forty days a year.",
    *FILLER,
    outlet="Islander",
    day="2031-03-03",
)
BRIEF_NOTE = report(
    "note",
    "Ferry aground off Larnholm",
    "A ferry carrying 312 people ran aground on a sandbank off Larnholm.",
    kind=Kind.EXCERPT,
    outlet="Wire Notes",
    day="2031-03-04",
)
UNDATED = report("loose", "Orchard prizes", "The jury tasted ninety kinds of apple in a single afternoon.", *FILLER)
EVENT = (FERRY, GAZETTE, EARLIER, BRIEF_NOTE, UNDATED)
