"""A library grouped as a whole, and again when articles have come, gone or changed."""

from bisect import bisect
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from hashlib import blake2b
from typing import Generic

import numpy as np
from numpy.typing import NDArray

from briefing.grouping import events, folding, levels, rows, storylines
from briefing.grouping.bonds import Bound
from briefing.grouping.components import Groups, Scores
from briefing.grouping.kept import Kept, restored, saved
from briefing.grouping.levels import Grouped
from briefing.grouping.packing import packed, unpacked
from briefing.grouping.table import Columns, Table
from briefing.grouping.telling import Outline, Teller
from briefing.grouping.updates import Asked, Say, Source, Update, Worded
from briefing.grouping.vectors import Floats, Places
from briefing.grouping.wording import worded
from briefing.model import Article, Corrections, Storyline, StorylineOf
from briefing.model.groups import A

AT_ONCE = 5000
"""Articles whose features are read at a time."""


def updated(
    cards: Mapping[str, A],
    changed: Collection[str],
    state: Mapping[str, bytes] | None,
    source: Source,
    corrections: Corrections,
    say: Say,
) -> Update[A]:
    """The storylines that are not as they were when `state` was made."""
    return _Update(cards, frozenset(changed), state, source, corrections, say).done()


def grouped(articles: Sequence[Article], say: Callable[[str], None], corrections: Corrections) -> tuple[Storyline, ...]:
    """The storylines of `articles`, most recent activity first."""
    cards = {article.id: article for article in articles}
    found = updated(cards, cards, None, _Given(cards), corrections, lambda text, done, _: None if done else say(text))
    return tuple(sorted(found.storylines, key=_recent_first))


def _recent_first(storyline: Storyline) -> tuple[int, str]:
    return (-storyline.days[1].toordinal() if storyline.days else 0, storyline.events[0].reports[0].lead.path)


class _Given:
    """Articles that are at hand."""

    def __init__(self, articles: Mapping[str, Article]) -> None:
        self._articles = articles

    def features(self, ids: Collection[str]) -> Mapping[str, bytes]:
        return {id: packed(self._articles[id]) for id in ids}

    def text(self, id: str) -> str:
        return self._articles[id].text

    def worded(self, asked: Sequence[Asked]) -> Iterator[Worded]:
        return (worded(one, self._articles) for one in asked)


