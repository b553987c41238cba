"""Each library has its index in a folder of its own, and those of libraries that are gone are deleted."""

import shutil
from pathlib import Path

import pytest

from briefing.index import Index, encoded
from briefing.index.places import evict, place, sizes
from tests.index.build import article


@pytest.fixture
def cache(tmp_path: Path) -> Path:
    return tmp_path / "cache"


def library(tmp_path: Path, name: str, cache: Path) -> tuple[Path, Path]:
    """A library's folder and its index, with an article in it; the folder around has something else in it."""
    root = tmp_path / name
    root.mkdir(parents=True)
    (root.parent / "something").touch()
    index = place(cache, root)
    opened = Index.open(index, "key")
    with opened.lock(lambda: False):
        opened.articles.put([encoded(article("a"))])
    opened.close()
    return root, index


def test_a_library_has_one_place_however_it_is_named(
    tmp_path: Path, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root, index = library(tmp_path, "disk/news", cache)
    (tmp_path / "link").symlink_to(root)
    monkeypatch.chdir(root.parent)
    for name in (root, Path("news"), root / "..", tmp_path / "link", root / "."):
        assert (place(cache, name) == index) is (name.resolve() == root)


def test_the_places_tell_their_libraries_and_what_they_take(tmp_path: Path, cache: Path) -> None:
    roots = [library(tmp_path, f"disk/{name}", cache)[0] for name in ("b\nc", "a", "é")]
    found = sizes(cache)
    assert [each.root for each in found] == sorted(roots)
    assert all(each.size > 10_000 for each in found)


def test_the_texts_of_a_private_library_are_not_open_to_all(tmp_path: Path, cache: Path) -> None:
    _, index = library(tmp_path, "disk/news", cache)
    assert index.parent.stat().st_mode & 0o077 == 0


def test_the_index_of_a_library_that_is_gone_is_deleted_with_all_that_belongs_to_it(
    tmp_path: Path, cache: Path
) -> None:
    root, index = library(tmp_path, "disk/news", cache)
    kept, other = library(tmp_path, "disk/more", cache)
    index.with_name("index.sqlite3-damaged").touch()
    shutil.rmtree(root)
    assert [each.root for each in evict(cache)] == [root]
    assert not index.parent.exists()
    assert [each.root for each in sizes(cache)] == [kept]
    assert other.exists()
    assert evict(cache) == ()


def unmount(root: Path) -> None:
    """The folder around is gone, too."""
    shutil.rmtree(root.parent)


def unmount_at_a_folder(root: Path) -> None:
    """The folder around is there, and empty."""
    unmount(root)
    root.parent.mkdir()


def replace_around(root: Path) -> None:
    """A file stands where the folder around was."""
    unmount(root)
    root.parent.touch()


def leave_a_link(root: Path) -> None:
    """A link to a folder that is not there now."""
    root.rmdir()
    root.symlink_to("/nowhere/x")


@pytest.mark.parametrize("change", [Path.exists, unmount, unmount_at_a_folder, replace_around, leave_a_link])
def test_the_index_of_a_library_that_may_come_back_is_kept(tmp_path: Path, cache: Path, change) -> None:
    root, index = library(tmp_path, "disk/news", cache)
    change(root)
    assert evict(cache) == ()
    assert index.exists()


def test_the_index_in_use_and_one_that_is_being_updated_are_kept(tmp_path: Path, cache: Path) -> None:
    root, index = library(tmp_path, "disk/news", cache)
    shutil.rmtree(root)
    assert evict(cache, keep=index) == ()
    updating = Index.open(index, "key")
    with updating.lock(lambda: False):
        assert evict(cache) == ()
    updating.close()
    assert [each.index for each in evict(cache)] == [index]


def test_nothing_that_is_not_ours_is_deleted(tmp_path: Path, cache: Path) -> None:
    root, index = library(tmp_path, "disk/news", cache)
    (index.parent / "own notes.txt").write_text("kept")
    foreign = index.parent.with_name("0123456789abcdef")
    shutil.copytree(index.parent, foreign)
    other = index.parent.with_name("other")
    other.mkdir()
    for name in ("library.txt", "index.sqlite3"):
        (other / name).write_bytes(b"/nowhere\n\xff")
    (index.parent.parent / "file").touch()
    shutil.rmtree(root)
    assert [each.index for each in evict(cache)] == [index]
    assert [file.name for file in index.parent.iterdir()] == ["own notes.txt"]
    left = {file.name for file in index.parent.parent.iterdir()}
    assert left == {index.parent.name, foreign.name, "file", "other"}
    assert len(list(foreign.iterdir())) > 2
    assert len(list(other.iterdir())) == 2


def test_without_a_cache_folder_or_with_a_file_in_its_place_there_is_nothing_to_do(tmp_path: Path, cache: Path) -> None:
    assert evict(cache) == sizes(cache) == ()
    cache.touch()
    assert evict(cache) == sizes(cache) == ()
    assert place(cache, tmp_path).parent.parent.parent == cache
