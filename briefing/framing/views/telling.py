"""What one statement in many tellings is made of: the tellings, their kin, and what to call their places and states."""

from dataclasses import dataclass
from enum import StrEnum

from briefing.framing.views.side_by_side import Slot
from briefing.model import Article, Cell, Span, State, Voice, Vouch

STATE_WORDS = {
    State.SAME: "match",
    State.RELATED: "related",
    State.NONE: "no match found",
    State.BEFORE: "published before the first dated match",
    State.UNDATED: "no match found, date unknown",
    State.NO_GAPS: "gaps not shown",
}
"""What a cell's state is called wherever it is written out."""


class Kin(StrEnum):
    """How a sentence belongs to a statement."""

    MATCH = "match"
    """The report's sentence that matches."""
    ALSO = "also"
    """A further sentence of a report that has a match, of the claim's group."""
    RELATED = "related"
    """Near, but no match."""
    SPEAKER = "speaker"
    """By a speaker of the side that tells the statement, in some of its words."""
    MISS = "miss"
    """The nearest sentence of a report without a match."""


@dataclass(frozen=True, slots=True)
class Telling:
    """A sentence as one telling of a statement."""

    report: str
    """Report id."""
    span: Span
    """Where the sentence stands in the report's text."""
    sentence: str
    """The sentence, verbatim."""
    place: tuple[int, int] | None
    """Sentence number (0 is the headline) and number of sentences below the headline; None for a credit line."""
    kin: Kin
    """How it belongs to the statement."""
    state: State
    """What the report has of the statement."""
    score: float
    """Similarity to the row's sentence, 0 to 1; 0 where none was made."""
    per: Vouch | None
    """Who vouches for it, or None where the sentence is the report's own."""
    voice: Voice | None
    """The voice that `per` tells of, with its places in the text, where it is known."""
    quotes: tuple[Span, ...]
    """What stands in quotation marks in it."""
    own: tuple[Span, ...] = ()
    """Runs of words that no other telling has; the speaker's name and verb are not among them."""
    common: tuple[Span, ...] = ()
    """Words that every other telling has."""
    figures: tuple[Span, ...] = ()
    """Where it counts something."""
    note: str = ""
    """What else is to be said: `at odds`, which words are shared."""


@dataclass(frozen=True, slots=True)
class Statement:
    """A claim in all its tellings; tellings of every sort are by date, undated last."""

    text: str
    """The sentence of the row."""
    tellings: tuple[Telling, ...]
    """One a report: its match."""
    also: tuple[Telling, ...]
    """Further sentences of the claim's group."""
    related: tuple[Telling, ...]
    """What comes near in reports without a match."""
    side: str | None
    """The side that all speakers of the statement belong to, or None."""
    of_side: tuple[Telling, ...]
    """What that side is reported to say of it in other sentences."""
    without: tuple[Cell, ...]
    """Reports without a match, each with its nearest miss."""
    compared: tuple[Telling, ...]
    """The tellings that the slots speak of, in their order."""
    slots: tuple[Slot, ...]
    """What stands in the same slot."""
    voices_known: bool
    """Whether speakers were looked for at all."""


def place_of(article: Article, span: Span) -> tuple[int, int] | None:
    """Number of the sentence that `span` begins in (0 is the headline) and of all; None where it is in none."""
    index = next((s.index for s in article.sentences if s.span[0] <= span[0] < s.span[1]), None)
    return None if index is None else (index, len(article.sentences) - 1)


def place_text(place: tuple[int, int] | None) -> str:
    """`sentence 13 of 14`, `headline`, or `credit line`."""
    if place is None:
        return "credit line"
    return f"sentence {place[0]} of {place[1]}" if place[0] else "headline"
