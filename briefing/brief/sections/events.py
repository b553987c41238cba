"""The events, and who reported each."""

from briefing.brief.parts import Bullets, Line, Piece, Section
from briefing.brief.story import Story, listed, plain, shortened
from briefing.model import Article, Event, Kind
from briefing.text.labels import counted, day_text, source


def events(story: Story) -> Section | None:
    """Each event that several reports tell, and how many more there are; None where each report tells its own."""
    told = [event for event in story.storyline.events if len(event.reports) > 1]
    if not told:
        return None
    lines = [_line(story, event) for event in told]
    single = len(story.storyline.events) - len(told)
    if single:
        lines.append((plain(f"{counted(single, 'more event')} with one report: see the headlines."),))
    return Section("Events and who reported them", 3, (Bullets(tuple(lines)),), story.storyline.id)


def _line(story: Story, event: Event) -> Line:
    first = event.reports[0].lead
    tellers = (
        (plain(_teller(report.lead, event) + story.mark(report.id)), _head(story, report.lead))
        for report in event.reports
    )
    headline = listed([(*shortened(first.title, words=20), _head(story, first))])
    lead = (plain(f"{day_text(event.date)}: "), *headline)
    return (*lead, plain(f" {counted(len(event.reports), 'report')}: "), *listed(tellers))


def _head(story: Story, article: Article) -> Piece:
    return story.cite(article.id, (0, len(article.title)))


def _teller(article: Article, event: Event) -> str:
    day = article.published.day if article.published else None
    apart = [day_text(day)] if day != event.date else []
    apart += [] if article.kind is Kind.FULL else [article.kind.value]
    return source(article) + (f" ({', '.join(apart)})" if apart else "")
