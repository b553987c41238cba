"""The brief in the reader: folded, put in order, saved, copied, opened in an editor."""

import json
import sys
from pathlib import Path

import pytest
from textual.pilot import Pilot
from textual.widgets import Input

from briefing.tui.editor import NoEditor, edit
from briefing.tui.screens.brief import BriefScreen
from briefing.tui.screens.save import SaveScreen

from . import invented, outlets
from .conftest import Made
from .driving import press, reading, screen_text, settled, told, until


def write(root: Path) -> Path:
    """Two affairs, the ferry's with one report more."""
    invented.write(root, 3)
    for n, text in enumerate(list(outlets.REPORTS.values())[:2]):
        (root / f"bridge{n}.md").write_text(text, "utf-8")
    return root


@pytest.fixture
def two(shared: Made) -> Path:
    return shared("two-affairs", lambda folder: write(folder / "news"))


async def preview(pilot: Pilot[None]) -> BriefScreen:
    await press(pilot, "b")
    screen = pilot.app.screen
    assert isinstance(screen, BriefScreen)
    await until(pilot, lambda: screen.brief is not None)
    await settled(pilot)
    return screen


async def to(pilot: Pilot[None], screen: BriefScreen, heading: str) -> None:
    """Goes to the section of this heading by the key for the next one."""
    for _ in range(60):
        if screen.here and heading in screen.here.markdown.splitlines()[0]:
            return
        await press(pilot, "n")
    raise AssertionError(f"no section {heading!r}")


def storylines(screen: BriefScreen) -> list[str]:
    assert screen.brief is not None
    return [section.title for section in screen.brief.sections if section.level == 2 and section.storyline]


async def test_a_section_is_folded_to_its_heading_and_unfolded(two: Path) -> None:
    async with reading(two) as pilot:
        screen = await preview(pilot)
        await to(pilot, screen, "Headlines")
        for key in ("tab", "enter"):
            await press(pilot, key)
            assert screen.here is not None
            folded = key == "tab"
            assert (screen.here.markdown == "### Headlines (dated first, undated last) …") is folded


async def test_a_folded_storyline_hides_its_sections(two: Path) -> None:
    async with reading(two) as pilot:
        screen = await preview(pilot)
        before = len(screen._parts)
        await to(pilot, screen, storylines(screen)[0])
        await press(pilot, "tab")
        headings = [part.markdown.splitlines()[0] for part in screen._parts]
        assert f"## {storylines(screen)[0]} …" in headings
        assert len(headings) < before
        assert sum(heading.startswith("### Headlines") for heading in headings) == 1


async def test_everything_is_folded_at_once_and_unfolded(two: Path) -> None:
    async with reading(two) as pilot:
        screen = await preview(pilot)
        before = screen._parts
        await press(pilot, "z")
        assert [part.markdown.splitlines()[0] for part in screen._parts][1:] == [
            "## At a glance …",
            *(f"## {title} …" for title in storylines(screen)),
            "## Sources …",
        ]
        await press(pilot, "z")
        assert screen._parts == before


async def test_what_is_folded_is_saved_all_the_same(two: Path, tmp_path: Path) -> None:
    async with reading(two) as pilot:
        screen = await preview(pilot)
        whole = screen.markdown
        await press(pilot, "z")
        assert screen.markdown == whole


async def test_a_storyline_is_left_out_and_taken_in_again(two: Path) -> None:
    async with reading(two) as pilot:
        screen = await preview(pilot)
        first, second = storylines(screen)
        await to(pilot, screen, first)
        await press(pilot, "x")
        await until(pilot, lambda: storylines(screen) == [second])
        assert "1 storyline left out" in screen_text(pilot)
        assert first not in (screen.markdown or "")
        await press(pilot, "X")
        await until(pilot, lambda: storylines(screen) == [first, second])
        await settled(pilot)
        assert screen.here is not None
        assert first in screen.here.markdown
        await press(pilot, "X")
        assert told(pilot, "No storyline was left out.")


async def test_storylines_change_places_and_stay_at_the_ends(two: Path) -> None:
    async with reading(two) as pilot:
        screen = await preview(pilot)
        first, second = storylines(screen)
        await to(pilot, screen, first)
        await press(pilot, "left_square_bracket")
        assert storylines(screen) == [first, second]
        await press(pilot, "right_square_bracket")
        await until(pilot, lambda: storylines(screen) == [second, first])
        await settled(pilot)
        assert screen.here is not None
        assert first in screen.here.markdown
        await press(pilot, "left_square_bracket")
        await until(pilot, lambda: storylines(screen) == [first, second])


async def test_what_belongs_to_no_storyline_cannot_be_left_out(two: Path) -> None:
    async with reading(two) as pilot:
        screen = await preview(pilot)
        before = screen.brief
        await press(pilot, "x")
        assert told(pilot, "belongs to no storyline")
        assert screen.brief is before


async def test_the_short_form_and_the_full_one_again(two: Path) -> None:
    async with reading(two) as pilot:
        screen = await preview(pilot)
        full = screen.markdown or ""
        await press(pilot, "L")
        await until(pilot, lambda: "length: short" in (screen.markdown or ""))
        assert len(screen.markdown or "") < len(full)
        await press(pilot, "L")
        await until(pilot, lambda: screen.markdown == full)


