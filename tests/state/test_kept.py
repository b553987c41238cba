"""Notes, tags, quotations, corrections, and what storylines are to the reader, are there again at the next start."""

from pathlib import Path

import pytest

from briefing.model import Bonds, Quote
from briefing.state import Correction, Held, Hold, Level, Note, State, Store, Tag, Visit


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "state.sqlite3"


@pytest.fixture
def state(path: Path) -> State:
    return again(path)


def again(path: Path) -> State:
    return State(Store(path), Path("/news"))


def noted(article: str, words: str, start: int = 0, sentence: str = "", level: Level = Level.ARTICLE) -> Note:
    return Note(0, level, article, start, sentence, words, "2026-11-28T08:00:00+00:00")


def test_notes_of_an_article_come_by_place_those_of_groups_apart(state: State, path: Path) -> None:
    state.notes.put(noted("a", "second", 90, "Ports are closed."), "noted")
    state.notes.put(noted("a", "", 10, "Ships wait."), "highlighted")
    state.notes.put(noted("a", "on the affair", level=Level.STORYLINE), "noted")
    found = again(path).notes.of("a")
    assert [(note.words, note.highlight) for note in found] == [("", True), ("second", False)]
    assert [note.words for note in again(path).notes.all()] == ["second", "", "on the affair"]


def test_a_note_is_altered_and_forgotten_by_its_number(state: State, path: Path) -> None:
    state.notes.put(noted("a", "first"), "noted")
    (note,) = state.notes.of("a")
    state.notes.put(note._replace(words="better"), "altered")
    assert [one.words for one in again(path).notes.of("a")] == ["better"]
    state.notes.delete(note.id, "forgot")
    assert again(path).notes.of("a") == ()


def test_a_group_is_held_once_whichever_of_its_articles_it_was_known_by(state: State, path: Path) -> None:
    inside = ["a", "b", "c"]
    state.holds.put(Level.STORYLINE, Held(Hold.FOLLOWED, "a", 1), inside, "followed")
    state.holds.put(Level.STORYLINE, Held(Hold.FOLLOWED, "b", 2), inside, "followed")
    state.holds.put(Level.STORYLINE, Held(Hold.NAMED, "b", 3, "Ports"), inside, "renamed")
    assert again(path).holds.all(Level.STORYLINE) == (Held(Hold.FOLLOWED, "b", 2), Held(Hold.NAMED, "b", 3, "Ports"))
    state.holds.drop(Level.STORYLINE, Hold.FOLLOWED, inside, "unfollowed")
    assert again(path).holds.all(Level.STORYLINE) == (Held(Hold.NAMED, "b", 3, "Ports"),)
    assert again(path).holds.all(Level.EVENT) == ()


def test_a_group_has_the_tags_it_was_given_last(state: State, path: Path) -> None:
    state.tags.set(Level.STORYLINE, "a", ["a", "b"], ["ships", "ports"], "tagged")
    state.tags.set(Level.STORYLINE, "b", ["a", "b"], ["ships"], "tagged")
    state.tags.set(Level.ARTICLE, "a", ["a"], ["check"], "tagged")
    assert again(path).tags.all() == (Tag(Level.ARTICLE, "a", "check"), Tag(Level.STORYLINE, "b", "ships"))
    assert again(path).tags.names() == ("check", "ships")


def test_quotations_come_in_the_order_in_which_they_were_collected(state: State, path: Path) -> None:
    quotes = [Quote(0, "b", 5, "Second.", "2026", outlet="The Post", digest="ff"), Quote(0, "a", 7, "First.", "2026")]
    state.quotes.add(quotes, "collected 2")
    found = again(path).quotes.all()
    assert [one._replace(id=0) for one in found] == quotes
    state.quotes.delete([found[0].id], "dropped")
    assert [one.sentence for one in again(path).quotes.all()] == ["First."]


def test_of_corrections_that_contradict_the_later_one_is_in_force(state: State, path: Path) -> None:
    def said(level: Level, together: tuple = (), apart: tuple = ()) -> Correction:
        return Correction(0, "told", level, together, apart, "2026")

    state.corrected.add([said(Level.STORYLINE, together=(("a", "b"),)), said(Level.EVENT, apart=(("c", "d"),))], "x")
    state.corrected.add([said(Level.STORYLINE, apart=(("b", "a"),))], "parted")
    told = again(path).corrected.in_force()
    assert (told.storylines, told.events) == (
        Bonds(apart=frozenset({("a", "b")})),
        Bonds(apart=frozenset({("c", "d")})),
    )
    state.corrected.delete(again(path).corrected.all()[-1].id, "taken back")
    assert again(path).corrected.in_force().storylines == Bonds(together=frozenset({("a", "b")}))


def test_the_last_visit_is_known(state: State, path: Path) -> None:
    assert state.visits.last() is None
    state.visits.put(Visit(5, "home"))
    state.visits.put(Visit(9, "article a"))
    assert again(path).visits.last() == Visit(9, "article a")


def test_all_that_was_said_of_an_article_follows_its_file(state: State, path: Path) -> None:
    state.notes.put(noted("old", "mine"), "noted")
    state.tags.set(Level.ARTICLE, "old", ["old"], ["ships"], "tagged")
    state.holds.put(Level.STORYLINE, Held(Hold.FOLLOWED, "old", 1), ["old"], "followed")
    state.quotes.add([Quote(0, "old", 5, "First.", "2026")], "collected")
    state.corrected.add([Correction(0, "t", Level.EVENT, (("old", "b"),), (), "2026")], "merged")
    assert state.moved({"old": "new", "b": "c"}) is None
    kept = again(path)
    assert [note.words for note in kept.notes.of("new")] == ["mine"]
    assert kept.tags.all() == (Tag(Level.ARTICLE, "new", "ships"),)
    assert [one.article for one in (*kept.holds.all(Level.STORYLINE), *kept.quotes.all())] == ["new", "new"]
    assert kept.corrected.all()[0].together == (("new", "c"),)
