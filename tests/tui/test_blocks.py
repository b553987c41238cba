"""What the views of sentences are built of: small tables that lose no word, and sentences with what stands beside them."""

from pathlib import Path

import pytest

from briefing.framing.views.vouches import VouchRow
from briefing.model import ReportView
from briefing.tui.blocks import BESIDE, WIDE, beside, body_width, cells, grid, sentence_lines
from briefing.tui.glyphs import UNICODE
from briefing.tui.marks import Mark
from briefing.tui.pieces import Line
from briefing.tui.screens.tellings import TellingsScreen
from briefing.tui.vouches import WHOLE_ROW, layout, row_block

from ..framing.made import report
from .driving import press, reading, screen_text
from .test_tellings_screen import at_row

HEADER = ["side by side", "number of boats", "when", "speaker"]
ROWS: list[list[Line]] = [
    [(("Gazette", ("head",)),), (("forty", ()),), (("long before the harbour was dredged", ()),), (("Ann Lee", ()),)],
    [(("Harbour Post", ("head",)),), (("some", ()),), (), (("the harbour master of Larnholm", ()),)],
]


def text(line: Line) -> str:
    return "".join(piece for piece, _ in line)


@pytest.mark.parametrize("width", [30, 50, 80, 120])
def test_a_table_keeps_every_word_at_any_width(width: int) -> None:
    lines = grid(HEADER, ROWS, width, UNICODE)
    shown = " ".join(" ".join(text(line).split()) for line in lines)
    for row in ROWS:
        for cell in row:
            assert all(word in shown for word in text(cell).split())
    assert all(name in shown for name in HEADER)
    assert "…" not in shown


@pytest.mark.parametrize(("width", "parts"), [(120, 1), (60, 2)])
def test_a_table_is_broken_only_where_its_words_need_it(width: int, parts: int) -> None:
    lines = grid(HEADER, ROWS, width, UNICODE)
    assert sum("side by side" in text(line) for line in lines) == parts
    assert all(cells(line) <= width + 2 for line in lines)


@pytest.mark.parametrize("width", [40, WIDE])
def test_what_is_known_of_a_sentence_stands_below_or_beside_it(width: int) -> None:
    body = sentence_lines("The ferry ran aground.", (0, 22), (), body_width(width))
    lines = beside("≈", [[("Gazette", ())], [("headline", ())]], body, width)
    assert text(lines[0]).startswith("≈ Gazette")
    assert ("The ferry" in text(lines[0])) is (width >= WIDE)
    assert text(lines[-1]).lstrip().startswith("headline" if width >= WIDE else "The ferry")
    if width >= WIDE:
        assert text(lines[0]).index("The ferry") == BESIDE


def test_marks_of_a_text_are_shown_in_its_sentence_only() -> None:
    marks = [Mark((0, 4), "found"), Mark((10, 15), "figure", ("⟨", "⟩"))]
    lines = sentence_lines("One. Two, three boats. Four.", (5, 22), marks, 40)
    assert [(piece, styles) for piece, styles in lines[0] if styles] == [("⟨three⟩", ("figure",))]


def views(number: int) -> list[ReportView]:
    return [
        ReportView(report(f"r{n}", "Title", outlet=f"Outlet {n}"), f"Outlet {n} –", True, None, 0.0)
        for n in range(number)
    ]


@pytest.mark.parametrize(("chosen", "first"), [(WHOLE_ROW, 0), (0, 0), (4, 2), (11, 9)])
def test_the_chosen_report_is_among_the_columns(chosen: int, first: int) -> None:
    shape = layout(views(12), chosen, 80)
    assert shape.first == first
    assert len(shape.views) == 3
    assert chosen == WHOLE_ROW or chosen in range(shape.first, shape.first + 3)


def test_a_count_stands_with_the_last_word_of_its_label() -> None:
    shape = layout(views(1), WHOLE_ROW, 80)
    block = row_block(VouchRow("the harbour master", {}, own=(("r0", (0, 1)),)), shape, None, False, False, UNICODE)
    assert [" ".join(text(line).split()) for line in block.lines] == ["the harbour its own words", "master (1)"]


async def test_the_chosen_sentence_stays_in_sight_when_the_terminal_changes(seeds: Path) -> None:
    async with reading(seeds, (160, 45)) as pilot:
        await at_row(pilot, "repeatedly denying")
        await press(pilot, "enter", "G")
        screen = pilot.app.screen
        assert isinstance(screen, TellingsScreen)
        chosen = screen.list.item
        await pilot.resize_terminal(80, 24)
        await press(pilot)
        assert screen.list.item == chosen
        assert "▌" in screen_text(pilot)
