"""The compare screen by keyboard: marks and sentences, words found, columns, large storylines, grammar that streams in."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from textual.pilot import Pilot

from briefing.comparisons import Stage
from briefing.config import Config
from briefing.model import Facet, State
from briefing.session import Session
from briefing.tui.app import BriefingApp
from briefing.tui.columns import By
from briefing.tui.screens.article import ArticleScreen
from briefing.tui.screens.changes import ChangesScreen
from briefing.tui.screens.compare import CompareScreen
from briefing.tui.screens.search import SearchScreen
from briefing.tui.screens.tellings import TellingsScreen
from briefing.tui.screens.text import TextScreen
from briefing.tui.widgets.find_line import FindLine
from briefing.tui.widgets.report_pane import ReportPane

from ..copies import write as write_copies
from .driving import compared, press, reading, screen_text, settled, until
from .invented import write


async def everything(pilot: Pilot[None]) -> CompareScreen:
    """The comparison of the whole library."""
    app = pilot.app
    assert isinstance(app, BriefingApp)
    assert app.session is not None
    app.compare(app.session.everything())
    await until(pilot, lambda: isinstance(app.screen, CompareScreen))
    return await compared(pilot)


async def to_facet(pilot: Pilot[None], screen: CompareScreen, facet: Facet) -> None:
    while screen.facet is not facet:
        await press(pilot, "tab")


def lines_in_sight(pane: ReportPane) -> list[tuple[int, int]]:
    text = pane.text
    return [line.span for line in text._lines[text.scroll_offset.y : text.scroll_offset.y + text.size.height]]


def in_sight(pane: ReportPane, at: int) -> bool:
    return any(start <= at <= end for start, end in lines_in_sight(pane))


# --- sentences and marks -----------------------------------------------------------------------------------------------


async def test_j_and_k_in_a_pane_go_from_sentence_to_sentence_and_the_gutter_shows_where(news: Path) -> None:
    async with reading(news) as pilot:
        screen = await everything(pilot)
        assert screen.sentence is None
        await press(pilot, "2", "g")
        lead = screen.views[1].report.lead
        for n in range(len(lead.sentences)):
            assert screen.sentence == (lead.id, lead.sentences[n].span)
            pane = screen.panes.panes[1]
            beside = [
                pane.text.beside(at)
                for at, line in enumerate(pane.text._lines)
                if line.span[0] >= lead.sentences[n].span[0]
            ]
            assert beside[0][1] == "▌"
            assert in_sight(pane, lead.sentences[n].span[0])
            await press(pilot, "j")
        await press(pilot, "k")
        assert screen.sentence == (lead.id, lead.sentences[-2].span)
        await press(pilot, "G", "D", "g")
        assert screen.sentence == (lead.id, lead.sentences[0].span)
        await press(pilot, "h", "h")
        assert screen.sentence is None


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
async def test_in_the_claims_the_other_panes_follow_the_sentence_under_the_cursor(news: Path, size) -> None:
    async with reading(news, size) as pilot:
        screen = await everything(pilot)
        assert screen.shown is not None
        await press(pilot, "1", "g")
        for _ in range(7):
            await press(pilot, "j")
            assert screen.sentence is not None
            anchor = screen.shown.anchors[screen.sentence]
            assert screen.row is not None
            assert screen.row == screen.shown.row_of(*screen.sentence)
            assert screen.band.cursor == anchor.claim
            assert f"sentence {anchor.place[0]} of {anchor.place[1]}, Harb" in screen_text(pilot)
            for pane in screen.panes.panes[1:]:
                assert pane.view is not None
                cell = next(cell for cell in anchor.row.cells if cell.report == pane.view.report.id)
                if cell.span and cell.state is not State.NO_GAPS:
                    assert in_sight(pane, cell.span[0])
        await press(pilot, "h", "j")
        assert screen.row is screen.band.row


async def test_n_in_a_pane_goes_through_the_facets_marks_and_the_band_follows(news: Path) -> None:
    async with reading(news) as pilot:
        screen = await everything(pilot)
        await to_facet(pilot, screen, Facet.VOICES)
        assert screen.shown is not None
        await press(pilot, "1", "g")
        pane = screen.panes.panes[0]
        stops = screen.shown.stops(Facet.VOICES, screen.views[0].report.id)
        assert len(stops) > 4
        for stop in (*stops, stops[0]):
            await press(pilot, "n")
            assert pane.text.mark == stop.span
            assert screen.band.cursor == stop.row
            assert screen.sentence is not None
            assert screen.sentence[1][0] <= stop.span[0] < screen.sentence[1][1]
            assert in_sight(pane, stop.span[0])
            assert pane.text.has_focus
        await press(pilot, "N")
        assert pane.text.mark == stops[-1].span


async def test_n_in_the_band_goes_through_the_rows_and_says_where_a_text_has_no_mark(tmp_path: Path) -> None:
    root = write(tmp_path / "news", 2)
    (root / "bare.md").write_text("---\ntitle: Nothing here\n---\n\nA quiet day by the sea.\n")
    async with reading(root) as pilot:
        screen = await everything(pilot)
        await press(pilot, "n", "n", "N")
        assert screen.band.cursor == 1
        await to_facet(pilot, screen, Facet.FIGURES)
        await press(pilot, "3", "n")
        assert any("Nothing of this facet" in n.message for n in pilot.app._notifications)


async def test_enter_on_any_sentence_stacks_its_tellings(news: Path) -> None:
    async with reading(news) as pilot:
        screen = await everything(pilot)
        await press(pilot, "2", "g", "j", "j")
        assert screen.row is not None
        assert len(screen.row.tellings) > 1
        await press(pilot, "enter")
        assert isinstance(pilot.app.screen, TellingsScreen)
        assert f"{len(screen.row.tellings)} tellings" in screen_text(pilot)


async def test_a_sentence_longer_than_its_pane_is_read_to_its_end_before_the_next(tmp_path: Path) -> None:
    root = tmp_path / "news"
    root.mkdir()
    long = "The harbour master said " + ", ".join(f"item {n} was moved from pier to pier" for n in range(40)) + "."
    (root / "items.md").write_text(f"---\ntitle: Items\noutlet: Echo\n---\n\n{long} It rained.\n")
    async with reading(root, (80, 24)) as pilot:
        screen = await everything(pilot)
        await press(pilot, "1", "g", "j")
        pane = screen.panes.panes[0]
        sentence, presses = screen.sentence, 0
        assert sentence is not None
        while screen.sentence == sentence:
            assert presses < 40
            bottom = lines_in_sight(pane)[-1][1]
            await press(pilot, "j")
            presses += 1
            if screen.sentence == sentence:
                assert lines_in_sight(pane)[0][0] <= bottom + 1
        assert presses >= 3
        await press(pilot, "k")
        assert screen.sentence == sentence


async def test_a_click_puts_the_cursor_on_the_sentence(news: Path) -> None:
    async with reading(news) as pilot:
        screen = await everything(pilot)
        pane = screen.panes.panes[1]
        lead = screen.views[1].report.lead
        await press(pilot, "2", "g")
        line = next(n for n, line in enumerate(pane.text._lines) if line.span[0] == lead.sentences[1].span[0])
        assert await pilot.click(pane.text, offset=(4, line - pane.text.scroll_offset.y))
        await settled(pilot)
        assert screen.sentence == (lead.id, lead.sentences[1].span)


# --- words found -------------------------------------------------------------------------------------------------------


async def test_words_are_found_in_every_text_counted_and_gone_through_until_esc(news: Path) -> None:
    async with reading(news) as pilot:
        screen = await everything(pilot)
        await press(pilot, "slash")
        assert screen.query_one(FindLine).has_focus
        await press(pilot, *"CAFE")
        assert screen.finding is not None
        assert [hit.report for hit in screen.finding.hits] == [view.report.id for view in screen.views]
        text = screen_text(pilot)
        assert "/CAFE 0 of 5" in text
        assert "1 found" in text
        await press(pilot, "enter")
        for n, view in enumerate((*screen.views, screen.views[0])):
            assert f"/CAFE {n % 5 + 1} of 5" in screen_text(pilot)
            assert screen.sentence is not None
            assert screen.sentence[0] == view.report.id
            pane = screen.panes.focused
            assert pane is not None
            at = screen.finding.hits[n % 5].span
            assert view.report.lead.text[slice(*at)] == "café"
            assert in_sight(pane, at[0])
            await press(pilot, "n")
        await press(pilot, "N", "N")
        assert "/CAFE 5 of 5" in screen_text(pilot)
        await press(pilot, "escape")
        assert screen.finding is None
        assert pilot.app.screen is screen
        assert "found" not in screen_text(pilot)
        await press(pilot, "escape")
        assert pilot.app.screen is not screen


async def test_a_word_that_is_not_there_is_told_and_leaving_the_line_gives_the_focus_back(news: Path) -> None:
    async with reading(news) as pilot:
        screen = await everything(pilot)
        await press(pilot, "2", "slash", *"zebra")
        assert "/zebra not found" in screen_text(pilot)
        await press(pilot, "enter")
        assert screen.panes.panes[1].text.has_focus
        await press(pilot, "slash", "escape")
        assert screen.panes.panes[1].text.has_focus
        assert screen.finding is None


async def test_the_library_is_still_searched_from_here(news: Path) -> None:
    async with reading(news) as pilot:
        await everything(pilot)
        await press(pilot, "S")
        assert isinstance(pilot.app.screen, SearchScreen)


# --- columns -----------------------------------------------------------------------------------------------------------


async def test_c_makes_columns_by_outlet_then_by_month_then_by_report(tmp_path: Path) -> None:
    async with reading(write(tmp_path / "news", 12, undated=1), (160, 45)) as pilot:
        screen = await everything(pilot)
        for by, columns in ((By.OUTLET, 5), (By.MONTH, 2), (By.REPORT, 12)):
            await press(pilot, "C")
            assert screen.by is by
            assert len(screen.columns) == columns
            assert len(screen.panes.panes) == min(columns, 4)
            assert (f"by {by}" in screen_text(pilot)) is (by is not By.REPORT)


async def test_the_pane_of_a_month_shows_the_report_with_the_evidence_and_which_of_how_many(tmp_path: Path) -> None:
    async with reading(write(tmp_path / "news", 12), (160, 45)) as pilot:
        screen = await everything(pilot)
        await press(pilot, "C", "C")
        for _ in range(4):
            row = screen.row
            assert row is not None
            for pane, column in zip(screen.panes.panes, screen.columns, strict=True):
                assert pane.view is not None
                strengths = [row.evidence[view.report.id].strength for view in column.views]
                assert row.evidence[pane.view.report.id].strength == max(strengths)
                place = f"{column.views.index(pane.view) + 1} of {len(column.views)}"
                assert (place in str(pane.border_title)) is (len(column.views) > 1)
            await press(pilot, "j")


# --- large storylines --------------------------------------------------------------------------------------------------


async def test_a_large_storyline_opens_on_twelve_and_brackets_bring_in_the_others(tmp_path: Path) -> None:
    async with reading(write(tmp_path / "news", 16), (120, 40)) as pilot:
        screen = await everything(pilot)
        assert "1–3 of 12 · 12 of 16 reports (1/2)" in screen_text(pilot)
        seen = {view.report.id for view in screen.views}
        await to_facet(pilot, screen, Facet.FIGURES)
        await press(pilot, "j", *["right_square_bracket"] * 3)
        assert "10–12 of 12" in screen_text(pilot)
        while screen.part < 1:
            await press(pilot, "right_square_bracket")
        await until(pilot, lambda: screen.whole)
        await settled(pilot)
        assert "1–3 of 4 · 4 of 16 reports (2/2)" in screen_text(pilot)
        assert screen.facet is Facet.FIGURES
        assert len(seen | {view.report.id for view in screen.views}) == 16
        await press(pilot, *["right_square_bracket"] * 3)
        assert screen.part == 1
        await press(pilot, *["left_square_bracket"] * 2)
        await until(pilot, lambda: screen.whole)
        await settled(pilot)
        assert "10–12 of 12 · 12 of 16 reports (1/2)" in screen_text(pilot)


# --- on its way --------------------------------------------------------------------------------------------------------


@pytest.fixture
def gates(monkeypatch: pytest.MonkeyPatch) -> list[Callable[[], bool]]:
    """Conditions that each stage of a comparison waits for, in turn; none left: it waits for nothing."""
    from threading import Event

    stages = Session.stages
    opened: list[Event] = [Event() for _ in range(8)]

    def slow(self: Session, target) -> Iterator[Stage]:
        for n, stage in enumerate(stages(self, target)):
            if n:
                opened[n - 1].wait(30)
            yield stage

    monkeypatch.setattr(Session, "stages", slow)
    return [lambda event=event: bool(event.set()) or True for event in opened]  # type: ignore[misc]


@pytest.mark.opens_anew
async def test_claims_stand_at_once_and_voices_fill_report_by_report_without_moving_the_reader(
    news: Path, gates
) -> None:
    async with reading(news) as pilot:
        app = pilot.app
        assert isinstance(app, BriefingApp)
        app.compare(app.session.everything())  # type: ignore[union-attr]
        await until(pilot, lambda: isinstance(app.screen, CompareScreen) and app.screen.shown is not None)
        screen = app.screen
        assert isinstance(screen, CompareScreen)
        await pilot.pause()
        assert screen.band.rows
        assert "grammar 0 of 5" in screen_text(pilot)
        await pilot.press("j", "j")
        chosen = screen.band.row
        await pilot.press("tab", "tab")
        await until(pilot, lambda: "Reading the grammar of the texts: 0 of 5" in screen_text(pilot))
        counts = []
        for n in range(4):
            gates[n]()
            await until(pilot, lambda n=n: screen.stage.read == n + 1)  # type: ignore[misc]
            await until(pilot, lambda n=n: f"grammar {n + 1} of 5" in screen_text(pilot))  # type: ignore[misc]
            counts.append(len({voice.report for voice in screen.comparison.voices}))
        assert counts == [1, 2, 3, 4]
        assert not screen.whole
        gates[4]()
        await compared(pilot)
        assert "grammar" not in screen_text(pilot)
        await press(pilot, "T", "T")
        assert screen.band.row is not None
        assert chosen is not None
        assert screen.band.row.key == chosen.key


@pytest.mark.opens_anew
async def test_a_screen_that_was_left_stops_comparing(news: Path, gates) -> None:
    made: list[int] = []
    async with reading(news) as pilot:
        app = pilot.app
        assert isinstance(app, BriefingApp)
        assert app.session is not None
        streamed = app.session._streamed
        app.session._streamed = lambda *args: made.append(1) or streamed(*args)  # type: ignore[method-assign,func-returns-value,assignment]
        app.compare(app.session.everything())
        await until(pilot, lambda: isinstance(app.screen, CompareScreen) and app.screen.shown is not None)
        worker = next(iter(app.workers))
        await pilot.press("escape")
        for gate in gates:
            gate()
        await until(pilot, lambda: worker.is_finished)
        assert len(made) <= 2


@pytest.mark.opens_anew
async def test_what_was_compared_is_not_compared_again(news: Path, monkeypatch) -> None:
    async with reading(news) as pilot:
        await everything(pilot)
        await press(pilot, "escape")
        monkeypatch.setattr("briefing.framing.compare", lambda *_: pytest.fail("compared again"))
        screen = await everything(pilot)
        assert screen.band.rows


# --- reports -----------------------------------------------------------------------------------------------------------


async def test_a_reads_the_focused_report_and_asks_for_one_from_the_band(news: Path) -> None:
    async with reading(news) as pilot:
        screen = await everything(pilot)
        await press(pilot, "a")
        assert pilot.app.screen is screen
        assert any("Of which report?" in n.message for n in pilot.app._notifications)
        await press(pilot, "2", "a")
        assert isinstance(pilot.app.screen, ArticleScreen)
        assert pilot.app.screen.article is screen.views[1].report.lead


async def test_v_shows_what_the_only_copied_report_has_changed_or_says_that_there_is_none(tmp_path: Path) -> None:
    root = write_copies(write(tmp_path / "news", 2))
    async with reading(root) as pilot:
        screen = await everything(pilot)
        await press(pilot, "V")
        assert isinstance(pilot.app.screen, ChangesScreen)
        copied = pilot.app.screen.report
        assert copied.copies
        await press(pilot, "escape")
        bare = next(n for n, view in enumerate(screen.views, start=1) if view.report is not copied)
        await press(pilot, str(bare), "V")
        assert pilot.app.screen is screen
        assert any("no copies" in n.message for n in pilot.app._notifications)


async def test_w_says_why_the_reports_are_together_and_o_opens_the_focused_one(news: Path, monkeypatch) -> None:
    async with reading(news) as pilot:
        screen = await everything(pilot)
        await press(pilot, "w")
        assert isinstance(pilot.app.screen, TextScreen)
        await press(pilot, "escape", "1", "o")
        assert pilot.app.screen is screen
        assert any("no link" in n.message for n in pilot.app._notifications)


async def test_zoom_follows_the_focus_and_esc_takes_it_back(news: Path) -> None:
    async with reading(news) as pilot:
        screen = await everything(pilot)
        await press(pilot, "1", "z", "l")
        assert [pane.display for pane in screen.panes.panes] == [False, True, False]
        assert screen.panes.panes[1].text.has_focus
        await press(pilot, "h", "h")
        assert screen.band.has_focus
        assert screen.band.size.height > 25
        await press(pilot, "escape")
        assert pilot.app.screen is screen
        assert all(pane.display for pane in screen.panes.panes)


async def test_a_narrower_terminal_takes_panes_away_and_the_focus_stays_on_the_screen(news: Path) -> None:
    async with reading(news, (200, 50)) as pilot:
        screen = await everything(pilot)
        await press(pilot, "5")
        assert screen.where == 5
        await pilot.resize_terminal(80, 24)
        await until(pilot, lambda: len(screen.panes.panes) == 2)
        await settled(pilot)
        assert screen.band.has_focus
        await press(pilot, "j")
        assert screen.band.cursor == 1


async def test_beside_the_chosen_headline_the_other_panes_show_their_own(news: Path) -> None:
    async with reading(news) as pilot:
        screen = await everything(pilot)
        await press(pilot, "1", "G")
        await to_facet(pilot, screen, Facet.HEADLINES)
        await press(pilot, "h", "j")
        for pane in screen.panes.panes:
            assert in_sight(pane, 0)
            assert not pane.query_one(".note").display


# --- any terminal ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("size", [(80, 24), (200, 50)])
async def test_an_ascii_terminal_gets_ascii_only(seeds: Path, size) -> None:
    async with reading(seeds, size, Config(ascii=True)) as pilot:
        screen = await everything(pilot)
        written = set("".join(view.report.lead.text for view in screen.views))
        for facet in Facet:
            await to_facet(pilot, screen, facet)
            await press(pilot, "1", "n", "C")
            assert {char for char in screen_text(pilot) if not char.isascii()} <= written
        await press(pilot, "slash", *"drone", "enter", "n")
        assert {char for char in screen_text(pilot) if not char.isascii()} <= written


async def test_without_colour_the_screen_shows_the_same_signs_and_attributes(seeds: Path, monkeypatch) -> None:
    seen: list[list[object]] = []
    for no_color in (False, True):
        if no_color:
            monkeypatch.setenv("NO_COLOR", "1")
        seen.append([])
        async with reading(seeds) as pilot:
            await everything(pilot)
            for _ in Facet:
                await press(pilot, "tab", "2", "n")
                await settled(pilot)
                strips = pilot.app.screen._compositor.render_strips()
                seen[-1] += [
                    (segment.text, s.bold, s.italic, s.underline, s.reverse)
                    for strip in strips
                    for segment in strip
                    if (s := segment.style) is not None
                ]
    assert seen[0] == seen[1]


def test_marks_of_different_meaning_differ_by_a_sign_or_an_attribute() -> None:
    """Styles that can stand in one text together, in one facet; the sheet gives each an attribute or a sign of its own."""
    sheet = (Path(__file__).parents[2] / "briefing/tui/styles/app.tcss").read_text()

    def attributes(name: str) -> frozenset[str]:
        rule = next(line for line in sheet.splitlines() if line.startswith(f"Drawn .drawn--{name} "))
        return frozenset(rule.partition("text-style:")[2].partition(";")[0].split())

    together = (
        ("speaker", "cue", "origin", "quoted"),
        ("match", "nearest", "own"),
        ("speaker", "cue", "chosen"),
        ("term", "chosen"),
        ("time", "chosen"),
        ("origin", "chosen"),
        ("figure", "chosen"),
        ("found", "chosen"),
    )
    for names in together:
        assert len({attributes(name) for name in names}) == len(names), names


@pytest.mark.parametrize("size", [(80, 24), (160, 45)])
async def test_the_measured_error_and_the_way_out_are_always_in_sight(news: Path, size) -> None:
    async with reading(news, size) as pilot:
        screen = await everything(pilot)
        for facet in Facet:
            await to_facet(pilot, screen, facet)
            for keys in (("1", "z"), ("z", "h")):
                await press(pilot, *keys)
                text = screen_text(pilot)
                assert "in 10 matches wrong" in text
                assert "A gap proves nothing." in text
                assert "? keys" in text
                assert f"[{facet.value.capitalize()}]" in text


async def test_the_page_of_keys_has_the_signs_too(news: Path) -> None:
    async with reading(news, (120, 100)) as pilot:
        await everything(pilot)
        await press(pilot, "question_mark")
        text = screen_text(pilot)
        assert "Signs" in text
        assert "no match; undated" in text
        assert "Columns by report, by outlet, by month" in text


async def test_a_note_says_which_state_and_the_nearest_miss(seeds: Path) -> None:
    async with reading(seeds, (200, 50)) as pilot:
        screen = await everything(pilot)
        seen: dict[str, str] = {}
        for row in screen.band.rows:
            for report, evidence in row.evidence.items():
                seen.setdefault("".join(row.cells[report]), evidence.note)
        assert seen["≈"] == ""
        assert seen["?"].startswith("? no match; undated")
        assert seen["<"].startswith("< before the first dated match")
        assert seen["·"].startswith("· no match")
        assert seen["–"] == "– gaps not shown"
        assert all("nearest (0." in seen[sign] for sign in "~·")
