"""One statement, many tellings: every telling of a row, by date, with the words that not all of them use."""

from collections import Counter
from collections.abc import Iterator

from briefing.model import Article, Comparison, Span, Voice
from briefing.text.labels import counted, published_text, source
from briefing.text.words import STOPWORDS, stem, words
from briefing.tui.facets import BandRow
from briefing.tui.glyphs import Glyphs
from briefing.tui.marks import Mark, Passage, PassageBuilder


def tellings(comparison: Comparison, row: BandRow, glyphs: Glyphs) -> tuple[str, Passage]:
    """A title and the passage: for each telling its report, speaker, verb and place, then the sentence as it stands."""
    order = {view.report.id: n for n, view in enumerate(comparison.reports)}
    told = sorted(set(row.tellings), key=lambda telling: (order[telling[0]], telling[1]))
    leads = {view.report.id: view.report.lead for view in comparison.reports}
    spread = Counter(stem(w) for report, span in told for w in {w for w, _ in words(leads[report].text, *span)})
    builder = PassageBuilder()
    for report, span in told:
        article = leads[report]
        builder.add(source(article, glyphs.reader), "head")
        builder.add(
            f"  {published_text(article)} · {_place(article, span)}{_vouch(comparison, report, span)}\n", "quiet"
        )
        start = builder.length
        builder.add(article.text[span[0] : span[1]].replace("\n", " ") + "\n\n")
        builder.marks += [
            Mark((start + a - span[0], start + b - span[0]), "found") for a, b in _own(article.text, span, spread)
        ]
    reports = len({report for report, _ in told})
    title = f"{counted(len(told), 'telling')} in {counted(reports, 'report')}"
    return title, builder.passage()


def _own(text: str, span: Span, spread: Counter[str]) -> Iterator[Span]:
    """Words of a telling that no other one uses."""
    for word, at in words(text, *span):
        if spread[stem(word)] == 1 and word.lower() not in STOPWORDS:
            yield at


def _place(article: Article, span: Span) -> str:
    index = next((s.index for s in article.sentences if s.span == span), None)
    if index is None:
        return "credit line"
    return "headline" if index == 0 else f"sentence {index} of {len(article.sentences) - 1}"


def _vouch(comparison: Comparison, report: str, span: Span) -> str:
    said = [voice for voice in comparison.voices or () if voice.report == report and voice.span == span]
    return " · " + "; ".join(dict.fromkeys(_says(voice) for voice in said)) if said else ""


def _says(voice: Voice) -> str:
    return f"{voice.speaker or 'nobody named'}: “{voice.cue}”{', in quotation marks' if voice.direct else ''}"
