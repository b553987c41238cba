"""The reader opens a library that no index knows yet."""

import subprocess
import sys
from pathlib import Path

from briefing.session.workers import FEW
from tests.session.build import library

HERE = Path(__file__).parents[2]
OPENED = """
import sys
from pathlib import Path
from briefing.tui.app import BriefingApp
def loaded(app, message):
    app.exit(message.session.about.articles)
BriefingApp.on_opening_loaded = loaded
print(BriefingApp(Path(sys.argv[1])).run(headless=True))
"""


def test_a_library_of_many_files_that_is_kept_in_memory_opens(tmp_path: Path) -> None:
    root = library(tmp_path / "news", FEW + 2)
    # in a process of its own: under a screen no other process can be begun, unless one was before
    run = subprocess.run([sys.executable, "-c", OPENED, str(root)], capture_output=True, text=True, cwd=HERE)
    assert run.stdout.strip() == str(FEW + 2), run.stdout + run.stderr
