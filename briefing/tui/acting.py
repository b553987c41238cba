"""What the reader does beyond the screens: undo, what is said of an article, a command that is given its text."""

from typing import TYPE_CHECKING

from briefing.tui.opening import Opening
from briefing.tui.screens.base import Place

if TYPE_CHECKING:
    from briefing.model import Head
    from briefing.session.editing import Edit
    from briefing.tui.marks import Passage


class Acting(Opening):
    """Does things, and takes them back."""

    _edits: "tuple[tuple[int, Edit], ...]" = ()
    """Changes of files of the library's, each with the number of the last step of the state before it."""

    def action_undo(self) -> None:
        """Takes back the last thing that the reader did."""
        if self._edits and self._edits[-1][0] >= self.state.last_step:
            self._undo_edit()
            return
        before = self.state.corrected.in_force()
        undone = self.state.undo()
        if undone is None:
            self.notify("There is nothing to undo since the reader was opened.")
            return
        self.notify(f"Undone: {undone}.", markup=False)
        if self.state.corrected.in_force() != before:
            self.regroup()
        self._state_changed()

    def _state_changed(self) -> None:
        for screen in self.screen_stack:
            if isinstance(screen, Place):
                screen.state_changed()

    def _undo_edit(self) -> None:
        *left, (_, edit) = self._edits
        self._edits = tuple(left)
        problem = edit.taken_back()
        self.notify(problem or f"Undone: {edit.told}.", markup=False)
        self.regroup()
        self._state_changed()

    def show_text(self, title: str, passage: "Passage") -> None:
        """Shows a text over the screen."""
        from briefing.tui.screens.text import TextScreen

        self.push_screen(TextScreen(title, passage))

    def edit(self, article: "Head") -> None:
        """Asks what the reader says of an article, and writes it into the library's `briefing.toml`."""
        from briefing.library.editing import NotWritten
        from briefing.session.editing import say_of
        from briefing.tui.screens.edit import EditScreen

        def write(said: dict[str, str]) -> str | None:
            try:
                made = say_of(self.root, article.path, said)
            except NotWritten as error:
                return str(error)
            self.remember_edit(made)
            self.notify(f"Written: {made.path}. The article itself is as it was.", markup=False)
            self.regroup()
            return None

        self.push_screen(EditScreen(article, write))

    def remember_edit(self, edit: "Edit") -> None:
        """`u` takes the change of this file back."""
        self._edits = (*self._edits, (self.state.last_step, edit))

    def pipe(self, id: str) -> None:
        """Asks for a command, and gives it the text of the article of this id."""
        from briefing.tui.piping import ask_for_command

        ask_for_command(self, id)
