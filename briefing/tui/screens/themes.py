"""The theme chooser: the theme under the cursor is shown at once."""

from collections.abc import Sequence

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.theme import Theme

from briefing.tui.commands import bindings
from briefing.tui.pieces import Line, padded
from briefing.tui.screens.overlay import Overlay
from briefing.tui.widgets.keys import Keys
from briefing.tui.widgets.lines import LineList


class ThemeScreen(Overlay):
    """A list of themes."""

    BINDINGS = bindings("themes", "everywhere")
    CSS_PATH = "../styles/themes.tcss"

    def compose(self) -> ComposeResult:
        """The list in its box."""
        with Vertical(classes="box small") as box:
            box.border_title = Content("Theme")
            yield LineList[Theme](self._theme, id="themes")
        yield Keys()

    def on_mount(self) -> None:
        """The cursor stands on the theme in use."""
        self.before = self.app.theme
        self.list.show(self.reader.themes.themes, self._place(self.before))
        self.list.focus()

    def renew(self) -> None:
        """Shows the themes that there are now."""
        here = self.list.row.name if self.list.row else self.before
        self.list.renew(self.reader.themes.themes, self._place(here))

    def _place(self, name: str) -> int:
        """Number of the theme of this name, 0 where there is none."""
        names = [theme.name for theme in self.reader.themes.themes]
        return names.index(name) if name in names else 0

    @property
    def list(self) -> LineList[Theme]:
        """The themes."""
        return self.query_one("#themes", LineList)

    def _theme(self, theme: Theme, width: int, under: bool) -> Sequence[Line]:
        kind = "terminal" if theme.ansi else "dark" if theme.dark else "light"
        return (
            (
                (self.glyphs.cursor if under else " ", ("head",)),
                (padded(theme.name, width - 10), ()),
                (kind, ("quiet",)),
            ),
        )

    @on(LineList.Moved)
    def _preview(self) -> None:
        if self.list.row is not None:
            self.app.theme = self.list.row.name

    @on(LineList.Chosen)
    def action_use(self) -> None:
        """Keeps the theme under the cursor."""
        self.dismiss()
        self.reader.remember_theme(self.app.theme)

    def action_leave(self) -> None:
        """Back to the theme before."""
        self.app.theme = self.before
        self.dismiss()
