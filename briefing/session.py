"""Opens a library and answers for it: the one place where files, grouping, comparison, search and brief meet."""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from pathlib import Path
from threading import Lock
from typing import Any

from briefing import brief, framing, grouping, library, search
from briefing.config import Config
from briefing.model import Article, Comparison, Event, Facet, Library, Report, Storyline
from briefing.text.parse import Parse, ParserMissing, parser

Progress = Callable[[str, int, int], None]
"""Called with what is being done, how many are done, and how many there are (0: not known)."""

MOST_CLAIMS = 200
"""Reports that one comparison of claims takes at most: its cost grows with their square."""


SIDE_BY_SIDE = 12
"""Reports that the reader puts side by side at most; more cannot be looked at."""

STREAMED = (Facet.HEADLINES, Facet.VOICES, Facet.NAMES)
"""Facets that are shown as far as the grammar is read, report by report."""


class UnknownId(Exception):
    """No storyline, event, report or copy of the library has this id."""


class TooMany(Exception):
    """A comparison of claims was asked of more reports than it can take."""


@dataclass(frozen=True, slots=True)
class Target:
    """What is to be compared."""

    id: str
    """Id of a storyline, event or report; `all`; or `chosen`, for reports that the reader marked."""
    title: str
    """What to call it."""
    reports: tuple[Report, ...]
    """Its reports."""
    whole: tuple[Report, ...] = ()
    """Every report of the storyline, where `reports` are only some of them."""


@dataclass(frozen=True, slots=True)
class Stage:
    """A comparison on its way: first without grammar, then with that of some reports, at last whole."""

    comparison: Comparison
    """What there is so far."""
    read: int
    """Reports whose grammar is in it."""
    of: int
    """Reports whose grammar is to be read."""
    whole: bool
    """Whether this is the last stage."""


def library_settings(config: Config | None) -> library.LibrarySettings:
    """What the reader's settings say of how a library is read."""
    return library.LibrarySettings(config.fields, config.suffixes) if config else library.LibrarySettings()


class Session:
    """A library that has been read and grouped. Its methods may be called from any thread."""

    def __init__(self, read: Library, storylines: Sequence[Storyline]) -> None:
        self.library = read
        self.storylines = tuple(storylines)
        self._parses: dict[str, Parse] = {}
        self._compared: dict[tuple[tuple[str, ...], Facet, bool], Comparison] = {}
        self._parsing = Lock()

    @classmethod
    def open(cls, root: Path, progress: Progress = lambda *_: None, config: Config | None = None) -> "Session":
        """Reads and groups the library at `root`. Raises library.LibraryMissing."""
        read = library.load(root, lambda done, total: progress("Reading", done, total), library_settings(config))
        return cls(read, grouping.group(read.articles, lambda step: progress(step, 0, 0)))

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

    def compare(self, target: Target, facets: Collection[Facet] = tuple(Facet), parsed: bool = True) -> Comparison:
        """The comparison of `target`, from memory where it was made before.

        With `parsed` false nothing waits for the grammar: speakers and verbs are left out. Raises TooMany.
        """
        if Facet.CLAIMS in facets and len(target.reports) > MOST_CLAIMS:
            raise TooMany(
                f"{len(target.reports)} reports are too many to compare claims (at most {MOST_CLAIMS}): "
                "name a storyline with --id, or another facet with --facet"
            )
        key = _key(target)
        missing = tuple(f for f in Facet if f in facets and (key, f, parsed) not in self._compared)
        if missing:
            parses = self._parse(target.reports) if parsed else None
            made = framing.compare(target.id, target.title, target.reports, missing, parses, target.whole)
            self._compared |= {(key, facet, parsed): made for facet in missing}
        made = _joined({facet: self._compared[key, facet, parsed] for facet in Facet if facet in facets})
        return replace(made, id=target.id, title=target.title)

    def stages(self, target: Target) -> Iterator[Stage]:
        """The comparison of `target` on its way, each stage when it is asked for; from memory, the last one only.

        Between the first stage and the last, the facets of STREAMED have the grammar of one report more each time. Raises
        TooMany.
        """
        of = len(target.reports)
        if any((_key(target), facet, True) not in self._compared for facet in Facet):
            first = self.compare(target, parsed=False)
            yield Stage(first, 0, of, False)
            waiting = [r for r in target.reports if r.lead.language == "en" and r.id not in self._parses]
            for n, report in enumerate(waiting[:-1], start=1):
                if self._parse([report]) is None:
                    break
                yield Stage(self._streamed(first, target), of - len(waiting) + n, of, False)
        yield Stage(self.compare(target), of, of, True)

    def _streamed(self, first: Comparison, target: Target) -> Comparison:
        """`first`, with what the grammar that is there adds to the facets of STREAMED."""
        made = framing.compare(target.id, target.title, target.reports, STREAMED, self._parses, target.whole)
        fields: dict[str, Any] = {facet.value: getattr(made, facet.value) for facet in STREAMED}
        return replace(first, **fields)

    def _parse(self, reports: Sequence[Report]) -> Mapping[str, Parse] | None:
        with self._parsing:
            waiting = [r.lead for r in reports if r.lead.language == "en" and r.lead.id not in self._parses]
            try:
                parsed = parser()(waiting) if waiting else []
            except ParserMissing:
                return None
            self._parses |= {article.id: parse for article, parse in zip(waiting, parsed, strict=True)}
            return {r.id: self._parses[r.id] for r in reports if r.id in self._parses}

    def search(self, query: str, limit: int = 50) -> tuple[search.Hit, ...]:
        """The articles that fit, best first."""
        return search.search(self.catalogue, query, limit)

    def brief(self, period: brief.Period) -> brief.Brief:
        """The brief of a period."""

        # a storyline is compared as far as it lies in the period, which need not be all of it
        def compare(part: Storyline) -> Comparison:
            return self.compare(Target(part.id, part.title, part.reports))

        return brief.make_brief(self.library, self.storylines, compare, period)


def _key(target: Target) -> tuple[str, ...]:
    """What a comparison is kept under: its articles and those of its storyline, in whatever order they come."""
    return (*sorted(report.id for report in target.reports), "", *sorted(report.id for report in target.whole))


def _joined(parts: Mapping[Facet, Comparison]) -> Comparison:
    """One comparison of facets that may have been made one by one."""
    first = next(iter(parts.values()))
    fields: dict[str, Any] = {f.value: getattr(parts[f], f.value) if f in parts else None for f in Facet}
    if Facet.NAMES in parts:
        fields["distinctive"] = parts[Facet.NAMES].distinctive
    if Facet.ORIGINS in parts:
        fields["shared"] = parts[Facet.ORIGINS].shared
    notes = tuple(dict.fromkeys(note for part in parts.values() for note in part.notes))
    return replace(first, **fields, notes=notes)


def _recency(report: Report) -> tuple[bool, float, str]:
    published = report.lead.published
    return (published is not None, published.instant if published else 0.0, report.id)


def _last_day(storyline: Storyline) -> date:
    return storyline.days[1] if storyline.days else date.min
