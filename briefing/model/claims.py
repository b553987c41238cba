"""Claims by reports: a row for every sentence, and what each report has of it. Spans are offsets into the report's text."""

from dataclasses import dataclass
from enum import StrEnum

from briefing.model.head import Span


class State(StrEnum):
    """What one report has of a claim."""

    SAME = "same"
    RELATED = "related"
    NONE = "none"
    BEFORE = "before"
    UNDATED = "undated"
    NO_GAPS = "no_gaps"


@dataclass(frozen=True, slots=True)
class Vouch:
    """Who vouches for a sentence."""

    speaker: str | None
    """The resolved name, or None where nobody is named or described."""
    named: bool
    """Whether the speaker has a name (`Peskov`), or only a description (`officials`)."""
    cue: str
    """The reporting verb as written."""


@dataclass(frozen=True, slots=True)
class Difference:
    """How a sentence departs from another one that says the like."""

    kind: str
    """`speaker`, `negation`, `quantity`, `time`, `object` or `wording`; beside a headline also `modality`."""
    span: Span
    """The words that differ, in the text of the sentence."""


@dataclass(frozen=True, slots=True)
class Cell:
    """What one report has of a claim."""

    report: str
    """Report id."""
    state: State
    """Match or not, and why not."""
    sentence: str | None
    """The matching sentence, or without a match the nearest miss."""
    span: Span | None
    """Where it stands in the report's text."""
    place: tuple[int, int] | None
    """Sentence number (0 is the headline) and number of sentences below the headline."""
    score: float
    """Similarity to the anchor, 0 to 1."""
    per: Vouch | None = None
    """Who vouches, or None where the sentence is the report's own."""
    differs: tuple[Difference, ...] = ()
    """Where it departs from the anchor."""


@dataclass(frozen=True, slots=True)
class ClaimRow:
    """One sentence of one report, and what each report has of it."""

    anchor: str
    """Id of the report that the sentence stands in."""
    group: str
    """Which claim the row belongs to."""
    text: str
    """The sentence."""
    cells: tuple[Cell, ...]
    """One a report, in the order of the comparison's reports."""
