"""Puts reports side by side: every facet that was asked for, and what could not be compared."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from briefing.framing.claims import claims
from briefing.framing.columns import columns, in_order
from briefing.framing.figures import figures
from briefing.framing.material import Material, material
from briefing.framing.voices import voices
from briefing.model import Comparison, Facet, Report
from briefing.text.parse import INSTALL, Parse

ENGLISH = "en"
"""The language whose grammar and word forms the facets know."""
_NEED_GRAMMAR = (Facet.VOICES, Facet.NAMES, Facet.HEADLINES)


def compare(
    id: str,  # noqa: A002  # the contract's own word
    title: str,
    reports: Sequence[Report],
    facets: Collection[Facet] = tuple(Facet),
    parses: Mapping[str, Parse] | None = None,
) -> Comparison:
    """The reports side by side, in the facets asked for; the others are None.

    `parses` gives the grammar of articles by article id; one that is missing has no voices, and `notes` says so. Copies
    count once, by their report's lead. The same input gives the same comparison, in whatever order the reports come.
    """
    found = [material(report, (parses or {}).get(report.id)) for report in in_order(reports)]
    comparison = Comparison(id, title, columns(found), notes=_notes(found, facets))
    return replace(comparison, **{facet.value: _FACETS[facet](found) for facet in Facet if facet in facets})


_FACETS = {Facet.CLAIMS: claims, Facet.VOICES: voices, Facet.FIGURES: figures}


def _notes(found: Sequence[Material], facets: Collection[Facet]) -> tuple[str, ...]:
    missing = [one for one in found if one.parse is None and one.article.language == ENGLISH]
    foreign = sorted({one.article.language for one in found} - {ENGLISH})
    notes = [f"Voices are found in English texts only; here is also: {', '.join(foreign)}."] if foreign else []
    if missing and any(facet in facets for facet in _NEED_GRAMMAR):
        notes.append(f"Voices need spaCy and its small English model: {INSTALL}")
    return tuple(notes)
