"""Where indexes are kept, and what makes one begin anew."""

from pathlib import Path

from briefing import grouping, library, search
from briefing.config import Config, cache_folder
from briefing.session import open_at_once, open_library
from briefing.session.placing import METHODS


def test_an_index_is_named_by_every_method_that_makes_it() -> None:
    assert METHODS.split(", ") == [library.METHOD, grouping.FEATURES, grouping.GROUPS, search.METHOD]


def write(root: Path, name: str = "a.md") -> Path:
    root.mkdir(exist_ok=True)
    (root / name).write_text("---\ntitle: A ferry\nzeitung: Echo\n---\nIt sails.\n")
    return root


def test_other_settings_of_how_files_are_read_begin_it_anew(tmp_path: Path) -> None:
    root = write(tmp_path / "news")
    first = open_library(root, keep=True)
    assert (first.done.anew, first.session.about.outlets) == ("new", 0)
    told = open_library(root, Config(fields={"outlet": ("zeitung",)}), keep=True)
    assert (told.done.anew, told.session.about.outlets) == ("other settings", 1)
    assert open_library(root, Config(fields={"outlet": ("zeitung",)}), keep=True).done.anew is None


def test_the_settings_say_where_it_is_kept(tmp_path: Path) -> None:
    root, config = write(tmp_path / "news"), Config(index_folder=tmp_path / "elsewhere")
    open_library(root, config, keep=True)
    assert open_at_once(root, config) is not None
    assert open_at_once(root) is None
    assert not cache_folder().exists()


def test_once_asked_for_it_is_kept_up_to_date_wherever_the_library_stands(tmp_path: Path) -> None:
    root = write(tmp_path / "news")
    open_library(root, keep=True)
    write(root, "b.md")
    open_library(root)
    session = open_at_once(root)
    assert session is not None
    assert session.about.articles == 2