async def test_sections_are_gone_through_and_scrolling_takes_the_current_one_along(two: Path) -> None:
    async with reading(two, size=(80, 24)) as pilot:
        screen = await preview(pilot)
        await press(pilot, "n", "n", "n", "N")
        assert screen.pane.here == 2
        await press(pilot, "G")
        assert screen.here is not None
        assert screen.here.markdown.startswith("## Sources")
        await press(pilot, "g")
        assert screen.pane.here == 0


async def save_as(pilot: Pilot[None], key: str, file: Path) -> None:
    await press(pilot, key)
    assert isinstance(pilot.app.screen, SaveScreen)
    pilot.app.screen.query_one(Input).value = str(file)
    await press(pilot, "enter")


async def test_the_ending_of_the_name_says_in_which_format_it_is_saved(two: Path, tmp_path: Path) -> None:
    async with reading(two) as pilot:
        screen = await preview(pilot)
        for name in ("brief.html", "brief.JSON", "brief.md", "brief"):
            await save_as(pilot, "s", tmp_path / name)
            assert pilot.app.screen is screen
        assert (tmp_path / "brief.html").read_text().startswith("<!DOCTYPE html>")
        assert json.loads((tmp_path / "brief.JSON").read_text())["type"] == "briefing-brief"
        assert (tmp_path / "brief.md").read_text().startswith("---\ntitle: ")
        assert (tmp_path / "brief").read_text() == (tmp_path / "brief.md").read_text()


async def test_a_file_that_is_there_is_replaced_by_a_second_enter_alone(two: Path, tmp_path: Path) -> None:
    file = tmp_path / "brief.md"
    file.write_text("mine")
    async with reading(two) as pilot:
        screen = await preview(pilot)
        await save_as(pilot, "s", file)
        assert "brief.md is there already: enter again replaces it" in screen_text(pilot)
        await press(pilot, "escape")
        assert file.read_text() == "mine"
        await save_as(pilot, "s", file)
        await press(pilot, "enter")
        assert pilot.app.screen is screen
        assert file.read_text().startswith("---\ntitle: ")


async def test_another_name_after_the_question_is_asked_about_anew(two: Path, tmp_path: Path) -> None:
    first, second = tmp_path / "a.md", tmp_path / "b.md"
    for file in (first, second):
        file.write_text("mine")
    async with reading(two) as pilot:
        await preview(pilot)
        await save_as(pilot, "s", first)
        pilot.app.screen.query_one(Input).value = str(second)
        await press(pilot, "enter")
        assert "b.md is there already" in screen_text(pilot)
        assert first.read_text() == second.read_text() == "mine"


@pytest.mark.opens_anew
async def test_a_brief_that_was_saved_is_the_brief_before_of_the_next_one(tmp_path: Path) -> None:
    library = write(tmp_path / "news")
    async with reading(library) as pilot:
        screen = await preview(pilot)
        assert "this is the first" in (screen.markdown or "")
        await save_as(pilot, "s", tmp_path / "brief.md")
        await press(pilot, "q")
        screen = await preview(pilot)
        assert "no new report" in (screen.markdown or "")


@pytest.fixture
def no_programs(monkeypatch: pytest.MonkeyPatch) -> None:
    """No program sets a clipboard of the machine that the tests run on."""
    for name in ("DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("PATH", "")


@pytest.mark.usefixtures("no_programs")
async def test_the_brief_is_copied(two: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "xterm-256color")
    async with reading(two) as pilot:
        screen = await preview(pilot)
        await press(pilot, "y")
        assert pilot.app.clipboard == screen.markdown
        assert told(pilot, "Copied: the brief.")


@pytest.mark.usefixtures("no_programs")
async def test_where_the_terminal_has_no_clipboard_the_brief_is_written_to_a_file_that_is_named(
    two: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TERM", "linux")
    async with reading(two) as pilot:
        screen = await preview(pilot)
        await press(pilot, "y")
        assert told(pilot, "This terminal has no clipboard: the brief is in")
        assert next(Path.home().glob("**/copied.txt")).read_text("utf-8") == screen.markdown


def test_the_editor_is_given_the_file(tmp_path: Path) -> None:
    script, file = tmp_path / "my editor.py", tmp_path / "a file.md"
    script.write_text("import sys; open(sys.argv[2], 'a').write(sys.argv[1])")
    file.write_text("one ")
    edit(file, {"EDITOR": "none", "VISUAL": f"'{sys.executable}' '{script}' two"})
    assert file.read_text() == "one two"


@pytest.mark.parametrize(
    ("environ", "said"),
    [
        ({}, "set $EDITOR"),
        ({"EDITOR": "no-such-editor-here -w"}, "no-such-editor-here cannot be run"),
        ({"EDITOR": f"'{sys.executable}' -c 'raise SystemExit(3)'"}, "ended with status 3"),
    ],
)
def test_where_there_is_no_editor_that_is_said(tmp_path: Path, environ: dict[str, str], said: str) -> None:
    with pytest.raises(NoEditor, match=said.replace("$", r"\$")):
        edit(tmp_path / "x.md", environ)


async def test_the_brief_is_saved_before_it_is_edited_and_a_screen_that_cannot_be_left_says_so(
    two: Path, tmp_path: Path
) -> None:
    async with reading(two) as pilot:
        await preview(pilot)
        await save_as(pilot, "e", tmp_path / "brief.md")
        # a screen without a terminal cannot be left for an editor
        await until(pilot, lambda: told(pilot, "No editor can be opened from here."))
        assert (tmp_path / "brief.md").exists()
