"""Steps and looks that the tests of the compare screen share."""

from textual.pilot import Pilot

from briefing.model import Facet
from briefing.tui.app import BriefingApp
from briefing.tui.screens.compare import CompareScreen
from briefing.tui.widgets.report_pane import ReportPane

from .driving import compared, press, until


async def everything(pilot: Pilot[None]) -> CompareScreen:
    """The comparison of the whole library."""
    app = pilot.app
    assert isinstance(app, BriefingApp)
    assert app.session is not None
    app.compare(app.session.everything())
    await until(pilot, lambda: isinstance(app.screen, CompareScreen))
    return await compared(pilot)


async def to_facet(pilot: Pilot[None], screen: CompareScreen, facet: Facet) -> None:
    while screen.facet is not facet:
        await press(pilot, "tab")


def lines_in_sight(pane: ReportPane) -> list[tuple[int, int]]:
    text = pane.text
    return [line.span for line in text._lines[text.scroll_offset.y : text.scroll_offset.y + text.size.height]]


def in_sight(pane: ReportPane, at: int) -> bool:
    return any(start <= at <= end for start, end in lines_in_sight(pane))
