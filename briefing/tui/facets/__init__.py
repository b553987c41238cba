"""Facets as the compare screen shows them: pure functions from a comparison to rows."""

from collections.abc import Callable

from briefing.model import Comparison, Facet
from briefing.tui.facets.base import Band, BandRow, Evidence
from briefing.tui.facets.claims import claims
from briefing.tui.facets.headlines import headlines
from briefing.tui.facets.origins import origins
from briefing.tui.facets.tables import dates, figures, names
from briefing.tui.facets.voices import voices
from briefing.tui.glyphs import Glyphs

__all__ = ["BANDS", "Band", "BandRow", "Evidence"]

BANDS: dict[Facet, Callable[[Comparison, Glyphs], Band]] = {
    Facet.CLAIMS: claims,
    Facet.HEADLINES: headlines,
    Facet.VOICES: voices,
    Facet.NAMES: names,
    Facet.FIGURES: figures,
    Facet.DATES: dates,
    Facet.ORIGINS: origins,
}
