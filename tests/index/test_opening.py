"""An index that cannot serve is begun anew, and one that cannot be written is told of in words."""

import os
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from briefing.index import Index, IndexDamaged, IndexUnusable, encoded, schema
from briefing.index.opening import lock_of, opening_of
from tests.index.build import article

Spoil = Callable[[Path], object]


def made(path: Path, key: str = "key") -> None:
    """An index with something in it."""
    index = Index.open(path, key)
    index.articles.put([encoded(article(f"{n:03}")) for n in range(50)])
    index.close()


def kept(path: Path, key: str = "key") -> tuple[str | None, int]:
    """Why the index is new, and how many articles it holds; it can be written, too."""
    index = Index.open(path, key)
    index.meta.put("name", "value")
    found = (index.fresh, index.articles.counts()[0])
    index.close()
    return found


def changed(sql: str) -> Spoil:
    def change(path: Path) -> None:
        with closing(sqlite3.connect(path)) as db, db:
            db.execute(sql)

    return change


SPOILED: dict[str, tuple[Spoil, tuple[str | None, int]]] = {
    "nothing": (Path.exists, (None, 50)),
    "a text file": (lambda path: path.write_text("no index\n" * 1000), ("damaged", 0)),
    "one byte": (lambda path: path.write_bytes(b"S"), ("new", 0)),
    "an empty file": (lambda path: path.write_bytes(b""), ("new", 0)),
    "its first page only": (lambda path: os.truncate(path, 4096), ("damaged", 0)),
    "half a page": (lambda path: os.truncate(path, 2000), ("damaged", 0)),
    "zeros": (lambda path: path.write_bytes(bytes(path.stat().st_size)), ("damaged", 0)),
    "another program's tables": (
        lambda path: (path.unlink(), changed("CREATE TABLE bookmark (url)")(path)),
        ("damaged", 0),
    ),
    "an older schema": (changed("UPDATE meta SET value = 'older' WHERE name = 'schema'"), ("other version", 0)),
    "no schema": (changed("DELETE FROM meta WHERE name = 'schema'"), ("other version", 0)),
    "other settings": (changed("UPDATE meta SET value = 'more' WHERE name = 'key'"), ("other settings", 0)),
    "the mark of damage": (lambda path: path.with_name("index.sqlite3-damaged").touch(), ("damaged", 0)),
    "the log of another file": (lambda path: path.with_name("index.sqlite3-wal").write_bytes(b"x" * 9000), (None, 50)),
    "only what stood beside it": (
        lambda path: (path.unlink(), path.with_name("index.sqlite3-wal").write_bytes(b"x" * 9000)),
        ("new", 0),
    ),
}


@pytest.mark.parametrize("name", SPOILED)
def test_a_file_that_is_no_sound_index_of_ours_is_begun_anew(tmp_path: Path, name: str) -> None:
    spoil, found = SPOILED[name]
    path = tmp_path / "index.sqlite3"
    made(path)
    spoil(path)
    assert kept(path) == found
    assert kept(path) == (None, found[1])


def test_a_new_index_says_that_it_is_new_and_the_next_time_nothing(tmp_path: Path) -> None:
    path = tmp_path / "not" / "yet" / "index.sqlite3"
    assert kept(path) == ("new", 0)
    assert kept(path) == (None, 0)


def test_every_other_schema_is_another_version(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "index.sqlite3"
    made(path)
    monkeypatch.setattr(schema, "VERSION", "newer")
    assert kept(path) == ("other version", 0)
    monkeypatch.undo()
    assert kept(path) == ("other version", 0)


def test_other_settings_begin_anew(tmp_path: Path) -> None:
    path = tmp_path / "index.sqlite3"
    made(path, "methods 1")
    assert kept(path, "methods 2") == ("other settings", 0)


def file_for_folder(folder: Path) -> None:
    folder.rmdir()
    folder.write_text("a file")


def folder_for(path: Path) -> None:
    path.mkdir()
    (path / "kept").touch()


UNUSABLE: dict[str, Spoil] = {
    "a file where its folder should be": lambda path: file_for_folder(path.parent),
    "a folder in its place": folder_for,
    "a pipe in its place": os.mkfifo,
    "a folder in the place of its log": lambda path: folder_for(path.with_name(path.name + "-wal")),
    "a folder in the place of the file that is held to open it": lambda path: folder_for(opening_of(path)),
    "a broken link in the place of its folder": lambda path: (
        path.parent.rmdir(),
        path.parent.symlink_to("/nowhere/x"),
    ),
}


@pytest.mark.parametrize("name", UNUSABLE)
def test_where_no_index_can_be_written_that_is_told_in_words(tmp_path: Path, name: str) -> None:
    path = tmp_path / "cache" / "index.sqlite3"
    path.parent.mkdir()
    UNUSABLE[name](path)
    with pytest.raises(IndexUnusable, match="cache"):
        Index.open(path, "key")


@pytest.mark.skipif(os.geteuid() == 0, reason="modes do not bind root")
def test_a_folder_that_is_read_only_is_told_of(tmp_path: Path) -> None:
    path = tmp_path / "cache" / "index.sqlite3"
    made(path)
    path.parent.chmod(0o500)
    try:
        with pytest.raises(IndexUnusable, match="cache"):
            Index.open(path, "key")
    finally:
        path.parent.chmod(0o700)


def test_a_lock_that_cannot_be_made_is_told_of(tmp_path: Path) -> None:
    path = tmp_path / "index.sqlite3"
    index = Index.open(path, "key")
    folder_for(lock_of(path))
    with pytest.raises(IndexUnusable), index.lock(lambda: False):
        pass
    index.close()


def taken_away(path: Path) -> None:
    shutil.rmtree(path.parent)


def begun_anew(path: Path) -> None:
    Index.open(path, "other settings").close()


@pytest.mark.parametrize("change", [taken_away, begun_anew])
def test_an_index_that_is_no_longer_there_is_not_written_to_and_its_successor_is_sound(
    tmp_path: Path, change: Spoil
) -> None:
    path = tmp_path / "cache" / "index.sqlite3"
    made(path)
    index = Index.open(path, "key")
    assert len(index.articles.ids()) == 50
    change(path)
    with pytest.raises(IndexDamaged, match="while it was open"), index.writing():
        pass
    assert len(index.articles.ids()) == 50
    index.close()
    again = Index.open(path, "other settings")
    assert again.fresh == ("new" if change is taken_away else None)
    assert again.articles.ids() == []
    again.close()
