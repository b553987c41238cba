"""Fetches the library's feeds beside the keys: how it goes is said in a quiet line, never in a box over what is read."""

from threading import Thread
from typing import TYPE_CHECKING

from textual.message import Message

from briefing.tui.acting import Acting
from briefing.tui.screens.base import Place

if TYPE_CHECKING:
    from briefing.session.apart import Apart, Told


class Fetching(Acting):
    """Asks the feeds, one run at a time."""

    fetch_word = ""
    fetch_at_once = False
    """Whether the feeds are asked as soon as the library is there."""
    _fetch: "Apart | None" = None

    class FeedDone(Message):
        """One more feed was asked."""

        def __init__(self, told: "Told") -> None:
            super().__init__()
            self.told = told

    class FetchEnded(Message):
        """All were, or it could not be done."""

        def __init__(self, word: str) -> None:
            super().__init__()
            self.word = word

    def action_fetch(self) -> None:
        """Asks the feeds for what is new, beside the keys."""
        from briefing.session.feeds import fetching, follows_any

        if self._fetch is not None:
            self.notify("The feeds are being asked already.")
        elif not follows_any(self.root):
            self.notify("This library follows no feeds yet: W adds some.", markup=False)
        else:
            self._fetch = fetching(self.root)
            self._say("asking the feeds")
            Thread(target=self._run_fetch, args=(self._fetch,), daemon=True).start()

    def on_opening_loaded(self, message: Acting.Loaded) -> None:
        """Asks the feeds at once where they were chosen just now."""
        if self.fetch_at_once:
            self.fetch_at_once = False
            self.action_fetch()

    def action_feeds(self) -> None:
        """Shows the feeds that the library follows."""
        from briefing.tui.screens.feeds import FeedsScreen

        self.push_screen(FeedsScreen(self.root))

    def _run_fetch(self, fetch: "Apart") -> None:
        from briefing.session.failed import Failed

        try:
            word = _ended(fetch.run(self._told))
        except (Failed, OSError, ValueError) as error:
            word = f"the feeds could not be asked: {error}"
        self.post_message(self.FetchEnded(word))

    def _told(self, told: "Told") -> None:
        self.post_message(self.FeedDone(told))

    def on_fetching_feed_done(self, message: FeedDone) -> None:
        """Says how far it is."""
        told = message.told
        self._say(f"asking the feeds: {told['done']:,} of {told['of']:,}")

    def on_fetching_fetch_ended(self, message: FetchEnded) -> None:
        """Says what it brought; where the folder cannot be watched, what is new is looked at now."""
        self._fetch = None
        self._say(message.word)
        self.regroup()

    def _say(self, word: str) -> None:
        self.fetch_word = word
        for screen in self.screen_stack:
            if isinstance(screen, Place):
                screen.fetch_went_on()

    def on_unmount(self) -> None:
        """Nothing is asked any more; what became a file stays."""
        if self._fetch is not None:
            self._fetch.stop()


def _ended(last: "Told") -> str:
    """`34 new articles, 2 new versions · 3 feeds failed (W)`."""
    from briefing.text.labels import counted

    said = [counted(last["new"], "new article") if last["new"] else "nothing new"]
    said += [counted(last["changed"], "new version")] if last["changed"] else []
    failed = f" · {counted(len(last['failed']), 'feed')} failed (W)" if last["failed"] else ""
    return ", ".join(said) + failed
