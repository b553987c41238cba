"""Makes the README's picture: the compare screen on the sample library, by the app's own screenshot export.

Run by `make picture`.
"""

import asyncio
import re
from pathlib import Path

from briefing.bundled import bundled
from briefing.tui.app import BriefingApp
from briefing.tui.screens.compare import CompareScreen
from briefing.tui.screens.stories import StoriesScreen

OUT = Path(__file__).parent / "compare.svg"


async def picture() -> None:
    """Opens the sample library, compares its largest storyline, and writes the screen to a file."""
    app = BriefingApp(bundled("seeds"))
    async with app.run_test(size=(150, 42)) as pilot:
        while not isinstance(app.screen, StoriesScreen):
            await pilot.pause()
        await pilot.press("enter")
        while not (isinstance(app.screen, CompareScreen) and app.screen.whole):
            await pilot.pause()
        await pilot.pause()
        svg = app.export_screenshot(title="Briefing")
    # the picture names no font of a web site: the viewer's own fixed-width font will do
    OUT.write_text(re.sub(r"@font-face \{.*?\}\s*", "", svg, flags=re.DOTALL), encoding="utf-8")


asyncio.run(picture())
