"""What every test stands on: the sample library, and folders of the reader's that are not the real ones."""

import gc
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import mkdtemp
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, settings

if TYPE_CHECKING:
    from tests.fetch.server import Server

# no test measures time: a busy machine makes any example slow
settings.register_profile("any machine", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("any machine")

SEEDS = Path(__file__).parents[1] / "seeds"

# Kept bytecode spares every worker its rewriting of the tests, and every process that a test starts a third of its time.
sys.dont_write_bytecode = False
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)


def pytest_collection_finish() -> None:
    """What is loaded by now stays: looking through it for garbage, again and again, is a tenth of the suite's time."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(50_000, 20, 50)


@pytest.fixture
def seeds() -> Path:
    """The sample library's folder."""
    return SEEDS


@pytest.fixture(scope="session")
def homes(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the tests' own folders are; pytest's own numbered ones are looked through for each new one."""
    return tmp_path_factory.mktemp("homes")


@pytest.fixture(autouse=True)
def own_folders(homes: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No test reads or writes the real settings, state or caches."""
    home = mkdtemp(dir=homes)
    monkeypatch.setenv("HOME", home)
    for name in ("CONFIG", "DATA", "CACHE", "STATE"):
        monkeypatch.setenv(f"XDG_{name}_HOME", f"{home}/{name.lower()}")
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("COLORTERM", "truecolor")


@pytest.fixture
def server() -> "Iterator[Server]":
    """A web server of each test's own."""
    from tests.fetch.server import Server  # what speaks HTTP takes a third of a second to import

    with Server() as serving:
        yield serving
