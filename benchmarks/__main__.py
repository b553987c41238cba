"""`make bench`: prints each figure as a ratio, with the peer it is measured against."""

import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from statistics import median
from time import perf_counter

from benchmarks import compare
from benchmarks.library import make_library

ARTICLES = 1000
RUNS = 5
HELLO = """
from textual.app import App
from textual.widgets import Static
class Hello(App):
    def compose(self): yield Static("hello")
    def on_ready(self): self.exit()
Hello().run(headless=True)
"""
READER = """
from briefing.bundled import bundled
from briefing.tui.app import BriefingApp
BriefingApp.on_ready = lambda self: self.exit()
BriefingApp(bundled("seeds")).run(headless=True)
"""


def ratio(ours: Callable[[], object], peer: Callable[[], object]) -> float:
    """Median of ours over the peer's, run in turn."""
    return median(_seconds(ours) / _seconds(peer) for _ in range(RUNS))


def _seconds(work: Callable[[], object]) -> float:
    start = perf_counter()
    work()
    return perf_counter() - start


def _python(code: str) -> Callable[[], object]:
    return lambda: subprocess.run([sys.executable, "-c", code], check=True, capture_output=True)


def main() -> None:
    """Runs every figure."""
    import frontmatter

    from briefing import grouping, library

    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        make_library(folder, ARTICLES)
        read = library.load(folder)

        def frontmatter_load() -> None:
            for path in folder.glob("*.md"):
                frontmatter.load(str(path))

        figures = {
            f"reading {ARTICLES} articles (decoded, checked, cleaned, in sentences) / frontmatter.load of the same": ratio(
                lambda: library.load(folder), frontmatter_load
            ),
            f"grouping {ARTICLES} articles / reading them": ratio(
                lambda: grouping.group(read.articles), lambda: library.load(folder)
            ),
            "first frame of the reader / Textual's hello world, whole processes": ratio(
                _python(READER), _python(HELLO)
            ),
        }
    figures |= compare.ratios(compare.measured())
    for what, value in figures.items():
        print(f"{value:6.2f}  {what}")


if __name__ == "__main__":
    main()
