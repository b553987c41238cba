"""One report as the facets read it: its text with the grammar, the quotation marks and the voices found once."""

from dataclasses import dataclass

from briefing.framing.speech.attribution import attributions
from briefing.framing.speech.quotes import inside, quote_spans
from briefing.model import Article, Kind, Report, Sentence, Span, Voice
from briefing.text.parse import Parse, Token

SHORTEST = 80
"""Words of body under which a text's silence says nothing."""


@dataclass(frozen=True, slots=True)
class Material:
    """A report, and what every facet needs to know of its text."""

    report: Report
    """The report."""
    article: Article
    """`report.lead`, whose text all spans are offsets into."""
    parse: Parse | None
    """The text's grammar, or None where there is no parser or the text is not English."""
    quotes: tuple[Span, ...]
    """What stands inside quotation marks, the marks left out."""
    voices: tuple[Voice, ...]
    """Who says something, in order; empty where `parse` is None."""

    @property
    def id(self) -> str:
        """The report's id."""
        return self.report.id

    @property
    def text(self) -> str:
        """The cleaned text."""
        return self.article.text

    @property
    def sentences(self) -> tuple[Sentence, ...]:
        """The headline, then every sentence."""
        return self.article.sentences

    @property
    def reason(self) -> str | None:
        """Why a missing match says nothing about this report, in words for the reader, or None where it may be shown."""
        article = self.article
        if article.language != "en":
            return f"language: {article.language}"
        if article.kind is not Kind.FULL:
            return article.kind.value
        return f"under {SHORTEST} words" if article.words < SHORTEST else None

    @property
    def gaps(self) -> bool:
        """Whether a missing match may be shown."""
        return self.reason is None

    @property
    def quoted(self) -> float:
        """Share of the text's characters that stand inside quotation marks, 0 to 1."""
        return sum(end - start for start, end in self.quotes) / len(self.text) if self.text else 0.0

    def tokens(self, sentence: int) -> tuple[Token, ...]:
        """The tokens of the sentence with that index; empty without a parse."""
        return tuple(token for token in self.parse or () if token.sentence == sentence)

    def voices_in(self, sentence: Sentence) -> tuple[Voice, ...]:
        """The voices whose reporting verb stands in `sentence`."""
        return tuple(voice for voice in self.voices if voice.span == sentence.span)

    def is_quoted(self, span: Span) -> bool:
        """Whether `span` lies wholly inside quotation marks."""
        return inside(span, self.quotes)


def material(report: Report, parse: Parse | None) -> Material:
    """What the facets read of `report`, given its lead's parse."""
    article = report.lead
    parse = parse if article.language == "en" else None
    quotes = quote_spans(article.text)
    voices = attributions(article, parse, quotes) if parse else ()
    return Material(report, article, parse, quotes, voices)
