"""The compare screen in any terminal: ASCII, without colour, at every size; what is always in sight."""

from pathlib import Path

import pytest

from briefing.config import Config
from briefing.model import Facet
from briefing.tui.widgets.drawn import LOOKS

from .comparing import everything, to_facet
from .driving import press, reading, screen_text, settled


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
    """Styles that can stand in one text together, in one facet; each has an attribute or a sign of its own."""

    def attributes(name: str) -> frozenset[str]:
        return frozenset(word for word in LOOKS[name].partition(" on ")[0].split() if not word.startswith("$"))

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
            for keys in (("1", "z"), ("z", "h")) if facet is Facet.VOICES else ((),):
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