class _Update(Generic[A]):
    def __init__(
        self,
        cards: Mapping[str, A],
        changed: frozenset[str],
        state: Mapping[str, bytes] | None,
        source: Source,
        corrections: Corrections,
        say: Say,
    ) -> None:
        self.cards, self.changed, self.source, self.say = cards, changed, source, say
        self.state, self.before = state, restored(state) or Kept()
        self.corrections, self.table = corrections, self.before.table
        self.bound = digest(_sorted(corrections))
        self.everything = self.bound != self.before.corrections
        """Whether the reader's corrections are others, so that what nothing touched may be grouped in another way."""

    def done(self) -> Update[A]:
        articles = self._articles()
        self.say("Folding copies", 0, len(articles))
        overlaps = folding.measured(
            self.before.overlaps, self.before.articles, self.table, articles, self.cards, self.source
        )
        self.reports = folding.folded(overlaps, self.table, articles, self.corrections.of_reports)
        told = {self.table.ids[lead]: digest(found) for lead, found in self.reports.told(self.table.ids).items()}
        happened, named = self._events(articles)
        affairs, linked = self._storylines(named)
        outlines, digests = self._outlines(happened, named, affairs, linked, told)
        self.say("Naming storylines", 0, len(outlines))
        teller = Teller(self.table, self.cards, self.source, self.reports, overlaps)
        found = self._told(teller, outlines)
        kept = Kept(
            self.table, articles, overlaps, told, happened.board, named, affairs.board, linked, digests, self.bound
        )
        return Update(found, tuple(self.before.digests.keys() - digests.keys()), saved(kept, self.state))

    def _told(self, teller: Teller[A], outlines: Sequence[Outline]) -> tuple[StorylineOf[A], ...]:
        found = []
        for one in teller.told(outlines):
            found.append(one)
            if len(found) % 500 == 0:
                self.say("Naming storylines", len(found), len(outlines))
        return tuple(found)

    def _articles(self) -> Places:
        """Rows of all articles, by date and path; rows of new and changed ones are added."""
        cards, ids, now = self.cards, self.table.ids, frozenset(self.cards)
        as_they_were = now - self.changed
        there = [row for row in self.before.articles.tolist() if ids[row] in as_they_were]
        new = sorted(now.difference(ids[row] for row in there), key=lambda one: cards[one].order)
        first = len(self.table)
        self.table.add(new, map(self._rows, (new[at : at + AT_ONCE] for at in range(0, len(new), AT_ONCE))))
        added = np.arange(first, first + len(new))
        return np.insert(np.array(there, np.intp), self._among(there, added), added)

    def _among(self, there: Sequence[int], added: Places) -> list[int]:
        """Where the rows `added` belong among those that are there; paths decide among those of one instant only."""
        old = _instants(self.table, np.array(there, np.intp))
        new = _instants(self.table, added)
        starts, ends = (np.searchsorted(old, new, side).tolist() for side in ("left", "right"))
        cards, ids = self.cards, self.table.ids
        return [
            start
            if start == end
            else bisect(there, cards[ids[row]].path, start, end, key=lambda at: cards[ids[at]].path)
            for row, start, end in zip(added.tolist(), starts, ends, strict=True)
        ]

    def _rows(self, ids: Sequence[str]) -> Columns:
        data = self.source.features(ids)
        return rows.of_articles([self.cards[id] for id in ids], [unpacked(data[id]) for id in ids])

    def _events(self, articles: Places) -> tuple[Grouped, Groups]:
        """The events, each by the row of its only report or by one of its own."""
        lead = np.ones(len(self.table), np.bool_)
        lead[[row for copies in self.reports.copies.values() for row in copies]] = False
        reports = articles[lead[articles]]

        def make(inside: Sequence[int], scores: Scores, bound: Bound) -> list[list[int]]:
            return events.events_of(self.table, inside, scores, bound)

        linked = (events.THRESHOLD, events.EVENNESS)
        found = levels.grouped(
            self.before.reports, self.before.events, self.table, reports, events.LEVEL, linked,
            self.corrections.of_events, self._ids, make, self.everything, self._counted("Finding events"),
        )  # fmt: skip
        names = self._named(found.fresh)
        return found, levels.merged(self.before.events, found, names, len(self.table))

    def _named(self, groups: Sequence[tuple[int, ...]]) -> list[int]:
        """A row for each event: that of its only report, one that it had, or a new one."""
        old = self.before.events
        several = old.lengths > 1
        had = dict(zip(old.some(several), old.names[several].tolist(), strict=True))
        fresh = [members for members in groups if len(members) > 1 and members not in had]
        first = len(self.table)
        batches = (rows.of_events(self.table, fresh[at : at + AT_ONCE]) for at in range(0, len(fresh), AT_ONCE))
        self.table.add([""] * len(fresh), batches)
        had |= {members: first + at for at, members in enumerate(fresh)}
        return [members[0] if len(members) == 1 else had[members] for members in groups]

    def _storylines(self, named: Groups) -> tuple[Grouped, Groups]:
        articles = dict(zip(named.names.tolist(), named.lists(), strict=True)) if self._bound() else {}

        def ids(event: int) -> list[str]:
            return [id for report in articles[event] for id in self._ids(report)]

        def make(_inside: Sequence[int], scores: Scores, bound: Bound) -> list[list[int]]:
            return bound.link(scores, storylines.THRESHOLD, storylines.EVENNESS)

        linked = (storylines.THRESHOLD, storylines.EVENNESS)
        found = levels.grouped(
            self.before.happened, self.before.storylines, self.table, named.names, storylines.LEVEL, linked,
            self.corrections.of_storylines, ids, make, self.everything, self._counted("Linking events"),
        )  # fmt: skip
        return found, levels.merged(self.before.storylines, found, [0] * len(found.fresh), len(self.table))

    def _bound(self) -> bool:
        return self.corrections != Corrections()

    def _ids(self, report: int) -> list[str]:
        return [self.table.ids[row] for row in (report, *self.reports.copies.get(report, ()))]

    def _counted(self, text: str) -> Callable[[int, int], None]:
        return lambda done, total: self.say(text, done, total)

    def _outlines(
        self, happened: Grouped, named: Groups, affairs: Grouped, linked: Groups, told: Mapping[str, str]
    ) -> tuple[list[Outline], dict[str, str]]:
        """Storylines that are not as they were, and the digests of all."""
        ids, before = self.table.ids, self.before
        odd = self._changed(happened, told)
        event_odd = _any(odd, named.rows, named.lengths)
        by_event = np.zeros(len(self.table), np.bool_)
        by_event[named.names[event_odd]] = True
        by_event[affairs.board.rows[affairs.anew]] = True
        called = [f"s-{ids[row]}" for row in self._firsts(named, linked).tolist()]
        wanted = _any(by_event, linked.rows, linked.lengths)
        wanted |= np.fromiter((name not in before.digests for name in called), np.bool_, len(called))
        outlines = self._outlined(happened, named, affairs, linked, called, wanted)
        digests = {name: before.digests.get(name, "") for name in called}
        found = []
        for at, outline in zip(np.flatnonzero(wanted).tolist(), outlines, strict=True):
            made = self._digest(outline, told)
            if made != digests[called[at]] or self._fresh(outline):
                found.append(outline)
            digests[called[at]] = made
        return found, digests

    def _firsts(self, named: Groups, linked: Groups) -> Places:
        """The first report of each storyline."""
        first = np.full(len(self.table), -1, np.intp)
        first[named.names] = named.rows[named.starts]
        return first[linked.rows[linked.starts]]

    def _changed(self, happened: Grouped, told: Mapping[str, str]) -> NDArray[np.bool_]:
        """Rows of reports that are not as they were, or may be near to others."""
        ids, before = self.table.ids, self.before.told
        odd = np.zeros(len(self.table), np.bool_)
        odd[happened.board.rows[happened.anew]] = True
        others = {id for id in told.keys() | before.keys() if told.get(id) != before.get(id)}
        odd[[row for row in happened.board.rows.tolist() if ids[row] in others]] = True
        odd[[self.reports.leads.get(row, row) for row, id in enumerate(ids) if id in self.changed]] = True
        return odd

    def _outlined(
        self,
        happened: Grouped,
        named: Groups,
        affairs: Grouped,
        linked: Groups,
        called: Sequence[str],
        wanted: NDArray[np.bool_],
    ) -> list[Outline]:
        """Of the storylines that are `wanted`."""
        storyline_of = linked.numbers(len(self.table))
        inside = wanted[storyline_of[named.names]]
        near = happened.nearest(named, inside) | affairs.nearest(linked, wanted)
        members = dict(zip(named.names[inside].tolist(), named.some(inside), strict=True))
        touches = storylines.touched(affairs.graph, storyline_of[affairs.board.rows], wanted)
        also = {int(affairs.board.rows[at]): tuple(called[other] for other in others) for at, others in touches.items()}
        tied = self._tied(happened, affairs)
        return [
            Outline(
                events,
                tuple(members[event] for event in events),
                near,
                tied,
                tuple(also.get(event, ()) for event in events),
            )
            for events in linked.some(wanted)
        ]

    def _tied(self, *found: Grouped) -> frozenset[int]:
        return frozenset(int(one.board.rows[at]) for one in found for pair in one.ties for at in pair)

    def _digest(self, outline: Outline, told: Mapping[str, str]) -> str:
        ids = self.table.ids

        def member(row: int, first: int) -> tuple[str, str, bool]:
            return (ids[row], ids[outline.nearest.get(row, first)], row in outline.tied)

        first = {event: reports[0] for event, reports in zip(outline.events, outline.reports, strict=True)}
        lines = [
            (
                ids[first[outline.nearest.get(event, outline.events[0])]],
                event in outline.tied,
                also,
                [(member(row, reports[0]), told.get(ids[row])) for row in reports],
            )
            for event, reports, also in zip(outline.events, outline.reports, outline.also, strict=True)
        ]
        return digest(lines)

    def _fresh(self, outline: Outline) -> bool:
        """Whether an article of the storyline has changed, or is new."""
        return any(id in self.changed for reports in outline.reports for row in reports for id in self._ids(row))


def _any(mark: NDArray[np.bool_], rows: Places, lengths: Places) -> NDArray[np.bool_]:
    """Which groups have a member that is marked."""
    if not len(lengths):
        return np.zeros(0, np.bool_)
    return np.asarray(np.logical_or.reduceat(mark[rows], np.cumsum(lengths) - lengths))


def _instants(table: Table, rows: Places) -> Floats:
    """When each was published; at the end of time where that is not known."""
    return np.where(table.column("day")[rows] == 0, np.inf, table.column("instant")[rows])


def _sorted(corrections: Corrections) -> list[list[tuple[str, str]]]:
    levels_ = (corrections.reports, corrections.events, corrections.storylines)
    return [sorted(pairs) for bonds in levels_ for pairs in (bonds.together, bonds.apart)]


def digest(of: object) -> str:
    """A short digest of what `of` prints."""
    return blake2b(repr(of).encode(), digest_size=8).hexdigest()
