"""Small texts with their grammar, read as the facets read them."""

from functools import cache
from pathlib import Path

from briefing.framing.speech.material import Material, material
from briefing.library.loading import load
from briefing.model import Article, Report, Voice
from briefing.text.parse import parser
from tests.framing.made import article


def read(*articles: Article) -> list[Material]:
    """The articles, each as a report of its own, parsed."""
    return [material(Report(one), parse) for one, parse in zip(articles, parser()(articles), strict=True)]


@cache
def said(*paragraphs: str, title: str = "A title") -> Material:
    """A report of these paragraphs."""
    return read(article("made", title, *paragraphs))[0]


@cache
def seeds(folder: Path) -> tuple[Material, ...]:
    """The sample library's reports, each article a report of its own, in the order of their paths."""
    return tuple(read(*load(folder).articles))


def words(one: Material, span: tuple[int, int] | None) -> str | None:
    """The words of a span."""
    return one.text[slice(*span)] if span else None


def brief(voice: Voice) -> tuple[str | None, str]:
    """Speaker and verb."""
    return voice.speaker, voice.cue
