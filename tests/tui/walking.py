"""A walk through every screen of the reader, for tests that look at each of them."""

from collections.abc import AsyncIterator

from textual.pilot import Pilot

from briefing.tui.app import BriefingApp

from .driving import compared, press, settled, until


async def every_screen(pilot: Pilot[None], word: str) -> AsyncIterator[str]:
    """The name of each screen when it is there, begun at home; `word` is found in the library.

    Whoever looks may move the cursor of a list or text and take it back to its top.
    """
    for part in (_home, _over_home, _compare, _search, _keys):
        async for name in part(pilot, word):
            yield name
        await _back(pilot)


async def _home(pilot: Pilot[None], _: str) -> AsyncIterator[str]:
    yield "home"
    await press(pilot, "l", "space", "s")
    yield "reports"
    await press(pilot, "space", "s", "enter", "Y")
    yield "article"
    await press(pilot, "q", "h", "b")
    await until(pilot, lambda: pilot.app.screen.markdown is not None)  # type: ignore[attr-defined]
    await settled(pilot)
    yield "brief"


async def _over_home(pilot: Pilot[None], _: str) -> AsyncIterator[str]:
    for key, name in [
        ("w", "why"),
        ("T", "timeline"),
        ("Q", "basket"),
        ("L", "corrections"),
        ("M", "choosing"),
        ("t", "themes"),
    ]:
        await press(pilot, key)
        yield name
        await press(pilot, "escape")
    await press(pilot, "W")
    yield "feeds"
    await press(pilot, "w", "space")
    yield "outlets"
    await press(pilot, "escape", "escape")


async def _compare(pilot: Pilot[None], _: str) -> AsyncIterator[str]:
    await press(pilot, "enter")
    await compared(pilot)
    yield "compare"
    await press(pilot, "l", "j")
    yield "texts"
    await press(pilot, "enter")
    yield "tellings"
    await press(pilot, "q", "v")
    yield "vouches"
    await press(pilot, "enter")
    yield "vouches, sentences"
    await press(pilot, "q", "tab", "tab", "tab", "tab")
    yield "figures"


async def _search(pilot: Pilot[None], word: str) -> AsyncIterator[str]:
    await press(pilot, "slash")
    yield "search, nothing typed"
    await press(pilot, *word)
    yield "search, typing"
    await press(pilot, "tab")
    yield "search, found"
    await press(pilot, "enter", "q", "H")
    yield "search, searches before"


async def _keys(pilot: Pilot[None], _: str) -> AsyncIterator[str]:
    await press(pilot, "question_mark", "down")
    yield "keys"
    await press(pilot, "tab")
    yield "keys, list"
    await press(pilot, "slash", *"zoom")
    yield "keys, found"
    await press(pilot, "escape", "colon", *"theme")
    yield "palette"


async def _back(pilot: Pilot[None]) -> None:
    """Home again, to the storylines."""
    app = pilot.app
    assert isinstance(app, BriefingApp)
    for _ in range(5):
        if app.screen is not app.home:
            await press(pilot, "escape")
    assert app.screen is app.home
    await press(pilot, "h")
