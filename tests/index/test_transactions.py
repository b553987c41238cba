"""All or nothing is written, and what is read together is of one state, whatever other threads do."""

import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path

import pytest

from briefing.index import Index, IndexClosed, encoded
from tests.index.build import article, card, storyline


class Broken(Exception):
    """What went wrong in a test."""


def elsewhere(function: Callable[[], object]) -> object:
    """What a function returns in a thread of its own."""
    with ThreadPoolExecutor(1) as pool:
        return pool.submit(function).result(timeout=20)


def test_nothing_of_a_transaction_that_fails_is_kept(index: Index) -> None:
    with suppress(Broken), index.writing():
        index.articles.put([encoded(article("a"))])
        index.arrays.put("vectors", b"data")
        index.groups.write([storyline([card("a")])])
        raise Broken
    assert index.articles.ids() == index.groups.ids() == []
    assert index.arrays.get("vectors") is None
    assert index.generation == 0


def test_all_of_a_transaction_that_ends_is_seen_by_every_thread(index: Index) -> None:
    with index.writing():
        index.articles.put([encoded(article("a"))])
    assert elsewhere(index.articles.ids) == ["a"]


def test_a_transaction_inside_a_transaction_is_refused_and_spoils_nothing(index: Index) -> None:
    with index.writing():
        index.meta.put("outer", "1")
        with pytest.raises(RuntimeError, match="inside"), index.writing():
            index.meta.put("inner", "1")
    assert (index.meta.get("outer"), index.meta.get("inner")) == ("1", None)


def test_writing_inside_a_snapshot_is_refused(index: Index) -> None:
    with index.snapshot(), pytest.raises(RuntimeError, match="inside"), index.writing():
        index.meta.put("inner", "1")
    assert index.meta.get("inner") is None


def test_a_snapshot_inside_a_transaction_sees_what_was_written_in_it(index: Index) -> None:
    with index.writing(), index.snapshot(), index.snapshot():
        index.meta.put("name", "seen")
        assert index.meta.get("name") == "seen"
    assert index.meta.get("name") == "seen"


def test_a_snapshot_on_disk_does_not_see_what_another_thread_writes_meanwhile(tmp_path: Path) -> None:
    index = Index.open(tmp_path / "index.sqlite3", "key")
    with index.snapshot():
        elsewhere(lambda: index.meta.put("name", "new"))
        assert index.meta.get("name") is None
    assert index.meta.get("name") == "new"
    index.close()


def test_on_disk_a_reader_does_not_wait_for_the_writer(tmp_path: Path) -> None:
    index = Index.open(tmp_path / "index.sqlite3", "key")
    with index.writing():
        index.meta.put("name", "new")
        assert elsewhere(lambda: index.meta.get("name")) is None
        assert elsewhere(lambda: list(index.articles.all_cards())) == []
    index.close()


def test_in_memory_no_thread_sees_a_transaction_that_has_not_ended() -> None:
    index = Index.open(None, "key")
    begun = threading.Event()

    def read() -> str | None:
        begun.set()
        with index.snapshot():
            return index.meta.get("name")

    with ThreadPoolExecutor(1) as pool:
        with suppress(Broken), index.writing():
            index.meta.put("name", "new")
            asked = pool.submit(read)
            assert begun.wait(20)
            raise Broken
        assert asked.result(timeout=20) is None
    index.close()


def test_articles_are_written_while_they_are_read_one_by_one(index: Index) -> None:
    index.articles.put([encoded(article(f"{n:04}")) for n in range(2500)])
    reading = index.articles.all_cards()
    first = next(reading).id
    with index.writing():
        index.articles.put([encoded(article("zzzz"))])
    rest = [each.id for each in reading]
    assert [first, *rest][:2500] == [f"{n:04}" for n in range(2500)]


def test_many_threads_write_and_read_one_index(index: Index) -> None:
    def write(n: int) -> None:
        with index.writing():
            index.articles.put([encoded(article(f"{n}-{at}")) for at in range(5)])

    def read(_: int) -> int:
        with index.snapshot():
            cards, ids = sum(1 for _ in index.articles.all_cards()), index.articles.ids()
        assert cards == len(ids)
        return cards % 5

    with ThreadPoolExecutor(8) as pool:
        writes = [pool.submit(write, n) for n in range(20)]
        reads = [pool.submit(read, n) for n in range(20)]
        assert [each.result(timeout=60) for each in (*writes, *reads)] == [None] * 20 + [0] * 20
    assert index.articles.counts()[0] == 100


def test_a_closed_index_says_so_in_every_thread(index: Index) -> None:
    with ThreadPoolExecutor(1) as pool:
        pool.submit(index.articles.ids).result()
        index.close()
        with pytest.raises(IndexClosed):
            pool.submit(index.articles.ids).result()
    with pytest.raises(IndexClosed), index.writing():
        pass
    index.close()


def test_a_statement_that_runs_when_the_index_is_closed_is_stopped(index: Index) -> None:
    begun = threading.Event()

    def endless() -> None:
        index.articles.ids()
        begun.set()
        index.database.all("WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT max(i) FROM n")

    with ThreadPoolExecutor(1) as pool:
        running = pool.submit(endless)
        assert begun.wait(20)
        index.close()
        with pytest.raises(IndexClosed):
            running.result(timeout=20)


def test_threads_that_ended_leave_no_connection_open(tmp_path: Path) -> None:
    index = Index.open(tmp_path / "index.sqlite3", "key")
    for _ in range(10):
        elsewhere(index.articles.ids)
    assert len(index.database._lines) <= 2
    index.close()
