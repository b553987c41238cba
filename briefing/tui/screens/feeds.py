"""The feeds that the library follows, and how it went with each."""

from collections.abc import Callable, Sequence
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.message import Message

from briefing.session.feeds import Followed, NotListed, adding, follow_known, followed, move, mute, unfollow
from briefing.text.labels import counted
from briefing.tui.commands import bindings
from briefing.tui.pieces import Line, clipped
from briefing.tui.screens.ask import AskScreen
from briefing.tui.screens.base import Place
from briefing.tui.widgets.bar import Bar
from briefing.tui.widgets.keys import Keys
from briefing.tui.widgets.lines import LineList

if TYPE_CHECKING:
    from briefing.session.editing import Edit


class FeedsScreen(Place):
    """A list of feeds: add, mute, remove; `R` asks them all."""

    BINDINGS = bindings("feeds", "inner", "everywhere")
    CSS_PATH = "../styles/feeds.tcss"

    class Added(Message):
        """A feed was looked for at an address."""

        def __init__(self, word: str) -> None:
            super().__init__()
            self.word = word

    def __init__(self, root: Path) -> None:
        super().__init__()
        self.root = root

    def compose(self) -> ComposeResult:
        """A bar, the feeds, the keys."""
        yield Bar(id="top")
        yield LineList[Followed](self._draw, height=3, id="feeds")
        yield Keys()

    def on_mount(self) -> None:
        """Shows them."""
        self.look()
        self.list.focus()

    @property
    def list(self) -> LineList[Followed]:
        """The feeds."""
        return self.query_one("#feeds", LineList)

    def idle(self) -> frozenset[str]:
        """What needs a feed, or one that has moved, where there is none."""
        row = self.list.row
        needing = frozenset() if row else frozenset({"mute-feed", "remove-feed", "show-feed"})
        return needing if row and row.asked.moved else needing | {"move-feed"}

    def look(self) -> None:
        """Shows the feeds as they are now."""
        self._feeds, problems = followed(self.root, self.reader.config)
        self.list.renew(self._feeds, self.list.cursor)
        said = (
            counted(len(self._feeds), "feed")
            if self._feeds
            else "This library follows no feeds: a adds one, w offers some."
        )
        wrong = f" · feeds.toml: {problems[0]}" if problems else ""
        word = f" · {self.reader.fetch_word}" if self.reader.fetch_word else ""
        line: Line = (("Feeds  ", ("strong",)), (said, ()), (wrong, ("warn",)), (word, ("new",)))
        self.query_one("#top", Bar).show(line)
        self.look_at_keys()

    def fetch_went_on(self) -> None:
        """Shows how it goes."""
        self.look()

    state_changed = look
    """A change of the list was taken back."""

    def _draw(self, one: Followed, width: int, under: bool) -> Sequence[Line]:
        bar = (self.glyphs.cursor if under else " ", ("head",))
        room = width - 2
        return (
            (bar, (clipped(one.name, room, self.glyphs.more), () if one.source.muted else ("strong",))),
            (bar, (" " + clipped(one.said, room, self.glyphs.more), ("strong",) if one.failing else ("quiet",))),
            (bar, (" " + clipped(one.source.url, room, self.glyphs.more), ("quiet",))),
        )

    def action_add_feed(self) -> None:
        """Asks for an address, and looks for a feed there."""

        def add(typed: str) -> str | None:
            self.notify(f"Looking for a feed at {typed} {self.glyphs.more}", markup=False)
            Thread(target=self._add, args=(typed,), daemon=True).start()
            return None

        self.app.push_screen(
            AskScreen("Address of a feed, or of a page that names one", add, needed="Type an address.")
        )

    def _add(self, address: str) -> None:
        from briefing.session.failed import Failed

        try:
            added = adding(self.root, address).run(lambda _: None)["added"]
            word = f"Followed from now on: {', '.join(one['name'] for one in added)}. R asks for its articles."
        except (Failed, OSError, ValueError) as error:
            word = str(error).removeprefix("briefing: ")
        self.post_message(self.Added(word))

    def on_feeds_screen_added(self, message: Added) -> None:
        """Says what came of it."""
        self.notify(message.word, markup=False)
        self.look()

    def action_known_outlets(self) -> None:
        """Offers well-known outlets."""
        from briefing.tui.screens.outlets import OutletsScreen

        there = [one.source.url for one in self._feeds]
        self.app.push_screen(OutletsScreen(there, lambda urls: self._changed(lambda: follow_known(self.root, urls))))

    def action_mute_feed(self) -> None:
        """The feed is asked no more, or again."""
        one = self.list.row
        if one is not None:
            self._changed(lambda: mute(self.root, one.source.url, not one.source.muted))

    def action_move_feed(self) -> None:
        """Asks the feed at its new address from now on."""
        one = self.list.row
        to = one.asked.moved if one else None
        if one is not None and to is not None:
            self._changed(lambda: move(self.root, one.source.url, to))

    def action_remove_feed(self) -> None:
        """The library follows the feed no more; its articles stay."""
        one = self.list.row
        if one is not None:
            self._changed(lambda: unfollow(self.root, one.source.url))

    def action_show_feed(self) -> None:
        """Searches for the articles of the feed's outlet."""
        one = self.list.row
        if one is not None:
            self.reader.search(f'outlet:"{one.outlet}"')

    def _changed(self, change: "Callable[[], Edit | None]") -> None:
        try:
            edit = change()
        except NotListed as error:
            self.notify(str(error), severity="warning", markup=False)
            return
        if edit is not None:
            self.reader.remember_edit(edit)
        self.look()
