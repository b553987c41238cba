"""What can be compared: a storyline, an event, a report, everything; and which of many reports stand side by side."""

from briefing.comparisons import Target
from briefing.model import Report
from briefing.session.held import Held, UnknownId

SIDE_BY_SIDE = 12
"""Reports that the reader puts side by side at most; more cannot be looked at."""


class Targets(Held):
    """Names what is to be compared."""

    def target(self, id: str) -> Target:
        """The storyline, event or report of this id; a copy's id gives its report. Raises UnknownId."""
        listed = self.listed(id)
        if id == listed.id:
            return Target(id, listed.title, self._with_texts(listed).reports)
        for event in listed.events:
            if id == event.id:
                return Target(id, event.title, self._reports(event.reports))
            for report in event.reports:
                if any(card.id == id for card in report.articles):
                    return Target(report.id, report.lead.title, self._reports([report]))
        raise UnknownId(id)

    def everything(self) -> Target:
        """Every report of the library, whatever its grouping."""
        reports = (report for storyline in self.every_storyline() for report in self._with_texts(storyline).reports)
        return Target("all", self.about.name, tuple(sorted(reports, key=lambda report: report.lead.order)))

    def fullest(self) -> Target | None:
        """The storyline with most reports, then the most recent; None in an empty library."""
        id = self.index.groups.fullest()
        return self.target(id) if id else None

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
            target._replace(reports=tuple(r for r in target.reports if r.id in ids), whole=whole) for ids in parts
        )


def _recency(report: Report) -> tuple[bool, float, str]:
    published = report.lead.published
    return (published is not None, published.instant if published else 0.0, report.id)
