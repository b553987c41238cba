"""What the reader did in a library is there again at the next start, and belongs to that library."""

from pathlib import Path

import pytest

from briefing.state import MOST, Mark, Marks, State, Store, View


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "data" / "state.sqlite3"


@pytest.fixture
def state(path: Path) -> State:
    return State(Store(path), Path("/news"))


def again(path: Path, root: str = "/news") -> State:
    """The state as the next start finds it."""
    return State(Store(path), Path(root))


def test_marks_are_found_again_and_can_be_taken_back(state: State, path: Path) -> None:
    assert state.marks.put(["a", "b"], Mark.READ) is None
    assert state.marks.put(["b"], Mark.STARRED) is None
    assert again(path).marks.of(["a", "b", "c"]) == {"a": Marks(read=True), "b": Marks(True, True)}
    state.marks.put(["a"], Mark.READ, on=False)
    assert again(path).marks.of(["a"]) == {}
    assert again(path).marks.all(Mark.READ) == {"b"}


def test_the_marks_of_any_number_of_articles_can_be_asked_for(state: State) -> None:
    ids = [f"{n:012x}" for n in range(5000)]
    state.marks.put(ids[::2], Mark.READ)
    assert set(state.marks.of(ids)) == set(ids[::2])


def test_two_libraries_with_the_same_path_in_them_share_no_mark(state: State, path: Path) -> None:
    state.marks.put(["a"], Mark.READ)
    state.views.save(View("ours", "harbour"))
    state.history.add("harbour")
    other = again(path, "/archive")
    assert (other.marks.of(["a"]), other.views.all(), other.history.latest()) == ({}, (), ())


def test_a_library_reached_by_a_link_is_the_same_library(tmp_path: Path, path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "real")
    State(Store(path), tmp_path / "real").marks.put(["a"], Mark.READ)
    assert State(Store(path), tmp_path / "link").marks.all(Mark.READ) == {"a"}


def test_articles_that_moved_keep_their_marks_even_where_two_changed_places(state: State) -> None:
    state.marks.put(["a"], Mark.READ)
    state.marks.put(["b"], Mark.STARRED)
    state.marks.put(["old"], Mark.STARRED)
    assert state.moved({"a": "b", "b": "a", "old": "new", "none": "other"}) is None
    assert state.marks.of(["a", "b", "old", "new", "other"]) == {
        "a": Marks(starred=True),
        "b": Marks(read=True),
        "new": Marks(starred=True),
    }


def test_saved_searches_keep_the_readers_order_through_renaming(state: State, path: Path) -> None:
    for name in ("Drones", "Ports", "Ships"):
        state.views.save(View(name, name.lower()))
    state.views.move("Ships", -2)
    state.views.rename("Drones", "UAVs")
    state.views.save(View("Ports", "harbour"))
    assert again(path).views.all() == (View("Ships", "ships"), View("UAVs", "drones"), View("Ports", "harbour"))
    state.views.delete("UAVs")
    state.views.move("Ports", -9)
    assert [view.name for view in again(path).views.all()] == ["Ports", "Ships"]


def test_a_search_is_never_renamed_over_another(state: State) -> None:
    state.views.save(View("Drones", "drones"))
    state.views.save(View("Ports", "ports"))
    assert "already" in (state.views.rename("Drones", "Ports") or "")
    assert state.views.all() == (View("Drones", "drones"), View("Ports", "ports"))


def test_the_history_has_the_latest_first_each_once_and_not_too_many(state: State, path: Path) -> None:
    for n in range(MOST + 20):
        state.history.add(f"query {n}")
    state.history.add("query 50")
    latest = again(path).history.latest()
    assert latest[:2] == ("query 50", f"query {MOST + 19}")
    assert len(latest) == len(set(latest)) == MOST
    assert again(path).history.latest(3) == latest[:3]


def test_a_start_that_changes_nothing_makes_no_file(state: State, path: Path) -> None:
    assert state.marks.of(["a"]) == {}
    assert state.problem is None
    assert not path.parent.exists()
