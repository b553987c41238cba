"""One updater of a library at a time, in all threads and processes."""

import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from briefing.index import Busy, Index

HOLDS = """
import sys
from pathlib import Path
from briefing.index import Index
index = Index.open(Path(sys.argv[1]), "key")
with index.lock(lambda: False):
    print("held", flush=True)
    sys.stdin.readline()
"""


def never() -> bool:
    return False


@pytest.fixture
def holder(tmp_path: Path) -> Iterator[subprocess.Popen[str]]:
    """A process that holds the lock until a line is given to it."""
    command = [sys.executable, "-c", HOLDS, str(tmp_path / "index.sqlite3")]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout
        assert process.stdout.readline() == "held\n"
        yield process
        process.kill()


def test_another_thread_waits_until_it_gives_up(index: Index) -> None:
    tries = iter([True, True, False])

    def other() -> None:
        with index.lock(lambda: next(tries)):
            pass

    with ThreadPoolExecutor(1) as pool, index.lock(never), pytest.raises(Busy):
        pool.submit(other).result(timeout=20)
    assert list(tries) == []


def test_it_is_free_again_after_an_error(index: Index) -> None:
    with pytest.raises(ZeroDivisionError), index.lock(never):
        raise ZeroDivisionError
    with index.lock(never):
        pass


def test_a_reader_reads_and_writes_while_an_updater_of_another_process_holds_it(
    holder: subprocess.Popen[str], tmp_path: Path
) -> None:
    index = Index.open(tmp_path / "index.sqlite3", "key")
    assert index.fresh is None
    index.meta.put("name", "value")
    with pytest.raises(Busy), index.lock(never):
        pass
    index.close()


def test_it_is_free_when_its_process_ends(holder: subprocess.Popen[str], tmp_path: Path) -> None:
    index = Index.open(tmp_path / "index.sqlite3", "key")
    asked = 0

    def wait() -> bool:
        nonlocal asked
        asked += 1
        if asked == 2:
            holder.communicate("\n")
        return asked < 50

    with index.lock(wait):
        assert asked == 2
    index.close()


def test_it_is_free_when_its_process_is_killed(holder: subprocess.Popen[str], tmp_path: Path) -> None:
    holder.kill()
    holder.wait()
    index = Index.open(tmp_path / "index.sqlite3", "key")
    with index.lock(never):
        pass
    index.close()


def test_a_file_of_something_else_in_its_place_is_replaced(tmp_path: Path) -> None:
    (tmp_path / "index.sqlite3-updating").write_text("something else\n" * 100)
    index = Index.open(tmp_path / "index.sqlite3", "key")
    with index.lock(never), pytest.raises(Busy), index.lock(never):
        pass
    index.close()
