"""Notes, highlights, tags, the basket, citations, metadata and commands, asked for by keys."""

from pathlib import Path
from shutil import copytree

import pytest
from textual.pilot import Pilot

from briefing.choices import Choices, Hold, Level, State
from briefing.config import data_folder
from briefing.tui.screens.article import ArticleScreen
from briefing.tui.screens.ask import AskScreen
from briefing.tui.screens.basket import BasketScreen
from briefing.tui.screens.edit import EditScreen
from briefing.tui.screens.text import TextScreen

from .driving import compared, press, reading, screen_text, settled, until


def state(root: Path) -> State:
    return Choices().state(root)


async def write(pilot: Pilot[None], text: str) -> None:
    """Types text into the line that has the focus, and enter."""
    pilot.app.screen.focused.insert_text_at_cursor(text)
    await press(pilot, "enter")


async def test_a_note_hangs_on_the_sentence_under_the_cursor_and_can_be_altered_and_deleted(seeds: Path) -> None:
    async with reading(seeds) as pilot:
        await press(pilot, "l", "enter", "j", "j", "i")
        assert isinstance(pilot.app.screen, AskScreen)
        await write(pilot, "who says so?")
        (note,) = state(seeds).notes.all()
        assert (note.words, note.sentence[:24]) == ("who says so?", "Moscow and Tehran have d")
        assert "¶" in screen_text(pilot)
        assert isinstance(pilot.app.screen, ArticleScreen)
        await press(pilot, "i")
        await write(pilot, " Ask.")
        assert [one.words for one in state(seeds).notes.all()] == ["who says so? Ask."]
        await press(pilot, "i", *["backspace"] * 18, "enter")
        assert state(seeds).notes.all() == ()
        await press(pilot, "u")
        assert [one.words for one in state(seeds).notes.all()] == ["who says so? Ask."]


async def test_a_highlight_is_turned_on_and_off(seeds: Path) -> None:
    async with reading(seeds) as pilot:
        await press(pilot, "l", "enter", "j", "I")
        assert [note.highlight for note in state(seeds).notes.all()] == [True]
        assert any(mark.style == "highlight" for mark in pilot.app.screen.page.passage.marks)
        await press(pilot, "I")
        assert state(seeds).notes.all() == ()


async def test_a_note_whose_sentence_is_gone_is_shown_as_such_and_one_whose_sentence_moved_stays(
    tmp_path: Path, seeds: Path
) -> None:
    root = Path(copytree(seeds, tmp_path / "news"))
    (root / "note.md").write_text("---\ntitle: A ferry\ndate: 2030-01-01\n---\n\nThe ferry left. The mayor waved.\n")
    async with reading(root) as pilot:
        pilot.app.read_by(
            next(a for a in pilot.app.session.index.articles.ids() if pilot.app.session.card(a).path == "note.md")
        )
        await settled(pilot)
        for note in ("first", "second"):
            await press(pilot, "j", "i")
            await write(pilot, note)
    (root / "note.md").write_text("---\ntitle: A ferry\ndate: 2030-01-01\n---\n\nLate, it rained. The mayor waved.\n")
    async with reading(root) as pilot:
        pilot.app.read_by(state(root).notes.all()[0].article)
        await settled(pilot)
        shown = screen_text(pilot)
        assert "no longer in the text: The ferry left." in shown
        assert "no longer in the text: The mayor waved." not in shown
        assert "first" in shown
        assert "second" in shown


async def test_sentences_are_collected_from_texts_and_tellings_and_saved_in_any_form(
    tmp_path: Path, seeds: Path
) -> None:
    async with reading(seeds) as pilot:
        await press(pilot, "l", "enter", "j", "Y", "q", "h", "enter")
        await compared(pilot)
        await press(pilot, "enter", "Y", "q", "q", "Q")
        assert isinstance(pilot.app.screen, BasketScreen)
        quotes = state(seeds).quotes.all()
        assert len(quotes) == 2
        assert quotes[0].sentence.startswith("Moscow and Tehran have repeatedly denied")
        assert (quotes[0].outlet, quotes[0].path[:4], len(quotes[0].digest)) == ("RT", "003_", 32)
        for ending in ("md", "csv", "bib"):
            await press(pilot, "s")
            pilot.app.screen.focused.value = str(tmp_path / f"quotes.{ending}")
            await press(pilot, "enter")
            assert "repeatedly denied" in (tmp_path / f"quotes.{ending}").read_text()
        await press(pilot, "s")
        pilot.app.screen.focused.value = str(tmp_path / "quotes.md")
        await press(pilot, "enter")
        assert "is there already" in screen_text(pilot)
        await press(pilot, "escape", "delete")
        assert len(state(seeds).quotes.all()) == 1
        await press(pilot, "enter")
        assert isinstance(pilot.app.screen, ArticleScreen)


