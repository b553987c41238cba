"""The nouns of the reader: frozen, slotted dataclasses and named tuples that every other package shares.

Making a dataclass takes half a millisecond, a named tuple a sixth of that: a module of them is imported when one of its names is first asked for, so that
the first frame waits for no more than it needs.
"""

from typing import TYPE_CHECKING

from briefing.on_demand import on_demand

if TYPE_CHECKING:
    from briefing.model.article import Article, Cut, Library, Problem, Sentence
    from briefing.model.claims import Cell, ClaimRow, Difference, State, Vouch
    from briefing.model.comparison import Comparison, ReportView
    from briefing.model.corrections import Bonds, Corrections
    from briefing.model.facet import Facet
    from briefing.model.facets import (
        DateMention,
        Distinctive,
        Figure,
        FigureCell,
        Headline,
        HeadlineClause,
        HeadlineEcho,
        HeadlineVersion,
        Named,
        Naming,
        Origin,
        Passage,
        PassagePlace,
        Term,
        Voice,
        Word,
        WordUse,
    )
    from briefing.model.groups import (
        Copy,
        CopyOf,
        Event,
        EventOf,
        Reason,
        Report,
        ReportOf,
        SharedText,
        Storyline,
        StorylineOf,
    )
    from briefing.model.head import Card, Genre, Head, Kind, Published, Span
    from briefing.model.listing import About, StorylineRow
    from briefing.model.quotes import Quote

__all__ = [
    "About",
    "Article",
    "Bonds",
    "Card",
    "Cell",
    "ClaimRow",
    "Comparison",
    "Copy",
    "CopyOf",
    "Corrections",
    "Cut",
    "DateMention",
    "Difference",
    "Distinctive",
    "Event",
    "EventOf",
    "Facet",
    "Figure",
    "FigureCell",
    "Genre",
    "Head",
    "Headline",
    "HeadlineClause",
    "HeadlineEcho",
    "HeadlineVersion",
    "Kind",
    "Library",
    "Named",
    "Naming",
    "Origin",
    "Passage",
    "PassagePlace",
    "Problem",
    "Published",
    "Quote",
    "Reason",
    "Report",
    "ReportOf",
    "ReportView",
    "Sentence",
    "SharedText",
    "Span",
    "State",
    "Storyline",
    "StorylineOf",
    "StorylineRow",
    "Term",
    "Voice",
    "Vouch",
    "Word",
    "WordUse",
]

__getattr__ = on_demand(
    __name__,
    {
        "article": "Article Cut Library Problem Sentence",
        "claims": "Cell ClaimRow Difference State Vouch",
        "comparison": "Comparison ReportView",
        "corrections": "Bonds Corrections",
        "facet": "Facet",
        "facets": "DateMention Distinctive Figure FigureCell Headline HeadlineClause HeadlineEcho HeadlineVersion Named Naming Origin Passage PassagePlace Term Voice Word WordUse",
        "groups": "Copy CopyOf Event EventOf Reason Report ReportOf SharedText Storyline StorylineOf",
        "head": "Card Genre Head Kind Published Span",
        "listing": "About StorylineRow",
        "quotes": "Quote",
    },
)
