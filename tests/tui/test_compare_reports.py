"""The compare screen by keyboard: columns, large storylines, grammar that streams in, single reports."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from briefing.comparisons import Stage
from briefing.model import Facet
from briefing.session import Session
from briefing.tui.app import BriefingApp
from briefing.tui.columns import By
from briefing.tui.screens.article import ArticleScreen
from briefing.tui.screens.changes import ChangesScreen
from briefing.tui.screens.compare import CompareScreen
from briefing.tui.screens.text import TextScreen

from ..copies import write as write_copies
from .comparing import everything, in_sight, to_facet
from .driving import compared, press, reading, screen_text, settled, until
from .invented import write


async def test_c_makes_columns_by_outlet_then_by_month_then_by_report(twelve: Path) -> None:
    async with reading(twelve, (160, 45)) as pilot:
        screen = await everything(pilot)
        for by, columns in ((By.OUTLET, 5), (By.MONTH, 2), (By.REPORT, 12)):
            await press(pilot, "C")
            assert screen.by is by
            assert len(screen.columns) == columns
            assert len(screen.panes.panes) == min(columns, 4)
            assert (f"by {by}" in screen_text(pilot)) is (by is not By.REPORT)


async def test_the_pane_of_a_month_shows_the_report_with_the_evidence_and_which_of_how_many(twelve: Path) -> None:
    async with reading(twelve, (160, 45)) as pilot:
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
