"""The brief: a preview to fold and to put in order, then a file, the clipboard, or the editor."""

from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from textual import work
from textual.app import ComposeResult, SuspendNotSupported
from textual.message import Message

from briefing.brief import Brief, Length, Wanted, brief_markdown
from briefing.session import Session
from briefing.text.labels import counted
from briefing.tui.brief_parts import Key, Part, brief_parts, foldable
from briefing.tui.clipboard import copied
from briefing.tui.commands import bindings
from briefing.tui.editor import NoEditor, edit
from briefing.tui.saving import save_brief
from briefing.tui.screens.base import Place
from briefing.tui.screens.save import SaveScreen
from briefing.tui.widgets.bar import Bar
from briefing.tui.widgets.keys import Keys
from briefing.tui.widgets.markdown_pane import MarkdownPane


class BriefScreen(Place):
    """The brief of the library's usual period."""

    BINDINGS = bindings("brief", "inner", "everywhere")
    CSS_PATH = "../styles/brief.tcss"

    @dataclass
    class Made(Message):
        """The brief is made, as it was wanted."""

        brief: Brief

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session
        self.wanted = Wanted()
        self.brief: Brief | None = None
        self.saved: Path | None = None
        self._dropped: list[str] = []
        self._back: str | None = None
        """The storyline that was taken in again, until it is shown."""
        self._folded: set[Key] = set()
        self._parts: list[Part] = []

    def compose(self) -> ComposeResult:
        """A bar, the preview, the keys."""
        yield Bar(id="top")
        yield MarkdownPane(self.glyphs.cursor)
        yield Keys()

    def on_mount(self) -> None:
        """Begins the brief."""
        self._say("Brief: putting the storylines side by side …")
        self.pane.focus()
        self.begin()

    @property
    def pane(self) -> MarkdownPane:
        """The preview."""
        return self.query_one(MarkdownPane)

    @property
    def here(self) -> Part | None:
        """The current part."""
        return self._parts[self.pane.here] if self.pane.here < len(self._parts) else None

    @property
    def markdown(self) -> str | None:
        """The brief as it would be saved beside the library; None while it is made."""
        return brief_markdown(self.brief) if self.brief else None

    @work(thread=True, group="before")
    def begin(self) -> None:
        """Makes the brief, knowing the one before, and what the reader starred, collected and noted."""
        before, own = self.session.brief_before(), self.session.readers_own()
        self.app.call_from_thread(lambda: self._want(replace(self.wanted, before=before, own=own)))

    @work(thread=True, exclusive=True, group="brief")
    def make(self, wanted: Wanted) -> None:
        """Makes the brief beside the keys."""
        self.post_message(self.Made(self.session.brief(self.session.usual_period(), wanted)))

    def on_brief_screen_made(self, message: Made) -> None:
        """Shows the brief, where it was read; one that is wanted no longer is let go."""
        if message.brief.wanted != self.wanted:
            return
        again = self.brief is not None
        self.brief = message.brief
        self._show(stay=again)

    def action_fold(self) -> None:
        """Shows only the heading of the current part, or all of it again."""
        if self.here is not None and self.pane.here > 0:
            self._folded ^= {self.here.key}
            self._show(stay=True)

    def action_fold_all(self) -> None:
        """Shows only the headings of the storylines and of what belongs to none, or everything again."""
        if self.brief is not None:
            every = foldable(self.brief)
            self._folded = set() if self._folded >= every else set(every)
            self._show(stay=True)

    def action_next_section(self) -> None:
        """To the next part."""
        self.pane.go(self.pane.here + 1)

    def action_previous_section(self) -> None:
        """To the part before."""
        self.pane.go(self.pane.here - 1)

    def action_drop_storyline(self) -> None:
        """Leaves the current storyline out."""
        if storyline := self._storyline():
            self._dropped.append(storyline)
            self._want(replace(self.wanted, dropped=frozenset(self._dropped)))
            self.notify("Left out of the brief. X takes it in again.")

    def action_bring_back(self) -> None:
        """Takes the storyline in again that was left out last."""
        if self._dropped:
            self._back = self._dropped.pop()
            self._want(replace(self.wanted, dropped=frozenset(self._dropped)))
        else:
            self.notify("No storyline was left out.")

    def action_storyline_up(self) -> None:
        """Moves the current storyline up."""
        self._move(-1)

    def action_storyline_down(self) -> None:
        """Moves the current storyline down."""
        self._move(1)

    def action_turn_length(self) -> None:
        """The short form, or the full one again."""
        other = Length.SHORT if self.wanted.length is Length.FULL else Length.FULL
        self._want(replace(self.wanted, length=other))

    def action_save(self) -> None:
        """Asks for a file, and writes the brief."""
        if self._ready() is not None:
            self.app.push_screen(SaveScreen(self._write, self._file()))

    def action_copy_brief(self) -> None:
        """Copies the brief as Markdown."""
        if brief := self._ready():
            self.notify(copied(self.app, brief_markdown(brief), "the brief"), markup=False)

    def action_edit_brief(self) -> None:
        """Saves the brief, and opens it in the editor."""
        if self._ready() is not None:
            self.app.push_screen(SaveScreen(self._write, self._file(), then=self._edit))

    def _edit(self, file: Path) -> None:
        try:
            with self.app.suspend():
                edit(file)
        except SuspendNotSupported:
            self.notify("No editor can be opened from here.", severity="warning")
        except NoEditor as error:
            self.notify(str(error), severity="warning", markup=False)

    def _write(self, file: Path, force: bool) -> None:
        """Writes the brief as the file's name asks. Raises FileExistsError, OSError."""
        if self.brief is not None:
            save_brief(self.session.linked(self.brief, file), file, force)
            self.saved = file
            problem = self.session.briefed(datetime.now().astimezone())
            if problem:
                self.notify(problem, severity="warning", markup=False)

    def _file(self) -> Path:
        return self.saved or Path.cwd() / f"briefing-{self.session.about.name}.md"

    def _ready(self) -> Brief | None:
        if self.brief is None:
            self.notify("The brief is not ready yet.")
        return self.brief

    def _storyline(self) -> str | None:
        found = self.here.storyline if self.here else None
        if found is None:
            self.notify("This section belongs to no storyline.")
        return found

    def _move(self, by: int) -> None:
        storyline = self._storyline()
        if storyline is None or self.brief is None:
            return
        order = list(dict.fromkeys(one.storyline for one in self.brief.sections if one.storyline))
        at = order.index(storyline)
        if 0 <= at + by < len(order):
            order.insert(at + by, order.pop(at))
            self._want(replace(self.wanted, order=tuple(order)))

    def _want(self, wanted: Wanted) -> None:
        self.wanted = wanted
        self.make(wanted)

    def _show(self, stay: bool) -> None:
        """Shows the brief with what is folded; the current part is the one that it was, if it is still there."""
        if self.brief is None:
            return
        before = self.here
        self._parts = brief_parts(self.brief, self._folded)
        self.pane.show(*(part.markdown for part in self._parts), here=self._place_of(before), stay=stay)
        self._back = None
        left_out = f" {counted(len(self._dropped), 'storyline')} left out." if self._dropped else ""
        self._say(f"Nothing is written until you save (s).{left_out}")

    def _place_of(self, before: Part | None) -> int:
        """The part that becomes the current one: what was taken in again, what it was, its storyline, or about the place."""
        storyline = self._back or (before and before.storyline)
        mine = (n for n, part in enumerate(self._parts) if storyline and part.storyline == storyline)
        kept = (n for n, part in enumerate(self._parts) if before and part.key == before.key and not self._back)
        return next(kept, next(mine, min(self.pane.here, len(self._parts) - 1)))

    def _say(self, what: str) -> None:
        self.query_one("#top", Bar).show((("Preview. ", ("strong",)), (what, ("quiet",))))
