"""What stands in the list on the left of home: saved searches, storylines, reports that stand alone. Pure: no widget, no terminal."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple, overload

from rich.cells import cell_len

from briefing.choices import Hold, View
from briefing.model import StorylineRow
from briefing.text.labels import counted, days_text, source
from briefing.tui.glyphs import Glyphs
from briefing.tui.pieces import Line, clipped

if TYPE_CHECKING:
    from briefing.session.home import Alone

NO_HOLDS: frozenset[Hold] = frozenset()


class ViewRow(NamedTuple):
    """A saved search."""

    view: View
    total: int | None = None
    """How many articles it finds; None where they are not counted yet."""

    @property
    def key(self) -> object:
        """What the row is known by, whatever is said of it now."""
        return ("view", self.view.query)


class FoldRow(NamedTuple):
    """Stands for all reports that stand alone."""

    reports: int
    new: int
    open: bool
    """Whether their outlets are shown below."""

    @property
    def key(self) -> object:
        """What the row is known by."""
        return "fold"


class OutletRow(NamedTuple):
    """The reports of one outlet that stand alone."""

    alone: "Alone"

    @property
    def key(self) -> object:
        """What the row is known by."""
        return ("outlet", self.alone.outlet)


Special = ViewRow | FoldRow | OutletRow
"""A row that is no storyline."""
Row = Special | StorylineRow


class HomeRows(Sequence[Row]):
    """The saved searches, then the storylines, of which there may be any number, then what is folded."""

    def __init__(
        self, views: Sequence[ViewRow], storylines: Sequence[StorylineRow], after: Sequence[Special] = ()
    ) -> None:
        self.views = views
        self._storylines = storylines
        self._after = after

    def __len__(self) -> int:
        return len(self.views) + len(self._storylines) + len(self._after)

    @overload
    def __getitem__(self, at: int) -> Row: ...
    @overload
    def __getitem__(self, at: slice) -> list[Row]: ...
    def __getitem__(self, at: int | slice) -> Row | list[Row]:
        """The row at a place, or those of a stretch."""
        if isinstance(at, slice):
            return [self[n] for n in range(*at.indices(len(self)))]
        at = range(len(self))[at]
        if at < len(self.views):
            return self.views[at]
        at -= len(self.views)
        return self._storylines[at] if at < len(self._storylines) else self._after[at - len(self._storylines)]

    @property
    def first(self) -> int:
        """The place of the first storyline, or of what stands where there is none."""
        return min(len(self.views), max(0, len(self) - 1))

    def of_storyline(self, place: int | None) -> int | None:
        """The place here of what is at this place among the storylines."""
        return None if place is None else len(self.views) + place

    def of_special(self, key: object) -> int | None:
        """The place of a row that is no storyline, by what it is known by; None where it is gone."""
        for n, row in enumerate(self.views):
            if row.key == key:
                return n
        start = len(self.views) + len(self._storylines)
        return next((start + n for n, row in enumerate(self._after) if row.key == key), None)


class Said(NamedTuple):
    """What is said of a storyline beside its words."""

    held: frozenset[Hold] = NO_HOLDS
    new: int = 0
    """Articles that came since the last visit."""


def folded(alone: "Sequence[Alone]", open: bool) -> list[Special]:
    """The row that stands for reports that stand alone, and if `open` one for each outlet."""
    if not alone:
        return []
    fold = FoldRow(sum(one.reports for one in alone), sum(one.new for one in alone), open)
    return [fold, *(OutletRow(one) for one in alone)] if open else [fold]


def row_lines(row: Row, width: int, under: bool, said: Said, glyphs: Glyphs) -> Sequence[Line]:
    """A row of any kind, in two lines."""
    if isinstance(row, StorylineRow):
        return storyline_row(row, width, under, glyphs, said)
    if isinstance(row, ViewRow):
        return view_row(row, width, under, glyphs)
    if isinstance(row, FoldRow):
        new = f"{glyphs.dot}{row.new:,} new" if row.new else ""
        sign = glyphs.open if row.open else glyphs.folded
        return _two(f"{sign} {counted(row.reports, 'single report')}", f"by outlet{new}", width, under, glyphs)
    new = f"{glyphs.dot}{row.alone.new:,} new" if row.alone.new else ""
    about = f"{counted(row.alone.reports, 'single report')}{new}"
    return _two(f"  {row.alone.outlet or 'outlet unknown'}", f"  {about}", width, under, glyphs)


def _two(first: str, second: str, width: int, under: bool, glyphs: Glyphs) -> Sequence[Line]:
    bar = glyphs.cursor if under else " "
    return (
        ((bar, ("head",)), (clipped(first, width - 1, glyphs.more), ("strong",))),
        ((bar, ("head",)), (clipped(f" {second}", width - 1, glyphs.more), ("quiet",))),
    )


def view_row(row: ViewRow, width: int, under: bool, glyphs: Glyphs) -> Sequence[Line]:
    """A saved search's name, how many articles it finds, and what it asks for."""
    bar = glyphs.cursor if under else " "
    total = counted(row.total, "article") if row.total is not None else glyphs.more
    about = f" {total}{glyphs.dot}{row.view.query}"
    return (
        (
            (bar, ("head",)),
            (f"{glyphs.view} ", ("new",)),
            (clipped(row.view.name, width - 2 - len(glyphs.view), glyphs.more), ("strong",)),
        ),
        ((bar, ("head",)), (clipped(about, width - 1, glyphs.more), ("quiet",))),
    )


