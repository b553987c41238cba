"""The state goes out as JSON and comes in again, and never takes the place of what is there."""

import json
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.model import Quote
from briefing.state import Correction, Held, Hold, Level, Mark, Note, State, Store, View, Visit
from briefing.state.portable import NotPortable, exported, imported


def filled(store: Store, root: str = "/news") -> State:
    state = State(store, Path(root))
    state.marks.put(["a", "b"], Mark.READ)
    state.holds.put(Level.STORYLINE, Held(Hold.FOLLOWED, "a", 7), ["a"], "followed")
    state.tags.set(Level.ARTICLE, "a", ["a"], ["ships"], "tagged")
    state.notes.put(Note(0, Level.ARTICLE, "a", 3, "A sentence.", "mine", "2026-01-01T00:00:00Z"), "noted")
    state.quotes.add(
        [Quote(0, "b", 9, "“Ports are closed.”", "2026-01-01", outlet="The Post", title="Ports")], "collected"
    )
    state.corrected.add([Correction(0, "parted", Level.EVENT, (), (("a", "b"),), "2026-01-01")], "corrected")
    state.views.save(View("Ports", "harbour"))
    state.history.add("harbour")
    state.visits.put(Visit(12, "home"))
    store.put("theme", "morning")
    return state


def everything(state: State) -> list[object]:
    return [
        state.marks.all(Mark.READ), state.holds.all(Level.STORYLINE), state.tags.all(),
        [note._replace(id=0) for note in state.notes.all()], [quote._replace(id=0) for quote in state.quotes.all()],
        state.corrected.in_force(), state.views.all(), state.history.latest(), state.visits.last(),
    ]  # fmt: skip


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store(tmp_path / "a.sqlite3")


@pytest.fixture
def other(tmp_path: Path) -> Store:
    return Store(tmp_path / "b.sqlite3")


def test_what_went_out_comes_in_whole(store: Store, other: Store) -> None:
    before = everything(filled(store))
    kept = json.loads(json.dumps(exported(store)))
    assert imported(other, kept) is None
    assert everything(State(other, Path("/news"))) == before
    assert other.get("theme") == "morning"


def test_coming_in_twice_changes_nothing(store: Store) -> None:
    before = everything(filled(store))
    kept = exported(store)
    imported(store, kept)
    assert everything(State(store, Path("/news"))) == before
    assert exported(store) == kept


def test_what_is_there_stays_as_it_is(store: Store, other: Store) -> None:
    filled(store)
    State(other, Path("/news")).views.save(View("Ports", "my own"))
    other.put("theme", "evening")
    imported(other, exported(store))
    assert State(other, Path("/news")).views.all() == (View("Ports", "my own"),)
    assert other.get("theme") == "evening"


def test_one_library_can_be_taken_out_and_put_into_another_folder(store: Store, other: Store) -> None:
    before = everything(filled(store))
    filled(store, "/archive")
    kept = exported(store, "/news")
    assert (list(kept["libraries"]), kept["choices"]) == (["/news"], {})
    imported(other, kept, into="/home/news")
    assert everything(State(other, Path("/home/news"))) == before


@pytest.mark.parametrize(
    ("value", "said"),
    [
        ([], "it is no state of Briefing"),
        ({"briefing-state": 999}, "it was written by a newer version of Briefing"),
        ({"briefing-state": 1, "libraries": {"/n": {"mark": [{"kind": "read"}]}}}, "a row of 'mark' lacks 'article'"),
        ({"briefing-state": 1, "libraries": {"/n": {"sqlite_schema": [{}]}}}, "there is no 'sqlite_schema' in a state"),
        ({"briefing-state": 1, "libraries": {"/n": [1]}}, "“libraries” must be folders, each with tables of rows"),
        ({"briefing-state": 1, "choices": {"theme": 1}}, "“choices” must be names and texts"),
    ],
)
def test_what_is_no_state_is_refused_with_a_reason_and_changes_nothing(store: Store, value: object, said: str) -> None:
    before = everything(filled(store))
    with pytest.raises(NotPortable, match=said):
        imported(store, value)
    assert everything(State(store, Path("/news"))) == before


def test_only_one_library_can_be_put_into_a_folder(store: Store) -> None:
    filled(store)
    filled(store, "/archive")
    with pytest.raises(NotPortable, match="2 libraries"):
        imported(store, exported(store), into="/x")


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(["mark", "kind", "article", "x"]), inner, max_size=3),
    max_leaves=8,
)  # fmt: skip


@given(libraries=st.dictionaries(st.text(max_size=4), JSON, max_size=2), choices=JSON)
def test_any_json_is_taken_in_or_refused_and_never_breaks(libraries: object, choices: object) -> None:
    store = Store(Path("/nowhere/at/all/state.sqlite3"))
    with suppress(NotPortable):
        imported(store, {"briefing-state": 1, "libraries": libraries, "choices": choices})
    assert exported(store)["briefing-state"]
    store.close()
