"""Libraries that many screens are looked at with are read, grouped and compared once."""

from collections.abc import Callable
from pathlib import Path

import pytest
from textual import _wait
from textual.css.model import RuleSet
from textual.css.stylesheet import CSSLocation, Stylesheet

from briefing import session
from briefing.config import Config
from briefing.session import Opened, open_library
from briefing.session.progress import Say

from ..conftest import SEEDS
from .invented import write

# Pilot asks whether the program is idle after this many seconds; its own 20 ms, several a key, are half of the suite's time.
_wait.SLEEP_GRANULARITY = 1 / 100

_parsed: dict[tuple[object, ...], list[RuleSet]] = {}
_parse_rules = Stylesheet._parse_rules


def _parse_once(sheet: Stylesheet, css: str, read_from: CSSLocation, *args: object, **how: object) -> list[RuleSet]:
    """Rules of a style sheet, which each app, screen and theme would parse again: a tenth of the time of these tests."""
    key = (css, read_from, args, frozenset(how.items()), frozenset(sheet._variables.items()))
    if key not in _parsed:
        _parsed[key] = _parse_rules(sheet, css, read_from, *args, **how)  # type: ignore[arg-type]
    return _parsed[key]


Stylesheet._parse_rules = _parse_once  # type: ignore[assignment,method-assign]

_shared: set[Path] = {SEEDS}
_opened: dict[tuple[Path, bool], Opened] = {}


@pytest.fixture(autouse=True)
def open_once(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """A shared library is opened once for all screens; a test marked `opens_anew` opens its own."""
    if "opens_anew" in request.keywords:
        return

    def once(root: Path, config: Config | None = None, say: Say = lambda *_: None, **how: bool) -> Opened:
        if root not in _shared:
            return open_library(root, config, say, **how)
        key = (root, config.encoder if config else True)
        if key not in _opened:
            _opened[key] = open_library(root, config, say)
        return _opened[key]

    monkeypatch.setattr(session, "open_library", once)


Made = Callable[[str, Callable[[Path], Path]], Path]


@pytest.fixture(scope="session")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Made:
    """Gives the library of this name, written by this function the first time, and opened once for all screens."""
    libraries: dict[str, Path] = {}

    def made(name: str, write: Callable[[Path], Path]) -> Path:
        if name not in libraries:
            libraries[name] = write(tmp_path_factory.mktemp(name))
            _shared.add(libraries[name])
        return libraries[name]

    return made


@pytest.fixture(scope="session")
def news(shared: Made) -> Path:
    """Five invented reports of one affair."""
    return shared("five", lambda folder: write(folder / "news", 5))


@pytest.fixture(scope="session")
def twelve(shared: Made) -> Path:
    """Twelve of them by five outlets: eleven in April 2024, the last one undated."""
    return shared("twelve", lambda folder: write(folder / "news", 12, undated=1))
