"""Opens the library: at once where it is indexed, else with a progress that the keys need not wait for; and sees it change."""

import gc
import time
from collections.abc import Mapping
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING

from textual.message import Message
from textual.screen import Screen

from briefing.choices import Choices
from briefing.config import Config
from briefing.tui.following import Following
from briefing.tui.glyphs import ASCII, glyphs_for
from briefing.tui.kept import Kept
from briefing.tui.screens.base import Place
from briefing.tui.themes import has_own, ours, own_folder

if TYPE_CHECKING:
    from briefing.session import Session

MOST_PANES = 9
"""Reports side by side at most, however wide the terminal."""
NO_ARTICLES = (
    "A library is a folder of articles, one a file: .md or .txt, with or without front matter.",
    "Put some there, or follow feeds: W here, then R asks for their articles.",
    "Another folder opens with:  briefing PATH",
)
MOST_TOLD = 3
"""Problems of the settings that are told of at the start, at most."""


class Opening(Following):
    """What the reader is before and while there is something to read."""

    ENABLE_COMMAND_PALETTE = False  # Textual's key for it could not be given to another command; ours opens it too

    class Loaded(Message):
        """The library is open."""

        def __init__(self, session: "Session", word: str | None = None) -> None:
            super().__init__()
            self.session, self.word = session, word

    class NotLoaded(Message):
        """The library cannot be opened, or opening it failed by a fault of ours."""

        def __init__(self, reason: str, fault: Exception | None = None) -> None:
            super().__init__()
            self.reason, self.fault = reason, fault

    class Progressed(Message):
        """The loading went on."""

        def __init__(self, step: str, done: int, total: int) -> None:
            super().__init__()
            self.step, self.done, self.total = step, done, total

    def __init__(
        self,
        root: Path,
        why: str | None = None,
        config: Config | None = None,
        choices: Choices | None = None,
        first: bool = False,
    ) -> None:
        """`why` says why this library was opened, where PATH did not; at the `first` start the reader is asked what to open."""
        super().__init__()
        self.root = root
        self.first = first
        self.why = why
        self.config = config or Config()
        self.choices = choices or Choices()
        self.state = self.choices.state(root)
        self.kept = Kept(self.state, self._warn)
        self.glyphs = glyphs_for(self.config.ascii)
        self.use_theme()
        if self.glyphs is ASCII:
            from briefing.tui.plain_signs import PlainSigns

            self._filters.append(PlainSigns())
        self.place = ""
        self.most_panes = MOST_PANES
        self.spoken = False
        """Whether screens are printed as lines, and keys typed as words."""
        self._loaded: Screen[None] | None = None
        self.keymap: Mapping[str, str] = {}
        """The reader's own keys, by command."""
        if self.config.keys:
            from briefing.tui.key_map import usable

            self.keymap = usable(self.config.keys)
            self.set_keymap(dict(self.keymap))

    def get_default_screen(self) -> Screen[None]:
        """Home if the index knows the library: over an empty screen, as the others stand, it would be there later."""
        if self.first:
            return super().get_default_screen()
        from briefing.session import open_at_once

        self.session = open_at_once(self.root, self.config)
        if self.session is not None:
            self.session.state = self.state
        if self.session is None or not self.session.about.storylines:
            return super().get_default_screen()
        return self._first(self.session)

    def on_mount(self) -> None:
        """Loads what the index does not know, beside a progress; else follows what changes."""
        self.set_class(self.glyphs is ASCII, "-ascii")
        if self.first:
            from briefing.tui.screens.welcome import WelcomeScreen

            self.push_screen(WelcomeScreen())
        elif self.session is None:
            self._load_beside()
        else:
            if not self.session.about.storylines:
                self.push_screen(self._first(self.session))
            self.call_after_refresh(self.follow, True)
        self._tell_of_settings()
        for problem in self.themes.problems if has_own() else ():
            self._warn_of(problem)
        if own_folder().is_dir():
            self.call_after_refresh(self.watch_themes)

    def _tell_of_settings(self) -> None:
        """Says what is wrong with the settings; what only the screens can check is looked at where there is any of it."""
        problems, theme = self.config.problems, self.config.theme
        if self.config.keys or (theme and theme != self.theme and ours(theme) is None):
            from briefing.tui.wrong_settings import wrong_settings

            problems += wrong_settings(self.config, [theme.name for theme in self.themes.themes])
        for problem in problems[:MOST_TOLD]:
            self._warn_of(problem)
        if len(problems) > MOST_TOLD:
            self._warn(f"… and {len(problems) - MOST_TOLD} more; `briefing config` lists all.")

    def on_ready(self) -> None:
        """The first frame is there: from now on garbage is looked for, but not among what it needed."""
        gc.freeze()
        gc.enable()

    def _load_beside(self) -> None:
        """Opens the library, in a thread that a reader who leaves need not wait for."""
        from briefing.tui.screens.start import LoadingScreen

        self.push_screen(LoadingScreen(self.root.name or str(self.root)))
        Thread(target=self._load, daemon=True).start()

    def _load(self) -> None:
        from briefing.library import LibraryMissing
        from briefing.session import Failed, open_library

        try:
            opened = open_library(self.root, self.config, self._progress, apart=True)
            self.post_message(self.Loaded(opened.session, opened.word))
        except (LibraryMissing, Failed) as error:
            self.post_message(self.NotLoaded(str(error)))
        except Exception as error:  # a fault of ours must be seen, not leave the reader waiting
            self.post_message(self.NotLoaded(f"{type(error).__name__}: {error}", error))

    def _progress(self, step: str, done: int, total: int) -> None:
        if not total or done % 50 == 0 or done == total:
            self.post_message(self.Progressed(step, done, total))

    def on_opening_progressed(self, message: Progressed) -> None:
        """Shows how far the loading is."""
        from briefing.tui.screens.start import LoadingScreen

        if isinstance(self.home, LoadingScreen) and self.home.is_mounted:
            self.home.show(message.step, message.done, message.total)

    def on_opening_not_loaded(self, message: NotLoaded) -> None:
        """Says why there is nothing to read."""
        if message.fault is not None:
            raise message.fault
        self._home(self._nothing("This library cannot be opened.", message.reason))

    def on_opening_loaded(self, message: Loaded) -> None:
        """Goes home, or says why there is nothing to read."""
        if message.word:
            self._warn(message.word)
        self._home(self._first(message.session))
        self.follow(False)

    def on_unmount(self) -> None:
        """Nothing is looked for any more."""
        self.stop_following()
        self.stop_watching_themes()
        self._leave()

    def _leave(self) -> None:
        """What comes from now on is new to the reader, who will find the cursor where it was."""
        from briefing.choices import Visit

        if self.session is not None:
            self.state.visits.put(Visit(time.time_ns(), self.place))

    def _first(self, session: "Session") -> Screen[None]:
        """The screen of an open library."""
        from briefing.tui.screens.stories import WIDE, StoriesScreen

        self.session = session
        self._generation = session.look_again()
        session.state = self.state  # one file, opened once: what is undone is what was done here
        if session.about.storylines:
            screen = StoriesScreen(session, self.why)
            # known from the start, its shape need not be found out after all has been laid out in another
            screen.set_class(self.size.width < WIDE, "-narrow", update=False)
            screen.set_class(self.size.width >= WIDE, "-wide", update=False)
            return screen
        problems = session.problems()
        if not problems:
            return self._nothing(f"There is no article in {self.root}.")
        listed = [f"{problem.path}: {problem.reason}" for problem in problems[:8]]
        listed += [f"… and {len(problems) - 8} more; `briefing check` lists all."] if len(problems) > 8 else []
        return self._nothing(f"No file of {self.root} could be read as an article.", *listed)

    def _nothing(self, title: str, *lines: str) -> Screen[None]:
        from briefing.tui.screens.start import MessageScreen

        return MessageScreen(title, *lines, "", *NO_ARTICLES)

    @property
    def home(self) -> Place:
        """The first of our screens: what was loaded, or what stands there until it is."""
        return next(screen for screen in self.screen_stack if isinstance(screen, Place))

    def _home(self, screen: Screen[None]) -> None:
        self._loaded = screen
        self.go_home()

    def go_home(self) -> None:
        """Puts what was loaded where the progress or a message was, once no other page lies over it."""
        from briefing.tui.screens.start import StartScreen

        if self._loaded is not None and isinstance(self.screen, StartScreen):
            self.switch_screen(self._loaded)
            self._loaded = None

    def on_following_seen(self) -> None:
        """Home shows what there is now; what lies over it stays as it is."""
        from briefing.tui.screens.start import MessageScreen
        from briefing.tui.screens.stories import StoriesScreen

        if isinstance(self.home, StoriesScreen):
            self.home.renew()
        elif isinstance(self.home, MessageScreen) and self.session is not None:
            self._home(self._first(self.session))
