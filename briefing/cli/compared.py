"""The JSON of a comparison, as `docs/contracts.md` says."""

from collections.abc import Sequence

from briefing.cli.contracts import Json, named
from briefing.model import (
    Cell,
    ClaimRow,
    Comparison,
    Difference,
    Distinctive,
    Facet,
    Figure,
    Headline,
    Named,
    Passage,
    ReportView,
    Voice,
)


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


def _column(of: ReportView) -> Json:
    lead = of.report.lead
    return {
        **named(lead),
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
