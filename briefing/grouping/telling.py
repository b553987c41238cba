"""Says what storylines are made of: reasons and names, in the words of their texts, for those that are not as they were."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Generic

from briefing.grouping import unworded
from briefing.grouping.events import central
from briefing.grouping.fingerprints import overlap
from briefing.grouping.folding import Overlaps, Reports
from briefing.grouping.naming import EARLY, LATER_REPORTS, REPORTS, TURNS
from briefing.grouping.packing import unpacked
from briefing.grouping.sharing import common, read_for
from briefing.grouping.table import Table
from briefing.grouping.updates import Asked, Source, Worded
from briefing.model import CopyOf, EventOf, Reason, ReportOf, SharedText, StorylineOf
from briefing.model.groups import A


@dataclass(frozen=True, slots=True)
class Outline:
    """What a storyline is made of, by rows in the table."""

    events: tuple[int, ...]
    reports: tuple[tuple[int, ...], ...]
    """Of each event, in order."""
    nearest: Mapping[int, int]
    """For a report or an event that is not the first of its group: the one that it is nearest to."""
    tied: frozenset[int]
    """Reports and events that the reader put where they are."""
    also: tuple[tuple[str, ...], ...]
    """Of each event, the ids of the other storylines that it touches."""


class Teller(Generic[A]):
    """Makes storylines of outlines."""

    def __init__(
        self, table: Table, cards: Mapping[str, A], source: Source, reports: Reports, overlaps: Overlaps
    ) -> None:
        self._table, self._cards, self._source, self._reports = table, cards, source, reports
        told = overlaps.copy
        pairs = zip(overlaps.low[told].tolist(), overlaps.high[told].tolist(), strict=True)
        self._shares = dict(zip(pairs, overlaps.share[told].tolist(), strict=True))

    def told(self, outlines: Sequence[Outline]) -> Iterator[StorylineOf[A]]:
        """The storylines of `outlines`, in any order."""
        drafts = map(self._draft, outlines)
        several = []
        for draft in drafts:
            if draft.reasons:
                several.append(draft)
            else:
                yield self._storyline(draft, unworded(draft.asked))
        said = self._source.worded([draft.asked for draft in several])
        for draft, worded in zip(several, said, strict=True):
            yield self._storyline(draft, worded)

    def _draft(self, outline: Outline) -> "_Draft":
        titles = [
            self._cards[self._table.ids[central(self._table, rows, event)]].title
            for event, rows in zip(outline.events, outline.reports, strict=True)
        ]
        drafted = list(self._reasons(outline))
        events = tuple(
            (title, self._ids(rows[: _named_after(at)]) if len(titles) > 1 else ())
            for at, (title, rows) in enumerate(zip(titles[: TURNS[-1]], outline.reports, strict=False))
        )
        asked = Asked(tuple((heavy, self._ids(read)) for _, heavy, read in drafted), events)
        return _Draft(outline, titles, [reason for reason, *_ in drafted], asked)

    def _reasons(self, outline: Outline) -> Iterator["_Drafted"]:
        """Of the reports of each event, then of the events."""
        for rows in outline.reports:
            for row in rows[1:]:
                near = outline.nearest.get(row, rows[0])
                ids = self._table.ids[row], self._table.ids[near]
                yield self._reason(outline, row, near, ids, [row, near])
        read, first = dict(zip(outline.events, outline.reports, strict=True)), outline.events[0]
        for row in outline.events[1:]:
            near = outline.nearest.get(row, first)
            ids = _event_id(self._table.ids[read[row][0]]), _event_id(self._table.ids[read[near][0]])
            yield self._reason(outline, row, near, ids, read_for(read[row], read[near]))

    def _reason(self, outline: Outline, row: int, near: int, ids: tuple[str, str], read: Sequence[int]) -> "_Drafted":
        score, heavy = common(self._table, row, near)
        days = [int(self._table.column("day")[one]) for one in (row, near)]
        apart = abs(days[0] - days[1]) if all(days) else None
        reason = Reason(*ids, round(min(1.0, score), 4), (), apart, row in outline.tied)
        return reason, heavy, read

    def _storyline(self, draft: "_Draft", worded: Worded) -> StorylineOf[A]:
        said = iter(
            reason._replace(shared=shared) for reason, shared in zip(draft.reasons, worded.reasons, strict=True)
        )
        outline = draft.outline
        events = tuple(
            EventOf(
                _event_id(self._table.ids[rows[0]]),
                title,
                tuple(map(self._report, rows)),
                tuple(islice(said, len(rows) - 1)),
                also,
            )
            for title, rows, also in zip(draft.titles, outline.reports, outline.also, strict=True)
        )
        return StorylineOf(f"s-{events[0].reports[0].id}", worded.title, events, tuple(said))

    def _ids(self, rows: Sequence[int]) -> tuple[str, ...]:
        return tuple(self._table.ids[row] for row in rows)

    def _report(self, lead: int) -> ReportOf[A]:
        copies = (
            CopyOf(self._cards[self._table.ids[row]], self._similarity(lead, row))
            for row in self._reports.copies.get(lead, ())
        )
        shares = (SharedText(self._table.ids[row], share) for row, share in self._reports.shares.get(lead, ()))
        return ReportOf(self._cards[self._table.ids[lead]], tuple(copies), tuple(shares))

    def _similarity(self, a: int, b: int) -> float:
        known = self._shares.get((a, b), self._shares.get((b, a)))
        if known is None:
            ids = (self._table.ids[a], self._table.ids[b])
            data = self._source.features(ids)
            known = overlap(*(unpacked(data[id]).fingerprint for id in ids)).share
        return round(known, 4)


_Drafted = tuple[Reason, Sequence[int], Sequence[int]]
"""A reason without its words, the keys that are shared, and the reports that are read for the words."""


@dataclass(frozen=True, slots=True)
class _Draft:
    """A storyline before its texts are read."""

    outline: Outline
    titles: Sequence[str]
    """Of the events."""
    reasons: Sequence[Reason]
    asked: Asked


def _event_id(first: str) -> str:
    return f"e-{first}"


def _named_after(at: int) -> int:
    """How many reports of the event at this place of a storyline are read for the storyline's name."""
    if at >= TURNS[-1]:
        return 0
    return REPORTS if at < EARLY else LATER_REPORTS
