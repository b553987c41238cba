"""What happens to an index from outside costs no mark of the reader's and makes no wrong group; tried by doing it."""

import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from briefing.config import cache_folder, state_file
from briefing.index import where
from briefing.session import open_at_once, open_library
from briefing.state import Mark, State, Store

from .build import contents, from_nothing, library, write

INDEX = [sys.executable, "-m", "briefing", "index"]


def indexing(root: Path, **how: object) -> "subprocess.Popen[bytes]":
    return subprocess.Popen([*INDEX, str(root), "--events"], stdout=subprocess.PIPE, stderr=subprocess.PIPE, **how)  # type: ignore[call-overload]


def finished(root: Path) -> None:
    """Brought up to date by a process that is left alone."""
    process = indexing(root)
    _, errors = process.communicate(timeout=60)
    assert process.returncode == 0, errors.decode()


def index_file(root: Path) -> Path:
    return where(cache_folder(), root)


def known(root: Path) -> object:
    """All that the index says, no file looked at."""
    session = open_at_once(root)
    assert session is not None
    return contents(session.index)


def after_lines(process: "subprocess.Popen[bytes]", count: int) -> None:
    """Waits until it told so many steps."""
    assert process.stdout is not None
    for _ in range(count):
        process.stdout.readline()


@pytest.mark.parametrize("lines", [1, 3, 5])
def test_a_first_reading_killed_at_any_moment_is_taken_up_and_ends_as_if_never_broken_off(
    tmp_path: Path, lines: int
) -> None:
    library(tmp_path / "news", 60)
    process = indexing(tmp_path / "news")
    after_lines(process, lines)
    process.kill()
    process.communicate()
    finished(tmp_path / "news")
    assert known(tmp_path / "news") == from_nothing(tmp_path / "news")


def test_an_update_killed_at_any_moment_leaves_the_library_as_it_was_or_as_it_is(tmp_path: Path) -> None:
    root, chance = library(tmp_path / "news", 40), random.Random(3)
    finished(root)
    for step in range(3):
        before = known(root)
        for n in range(20):
            write(root, f"later/{step}-{n}.md", chance)
        process = indexing(root)
        after_lines(process, step + 1)
        time.sleep(chance.random() / 4)
        process.send_signal(signal.SIGKILL)
        process.communicate()
        assert known(root) in (before, from_nothing(root))
    finished(root)
    assert known(root) == from_nothing(root)


def test_two_that_index_and_one_that_reads_at_once_all_come_to_their_end(tmp_path: Path) -> None:
    root = library(tmp_path / "news", 40)
    both = [indexing(root), indexing(root)]
    session = open_library(root, keep=True).session
    assert contents(session.index) == from_nothing(root)
    for process in both:
        _, errors = process.communicate(timeout=60)
        assert process.returncode == 0, errors.decode()
    assert known(root) == from_nothing(root)


DAMAGES: dict[str, Callable[[Path], object]] = {
    "a text": lambda path: path.write_text("This is no index."),
    "nothing": lambda path: path.write_bytes(b""),
    "half of it": lambda path: os.truncate(path, path.stat().st_size // 2),
    "zeros in it": lambda path: path.write_bytes(
        path.read_bytes()[:20_000] + bytes(20_000) + path.read_bytes()[40_000:]
    ),
}


@pytest.mark.parametrize("damage", DAMAGES)
def test_a_damaged_index_is_made_anew_and_no_mark_is_lost(tmp_path: Path, damage: str) -> None:
    root = library(tmp_path / "news", 30)
    session = open_library(root, keep=True).session
    id = session.index.articles.ids()[0]
    session.state.marks.put([id], Mark.STARRED)
    session.index.close()
    DAMAGES[damage](index_file(root))
    opened = open_library(root, keep=True)
    assert contents(opened.session.index) == from_nothing(root)
    assert opened.session.state.marks.all(Mark.STARRED) == {id}


def test_an_index_that_is_deleted_while_it_is_read_is_made_anew(tmp_path: Path) -> None:
    root = library(tmp_path / "news", 20)
    open_library(root, keep=True)
    for path in index_file(root).parent.iterdir():
        path.unlink()
    assert contents(open_library(root, keep=True).session.index) == from_nothing(root)


def test_where_the_cache_cannot_be_written_the_library_is_read_and_the_reader_told(tmp_path: Path) -> None:
    root = library(tmp_path / "news", 10)
    cache_folder().parent.mkdir(parents=True, exist_ok=True)
    cache_folder().write_text("A file stands where the folder should be.")
    opened = open_library(root, keep=True)
    assert opened.word is not None
    assert opened.word.startswith("Nothing is kept for the next start: ")
    assert opened.session.about.articles == 10


@pytest.mark.skipif(os.name != "posix", reason="limits of a process are a matter of POSIX")
def test_a_full_disk_is_told_and_what_was_known_stays(tmp_path: Path) -> None:
    root, chance = library(tmp_path / "news", 20), random.Random(5)
    finished(root)
    before = known(root)
    for n in range(100):
        write(root, f"later/{n}.md", chance)
    size = index_file(root).stat().st_size

    def little_room() -> None:
        import resource

        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (size + 60_000, size + 60_000))

    process = indexing(root, preexec_fn=little_room)
    _, errors = process.communicate(timeout=60)
    assert process.returncode == 1
    assert b"Traceback" not in errors
    assert b"full" in errors
    assert known(root) == before
    finished(root)
    assert known(root) == from_nothing(root)


def test_a_file_that_moved_takes_its_marks_along(tmp_path: Path) -> None:
    root = library(tmp_path / "news", 10)
    session = open_library(root, keep=True).session
    old = session.index.articles.of_files(["0/0000.md"])["0/0000.md"]
    session.state.marks.put(old, Mark.READ)
    (root / "0" / "0000.md").rename(root / "elsewhere.md")
    session.bring_up_to_date()
    assert session.state.marks.all(Mark.READ) == set(session.index.articles.of_files(["elsewhere.md"])["elsewhere.md"])


def test_marks_outlive_the_index_and_its_folder(tmp_path: Path) -> None:
    root = library(tmp_path / "news", 5)
    session = open_library(root, keep=True).session
    session.state.marks.put(["x"], Mark.STARRED)
    session.index.close()
    for path in index_file(root).parent.iterdir():
        path.unlink()
    assert State(Store(state_file()), root).marks.all(Mark.STARRED) == {"x"}


def test_a_folder_that_is_looked_at_once_leaves_nothing_in_the_readers_folders(tmp_path: Path) -> None:
    root = library(tmp_path / "news", 5)
    assert open_library(root).session.about.articles == 5
    assert open_library(root / "0" / "0000.md").session.about.articles == 1
    assert not cache_folder().exists()


def test_the_index_of_a_library_that_is_gone_is_deleted_when_another_is_opened(tmp_path: Path) -> None:
    gone, stays = library(tmp_path / "gone", 3), library(tmp_path / "stays", 3)
    open_library(gone, keep=True).session.index.close()
    for path in sorted(gone.rglob("*"), reverse=True):
        path.rmdir() if path.is_dir() else path.unlink()
    gone.rmdir()
    open_library(stays, keep=True)
    assert not index_file(gone).exists()
    assert index_file(stays).exists()
