"""What is known of feeds from the times before."""

from pathlib import Path

import pytest

from briefing.fetch.record import Asked, Known, Record

FEED = "https://echo.example/feed"
ASKED = Asked('"tag"', "Tue, 06 Dec 2022 10:00:00 GMT", 12.5, 0, "", 0.0, "https://echo.example/new", "The Echo")
KNOWN = Known(b"digest", "echo.example/a", "2022/12/06-echo-a.md")


def test_what_was_put_is_known_the_next_time(tmp_path: Path) -> None:
    record = Record.open(tmp_path / "cache" / "fetched.sqlite3")
    record.put_feed(FEED, ASKED)
    record.put_entry(FEED, "1", KNOWN)
    record.close()
    again = Record.open(tmp_path / "cache" / "fetched.sqlite3")
    assert again.of_feed(FEED) == ASKED
    assert again.feeds() == {FEED: ASKED}
    assert again.entry(FEED, "1") == KNOWN
    assert again.place_of("echo.example/a") == KNOWN.place


def test_what_was_never_put_is_not_known(tmp_path: Path) -> None:
    record = Record.open(tmp_path / "fetched.sqlite3")
    record.put_entry(FEED, "1", Known(b"", "echo.example/b", ""))
    assert record.of_feed(FEED) == Asked()
    assert record.entry("https://other.example", "1") is None
    assert record.place_of("") is None
    assert record.place_of("echo.example/b") is None


def test_of_feeds_that_are_followed_no_more_only_the_entries_stay(tmp_path: Path) -> None:
    record = Record.open(tmp_path / "fetched.sqlite3")
    record.put_feed(FEED, ASKED)
    record.put_entry(FEED, "1", KNOWN)
    record.keep_feeds(["https://other.example"])
    assert record.feeds() == {}
    assert record.entry(FEED, "1") == KNOWN


@pytest.mark.parametrize("content", [b"no database", b"SQLite format 3\0" + b"\xff" * 4096])
def test_a_damaged_record_is_begun_anew(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "fetched.sqlite3"
    path.write_bytes(content)
    record = Record.open(path)
    record.put_feed(FEED, ASKED)
    assert record.of_feed(FEED) == ASKED


def test_a_record_of_another_version_is_begun_anew(tmp_path: Path) -> None:
    path = tmp_path / "fetched.sqlite3"
    first = Record.open(path)
    first.put_feed(FEED, ASKED)
    first._db.execute("PRAGMA user_version = 99")
    first.close()
    assert Record.open(path).feeds() == {}
