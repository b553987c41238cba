"""What stands in the list of reports, and on the border below. Pure: no widget, no terminal."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from briefing.model import Card, EventOf, ReportOf, StorylineOf, StorylineRow
from briefing.text.labels import counted, published_text, source
from briefing.tui.glyphs import Glyphs
from briefing.tui.pieces import Line, clipped, padded

if TYPE_CHECKING:
    from briefing.search.hits import Hit

TOUCHED_NAME = 40
"""Cells that the name of one storyline of several takes at most: some are whole headlines."""


class Shown(NamedTuple):
    """A line of the list of reports."""

    report: ReportOf[Card]
    first: bool
    """Whether it is its event's first, or stands for itself."""
    group: str
    """Id of the event, or storyline, that it is compared in."""
    event: EventOf[Card] | None = None
    """Its event; None where it is what a search found."""

    @property
    def ids(self) -> tuple[str, ...]:
        """Ids of the articles of the report: they have one text, and who read one read it."""
        return tuple(article.id for article in self.report.articles)

    @property
    def of_event(self) -> tuple[str, ...]:
        """Ids of all articles of its event."""
        reports = self.event.reports if self.event else (self.report,)
        return tuple(article.id for report in reports for article in report.articles)


class Signs(NamedTuple):
    """What is said of a row beside its words."""

    under: bool = False
    """The cursor is on it."""
    chosen: bool = False
    """It was marked for a comparison."""
    unread: bool = False
    starred: bool = False
    new: bool = False
    """It came since the last visit."""


def shown(storyline: StorylineOf[Card]) -> list[Shown]:
    """The reports of a storyline, event by event."""
    return [Shown(r, n == 0, event.id, event) for event in storyline.events for n, r in enumerate(event.reports)]


def alone(storylines: Sequence[StorylineOf[Card]]) -> list[Shown]:
    """Reports that stand alone, each as its own storyline."""
    return [Shown(s.events[0].reports[0], True, s.id, s.events[0]) for s in storylines]


def found(hits: "Sequence[Hit]") -> list[Shown]:
    """What a saved search found, best first."""
    return [Shown(ReportOf(hit.article), True, hit.storyline) for hit in hits]


def report_row(row: Shown, width: int, signs: Signs, glyphs: Glyphs) -> Sequence[Line]:
    """A report's day, source and headline; it stands further right where it is not its event's first."""
    lead = row.report.lead
    when = published_text(lead) if row.first else f"  {published_text(lead)}"
    copies = f" (+{counted(len(row.report.copies), 'copy')})" if row.report.copies else ""
    room = width - 1 - SIGNS - 14 - 15 - 1 - len(copies)
    return (
        (
            (glyphs.cursor if signs.under else " ", ("head",)),
            *signs_of(signs, glyphs),
            (padded(when, 14), ("quiet",)),
            (f"{padded(source(lead, glyphs.reader), 15, glyphs.more)} ", ("strong",) if row.first else ()),
            (clipped(lead.title, room, glyphs.more) + copies, () if signs.unread else ("seen",)),
        ),
    )


SIGNS = 4
"""Cells of the signs before a row."""


def signs_of(signs: Signs, glyphs: Glyphs) -> Line:
    """The signs before a row: marked, unread (new ones otherwise), starred."""
    unread = glyphs.new if signs.new else glyphs.unread
    said = ((signs.chosen, glyphs.marked), (signs.unread, unread), (signs.starred, glyphs.starred))
    return tuple((sign if on else " ", ("new",)) for on, sign in (*said, (False, "")))


def touches(others: Sequence[StorylineRow], width: int, glyphs: Glyphs) -> str:
    """`also touches Harbour strike`, or `also touches 2: Harbour strike · Port fees`, in at most `width` cells."""
    if not others:
        return ""
    if len(others) == 1:
        return clipped(f"also touches {others[0].title}", width, glyphs.more)
    names = (clipped(other.title, TOUCHED_NAME, glyphs.more) for other in others)
    return clipped(f"also touches {len(others)}: {' · '.join(names)}", width, glyphs.more)
