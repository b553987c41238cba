"""A setting that was chosen on a screen: written, and everything else left as it is."""

from pathlib import Path

import pytest

from briefing.config import load_config
from briefing.config.writing import remember_library

COMMENTED = """\
# mine
[reader]
theme = "morning"  # light

[keys]
search = "f3"
"""


@pytest.mark.parametrize("before", [None, "", COMMENTED, '[reader]\nlibrary = "/old"\n', '[keys]\nsearch = "f3"\n'])
def test_the_library_opens_from_now_on_and_all_else_stays(tmp_path: Path, before: str | None) -> None:
    path = tmp_path / "settings" / "config.toml"
    if before is not None:
        path.parent.mkdir()
        path.write_text(before)
    assert remember_library(tmp_path / "news", path) is None
    config = load_config(path, {})
    assert config.library == tmp_path / "news"
    assert config.problems == ()
    kept = [line for line in (before or "").splitlines() if not line.startswith("library")]
    assert [line for line in path.read_text().splitlines() if line in kept or line.startswith("#")] == kept


@pytest.mark.parametrize("before", ["[reader", "reader = 5\n"])
def test_a_file_that_cannot_take_it_stays_as_it_is_and_is_named(tmp_path: Path, before: str) -> None:
    path = tmp_path / "config.toml"
    path.write_text(before)
    assert str(path) in (remember_library(tmp_path, path) or "")
    assert path.read_text() == before
