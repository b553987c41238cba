"""Sees the library change while it is read."""

from pathlib import Path
from typing import TYPE_CHECKING

from textual import work
from textual.message import Message

from briefing.tui.theming import Theming

if TYPE_CHECKING:
    from briefing.session import Live, Session


class Following(Theming):
    """Follows the files of the library that is open."""

    root: Path
    session: "Session | None" = None
    _live: "Live | None" = None
    _generation = 0

    class Renewed(Message):
        """The library's files changed, and what is known of them was brought up to date."""

    class Seen(Message):
        """What changed is what the session now answers with."""

    def follow(self, look: bool) -> None:
        """Sees what changes in the library's files from now on; with `look` also what has changed since the last time."""
        from briefing.session import Live

        if self.session is not None:
            self._live = Live(
                self.session, self.config, self._renewed, lambda word: self.call_from_thread(self._warn, word)
            )
            self._live.start(look)

    def stop_following(self) -> None:
        """Sees nothing any more, and breaks off what is under way."""
        if self._live is not None:
            self._live.stop()

    def regroup(self) -> None:
        """Groups the library anew, by the corrections that there now are."""
        if self._live is not None:
            self._live.again()

    def _renewed(self) -> None:
        self.post_message(self.Renewed())

    def on_following_renewed(self) -> None:
        """Looks at what changed, beside the keys."""
        self._look_again()

    @work(thread=True, exclusive=True, group="renewed")
    def _look_again(self) -> None:
        # this process may have changed it itself, so that the session has seen it already
        if self.session is not None and (now := self.session.look_again()) != self._generation:
            self._generation = now
            self.post_message(self.Seen())
