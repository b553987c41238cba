"""A process that is killed, or that finds the disk full, leaves the index as it was before its transaction, or after it."""

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from briefing.index import Index

WRITES = """
import sys
from pathlib import Path
from briefing.index import Index, encoded
from tests.index.build import article, card, storyline

def write(path, rounds):
    index = Index.open(Path(path), "key")
    for n in rounds(index):
        ids = [f"{at:03}" for at in range(n % 40)]
        with index.writing():
            index.articles.drop(index.articles.ids())
            index.articles.put([encoded(article(id, f"Round {n}. " * 100)) for id in ids])
            index.features.put("sketch", str(n), [(id, b"x" * 2000) for id in ids])
            index.arrays.put("vectors", str(n).encode() * 100_000)
            index.groups.write([storyline([card(id)]) for id in ids], index.groups.ids())
            index.meta.put("round", str(n))
"""
NURSERY = """
import os
for line in sys.stdin:
    child = os.fork()
    if not child:
        write(sys.argv[1], lambda index: range(int(index.meta.get("round") or 0) + 1, 1_000_000))
    print(child, flush=True)
    os.waitpid(child, 0)
    print("dead", flush=True)
"""
"""Makes a writer for every line it is given, without the cost of a new interpreter."""
FULL = """
import sys
from pathlib import Path
from briefing.index import Index, IndexFull, encoded
from tests.index.build import article
index = Index.open(Path(sys.argv[1]), "key")
index.articles.put([encoded(article("a"))])
{limit}
for n in range(1000):
    try:
        with index.writing():
            index.meta.put("round", str(n))
            index.articles.put([encoded(article(f"{{n}}"))])
            index.arrays.put(f"vectors {{n}}", bytes(100_000))
    except IndexFull as error:
        print(n, error)
        break
else:
    raise SystemExit("never full")
assert index.articles.ids() == ["a", *map(str, range(n))], "not undone"
"""
LIMITS = {
    "the index may have no more pages": 'index.database.run("PRAGMA max_page_count = 400")',
    "no file may grow further": "import resource; resource.setrlimit(resource.RLIMIT_FSIZE, (2_000_000, 2_000_000))",
}


def of_one_round(index: Index) -> int:
    """The round of which everything in the index is. Fails where it is of more than one, or of a part of one."""
    with index.snapshot():
        n = int(index.meta.get("round") or 0)
        ids = [f"{at:03}" for at in range(n % 40)]
        assert index.articles.ids() == ids
        assert all(f"Round {n}." in each.text for each in index.articles.articles(ids))
        assert [id for id, _ in index.features.every("sketch", str(n))] == ids
        assert index.arrays.get("vectors") == (str(n).encode() * 100_000 if n else None)
        assert index.groups.ids() == [f"s-{id}" for id in ids]
        assert index.generation == n
    return n


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs many processes quickly")
def test_a_writer_that_is_killed_leaves_one_state_and_an_index_that_opens(tmp_path: Path) -> None:
    path, chance = tmp_path / "index.sqlite3", random.Random(6)
    Index.open(path, "key").close()
    reached = 0
    command = [sys.executable, "-c", WRITES + NURSERY, str(path)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as nursery:
        assert nursery.stdin
        assert nursery.stdout
        for _ in range(30):
            print(file=nursery.stdin, flush=True)
            child = int(nursery.stdout.readline())
            # the moment of the kill is what is tested
            time.sleep(chance.uniform(0, 0.08))
            os.kill(child, signal.SIGKILL)
            assert nursery.stdout.readline() == "dead\n"
            index = Index.open(path, "key")
            assert index.fresh is None
            reached, before = of_one_round(index), reached
            assert reached >= before
            index.close()
    # some came to the end of a round, whatever the machine is doing
    assert reached > 3


def test_two_processes_write_and_a_third_reads_whole_transactions_only(tmp_path: Path) -> None:
    path = tmp_path / "index.sqlite3"
    index = Index.open(path, "key")
    command = [sys.executable, "-c", WRITES + "write(sys.argv[1], lambda _: range(1, 25))", str(path)]
    writers = [subprocess.Popen(command) for _ in range(2)]
    looks = 0
    while any(writer.poll() is None for writer in writers):
        with index.snapshot():
            n = int(index.meta.get("round") or 0)
            assert index.articles.ids() == [f"{at:03}" for at in range(n % 40)]
            assert index.groups.ids() == [f"s-{at:03}" for at in range(n % 40)]
            looks += 1
    assert [writer.wait() for writer in writers] == [0, 0]
    assert index.generation == 48
    assert looks > 3
    index.close()


@pytest.mark.parametrize("limit", LIMITS)
def test_on_a_full_disk_nothing_of_the_transaction_is_kept_and_the_index_goes_on(tmp_path: Path, limit: str) -> None:
    path = tmp_path / "index.sqlite3"
    script = FULL.format(limit=LIMITS[limit])
    run = subprocess.run([sys.executable, "-c", script, str(path)], capture_output=True, text=True, timeout=60)
    assert run.returncode == 0, run.stderr
    rounds = int(run.stdout.split()[0])
    index = Index.open(path, "key")
    assert index.fresh is None
    assert index.articles.ids() == ["a", *map(str, range(rounds))]
    index.arrays.put("vectors", bytes(100_000))
    index.close()


def test_an_index_that_cannot_be_begun_on_a_full_disk_says_so(tmp_path: Path) -> None:
    script = """
import resource, sys
from pathlib import Path
from briefing.index import Index, IndexUnusable
resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, 20_000))
try:
    Index.open(Path(sys.argv[1]), "key")
except IndexUnusable as error:
    print(error)
"""
    path = tmp_path / "index.sqlite3"
    run = subprocess.run([sys.executable, "-c", script, str(path)], capture_output=True, text=True, timeout=60)
    assert "index.sqlite3" in run.stdout, run.stderr
    index = Index.open(path, "key")
    assert index.fresh == "new"
    index.close()
