"""Opens a library and answers for it: the one place where files, grouping, comparison, search and brief meet."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import cached_property
from pathlib import Path

from briefing import brief, grouping, library, search
from briefing.comparisons import Comparisons, Target
from briefing.config import Config
from briefing.model import Article, Comparison, Event, Library, Report, Storyline

Progress = Callable[[str, int, int], None]
"""Called with what is being done, how many are done, and how many there are (0: not known)."""

SIDE_BY_SIDE = 12
"""Reports that the reader puts side by side at most; more cannot be looked at."""


class UnknownId(Exception):
    """No storyline, event, report or copy of the library has this id."""


def library_settings(config: Config | None) -> library.LibrarySettings:
    """What the reader's settings say of how a library is read."""
    return library.LibrarySettings(config.fields, config.suffixes) if config else library.LibrarySettings()


class Session(Comparisons):
    """A library that has been read and grouped. Its methods may be called from any thread."""

    def __init__(self, read: Library, storylines: Sequence[Storyline], encodes: bool = True) -> None:
        super().__init__(encodes)
        self.library = read
        self.storylines = tuple(storylines)

    @classmethod
    def open(cls, root: Path, progress: Progress = lambda *_: None, config: Config | None = None) -> "Session":
        """Reads and groups the library at `root`. Raises library.LibraryMissing."""
        read = library.load(root, lambda done, total: progress("Reading", done, total), library_settings(config))
        storylines = grouping.group(read.articles, lambda step: progress(step, 0, 0))
        return cls(read, storylines, config.encoder if config else True)

    @cached_property
    def reports(self) -> tuple[Report, ...]:
        """Every report, by date and path, undated last."""
        return tuple(sorted((r for s in self.storylines for r in s.reports), key=lambda r: r.lead.order))

    @cached_property
    def articles(self) -> Mapping[str, Article]:
        """Every article, copies too, by id."""
        return {article.id: article for report in self.reports for article in report.articles}

    @cached_property
    def _storylines(self) -> Mapping[str, Storyline]:
        return {storyline.id: storyline for storyline in self.storylines}

    @cached_property
    def _targets(self) -> Mapping[str, Target]:
        targets = {s.id: Target(s.id, s.title, s.reports) for s in self.storylines}
        targets |= {e.id: Target(e.id, e.title, e.reports) for s in self.storylines for e in s.events}
        targets |= {a.id: Target(r.id, r.lead.title, (r,)) for r in self.reports for a in r.articles}
        return targets

    @cached_property
    def catalogue(self) -> search.Catalogue:
        """What search looks into, made at the first search."""
        return search.catalogue(self.storylines)

    def storyline_of(self, id: str) -> Storyline:
        """The storyline that is, or holds, this id. Raises UnknownId."""
        for storyline in self.storylines:
            ids = (
                storyline.id,
                *(e.id for e in storyline.events),
                *(a.id for r in storyline.reports for a in r.articles),
            )
            if id in ids:
                return storyline
        raise UnknownId(id)

    def report_of(self, article_id: str) -> Report:
        """The report that an article leads or is a copy of. Raises UnknownId."""
        for report in self.reports:
            if any(article.id == article_id for article in report.articles):
                return report
        raise UnknownId(article_id)

    def event_of(self, report: Report) -> Event:
        """The event that a report belongs to."""
        return next(e for s in self.storylines for e in s.events if report in e.reports)

    def touched(self, by: Event | Storyline) -> tuple[Storyline, ...]:
        """The other storylines that an event touches, or that the events of a storyline do."""
        return tuple(self._storylines[id] for id in by.also)

    def target(self, id: str) -> Target:
        """The storyline, event or report of this id; a copy's id gives its report. Raises UnknownId."""
        if id not in self._targets:
            raise UnknownId(id)
        return self._targets[id]

    def everything(self) -> Target:
        """Every report of the library, whatever its grouping."""
        return Target("all", self.library.name, self.reports)

    def fullest(self) -> Target | None:
        """The storyline with most reports, then the most recent; None in an empty library."""
        if not self.storylines:
            return None
        return self.target(max(self.storylines, key=lambda s: (len(s.reports), _last_day(s), s.id)).id)

    def portions(self, target: Target, most: int = SIDE_BY_SIDE) -> tuple[Target, ...]:
        """The target in parts of at most `most` reports: the newest of each outlet first, then the newest of the others."""
        if len(target.reports) <= most:
            return (target,)
        newest = sorted(target.reports, key=_recency, reverse=True)
        first_of_outlet = {report.lead.outlet: report for report in reversed(newest)}
        ordered = sorted(newest, key=lambda r: first_of_outlet[r.lead.outlet] is not r)
        parts = ({report.id for report in ordered[at : at + most]} for at in range(0, len(ordered), most))
        whole = target.whole or target.reports
        return tuple(
            replace(target, reports=tuple(r for r in target.reports if r.id in ids), whole=whole) for ids in parts
        )

    def search(self, query: str, limit: int = 50) -> tuple[search.Hit, ...]:
        """The articles that fit, best first."""
        return search.search(self.catalogue, query, limit)

    def brief(self, period: brief.Period) -> brief.Brief:
        """The brief of a period."""

        # a storyline is compared as far as it lies in the period, which need not be all of it
        def compare(part: Storyline) -> Comparison:
            return self.compare(Target(part.id, part.title, part.reports))

        return brief.make_brief(self.library, self.storylines, compare, period)


def _recency(report: Report) -> tuple[bool, float, str]:
    published = report.lead.published
    return (published is not None, published.instant if published else 0.0, report.id)


def _last_day(storyline: Storyline) -> date:
    return storyline.days[1] if storyline.days else date.min
