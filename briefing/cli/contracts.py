"""The JSON that other programs rely on: plain values made from the nouns, as `docs/contracts.md` says."""

from collections.abc import Iterable, Sequence
from typing import Any

from briefing.config import Wrong
from briefing.grouping import reason_text
from briefing.grouping.changes import changed, changes, wording
from briefing.grouping.versions import versions
from briefing.model import (
    About,
    Article,
    Card,
    Copy,
    EventOf,
    Head,
    Problem,
    Reason,
    Report,
    ReportOf,
    StorylineOf,
)
from briefing.search import Hit

Json = dict[str, Any]


def stories(about: About, found: Sequence[Problem], storylines: Iterable[StorylineOf[Card]]) -> Json:
    """What `briefing stories --json` prints."""
    return {
        "library": about.name,
        "articles": about.articles,
        "problems": problems(found),
        "storylines": [_storyline(storyline) for storyline in storylines],
    }


def problems(found: Sequence[Problem]) -> list[Json]:
    """Files with a problem."""
    return [{"path": problem.path, "reason": problem.reason} for problem in found]


def wrong(one: Wrong) -> Json:
    """Something that is wrong with the settings or a theme."""
    key = ".".join(one.key) or None
    return {"source": one.source, "line": one.line, "key": key, "reason": one.said, "allowed": one.allowed}


def article(of: Article, report: Report) -> Json:
    """What `briefing show --json` prints; `report` is the one that the article leads or is a copy of."""
    return {
        **named(of),
        "outlet_source": of.outlet_source,
        "date_source": of.date_source,
        "kind": of.kind.value,
        "genre": of.genre.value,
        "genre_source": of.genre_source,
        "language": of.language,
        "url": of.url,
        "topics": list(of.topics),
        "authors": list(of.authors),
        "repaired": of.repaired,
        "text": of.text,
        "notes": list(of.notes),
        "cut": [{"text": cut.text, "reason": cut.reason} for cut in of.cut],
        "metadata": dict(of.metadata),
        "copy_of": next((_copy_of(report, copy) for copy in report.copies if copy.article.id == of.id), None),
    }


def search(query: str, hits: Sequence[Hit]) -> Json:
    """What `briefing search --json` prints."""
    return {
        "query": query,
        "results": [
            {**named(hit.article), "storyline": hit.storyline, "score": round(hit.score, 1), "matches": hit.matches}
            for hit in hits
        ],
    }


def named(of: Head) -> Json:
    """What every article is known by: id, path, title, outlet and day."""
    return {
        "id": of.id,
        "path": of.path,
        "title": of.title,
        "outlet": of.outlet,
        "published": of.published and of.published.text,
    }


def _copy_of(report: Report, copy: Copy) -> Json:
    lead, text = report.lead.text, copy.article.text
    return {
        "lead": report.id,
        "similarity": round(copy.similarity, 3),
        "version": versions(report).get(copy.article.id),
        "changes": [
            {"fate": part.fate.value, "before": before, "before_span": part.lead, "after": after, "span": part.copy}
            for part in changed(changes(lead, text))
            for before, after in [wording(part, lead, text)]
        ],
    }


def _storyline(of: StorylineOf[Card]) -> Json:
    days = of.days
    return {
        "id": of.id,
        "title": of.title,
        "from": days and days[0].isoformat(),
        "to": days and days[1].isoformat(),
        "events": [_event(event) for event in of.events],
        "why": [_reason(reason) for reason in of.why],
        "also": list(of.also),
    }


def _event(of: EventOf[Card]) -> Json:
    return {
        "id": of.id,
        "title": of.title,
        "date": of.date and of.date.isoformat(),
        "reports": [_report(report) for report in of.reports],
        "why": [_reason(reason) for reason in of.why],
        "also": list(of.also),
    }


def _reason(of: Reason) -> Json:
    return {
        "member": of.member,
        "nearest": of.nearest,
        "score": round(of.score, 3),
        "shared": list(of.shared),
        "days": of.days,
        "tied": of.tied,
        "text": reason_text(of),
    }


def _report(of: ReportOf[Card]) -> Json:
    lead, places = of.lead, versions(of)
    return {
        **named(lead),
        "date_source": lead.date_source,
        "outlet_source": lead.outlet_source,
        "kind": lead.kind.value,
        "words": lead.words,
        "copies": [
            {
                **named(copy.article),
                "similarity": round(copy.similarity, 3),
                "version": places.get(copy.article.id),
            }
            for copy in of.copies
        ],
        "shares_text": [{"report": s.report, "containment": round(s.containment, 3)} for s in of.shares],
    }