def storyline_row(
    storyline: StorylineRow, width: int, under: bool, glyphs: Glyphs, said: Said | None = None
) -> Sequence[Line]:
    """A storyline's name with what it is to the reader, and what there is of it; `under` says whether the cursor is on it."""
    said = said or Said()
    bar = glyphs.cursor if under else " "
    signs = holds_text(said.held, glyphs)
    new = f"{said.new:,} new{glyphs.dot}" if said.new else ""
    room = width - 2 - cell_len(new)
    whole = _about(storyline, outlets=True)
    about = whole if cell_len(whole) <= room else _about(storyline, outlets=False)
    title = clipped(storyline.title, width - 1 - cell_len(signs), glyphs.more)
    return (
        ((bar, ("head",)), (signs, ("new",)), (title, ("strong",))),
        ((bar, ("head",)), (" ", ()), (new, ("new",)), (clipped(about, room, glyphs.more), ("quiet",))),
    )


def holds_text(held: frozenset[Hold], glyphs: Glyphs) -> str:
    """`▲♦ `: what a storyline is to the reader, nothing where it is nothing."""
    signs = (
        (Hold.PINNED, glyphs.pinned),
        (Hold.FOLLOWED, glyphs.followed),
        (Hold.STARRED, glyphs.starred),
        (Hold.MUTED, glyphs.muted),
        (Hold.DONE, glyphs.done),
    )
    found = "".join(sign for hold, sign in signs if hold in held)
    return f"{found} " if found else ""


def home_legend(glyphs: Glyphs) -> Sequence[tuple[str, str]]:
    """The signs of the lists, each with what it says."""
    return (
        (glyphs.unread, "not read yet; a report is read when one of its copies is"),
        (glyphs.new, "not read yet, and came since your last visit"),
        (glyphs.starred, "starred; before the first report of an event also that event"),
        (glyphs.marked, "marked for a comparison"),
        (glyphs.view, "a saved search"),
        (glyphs.pinned, "pinned: stands on top in every order"),
        (glyphs.followed, "followed: stands before others"),
        (glyphs.muted, "muted: stands here no more, whatever comes"),
        (glyphs.done, "done: comes back when something comes to it"),
        (glyphs.reader, "named by the reader, not by the file"),
    )


def _about(storyline: StorylineRow, *, outlets: bool) -> str:
    """What there is of a storyline, in narrow places without its outlets: the list of its reports names them."""
    parts = [counted(storyline.reports, "report")]
    single = storyline.reports == 1
    if outlets:
        parts += [source(storyline.first) if single else counted(storyline.outlets, "outlet")]
    if single:
        parts += [storyline.first.kind.value]
    parts += [days_text(storyline.days)]
    undated = storyline.undated if storyline.days else 0
    return " · ".join(parts) + (f", {undated} undated" if undated else "")
