"""Says what storylines are made of: reasons and names, in the words of their texts, for those that are not as they were."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Generic

from briefing.grouping.events import central
from briefing.grouping.fingerprints import overlap
from briefing.grouping.folding import Overlaps, Reports
from briefing.grouping.naming import EARLY, LATER_REPORTS, REPORTS, TURNS, storyline_title
from briefing.grouping.packing import unpacked
from briefing.grouping.sharing import READ, common, shared
from briefing.grouping.table import Table
from briefing.grouping.updates import Source
from briefing.model import Article, CopyOf, EventOf, Reason, ReportOf, SharedText, StorylineOf
from briefing.model.groups import A

AT_ONCE = 400
"""Articles that are held at a time."""


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
        self._texts: dict[str, Article] = {}

    def told(self, outlines: Sequence[Outline]) -> Iterator[StorylineOf[A]]:
        """The storylines, in the order of `outlines`; texts are read for some of them at a time."""
        waiting: list[Outline] = []
        wanted: set[str] = set()
        for outline in outlines:
            waiting.append(outline)
            wanted |= self._wanted(outline)
            if len(wanted) >= AT_ONCE:
                yield from self._made(waiting, wanted)
                waiting, wanted = [], set()
        yield from self._made(waiting, wanted)

    def _made(self, outlines: Sequence[Outline], wanted: set[str]) -> Iterator[StorylineOf[A]]:
        self._texts = {one.id: one for one in self._source.articles(wanted)} if wanted else {}
        yield from map(self._storyline, outlines)

    def _wanted(self, outline: Outline) -> set[str]:
        """Ids of the articles whose words are needed."""
        rows = [row for rows in outline.reports if len(rows) > 1 for row in rows]
        if len(outline.events) > 1:
            rows += [row for rows in outline.reports for row in rows[:READ]]
            rows += [row for at, rows in enumerate(outline.reports) for row in rows[: _named_after(at)]]
        return {self._table.ids[row] for row in rows}

    def _storyline(self, outline: Outline) -> StorylineOf[A]:
        ids = {row: f"e-{self._table.ids[rows[0]]}" for row, rows in zip(outline.events, outline.reports, strict=True)}
        events = tuple(
            self._event(ids[row], row, rows, also, outline)
            for row, rows, also in zip(outline.events, outline.reports, outline.also, strict=True)
        )
        read = dict(zip(outline.events, outline.reports, strict=True))
        why = tuple(
            self._reason(
                row, outline, ids, read[row], read[outline.nearest.get(row, outline.events[0])], outline.events[0]
            )
            for row in outline.events[1:]
        )
        return StorylineOf(f"s-{events[0].reports[0].id}", self._title(events), events, why)

    def _event(self, id: str, row: int, rows: tuple[int, ...], also: tuple[str, ...], outline: Outline) -> EventOf[A]:
        ids = {one: self._table.ids[one] for one in rows}
        why = tuple(
            self._reason(one, outline, ids, (one,), (outline.nearest.get(one, rows[0]),), rows[0]) for one in rows[1:]
        )
        title = self._cards[self._table.ids[central(self._table, rows, row)]].title
        return EventOf(id, title, tuple(map(self._report, rows)), why, also)

    def _title(self, events: Sequence[EventOf[A]]) -> str:
        if len(events) == 1:
            return storyline_title(events)  # type: ignore[arg-type]  # one event's own title: no text is read
        read = [
            EventOf(
                event.id, event.title, tuple(ReportOf(self._texts[one.id]) for one in event.reports[: _named_after(at)])
            )
            for at, event in enumerate(events[: TURNS[-1]])
        ]
        return storyline_title(read)

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

    def _reason(
        self, row: int, outline: Outline, ids: Mapping[int, str], read: Sequence[int], near: Sequence[int], first: int
    ) -> Reason:
        nearest = outline.nearest.get(row, first)
        score, heavy = common(self._table, row, nearest)
        days = [int(self._table.column("day")[one]) for one in (row, nearest)]
        texts = ([self._texts[self._table.ids[one]] for one in rows[:READ]] for rows in (read, near))
        return Reason(
            member=ids[row],
            nearest=ids[nearest],
            score=round(min(1.0, score), 4),
            shared=shared(heavy, *texts),
            days=abs(days[0] - days[1]) if all(days) else None,
            tied=row in outline.tied,
        )


def _named_after(at: int) -> int:
    """How many reports of the event at this place of a storyline are read for the storyline's name."""
    if at >= TURNS[-1]:
        return 0
    return REPORTS if at < EARLY else LATER_REPORTS
