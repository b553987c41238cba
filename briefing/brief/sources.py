"""The sentences that a brief may cite, each under a label that says report and sentence."""

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from briefing.brief.parts import Footnote, Line, Piece, Style
from briefing.model import Article, Report, Span
from briefing.text.labels import file_name

_NO_SLUG = re.compile(r"[\W_]+")


@dataclass(frozen=True, slots=True)
class Sources:
    """Every sentence and credit line of some reports."""

    articles: dict[str, Article]
    """Article of a report id, or of a copy's that is cited too."""
    labels: dict[tuple[str, Span], str]
    """Label of a report id and a sentence's span."""
    notes: dict[str, Footnote]
    """Footnote of a label, in the order of the reports and their texts."""

    def cite(self, report: str, span: Span) -> Piece:
        """The reference to the sentence of `report` that `span` is, or lies in."""
        label = self.labels.get((report, span)) or self._around(report, span)
        return Piece(label, Style.CITE)

    def cited(self, lines: Iterable[Line]) -> tuple[Footnote, ...]:
        """The footnotes of all references in `lines`, in order."""
        used = {piece.text for line in lines for piece in line if piece.style is Style.CITE}
        return tuple(note for label, note in self.notes.items() if label in used)

    def _around(self, report: str, span: Span) -> str:
        article = self.articles[report]
        places = (*(sentence.span for sentence in article.sentences), *article.credits)
        around = next(place for place in places if place[0] <= span[0] < place[1])
        return self.labels[report, around]


def sources(reports: Sequence[Report], library: str, copies: Collection[str] = ()) -> Sources:
    """The sentences of `reports`, and of those of their copies that have these ids; paths are given from the folder `library`.

    A report's name in labels is its outlet's or file's, with a number from the second of that name on.
    """
    made = Sources({}, {}, {})
    names: dict[str, int] = {}
    leads = [report.lead for report in reports]
    cited = [copy.article for report in reports for copy in report.copies if copy.article.id in copies]
    for article in (*leads, *cited):
        slug = _slug(article)
        names[slug] = names.get(slug, 0) + 1
        _add(made, article, slug if names[slug] == 1 else f"{slug}.{names[slug]}", library)
    return made


def _add(made: Sources, article: Article, name: str, library: str) -> None:
    made.articles[article.id] = article
    numbered = [(str(sentence.index), sentence.span) for sentence in article.sentences]
    by_lines = [("by" if n == 0 else f"by{n + 1}", span) for n, span in enumerate(article.credits)]
    for number, span in (*numbered, *by_lines):
        label = f"{name}-{number}"
        made.labels[article.id, span] = label
        made.notes[label] = _footnote(label, article, span, library)


def _footnote(label: str, article: Article, span: Span, library: str) -> Footnote:
    return Footnote(
        label=label,
        article=article.id,
        outlet=article.outlet,
        named_by_reader=article.named_by_reader,
        file=file_name(article),
        day=article.published.day if article.published else None,
        url=article.url,
        path=f"{library}/{article.file}",
        sentence=article.text[span[0] : span[1]],
    )


def _slug(article: Article) -> str:
    name = (article.outlet or "").lower().removeprefix("the ") or file_name(article)
    return _NO_SLUG.sub("-", name.lower()).strip("-")[:32] or "report"
