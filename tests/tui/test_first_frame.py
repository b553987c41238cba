"""What may be imported for the first frame: all else, the reader waits for when it is needed."""

import subprocess
import sys
from pathlib import Path

from .invented import write

HERE = Path(__file__).parents[2]

OF_OTHERS = {
    "textual",
    "rich",
    "markdown_it",
    "mdurl",
    "pygments",
    "platformdirs",
    "typing_extensions",
    "linkify_it",
    "uc_micro",
}
"""Packages that a bare application of Textual brings in too, or may in other versions of it."""

OF_OURS = {
    "briefing",
    "briefing.bundled",
    "briefing.choices",
    "briefing.config",
    "briefing.model",
    "briefing.model.groups",
    "briefing.model.head",
    "briefing.model.listing",
    "briefing.on_demand",
    "briefing.session.home",
    "briefing.state",
    "briefing.state.briefs",
    "briefing.state.holds",
    "briefing.state.level",
    "briefing.state.visits",
    "briefing.state.marks",
    "briefing.state.part",
    "briefing.state.schema",
    "briefing.state.state",
    "briefing.state.store",
    "briefing.state.views",
    "briefing.text",
    "briefing.text.labels",
    "briefing.tui",
    "briefing.tui.acting",
    "briefing.tui.app",
    "briefing.tui.beginning",
    "briefing.tui.commands",
    "briefing.tui.fetching",
    "briefing.tui.following",
    "briefing.tui.glyphs",
    "briefing.tui.home",
    "briefing.tui.kept",
    "briefing.tui.opening",
    "briefing.tui.pieces",
    "briefing.tui.rows",
    "briefing.tui.screens",
    "briefing.tui.screens.base",
    "briefing.tui.screens.correcting",
    "briefing.tui.screens.going",
    "briefing.tui.screens.holding",
    "briefing.tui.screens.jotting",
    "briefing.tui.screens.listing",
    "briefing.tui.screens.stories",
    "briefing.tui.screens.viewing",
    "briefing.tui.sparkline",
    "briefing.tui.themes",
    "briefing.tui.theming",
    "briefing.tui.widgets",
    "briefing.tui.widgets.bar",
    "briefing.tui.widgets.drawn",
    "briefing.tui.widgets.keys",
    "briefing.tui.widgets.lines",
}
"""What the home screen needs of the program, but for the session that answers it."""

OF_THE_SESSION = {
    "briefing.cli",
    "briefing.cli.commands",
    "briefing.cli.entry",
    "briefing.cli.reader",
    "briefing.comparisons",
    "briefing.index",
    "briefing.index.arrays",
    "briefing.index.arrivals",
    "briefing.index.articles",
    "briefing.index.board",
    "briefing.index.codec",
    "briefing.index.database",
    "briefing.index.errors",
    "briefing.index.features",
    "briefing.index.files",
    "briefing.index.groups",
    "briefing.index.lock",
    "briefing.index.meta",
    "briefing.index.opening",
    "briefing.index.places",
    "briefing.index.records",
    "briefing.index.schema",
    "briefing.index.store",
    "briefing.index.values",
    "briefing.index.words",
    "briefing.model.facet",
    "briefing.session",
    "briefing.session.at_once",
    "briefing.session.cached",
    "briefing.session.numbers",
    "briefing.session.briefs",
    "briefing.session.held",
    "briefing.session.opened",
    "briefing.session.targets",
    "briefing.state.notes",
    "briefing.state.tags",
    "briefing.session.placing",
    "briefing.session.progress",
    "briefing.session.rows",
    "briefing.tui.hangup",
}
"""What the command line and a session on an index bring in beside that."""

FRAME = """
import sys, types
from pathlib import Path
from tests.tui.indexed import Indexed
session = types.ModuleType("briefing.session")  # what a session brings in is tested where sessions are
session.open_at_once = lambda root, config: Indexed(33_333)
session.UnknownId = KeyError
sys.modules["briefing.session"] = session
from briefing.tui.app import BriefingApp

def ready(app):
    frame = "\\n".join(strip.text for strip in app.screen._compositor.render_strips())
    app.screens = len(app.screen_stack)
    app.exit()
    app.said = frame
BriefingApp.on_ready = ready
app = BriefingApp(Path("/news"))
app.run(headless=True)
assert "33,333 storylines" in app.said and "Ferry number 1 leaves" in app.said, app.said
print(*sorted(sys.modules))
"""
CALL = """
import sys
from textual.app import App
from briefing.cli import entry
from briefing.tui.app import BriefingApp

def ready(app):
    frame = "\\n".join(strip.text for strip in app.screen._compositor.render_strips())
    app.exit((frame, sorted(sys.modules)))
BriefingApp.on_ready = ready
run = App.run
def run_and_tell(app):
    frame, modules = run(app, headless=True)
    assert "Ferry Marisol inquiry opens" in frame, frame
    print(*modules)
App.run = run_and_tell
entry.has_terminal = lambda: True
entry.main()
"""
BARE = """
import sys
from textual.app import App
from textual.widgets import Static
class Hello(App):
    def compose(self): yield Static("hello")
    def on_ready(self): self.exit()
Hello().run(headless=True)
print(*sorted(sys.modules))
"""


def modules(code: str, *arguments: str) -> set[str]:
    """What a fresh interpreter has imported after this."""
    run = subprocess.run([sys.executable, "-c", code, *arguments], capture_output=True, text=True, check=True, cwd=HERE)
    return set(run.stdout.split())


def of_others(frame: set[str], bare: set[str]) -> set[str]:
    """The packages of others that are there beside those of a bare application."""
    names = {name.partition(".")[0] for name in frame - bare}
    return names - sys.stdlib_module_names - {"briefing", "tests"}


def test_the_first_frame_imports_nothing_that_it_does_not_need() -> None:
    frame, bare = modules(FRAME), modules(BARE)
    ours = {name for name in frame if name.partition(".")[0] == "briefing"} - {"briefing.session"}
    assert ours == OF_OURS
    assert of_others(frame, bare) <= OF_OTHERS


def test_on_an_index_a_call_imports_nothing_beside_it_but_the_session(tmp_path: Path) -> None:
    root = write(tmp_path / "news", 5)
    subprocess.run([sys.executable, "-m", "briefing", "index", str(root)], check=True, capture_output=True, cwd=HERE)
    frame, bare = modules(CALL, str(root)), modules(BARE)
    assert {name for name in frame if name.partition(".")[0] == "briefing"} == OF_OURS | OF_THE_SESSION
    assert of_others(frame, bare) <= OF_OTHERS


def test_the_first_frame_reads_the_rows_in_sight_and_one_storyline() -> None:
    counted = FRAME + "\nprint(len(app.session.rows.asked), len(app.session.listings))"
    run = subprocess.run([sys.executable, "-c", counted], capture_output=True, text=True, check=True, cwd=HERE)
    rows, listings = map(int, run.stdout.split("\n")[1].split())
    assert rows < 40
    assert listings == 1


def test_the_first_frame_stands_on_no_other_screen_and_reads_one_theme() -> None:
    told = FRAME + "\nprint(app.screens, app.theme, 'themes' in vars(app))"
    run = subprocess.run([sys.executable, "-c", told], capture_output=True, text=True, check=True, cwd=HERE)
    assert run.stdout.split("\n")[1] == "1 evening False"
