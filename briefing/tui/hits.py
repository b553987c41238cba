"""What stands on the search screen: hits, flat or by storyline, completions, and what can be typed. Pure: no widget, no terminal."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefing.model import Span
from briefing.text.labels import published_text, source
from briefing.tui.blocks import fitted
from briefing.tui.glyphs import Glyphs
from briefing.tui.marks import Mark, Passage, PassageBuilder, lay_out
from briefing.tui.pieces import Line, clipped, padded
from briefing.tui.rows import SIGNS, Signs, signs_of

if TYPE_CHECKING:
    from briefing.search.complete import Completion
    from briefing.search.hits import Found, Hit

EXAMPLES = (
    ("iranian drons", "words, in any order; a slip of the finger is forgiven"),
    ('"prisoner exchange"', "exactly these words"),
    ("outlet:rt after:2022-11", "from that outlet, since that month"),
    ("topic:energy -gas", "with that topic, without that word"),
    ("is:unread in:drones", "not read yet, in that storyline"),
    ("has:copies kind:full", "copied by others, with its whole text"),
)
"""What can be typed, and what it finds."""
_LONG = 10_000
"""Cells of a line that is not to be wrapped."""


@dataclass(frozen=True, slots=True)
class HitRow:
    """An article that was found."""

    hit: "Hit"
    inside: bool = False
    """Whether it stands below the name of its storyline."""


@dataclass(frozen=True, slots=True)
class GroupRow:
    """A storyline in which something was found."""

    id: str
    title: str
    hits: int


Row = HitRow | GroupRow


def arranged(hits: "Iterable[Hit]", by_storyline: bool) -> list[Row]:
    """The hits best first; or those of a storyline together, the storyline with the best hit first."""
    if not by_storyline:
        return [HitRow(hit) for hit in hits]
    together: dict[str, list[Hit]] = {}
    for hit in hits:
        together.setdefault(hit.storyline, []).append(hit)
    rows: list[Row] = []
    for id, of in together.items():
        rows += [GroupRow(id, of[0].storyline_title, len(of)), *(HitRow(hit, inside=True) for hit in of)]
    return rows


def group_row(row: GroupRow, width: int, under: bool, glyphs: Glyphs) -> Sequence[Line]:
    """A storyline's name, and how much was found in it."""
    bar = (glyphs.cursor if under else " ", ("head",))
    return (
        (bar, (clipped(row.title, width - 1, glyphs.more), ("head",))),
        (bar, (f" {row.hits} found here", ("quiet",))),
    )


def hit_row(row: HitRow, width: int, signs: Signs, glyphs: Glyphs) -> Sequence[Line]:
    """An article's headline; its source, its day, and where it was found, or else what storyline it is in."""
    hit, gap = row.hit, "  " if row.inside else ""
    bar = (glyphs.cursor if signs.under else " ", ("head",))
    room = width - 1 - len(gap) - SIGNS
    style = () if signs.unread else ("seen",)
    about = f"{source(hit.article, glyphs.reader)}{glyphs.dot}{published_text(hit.article)}{glyphs.dot}"
    if hit.snippet:
        found = marked(hit.snippet, hit.snippet_matches, ("quiet",))
    else:
        found = (("" if row.inside else hit.storyline_title, ("quiet",)),)
    title = fitted(marked(hit.article.title, hit.matches, style), room, glyphs)
    below = fitted(((about if found[0][0] else about.removesuffix(glyphs.dot), ("quiet",)), *found), room, glyphs)
    return (bar, (gap, ()), *signs_of(signs, glyphs), *title), (bar, (f"{gap}{' ' * SIGNS}", ()), *below)


def marked(text: str, spans: Iterable[Span], style: tuple[str, ...] = ()) -> Line:
    """A text on one line, with what was found in it."""
    pieces = lay_out(Passage(text.replace("\n", " "), tuple(Mark(span, "found") for span in spans)), _LONG)[0].pieces
    return tuple((piece, (*style, *names)) for piece, names in pieces)


def completion_row(row: "Completion", width: int, under: bool, glyphs: Glyphs) -> Sequence[Line]:
    """What would be put in, and a word on it."""
    wide = max(1, min(width // 2, 40))
    return (
        (
            (glyphs.cursor if under else " ", ("head",)),
            (padded(row.text.strip(), wide, glyphs.more), ("strong",) if under else ()),
            (f" {row.about}", ("quiet",)),
        ),
    )


def search_row(query: str, width: int, under: bool, glyphs: Glyphs) -> Sequence[Line]:
    """A search of before."""
    return (((glyphs.cursor if under else " ", ("head",)), (f" {clipped(query, width - 2, glyphs.more)}", ())),)


def said_of(found: "Found") -> str:
    """How much was found, and what of the query was not understood."""
    shown = len(found.hits)
    if found.total:
        count = f"{found.total:,} found" + (f", the best {shown:,} shown" if shown < found.total else "")
    else:
        count = "No match." if found.settled else ""
    still = "" if found.settled else "looking into the texts"
    return "; ".join(filter(None, (*found.problems, count, still)))


def help_page(searches: int) -> Passage:
    """What can be typed into an empty line."""
    page = PassageBuilder()
    for example, finds in EXAMPLES:
        page.add(f"{example:<26}", "strong")
        page.add(f"{finds}\n", "quiet")
    page.add("\n")
    page.add("Searched for before\n" if searches else "", "head")
    return page.passage()


def before(searches: Sequence[str], typed: str) -> list[str]:
    """The searches that hold what is typed, the latest first."""
    wanted = typed.casefold().strip()
    return [query for query in searches if wanted in query.casefold()]
