"""Briefs of a library, and what they are made from."""

from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from briefing.comparisons import Target
from briefing.model import Storyline
from briefing.session.targets import Targets

if TYPE_CHECKING:
    from briefing.brief import Before, Brief, Period, ReadersOwn, Wanted
    from briefing.model import Comparison

READ_WHOLE = 200
"""Articles of a library that one brief may be about."""


class Briefs(Targets):
    """Makes briefs."""

    def usual_period(self) -> "Period":
        """What a brief is about where nobody says: the whole of a small library, the last day of a large one."""
        from briefing.brief import Period

        day = self.rows[0].days[1] if self.rows and self.rows[0].days else None
        return Period(None, None) if self.about.articles <= READ_WHOLE or day is None else Period(day, day)

    def brief(self, period: "Period", wanted: "Wanted | None" = None) -> "Brief":
        """The brief of a period, with what else is wanted of it. Raises UnknownId, UnknownOutlet."""
        from briefing.brief import Wanted, make_brief

        asked = wanted or Wanted()

        # a storyline is compared as far as it lies in the period, which need not be all of it
        def compare(part: Storyline) -> "Comparison":
            return self.compare(Target(part.id, part.title, part.reports))

        storylines = [self.storyline(id) for id in self._of_brief(period, asked)]
        return make_brief(self.about.name, storylines, compare, period, asked)

    def linked(self, brief: "Brief", file: Path) -> "Brief":
        """The brief with links that lead from `file` to the articles."""
        from briefing.brief import folder_from, linked_from

        folder = folder_from(self.root, file)
        return linked_from(brief, folder) if folder else brief

    def readers_own(self) -> "ReadersOwn":
        """What the reader starred, collected and noted, for a brief."""
        from briefing.session.own import readers_own

        return readers_own(self.state, self.index)

    def brief_before(self) -> "Before":
        """The brief that was made before, as `briefed` was told of it."""
        from briefing.brief import FIRST, Before

        kept = self.state.briefs.before()
        return Before(datetime.fromisoformat(kept.when).astimezone(), kept.articles) if kept else FIRST

    def briefed(self, when: datetime) -> str | None:
        """Remembers that a brief was made now, of the library as it is; returns what went wrong, or None."""
        return self.state.briefs.made(when.astimezone(UTC).isoformat(timespec="minutes"), self.index.articles.ids())

    def _of_brief(self, period: "Period", asked: "Wanted") -> list[str]:
        """The storylines that may be in a brief, so that the others are not read."""
        if asked.storyline is not None:
            return [self.listed(asked.storyline).id]
        ids = self.index.groups.within(period.since, period.until)
        if not (asked.only_new and asked.before and asked.before.when):
            return ids
        new = set(self.index.articles.ids()) - asked.before.articles
        holding = set(self.index.groups.holdings(new).values())
        return [id for id in ids if id in holding]
