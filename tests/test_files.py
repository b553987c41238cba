"""A file is written whole or not at all, and never over another unless that is asked for."""

import os
from pathlib import Path

import pytest

from briefing.files import write_new


def no_links(*_: object) -> None:
    raise PermissionError("this file system has no hard links")


@pytest.mark.parametrize("links", [True, False])
def test_a_file_that_is_there_is_kept_unless_force_is_given(tmp_path: Path, monkeypatch, links: bool) -> None:
    if not links:
        monkeypatch.setattr(os, "link", no_links)
    path = tmp_path / "brief.md"
    write_new(path, "first\n")
    with pytest.raises(FileExistsError):
        write_new(path, "second\n")
    assert path.read_text() == "first\n"
    write_new(path, "third\n", force=True)
    assert path.read_text() == "third\n"
    assert [file.name for file in tmp_path.iterdir()] == ["brief.md"]


def test_a_failed_write_leaves_nothing_behind(tmp_path: Path, monkeypatch) -> None:
    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space"):
        write_new(tmp_path / "brief.md", "text")
    assert not list(tmp_path.iterdir())


def test_a_file_has_the_rights_that_any_new_file_has(tmp_path: Path) -> None:
    (tmp_path / "other").touch()
    write_new(tmp_path / "brief.md", "text")
    assert (tmp_path / "brief.md").stat().st_mode == (tmp_path / "other").stat().st_mode