async def test_where_the_terminal_has_no_clipboard_it_is_said_and_written_to_a_file(
    seeds: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TERM", "linux")
    monkeypatch.setenv("PATH", "")
    for name in ("DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    async with reading(seeds) as pilot:
        await press(pilot, "l", "enter", "j", "y", "enter")
        text = (data_folder() / "copied.txt").read_text()
        assert text.startswith("Moscow and Tehran have repeatedly denied")
        assert "RT, “Western officials believe" in text
        assert any("has no clipboard" in note.message for note in pilot.app._notifications)


async def test_a_storyline_an_event_and_a_report_have_notes_and_tags_of_their_own(seeds: Path) -> None:
    async with reading(seeds) as pilot:
        await press(pilot, "i")
        await write(pilot, "read again")
        assert "read again" in screen_text(pilot)
        await press(pilot, "number_sign")
        await write(pilot, "drones, check")
        await until(pilot, lambda: "#check #drones" in screen_text(pilot))
        await press(pilot, "l", "i")
        await press(pilot, "down", "enter")
        await write(pilot, "of the event")
        levels = {note.words: note.level for note in state(seeds).notes.all()}
        assert levels == {"read again": Level.STORYLINE, "of the event": Level.EVENT}
        assert set(pilot.app.session.doing.tagged()["drones"]) == set(
            pilot.app.session.doing.articles(pilot.app.screen.storylines.row.id)
        )
        await press(pilot, "asterisk")
        assert [one.kind for one in state(seeds).holds.all(Level.EVENT)] == [Hold.STARRED]
        assert "★" in screen_text(pilot)


async def test_what_the_reader_says_of_an_article_goes_into_the_librarys_file_and_can_be_undone(
    tmp_path: Path, seeds: Path
) -> None:
    root = Path(copytree(seeds, tmp_path / "news"))
    before = (root / "briefing.toml").read_text()
    articles = {path.name: path.read_bytes() for path in root.glob("*.txt")}
    async with reading(root) as pilot:
        await press(pilot, "l", "j", "j", "j", "e")
        assert isinstance(pilot.app.screen, EditScreen)
        await write(pilot, "Bild")
        assert 'outlet = "Bild"' in (root / "briefing.toml").read_text()
        await until(pilot, lambda: any(r.report.lead.outlet == "Bild" for r in pilot.app.screen.reports.rows))
        assert {path.name: path.read_bytes() for path in root.glob("*.txt")} == articles
        await press(pilot, "u")
        assert (root / "briefing.toml").read_text() == before


async def test_a_date_that_is_none_is_refused_with_a_reason_and_nothing_is_written(tmp_path: Path, seeds: Path) -> None:
    root = Path(copytree(seeds, tmp_path / "news"))
    before = (root / "briefing.toml").read_text()
    async with reading(root) as pilot:
        await press(pilot, "l", "e", "tab")
        pilot.app.screen.focused.value = "nonsense"
        await press(pilot, "enter")
        assert "cannot be read as a date" in screen_text(pilot)
        assert (root / "briefing.toml").read_text() == before


async def test_a_command_is_given_the_text_and_its_output_is_shown_harmless(seeds: Path) -> None:
    async with reading(seeds) as pilot:
        await press(pilot, "l", "exclamation_mark")
        await write(pilot, "head -c 7; printf '\\033[31m %s' \"$BRIEFING_OUTLET\"; exit 3")
        await until(pilot, lambda: isinstance(pilot.app.screen, TextScreen))
        await settled(pilot)
        shown = screen_text(pilot)
        assert "exit status 3" in shown
        assert "Western" in shown
        assert "RT" in shown
        assert "\x1b" not in shown


async def test_what_is_asked_of_an_article_that_went_meanwhile_is_answered_with_a_word(seeds: Path) -> None:
    async with reading(seeds) as pilot:
        pilot.app.pipe("gone")
        await settled(pilot)
        await write(pilot, "wc")
        await until(pilot, lambda: any("no longer" in note.message for note in pilot.app._notifications))
        assert pilot.app.session.doing.tag(Level.STORYLINE, "gone", ["ships"]) is None
        assert pilot.app.session.doing.tagged() == {"ships": set()}
