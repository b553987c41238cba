"""The search screen: as you type, in two stages, with completion, history, saved searches, and matches marked in the text."""

from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Event

import pytest
from textual.pilot import Pilot

from briefing.choices import Choices, Mark, View
from briefing.tui.hits import GroupRow, HitRow
from briefing.tui.screens.article import ArticleScreen
from briefing.tui.screens.ask import AskScreen
from briefing.tui.screens.search import SearchScreen
from briefing.tui.screens.stories import StoriesScreen

from .driving import press, reading, screen_text, settled, until


def search(pilot: Pilot[None]) -> SearchScreen:
    screen = pilot.app.screen
    assert isinstance(screen, SearchScreen)
    return screen


async def typed(pilot: Pilot[None], text: str) -> SearchScreen:
    """The search screen with this typed."""
    await press(pilot, "slash")
    screen = search(pilot)
    screen.line.value = text
    screen.line.cursor_position = len(text)
    await settled(pilot)
    return screen


async def test_an_empty_line_says_what_can_be_typed_and_what_was(seeds: Path) -> None:
    history = Choices().state(seeds).history
    history.add("drones")
    history.add("outlet:rt")
    async with reading(seeds) as pilot:
        await press(pilot, "slash")
        text = screen_text(pilot)
        assert "Searched for before" in text
        assert list(search(pilot).searches.rows) == ["outlet:rt", "drones"]
        await press(pilot, "down", "enter")
        assert search(pilot).line.value == "drones"
        assert search(pilot).hits.rows


async def test_searches_of_before_are_narrowed_by_what_is_typed(seeds: Path) -> None:
    history = Choices().state(seeds).history
    for query in ("drones", "outlet:rt", "drone deal"):
        history.add(query)
    async with reading(seeds) as pilot:
        screen = await typed(pilot, "dron")
        await press(pilot, "ctrl+r")
        assert list(screen.searches.rows) == ["drone deal", "drones"]
        await press(pilot, "escape")
        assert not screen.searches.display
        assert screen.hits.display


async def test_tab_takes_the_completion_that_the_arrows_chose(seeds: Path) -> None:
    async with reading(seeds) as pilot:
        screen = await typed(pilot, "drones out")
        await press(pilot, "tab")
        assert screen.line.value == "drones outlet:"
        names = [completion.text for completion in screen.completions.rows]
        assert len(names) > 2
        await press(pilot, "down", "tab")
        assert screen.line.value == f"drones {names[1].strip()} "
        assert not screen.completions.display


async def test_hits_are_grouped_by_storyline_or_flat_and_a_storyline_is_compared(seeds: Path) -> None:
    async with reading(seeds) as pilot:
        screen = await typed(pilot, "iran")
        assert all(isinstance(row, HitRow) for row in screen.hits.rows)
        await press(pilot, "ctrl+g")
        assert isinstance(screen.hits.rows[0], GroupRow)
        assert "found here" in screen_text(pilot)
        await press(pilot, "tab", "C")
        assert all(isinstance(row, HitRow) for row in screen.hits.rows)


async def test_plain_letters_are_keys_in_the_results_and_slash_goes_back_to_the_line(seeds: Path) -> None:
    async with reading(seeds) as pilot:
        screen = await typed(pilot, "iranian drones")
        await press(pilot, "tab", "j", "s", "r")
        row = screen.hits.rows[1]
        assert isinstance(row, HitRow)
        state = Choices().state(seeds)
        assert state.marks.all(Mark.STARRED) == state.marks.all(Mark.READ) == {row.hit.article.id}
        await press(pilot, "slash", "x")
        assert screen.line.value == "iranian dronesx"


async def test_a_hit_opens_at_its_first_match_and_n_goes_through_all(seeds: Path) -> None:
    async with reading(seeds) as pilot:
        await typed(pilot, "drones")
        await press(pilot, "enter")
        screen = pilot.app.screen
        assert isinstance(screen, ArticleScreen)
        await until(pilot, lambda: bool(screen.found))
        await settled(pilot)
        words = [screen.article.text[a:b].lower() for a, b in screen.found]
        assert set(words) <= {"drone", "drones"}
        first = screen.number
        assert screen.found[first][0] >= len(screen.article.title)
        await press(pilot, "n")
        assert screen.number == (first + 1) % len(words)
        assert f"match {screen.number + 1} of {len(words)}" in screen_text(pilot)
        await press(pilot, "N", "q")
        assert isinstance(pilot.app.screen, SearchScreen)


async def test_a_search_is_saved_under_a_name_and_stands_at_home(seeds: Path) -> None:
    async with reading(seeds) as pilot:
        await typed(pilot, "outlet:mirror")
        await press(pilot, "ctrl+s")
        assert isinstance(pilot.app.screen, AskScreen)
        await press(pilot, "exclamation_mark", "enter")
        assert Choices().state(seeds).views.all() == (View("outlet:mirror!", "outlet:mirror"),)
        await press(pilot, "escape", "escape")  # the first puts the completion away
        assert isinstance(pilot.app.screen, StoriesScreen)
        assert "» outlet:mirror!" in screen_text(pilot)


class Slow:
    """An engine whose answer to a query waits; it notes which answers were not wanted any more."""

    def __init__(self, engine: object) -> None:
        self.engine = engine
        self.go = Event()
        self.dropped: list[str] = []

    def search(self, query: str, limit: int, stale: Callable[[], bool]) -> Iterator[object]:
        first, *rest = self.engine.search(query, limit)  # type: ignore[attr-defined]
        yield first
        while not self.go.wait(0.01) and not stale():
            pass
        if stale():
            self.dropped.append(query)
        else:
            yield from rest

    def complete(self, *_: object) -> tuple[()]:
        return ()


@pytest.mark.opens_anew
async def test_first_hits_stand_there_while_the_texts_are_searched_and_a_stale_search_ends(seeds: Path) -> None:
    async with reading(seeds) as pilot:
        session = pilot.app.session  # type: ignore[attr-defined]
        slow = session.__dict__["engine"] = Slow(session.engine)
        await pilot.press("slash", "i", "r")
        await until(pilot, lambda: "looking into the texts" in screen_text(pilot))
        assert search(pilot).hits.rows
        await pilot.press("a")
        await until(pilot, lambda: "ir" in slow.dropped)
        slow.go.set()
        await settled(pilot)
        assert "looking" not in screen_text(pilot)
        assert search(pilot).found.settled
