"""How long the compare screen takes to turn to the next facet: `python -m benchmarks.screen [LIBRARY]`, the samples if none.

Drives the reader without a terminal, 200 columns by 50 lines, everything compared before. Prints the slowest and the median of 14
changes, in seconds of the processor and of the clock until the screen stands still (Textual's pilot looks every 20 ms).
"""

import asyncio
import sys
from collections.abc import Callable
from pathlib import Path
from statistics import median
from time import perf_counter, process_time

from textual.pilot import Pilot

from briefing.bundled import bundled
from briefing.model import Facet
from briefing.tui.app import BriefingApp
from briefing.tui.screens.compare import CompareScreen

ROUNDS = 2


async def _until(pilot: Pilot[None], condition: Callable[[], bool]) -> None:
    while not condition():
        await pilot.pause()


async def measured(library: Path) -> list[tuple[float, float]]:
    """Processor and clock seconds of every change of facet."""
    app = BriefingApp(library)
    spent = []
    async with app.run_test(size=(200, 50)) as pilot:
        await _until(pilot, lambda: app.session is not None)
        assert app.session is not None
        target = app.session.fullest()
        assert target is not None
        app.compare(target)
        await _until(pilot, lambda: isinstance(app.screen, CompareScreen) and app.screen.whole)
        await pilot.pause()
        screen = app.screen
        assert isinstance(screen, CompareScreen)
        for _ in range(ROUNDS * len(Facet)):
            before = process_time(), perf_counter()
            screen.action_next_facet()
            await pilot.pause()
            spent.append((process_time() - before[0], perf_counter() - before[1]))
    return spent


def main() -> None:
    """Prints the figures."""
    spent = asyncio.run(measured(Path(sys.argv[1]) if sys.argv[1:] else bundled("seeds")))
    for what, times in zip(("processor", "clock"), zip(*spent, strict=True), strict=True):
        print(f"{what}: median {median(times):.2f} s, slowest {max(times):.2f} s of {len(times)} changes of facet")


if __name__ == "__main__":
    main()
