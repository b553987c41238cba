"""Who says something in one text: each reporting word with its speaker and what is said."""

from collections.abc import Sequence

from briefing.framing.speech.cues import Cue, cues
from briefing.framing.speech.grammar import tree
from briefing.framing.speech.quotes import overlap
from briefing.framing.speech.speakers import Speaker, speakers
from briefing.model import Article, Sentence, Span, Voice
from briefing.text.parse import Parse

_DIRECT = 0.5
"""Share of what is said that has to stand in quotation marks to count as direct speech."""
_EDGES = " ,;\n\u00a0"


def attributions(article: Article, parse: Parse, quotes: Sequence[Span]) -> tuple[Voice, ...]:
    """The voices of one text, in order. Speakers are resolved within the text."""
    grammar = tree(parse)
    found = [(cue, sentence) for sentence in article.sentences for cue in cues(grammar, sentence, quotes)]
    who = speakers(grammar, article.text, [cue for cue, _ in found], quotes)
    return tuple(_voice(article, cue, sentence, one, quotes) for (cue, sentence), one in zip(found, who, strict=True))


def _voice(article: Article, cue: Cue, sentence: Sentence, who: Speaker, quotes: Sequence[Span]) -> Voice:
    content = _trimmed(article.text, _within(cue.content, sentence.span)) if cue.content else None
    return Voice(
        report=article.id,
        speaker=who.name,
        group=who.group,
        named=who.named,
        cue=article.text[slice(*cue.span)],
        lemma=cue.lemma,
        sentence=sentence.text,
        span=sentence.span,
        speaker_span=who.span,
        cue_span=cue.span,
        content_span=content,
        direct=(cue.closing and content is None) or (content is not None and _is_direct(content, quotes)),
    )


def _is_direct(content: Span, quotes: Sequence[Span]) -> bool:
    return overlap(content, quotes) >= _DIRECT * (content[1] - content[0])


def _within(span: Span, sentence: Span) -> Span:
    # Where no space parts two sentences, a parsed word may belong to both.
    return max(span[0], sentence[0]), min(span[1], sentence[1])


def _trimmed(text: str, span: Span) -> Span | None:
    """`span` without white space and commas at its ends, or None where nothing is left."""
    part = text[slice(*span)]
    start, end = span[0] + len(part) - len(part.lstrip(_EDGES)), span[1] - len(part) + len(part.rstrip(_EDGES))
    return (start, end) if start < end else None
