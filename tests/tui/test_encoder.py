"""The compare screen where a sentence encoder is there: claims come without it first, then with it."""

from pathlib import Path

import pytest

from briefing.config import Config
from briefing.text import meaning
from tests.encoding import StemEncoder, knowing_stems
from tests.tui.driving import compared, press, reading, screen_text

pytestmark = pytest.mark.opens_anew


async def test_the_standing_line_tells_the_figures_of_the_encoder_that_helped(seeds: Path, monkeypatch) -> None:
    monkeypatch.setattr(meaning, "encoder", StemEncoder)
    with knowing_stems():
        async with reading(seeds) as pilot:
            await press(pilot, "c")
            screen = await compared(pilot)
            assert screen.comparison is not None
            assert screen.comparison.encoder == "stems 1"
            assert "On labelled news 1 in 10 matches wrong, 2 in 10 missed." in screen_text(pilot)


async def test_a_reader_who_wants_no_encoder_gets_claims_and_figures_without_it(seeds: Path, monkeypatch) -> None:
    monkeypatch.setattr(meaning, "encoder", StemEncoder)
    async with reading(seeds, config=Config(encoder=False)) as pilot:
        await press(pilot, "c")
        screen = await compared(pilot)
        assert screen.comparison is not None
        assert screen.comparison.encoder is None
        assert "On labelled news 2 in 10 matches wrong, 4 in 10 missed." in screen_text(pilot)
