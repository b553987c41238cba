"""The reports side by side: as many panes as the width has room for, one of which may have the whole of it."""

from textual.containers import Horizontal

from briefing.tui.glyphs import Glyphs
from briefing.tui.widgets.report_pane import ReportPane

PANE_WIDTH = 36


class Panes(Horizontal):
    """The panes of the compare screen, numbered from 1."""

    @property
    def panes(self) -> list[ReportPane]:
        """The panes, from left to right."""
        return list(self.query(ReportPane))

    @property
    def focused(self) -> ReportPane | None:
        """The pane that has the focus."""
        return next((pane for pane in self.panes if pane.text.has_focus), None)

    async def fit(self, width: int, most: int, glyphs: Glyphs) -> None:
        """Makes as many panes as `width` cells have room for, `most` at most."""
        wanted = min(max(1, width // PANE_WIDTH), most)
        panes = self.panes
        for pane in panes[wanted:]:
            await pane.remove()
        if wanted > len(panes):
            await self.mount_all([ReportPane(n, glyphs) for n in range(len(panes) + 1, wanted + 1)])

    def zoom(self, number: int) -> None:
        """Gives one pane the whole width; none of them with 0."""
        for pane in self.panes:
            pane.set_class(pane.number == number, "-zoom")
