"""A small library whose events touch other storylines, invented; grouped by hand, so that no rule of grouping changes it."""

from briefing.model import Copy, Event, Reason, Report, Storyline
from briefing.session import Session

from .grouping.build import article, report
from .indexed import session_of

STRIKE, FEES, ROOF = "Harbour strike", "[bold]Port fees[/] of Sandwick", "Library roof"


def session() -> Session:
    """The strike's second event touches both others, the fees' event touches the strike, the roof's nothing."""
    walkout = report("a.md", "Pilots walk out at Port Ellery", "No ship was piloted.", "2024-03-04")
    copied = Report(
        article("b.md", "Ministry calls both sides of the strike to talks about piers", "Talks.", "2024-03-06", "Echo"),
        (Copy(article("c.md", "Ministry calls both sides to talks", "Talks.", "2024-03-06", "Gazette"), 0.97),),
    )
    undated = report("d.md", "Pilots' union says no", "It said no.")
    strike = _storyline(STRIKE, _event(walkout, undated, tied=True), _event(copied, also=("s-fees", "s-roof")))
    fees = _storyline(FEES, _event(report("e.md", "Fees rise", "By half.", "2024-02-01"), also=("s-strike",)))
    roof = _storyline(ROOF, _event(report("f.md", "Roof leaks", "Books are wet.", "2024-03-05")))
    return session_of((strike, fees, roof))


def _event(*reports: Report, also: tuple[str, ...] = (), tied: bool = False) -> Event:
    first = reports[0]
    why = [Reason(r.id, first.id, 0.5, ("pilots",), None, tied) for r in reports[1:]]
    return Event(f"e-{first.id}", first.lead.title, reports, tuple(why), also)


def _storyline(title: str, *events: Event) -> Storyline:
    short = {STRIKE: "strike", FEES: "fees", ROOF: "roof"}[title]
    why = [Reason(event.id, events[0].id, 0.4, ("harbour",), 2) for event in events[1:]]
    return Storyline(f"s-{short}", title, events, tuple(why))
