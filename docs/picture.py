"""Makes the README's picture: the compare screen on the sample library, by the app's own screenshot export.

Run by `make picture`.
"""

import asyncio
import re
from pathlib import Path

from briefing.bundled import bundled
from briefing.tui.app import BriefingApp
from briefing.tui.screens.compare import CompareScreen

OUT = Path(__file__).parent / "compare.svg"


async def picture() -> None:
    """Opens the sample library, compares its largest storyline, and writes the screen to a file."""
    app = BriefingApp(bundled("seeds"))
    async with app.run_test(size=(150, 42)) as pilot:
        await app.workers.wait_for_complete()
        await pilot.press("enter")
        await pilot.pause()
        await app.workers.wait_for_complete()
        await pilot.pause()
        assert isinstance(app.screen, CompareScreen)
        await pilot.press("j")
        await pilot.pause()
        svg = app.export_screenshot(title="Briefing")
    # the picture names no font of a web site: the viewer's own fixed-width font will do
    OUT.write_text(re.sub(r"@font-face \{.*?\}\s*", "", svg, flags=re.DOTALL), encoding="utf-8")


asyncio.run(picture())
