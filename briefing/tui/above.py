"""The two lines above the band: which facets, rows and reports there are, and what a row is or what is under way. Pure."""

from collections.abc import Mapping

from rich.cells import cell_len

from briefing.comparisons import Stage
from briefing.model import Facet
from briefing.tui.columns import By
from briefing.tui.facets import Band
from briefing.tui.finding import Finding
from briefing.tui.glyphs import Glyphs
from briefing.tui.pieces import Line

Counts = Mapping[str, tuple[int, ...]]
"""`row`: its number and how many; `columns`: first, last, how many; `reports`: how many are here and in all, of which `part`
of how many this is; empty where there is nothing to say."""


def facets_line(facet: Facet, by: By, counts: Counts, finding: Finding | None, width: int, glyphs: Glyphs) -> Line:
    """The facets, the one in the band in brackets, then the numbers: shortened where `width` cells are not enough."""
    for short in (False, True):
        names = [(_name(one, facet, short), ("strong",) if one is facet else ("quiet",)) for one in Facet]
        numbers = glyphs.dot.join(_numbers(by, counts, finding, short, glyphs))
        line: Line = (*names, (f" {numbers}", ()))
        if sum(cell_len(text) for text, _ in line) <= width:
            break
    return line


def said_above(band: Band, stage: Stage | None, waiting: str, lead: str, glyphs: Glyphs) -> str:
    """What a row is; before it what leads, and what is under way."""
    if waiting:
        return f"{waiting} {glyphs.more}"
    reading = f"grammar {stage.read} of {stage.of}" if stage and not stage.whole else ""
    if not band.rows:
        return (
            f"Reading the grammar of the texts: {stage.read} of {stage.of} {glyphs.more}"
            if stage and reading
            else band.empty
        )
    return glyphs.dot.join(part for part in (lead or band.head, reading) if part)


def _name(facet: Facet, here: Facet, short: bool) -> str:
    name = facet.value.capitalize()
    if facet is here:
        return f"[{name}] "
    return f"{name[:4]} " if short else f"{name} "


def _numbers(by: By, counts: Counts, finding: Finding | None, short: bool, glyphs: Glyphs) -> list[str]:
    of = "/" if short else " of "
    parts = []
    if finding is not None:
        at = 0 if finding.at is None else finding.at + 1
        parts.append(f"/{finding.query} {at} of {len(finding.hits)}" if finding.hits else f"/{finding.query} not found")
    elif counts["row"][1]:
        parts.append(f"{counts['row'][0]}/{counts['row'][1]}")
    if by is not By.REPORT:
        parts.append(f"by {by}")
    if counts["columns"]:
        first, last, all = counts["columns"]
        parts.append(f"{first}{glyphs.dash}{last}{of}{all}")
    if counts["reports"]:
        here, all = counts["reports"]
        part, parts_of = counts["part"]
        parts.append(f"{here}{of}{all}{'' if short else ' reports'} ({part}/{parts_of})")
    return parts
