"""What every test stands on: the sample library, and folders of the reader's that are not the real ones."""

from pathlib import Path

import pytest

SEEDS = Path(__file__).parents[1] / "seeds"


@pytest.fixture
def seeds() -> Path:
    """The sample library's folder."""
    return SEEDS


@pytest.fixture(autouse=True)
def own_folders(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """No test reads or writes the real settings, state or caches."""
    home = tmp_path_factory.mktemp("home")
    monkeypatch.setenv("HOME", str(home))
    for name in ("CONFIG", "DATA", "CACHE", "STATE"):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(home / name.lower()))
    monkeypatch.delenv("NO_COLOR", raising=False)
