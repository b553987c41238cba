"""The JSON that other programs rely on: plain values made from the nouns, as `docs/contracts.md` says."""

from collections.abc import Sequence
from typing import Any

from briefing.grouping import reason_text
from briefing.grouping.changes import changed, changes, wording
from briefing.grouping.versions import versions
from briefing.model import (
    Article,
    Cell,
    ClaimRow,
    Comparison,
    Copy,
    Difference,
    Distinctive,
    Event,
    Facet,
    Figure,
    Headline,
    Library,
    Named,
    Passage,
    Problem,
    Reason,
    Report,
    ReportView,
    Storyline,
    Voice,
)
from briefing.search import Hit

Json = dict[str, Any]


def stories(library: Library, storylines: Sequence[Storyline]) -> Json:
    """What `briefing stories --json` prints."""
    return {
        "library": library.name,
        "articles": len(library.articles),
        "problems": problems(library.problems),
        "storylines": [_storyline(storyline) for storyline in storylines],
    }


def problems(found: Sequence[Problem]) -> list[Json]:
    """Files with a problem."""
    return [{"path": problem.path, "reason": problem.reason} for problem in found]


def article(of: Article, report: Report) -> Json:
    """What `briefing show --json` prints; `report` is the one that the article leads or is a copy of."""
    return {
        **_named(of),
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
            {**_named(hit.article), "storyline": hit.storyline.id, "score": round(hit.score, 1), "matches": hit.matches}
            for hit in hits
        ],
    }


def comparison(of: Comparison) -> Json:
    """What `briefing compare --json` prints: the facets that were asked for, and no others."""
    made = {
        Facet.HEADLINES: of.headlines and [_headline(h) for h in of.headlines],
        Facet.CLAIMS: of.claims and [_claim(row) for row in of.claims],
        Facet.VOICES: of.voices and [_voice(voice) for voice in of.voices],
        Facet.NAMES: of.names and [_names(named) for named in of.names],
        Facet.FIGURES: of.figures and [_figure(figure) for figure in of.figures],
        Facet.DATES: of.dates
        and [
            {
                "text": d.text,
                "of": d.of,
                "per": d.per,
                "report": d.report,
                "sentence": d.sentence,
                "span": d.span,
                "at": d.at,
            }
            for d in of.dates
        ],
        Facet.ORIGINS: of.origins
        and [
            {"report": o.report, "kind": o.kind, "name": o.name, "sentence": o.sentence, "span": o.span, "at": o.at}
            for o in of.origins
        ],
    }
    return {
        "id": of.id,
        "title": of.title,
        "reports": [_column(view) for view in of.reports],
        **{facet.value: list(found) for facet, found in made.items() if found is not None},
        **({} if of.shared is None else {"shared": [_passage(passage) for passage in of.shared]}),
        **({} if of.origins is None else {"uncredited": list(of.uncredited)}),
        **({} if of.names is None else {"distinctive": of.distinctive and [_distinctive(d) for d in of.distinctive]}),
        "encoder": of.encoder,
        "notes": list(of.notes),
    }


def _named(of: Article) -> Json:
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


def _storyline(of: Storyline) -> Json:
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


def _event(of: Event) -> Json:
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


def _report(of: Report) -> Json:
    lead, places = of.lead, versions(of)
    return {
        **_named(lead),
        "date_source": lead.date_source,
        "outlet_source": lead.outlet_source,
        "kind": lead.kind.value,
        "words": lead.words,
        "copies": [
            {
                **_named(copy.article),
                "similarity": round(copy.similarity, 3),
                "version": places.get(copy.article.id),
            }
            for copy in of.copies
        ],
        "shares_text": [{"report": s.report, "containment": round(s.containment, 3)} for s in of.shares],
    }


def _column(of: ReportView) -> Json:
    lead = of.report.lead
    return {
        **_named(lead),
        "label": of.label,
        "kind": lead.kind.value,
        "genre": lead.genre.value,
        "language": lead.language,
        "gaps": of.gaps,
        "reason": of.reason,
        "words": lead.words,
        "quoted": round(of.quoted, 3),
        "copies": [copy.article.id for copy in of.report.copies],
    }


def _headline(of: Headline) -> Json:
    return {
        "report": of.report,
        "text": of.text,
        "subject": of.subject,
        "verb": of.verb,
        "credits": of.credits,
        "quoted": of.quoted,
        "shared": of.shared,
        "body": [
            {
                "sentence": echo.sentence,
                "span": echo.span,
                "differs": _differences(echo.differs),
                "headline": _differences(echo.headline),
            }
            for echo in of.body
        ],
        "further": [{"subject": clause.subject, "verb": clause.verb} for clause in of.further],
        "versions": [
            {"id": v.id, "outlet": v.outlet, "published": v.published, "version": v.place, "text": v.text, "own": v.own}
            for v in of.versions
        ],
    }


def _differences(of: Sequence[Difference]) -> list[Json]:
    return [{"kind": difference.kind, "span": difference.span} for difference in of]


def _claim(of: ClaimRow) -> Json:
    return {"anchor": of.anchor, "group": of.group, "text": of.text, "cells": [_cell(cell) for cell in of.cells]}


def _cell(of: Cell) -> Json:
    return {
        "report": of.report,
        "state": of.state.value,
        "sentence": of.sentence,
        "span": of.span,
        "place": of.place,
        "score": round(of.score, 3),
        "per": of.per and {"speaker": of.per.speaker, "named": of.per.named, "cue": of.per.cue},
        "differs": _differences(of.differs),
    }


def _voice(of: Voice) -> Json:
    return {
        "report": of.report,
        "speaker": of.speaker,
        "group": of.group,
        "named": of.named,
        "cue": of.cue,
        "lemma": of.lemma,
        "sentence": of.sentence,
        "span": of.span,
        "speaker_span": of.speaker_span,
        "cue_span": of.cue_span,
        "content_span": of.content_span,
        "direct": of.direct,
    }


def _names(of: Named) -> Json:
    return {
        "thing": of.thing,
        "way": of.way.value,
        "terms": [
            {
                "report": term.report,
                "term": term.term,
                "count": term.count,
                "voice": term.voice.value,
                "speaker": term.speaker,
                "sentence": term.sentence,
                "span": term.span,
                "uses": term.uses,
            }
            for term in of.terms
        ],
    }


def _distinctive(of: Distinctive) -> Json:
    return {
        "outlet": of.outlet,
        "word": of.word,
        "uses": of.uses,
        "of": of.of,
        "quoted": of.quoted,
        "articles": of.articles,
        "of_articles": of.of_articles,
        "elsewhere": of.elsewhere,
        "of_elsewhere": of.of_elsewhere,
        "z": round(of.z, 2),
        "chance": round(of.chance, 3),
        "examples": [{"report": u.report, "sentence": u.sentence, "span": u.span, "at": u.at} for u in of.examples],
    }


def _passage(of: Passage) -> Json:
    places = [{"report": place.report, "passage": place.passage, "span": place.span} for place in of.places]
    return {"words": of.words, "quoted": of.quoted, "places": places}


def _figure(of: Figure) -> Json:
    return {
        "counted": of.counted,
        "cells": [
            {
                "report": cell.report,
                "value": cell.value,
                "low": cell.low,
                "high": cell.high,
                "text": cell.text,
                "per": cell.per,
                "sentence": cell.sentence,
                "span": cell.span,
                "at": cell.at,
            }
            for cell in of.cells
        ],
    }
