"""Libraries that many screens are looked at with are read, grouped and compared once."""

from pathlib import Path

import pytest
from textual import _wait

from briefing import session
from briefing.config import Config
from briefing.session import Opened, open_library
from briefing.session.progress import Say

from ..conftest import SEEDS
from .invented import write

# Pilot asks whether the program is idle after this many seconds; its own 20 ms, several a key, are half of the suite's time.
_wait.SLEEP_GRANULARITY = 1 / 100

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


@pytest.fixture(scope="session")
def news(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Five invented reports of one affair."""
    root = write(tmp_path_factory.mktemp("made") / "news", 5)
    _shared.add(root)
    return root
