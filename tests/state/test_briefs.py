"""The brief before: when it was made, and what was in the library then."""

from pathlib import Path

import pytest

from briefing.state import Briefed, State, Store
from briefing.state.portable import exported, imported


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "state.sqlite3"


def opened(file: Path, library: str = "news") -> State:
    return State(Store(file), file.parent / library)


def test_before_the_first_brief_there_is_none_and_no_file_is_made(file: Path) -> None:
    assert opened(file).briefs.before() is None
    assert not file.exists()


def test_a_brief_is_remembered_by_the_next_reader(file: Path) -> None:
    assert opened(file).briefs.made("2022-12-06T14:00+00:00", ["a", "b"]) is None
    assert opened(file).briefs.before() == Briefed("2022-12-06T14:00+00:00", frozenset("ab"))


def test_the_last_one_counts_and_what_was_known_stays_known(file: Path) -> None:
    briefs = opened(file).briefs
    briefs.made("2022-12-06T14:00+00:00", ["a", "b"])
    briefs.made("2022-12-07T09:00+00:00", ["b", "c"])
    assert briefs.before() == Briefed("2022-12-07T09:00+00:00", frozenset("abc"))


def test_each_library_has_its_own(file: Path) -> None:
    opened(file).briefs.made("2022-12-06T14:00+00:00", ["a"])
    assert opened(file, "other").briefs.before() is None


def test_a_file_that_moved_is_as_known_as_it_was(file: Path) -> None:
    state = opened(file)
    state.briefs.made("2022-12-06T14:00+00:00", ["a"])
    state.moved({"a": "b", "c": "d"})
    assert state.briefs.before() == Briefed("2022-12-06T14:00+00:00", frozenset("b"))


def test_what_is_exported_is_the_brief_before_elsewhere(file: Path) -> None:
    opened(file).briefs.made("2022-12-06T14:00+00:00", ["a", "b"])
    other = file.with_name("other.sqlite3")
    assert imported(Store(other), exported(Store(file))) is None
    assert opened(other).briefs.before() == opened(file).briefs.before()
