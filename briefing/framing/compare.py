"""Puts reports side by side: every facet that was asked for, and what could not be compared."""

from collections.abc import Callable, Collection, Mapping, Sequence
from typing import TypeVar

from briefing.framing.columns import columns, in_order
from briefing.framing.facts.dates import dates
from briefing.framing.facts.figures import figures
from briefing.framing.facts.origins import origins
from briefing.framing.facts.passages import passages
from briefing.framing.speech.material import Material, material
from briefing.framing.speech.voices import unified, voices
from briefing.framing.statements.claims import claims
from briefing.framing.statements.meaning import learned
from briefing.framing.wording.distinctive import distinctive
from briefing.framing.wording.headlines import headlines
from briefing.framing.wording.names import names
from briefing.model import Comparison, Facet, Report
from briefing.text.meaning import Meanings
from briefing.text.parse import INSTALL, Parse

ENGLISH = "en"
"""The language whose grammar and word forms the facets know."""
MOST_MATCHED = 12
"""Reports up to which sentences are matched for names alone."""
_NEED_GRAMMAR = frozenset({Facet.VOICES, Facet.NAMES, Facet.HEADLINES})

Found = TypeVar("Found")


def compare(
    id: str,
    title: str,
    reports: Sequence[Report],
    facets: Collection[Facet] = tuple(Facet),
    parses: Mapping[str, Parse] | None = None,
    whole: Sequence[Report] = (),
    meanings: Meanings | None = None,
) -> Comparison:
    """The reports side by side, in the facets asked for; the others are None.

    `parses` gives the grammar of articles by article id; a report without one has no voices, and `notes` says so. `whole` is the
    storyline that the reports are of, where more are to be counted for the words that set outlets apart than are compared.
    `meanings` are the vectors of an encoder, for the claims. Copies count once, by their report's lead. The same input gives
    the same comparison, in whatever order the reports come.
    """
    found = unified([material(report, (parses or {}).get(report.id)) for report in in_order(reports)])

    matched = _matches_names(found, facets)
    rows = claims(found, meanings) if Facet.CLAIMS in facets or matched else ()

    def asked(facet: Facet, find: Callable[[Sequence[Material]], Found]) -> Found | None:
        return find(found) if facet in facets else None

    return Comparison(
        id=id,
        title=title,
        reports=columns(found),
        headlines=asked(Facet.HEADLINES, headlines),
        claims=asked(Facet.CLAIMS, lambda _: rows),
        voices=asked(Facet.VOICES, voices),
        names=asked(Facet.NAMES, lambda reports: names(reports, rows if matched else ())),
        distinctive=distinctive(whole or reports) if Facet.NAMES in facets else None,
        figures=asked(Facet.FIGURES, figures),
        dates=asked(Facet.DATES, dates),
        origins=asked(Facet.ORIGINS, origins),
        shared=asked(Facet.ORIGINS, passages),
        encoder=meanings.encoder if meanings and learned(meanings.encoder) and Facet.CLAIMS in facets else None,
        notes=tuple(_notes(found, facets)),
    )


def _matches_names(found: Sequence[Material], facets: Collection[Facet]) -> bool:
    # Names look at matching sentences too. They cost the square of the reports, so a large comparison goes without.
    parsed = sum(one.parse is not None for one in found)
    return Facet.NAMES in facets and parsed > 1 and len(found) <= MOST_MATCHED


def _notes(found: Sequence[Material], facets: Collection[Facet]) -> list[str]:
    foreign = sorted({one.article.language for one in found} - {ENGLISH})
    notes = [f"Voices are found in English texts only; here is also: {', '.join(foreign)}."] if foreign else []
    if _NEED_GRAMMAR & set(facets) and any(one.parse is None and one.article.language == ENGLISH for one in found):
        notes.append(f"Voices need spaCy and its small English model: {INSTALL}")
    return notes
