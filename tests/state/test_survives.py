"""What can happen to the file of the reader's state: other readers, a kill, no leave to write, other versions, damage."""

import os
import signal
import sqlite3
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path

import pytest

from briefing.state import Mark, State, Store, View
from briefing.state.schema import VERSION

WRITER = """
import sys
from pathlib import Path
from briefing.state import Mark, State, Store
state = State(Store(Path(sys.argv[1])), Path("/news"))
for n in range(int(sys.argv[3])):
    assert state.marks.put([f"{sys.argv[2]}{n}"], Mark.READ) is None
    print(n, flush=True)
"""
NOBODY = 65534


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "state.sqlite3"


def opened(path: Path) -> State:
    return State(Store(path), Path("/news"))


def writer(path: Path, name: str, count: int) -> "subprocess.Popen[str]":
    """Another reader that marks so many articles, and says each when it is done."""
    return subprocess.Popen(
        [sys.executable, "-c", WRITER, str(path), name, str(count)], stdout=subprocess.PIPE, text=True
    )


def test_two_readers_at_once_lose_none_of_each_others_marks(path: Path) -> None:
    readers = [writer(path, name, 200) for name in "ab"]
    assert [reader.communicate()[0].split()[-1] for reader in readers] == ["199", "199"]
    assert opened(path).marks.all(Mark.READ) == {f"{name}{n}" for name in "ab" for n in range(200)}


def test_threads_may_share_one_state(path: Path) -> None:
    state = opened(path)
    with ThreadPoolExecutor(8) as threads:
        problems = list(threads.map(lambda n: state.marks.put([str(n)], Mark.STARRED), range(200)))
    assert problems == [None] * 200
    assert len(state.marks.all(Mark.STARRED)) == 200


@pytest.mark.skipif(os.name != "posix", reason="there is no such signal")
def test_a_reader_killed_while_it_writes_loses_nothing_that_it_had_done(path: Path) -> None:
    for round in range(5):
        with writer(path, f"{round}-", 100_000) as reader:
            assert reader.stdout is not None
            done = [int(reader.stdout.readline()) for _ in range(20 + 7 * round)]
            reader.send_signal(signal.SIGKILL)
        marked = opened(path).marks.all(Mark.READ)
        assert {f"{round}-{n}" for n in done} <= marked
    with closing(sqlite3.connect(path)) as db:
        assert db.execute("PRAGMA integrity_check").fetchone() == ("ok",)


def test_a_file_of_the_first_version_keeps_its_choices(path: Path) -> None:
    with closing(sqlite3.connect(path)) as db, db:
        db.execute("CREATE TABLE choice (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT")
        db.execute("INSERT INTO choice VALUES ('theme', 'morning')")
    assert Store(path).get("theme") == "morning"
    assert opened(path).marks.put(["a"], Mark.READ) is None
    assert Store(path).get("theme") == "morning"


def test_a_file_of_a_newer_version_is_left_alone_with_a_word(path: Path) -> None:
    opened(path).marks.put(["a"], Mark.READ)
    with closing(sqlite3.connect(path)) as db, db:
        db.execute(f"PRAGMA user_version = {VERSION + 1}")
    before = path.read_bytes()
    state = opened(path)
    assert "newer version" in (state.problem or "")
    assert "newer version" in (state.marks.put(["b"], Mark.READ) or "")
    assert state.marks.all(Mark.READ) == {"b"}
    assert path.read_bytes() == before


def test_a_damaged_file_is_left_alone_and_the_reader_works_on(path: Path) -> None:
    path.write_bytes(b"not a database" * 100)
    state = opened(path)
    assert str(path) in (state.problem or "")
    state.views.save(View("Drones", "drones"))
    assert state.views.all() == (View("Drones", "drones"),)
    assert path.read_bytes() == b"not a database" * 100


READ_ONLY = """
import os, sys
from pathlib import Path
from briefing.state import Mark, State, Store
if os.geteuid() == 0:
    os.setuid(%d)
state = State(Store(Path(sys.argv[1])), Path("/news"))
print(sorted(state.marks.all(Mark.READ)), bool(state.problem), bool(state.marks.put(["b"], Mark.READ)))
print(sorted(state.marks.all(Mark.READ)))
"""


@pytest.mark.skipif(os.name != "posix", reason="folders without leave to write are a matter of POSIX")
@pytest.mark.parametrize("folder_too", [True, False])
def test_a_file_that_may_only_be_read_shows_what_it_has_and_says_that_nothing_is_remembered(
    path: Path, folder_too
) -> None:
    opened(path).marks.put(["a"], Mark.READ)
    for folder in path.parents:
        if folder == Path(tempfile.gettempdir()):
            break
        folder.chmod(0o755)
    path.parent.chmod(0o777)
    path.chmod(0o444)
    for beside in path.parent.glob("state.sqlite3-*"):
        beside.unlink()
    if folder_too:
        path.parent.chmod(0o555)
    code = READ_ONLY % NOBODY
    run = subprocess.run([sys.executable, "-c", code, str(path)], capture_output=True, text=True, check=False)
    path.parent.chmod(0o777)
    assert run.stderr == ""
    assert run.stdout.splitlines() == ["['a'] True True", "['a', 'b']"]


def test_a_full_disk_is_named_and_nothing_is_half_done(path: Path) -> None:
    store = Store(path)
    state = State(store, Path("/news"))
    state.views.save(View("Drones", "drones"))
    store.rows("PRAGMA max_page_count = 1")  # as SQLite sees a disk without room
    said = state.marks.put([f"{n:0200d}" for n in range(2000)], Mark.READ)
    assert "full" in (said or "")
    assert state.marks.all(Mark.READ) == frozenset()
    assert state.views.all() == (View("Drones", "drones"),)
