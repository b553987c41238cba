"""Briefs of a library: which storylines are read for one, and which brief was the one before."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from briefing.brief import FIRST, Period, UnknownOutlet, Wanted, brief_markdown
from briefing.brief.citing import quote_of
from briefing.session import Session, UnknownId, open_library
from briefing.state import Level, Mark, Note

WHEN = datetime(2024, 5, 9, 14, 0, tzinfo=UTC)
BODIES = {
    "ferry.md": ("Gazette", "Ferry strikes the pier", "A ferry struck the pier of Port Ellery on Monday."),
    "roof.md": ("Herald", "Library roof to be mended", "The roof of the library leaks, the mayor said."),
}


def write(root: Path, name: str, outlet: str, title: str, body: str) -> None:
    (root / name).write_text(f"---\ntitle: {title}\noutlet: {outlet}\ndate: 2024-05-01\n---\n\n{body}\n")


@pytest.fixture
def library(tmp_path: Path) -> Path:
    root = tmp_path / "news"
    root.mkdir()
    for name, said in BODIES.items():
        write(root, name, *said)
    return root


def reopened(library: Path) -> Session:
    return open_library(library, keep=True).session


def read_for(session: Session, wanted: Wanted, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The outlets in the brief; fails where a storyline was read that is in it with nothing."""
    read: list[str] = []
    storyline = Session.storyline

    def counting(self: Session, id: str) -> object:
        read.append(id)
        return storyline(self, id)

    monkeypatch.setattr(Session, "storyline", counting)
    made = session.brief(Period(), wanted)
    assert made.counts.storylines == len(read)
    return list(made.outlets)


def test_the_first_brief_has_none_before_it(library: Path) -> None:
    assert reopened(library).brief_before() == FIRST


def test_only_storylines_with_something_new_are_read(library: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    session = reopened(library)
    assert session.briefed(WHEN) is None
    write(library, "tram.md", "Courier", "Trams run late again", "A tram broke down in the old town.")
    session = reopened(library)
    before = session.brief_before()
    assert before.when == WHEN
    assert read_for(session, Wanted(before=before, only_new=True), monkeypatch) == ["Courier"]


def test_a_file_that_moved_is_not_new(library: Path) -> None:
    reopened(library).briefed(WHEN)
    (library / "ferry.md").rename(library / "moved.md")
    session = reopened(library)
    made = session.brief(Period(), Wanted(before=session.brief_before(), only_new=True))
    assert made.counts.reports == 0


def test_of_a_storyline_asked_for_no_other_is_read(library: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    session = reopened(library)
    id = next(row.id for row in session.rows if "roof" in row.title.lower())
    assert read_for(session, Wanted(storyline=id), monkeypatch) == ["Herald"]


def test_what_is_not_there_is_named(library: Path) -> None:
    session = reopened(library)
    with pytest.raises(UnknownId):
        session.brief(Period(), Wanted(storyline="s-nothing"))
    with pytest.raises(UnknownOutlet, match="Gazette, Herald"):
        session.brief(Period(), Wanted(outlets=("Courier",)))


def test_links_lead_from_the_file_that_is_written(library: Path, tmp_path: Path) -> None:
    session = reopened(library)
    made = session.linked(session.brief(Period()), tmp_path / "notes" / "brief.md")
    assert {note.path for note in made.footnotes} == {"../news/ferry.md", "../news/roof.md"}


def test_what_the_reader_starred_collected_and_noted_is_in_a_brief(library: Path) -> None:
    session = reopened(library)
    ids = {note.outlet: note.article for note in session.brief(Period()).footnotes}
    ferry, roof = ids["Gazette"], ids["Herald"]
    sentence = BODIES["ferry.md"][2]
    session.state.marks.put([roof, "gone"], Mark.STARRED)
    session.doing.star_event(session.listed(ferry).events[0].id, on=True)
    session.state.quotes.add([quote_of(session.article(ferry), sentence, 0, "2024-05-09", "")], "collected")
    for words, said in (("Ask the mayor", BODIES["roof.md"][2]), ("On all of it", ""), ("Lost", "No such sentence.")):
        session.state.notes.put(Note(0, Level.ARTICLE, roof, 0, said, words, "2024-05-09"), "noted")
    for level, words in ((Level.EVENT, "What happened"), (Level.STORYLINE, "The affair")):
        session.state.notes.put(Note(0, level, ferry, 0, "", words, "2024-05-10"), "noted")
    own = session.readers_own()
    assert [session.article(one.article).text[slice(*one.span)] for one in own.quotes] == [sentence]
    assert [note.words for note in own.notes] == ["Ask the mayor", "On all of it", "What happened", "The affair"]
    made = brief_markdown(session.brief(Period(), Wanted(own=own)))
    part = made.partition("## The reader's own")[2].partition("\n\n[^")[0]
    assert f'- Gazette, 1 May 2024: "{sentence}"[^gazette-1]' in part
    assert (
        '- Herald, 1 May 2024: "The roof of the library leaks, the mayor said."[^herald-1] Note: Ask the mayor' in part
    )
    assert '- Herald, 1 May 2024: "Library roof to be mended"[^herald-0] Note: On all of it' in part
    assert part.count('- Event, 1 May 2024: "Ferry strikes the pier"[^gazette-0]') == 2
    assert "[^gazette-0] Note: What happened" in part
    assert "- Storyline **Ferry strikes the pier**. Note: The affair" in part


def test_notes_on_articles_that_are_gone_stop_no_brief(library: Path) -> None:
    session = reopened(library)
    session.state.notes.put(Note(0, Level.ARTICLE, "gone", 0, "", "Where is it?", "2024-05-09"), "noted")
    assert session.readers_own().notes == ()
