"""The reader's corrections of the grouping, each of which can be taken back."""

from collections.abc import Sequence

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content

from briefing.choices import Correction
from briefing.tui.commands import bindings
from briefing.tui.pieces import Line, clipped
from briefing.tui.screens.overlay import Overlay
from briefing.tui.widgets.keys import Keys
from briefing.tui.widgets.lines import LineList


class CorrectionsScreen(Overlay):
    """A list of what was merged, split and moved, the latest first."""

    BINDINGS = bindings("corrections", "inner", "everywhere")
    CSS_PATH = "../styles/choose.tcss"

    def __init__(self) -> None:
        super().__init__(classes="overlay")

    def compose(self) -> ComposeResult:
        """The list in its box."""
        with Vertical(classes="box"):
            yield LineList[Correction](self._draw, height=2, id="corrections")
        yield Keys()

    def on_mount(self) -> None:
        """Shows them."""
        self._show()
        self.list.focus()

    def idle(self) -> frozenset[str]:
        """To take back, where there is nothing to."""
        return frozenset() if self.list.rows else frozenset({"take-back"})

    def _show(self) -> None:
        corrections = self.reader.state.corrected.all()[::-1]
        self.list.renew(corrections, self.list.cursor)
        said = "What you said of the grouping" if corrections else "You said nothing of the grouping yet"
        self.query_one(".box").border_title = Content(said)

    @property
    def list(self) -> LineList[Correction]:
        """The corrections."""
        return self.query_one("#corrections", LineList)

    def _draw(self, one: Correction, width: int, under: bool) -> Sequence[Line]:
        bar = self.glyphs.cursor if under else " "
        about = f" {one.made.replace('T', ' ')[:16]}"
        return (
            ((bar, ("head",)), (clipped(one.told, width - 1, self.glyphs.more), ("strong",))),
            ((bar, ("head",)), (about, ("quiet",))),
        )

    def action_take_back(self) -> None:
        """Takes the correction under the cursor back."""
        one = self.list.row
        if one is not None:
            self.kept.told(self.reader.state.corrected.delete(one.id, f"took back: {one.told}"))
            self._show()
            self.reader.regroup()
