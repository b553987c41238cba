"""`u` takes back any step of the reader's, one after the other, and nothing else."""

import sqlite3
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.model import Quote
from briefing.state import Correction, Held, Hold, Level, Mark, Note, State, Store, View


@pytest.fixture
def state(tmp_path: Path) -> State:
    return State(Store(tmp_path / "state.sqlite3"), Path("/news"))


def test_steps_are_taken_back_from_the_last_one_on_and_named(state: State) -> None:
    state.marks.put(["a", "b"], Mark.READ, step="read 2")
    state.marks.put(["b"], Mark.READ, on=False, step="unread")
    assert state.undo() == "unread"
    assert state.marks.all(Mark.READ) == {"a", "b"}
    assert state.undo() == "read 2"
    assert state.marks.all(Mark.READ) == set()
    assert state.undo() is None


def test_a_step_that_changes_nothing_is_none(state: State) -> None:
    state.marks.put(["a"], Mark.READ, step="read")
    state.marks.put(["a"], Mark.READ, step="read again")
    assert state.undo() == "read"


def test_what_is_no_step_is_not_taken_back(state: State) -> None:
    state.history.add("harbour")
    state.marks.put(["a"], Mark.READ)
    assert state.undo() is None
    assert (state.history.latest(), state.marks.all(Mark.READ)) == (("harbour",), {"a"})


def test_all_300_marks_of_a_morning_are_taken_back_at_once(state: State) -> None:
    ids = [f"{n:012x}" for n in range(300)]
    state.marks.put(ids[:1], Mark.READ, step="read")
    state.marks.put(ids, Mark.READ, step="all read")
    assert state.undo() == "all read"
    assert state.marks.all(Mark.READ) == {ids[0]}


def test_a_reader_undoes_nothing_that_another_did(tmp_path: Path) -> None:
    ours, theirs = (State(Store(tmp_path / "state.sqlite3"), Path("/news")) for _ in range(2))
    ours.marks.put(["a"], Mark.READ, step="ours")
    theirs.marks.put(["b"], Mark.READ, step="theirs")
    assert ours.undo() == "ours"
    assert ours.marks.all(Mark.READ) == {"b"}


IDS = st.sampled_from(["a", "b", "it's", 'x"y'])
WORDS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), min_size=1, max_size=8)


def _steps(state: State):  # type: ignore[no-untyped-def]
    holds, notes = state.holds, state.notes
    return st.one_of(
        st.builds(lambda one, on: state.marks.put([one], Mark.STARRED, on, step="s"), IDS, st.booleans()),
        st.builds(
            lambda kind, one, n, words: holds.put(Level.STORYLINE, Held(kind, one, n, words), ["a", one], "s"),
            st.sampled_from(Hold), IDS, st.integers(0, 2**60), WORDS,
        ),
        st.builds(lambda kind, one: holds.drop(Level.STORYLINE, kind, [one], "s"), st.sampled_from(Hold), IDS),
        st.builds(lambda one, names: state.tags.set(Level.EVENT, one, [one], names, "s"), IDS, st.lists(WORDS, max_size=3)),
        st.builds(lambda one, n, words: notes.put(Note(n, Level.ARTICLE, one, 3, words, words, "2026"), "s"), IDS, st.integers(0, 3), WORDS),
        st.builds(lambda n: notes.delete(n, "s"), st.integers(0, 3)),
        st.builds(lambda one, words: state.quotes.add([Quote(0, one, 0, words, "2026", title=words)], "s"), IDS, WORDS),
        st.builds(lambda n: state.quotes.delete([n], "s"), st.integers(0, 3)),
        st.builds(lambda a, b: state.corrected.add([Correction(0, "t", Level.EVENT, ((a, b),), (), "2026")], "s"), IDS, IDS),
        st.builds(lambda name: state.views.save(View(name, "q")), WORDS),
        st.builds(lambda name: state.views.move(name, -1), WORDS),
    )  # fmt: skip


def _all(path: Path) -> list[object]:
    tables = ("mark", "held", "tag", "note", "quote", "correction", "view")
    with closing(sqlite3.connect(path)) as db:
        return [sorted(db.execute(f"SELECT * FROM {table}").fetchall()) for table in tables]


@settings(max_examples=40)
@given(st.data())
def test_whatever_was_done_undoing_it_all_comes_back_to_the_beginning(data: st.DataObject) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "state.sqlite3"
        store = Store(path)
        state = State(store, Path("/news"))
        state.marks.put(["a"], Mark.STARRED)
        seen = [_all(path)]
        for _ in range(data.draw(st.integers(1, 8))):
            data.draw(_steps(state))
            seen.append(_all(path))
        while state.undo():
            assert _all(path) in seen
        assert _all(path) == seen[0]
        store.close()
