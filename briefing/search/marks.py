"""Where a query's words stand in a title, and the piece of a text that shows them."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence

from briefing.model import Article, Span
from briefing.search.fold import has_ideographs, tokens
from briefing.search.query import Term

_ROOM = 160
"""Characters of a snippet, about two lines of a list."""
_FEW_FORMS = 50


def word_spans(text: str, meant: Mapping[str, str]) -> list[Span]:
    """Spans of the words of `text` that are in `meant` (word of the library: word as typed).

    Of a longer word that begins with what was typed, the beginning only.
    """
    return [_typed_part(span, word, meant[word]) for word, span in tokens(text) if word in meant]


def spans_of(text: str, meant: Mapping[str, str], phrases: Sequence[Term]) -> tuple[Span, ...]:
    """Spans of the words and phrases in `text`, in order, overlapping ones as one."""
    return merged([*word_spans(text, meant), *(span for phrase in phrases for span in phrase_spans(text, phrase))])


def phrase_spans(text: str, phrase: Term) -> list[Span]:
    """Spans of a phrase in `text`, upper and lower case alike, any white space and any shape of quotation marks."""
    return [found.span() for found in pattern(phrase).finditer(text)]


def pattern(phrase: Term) -> re.Pattern[str]:
    """What finds a phrase in a text."""
    before, after = _edges(phrase)
    return re.compile(before + _loosely(phrase.text) + after, re.IGNORECASE)


def holder(phrase: Term) -> Callable[[str], bool]:
    """What tells whether a text holds a phrase: as `pattern` does, several times quicker, but not where."""
    # Edges are looked at only where the words are, so that the words can be searched as plain text.
    words = re.compile(_loosely(phrase.text.lower()))
    before, after = (re.compile(edge) for edge in _edges(phrase))

    def holds(text: str) -> bool:
        lowered = text.lower()
        found = words.finditer(lowered)
        return any(before.match(lowered, one.start()) and after.match(lowered, one.end()) for one in found)

    return holds


def _loosely(text: str) -> str:
    return r"\s+".join(re.sub("['’‘]", "['’‘]", re.escape(part)) for part in text.split())


def _edges(phrase: Term) -> tuple[str, str]:
    before = "" if has_ideographs(phrase.text[0]) else r"(?<!\w)"
    after = "" if phrase.open or has_ideographs(phrase.text[-1]) else r"(?!\w)"
    return before, after


def merged(spans: Iterable[Span]) -> tuple[Span, ...]:
    """The spans in order, overlapping and touching ones as one."""
    kept: list[Span] = []
    for start, end in sorted(spans):
        if kept and start <= kept[-1][1]:
            kept[-1] = (kept[-1][0], max(end, kept[-1][1]))
        else:
            kept.append((start, end))
    return tuple(kept)


def snippet(
    article: Article, meant: Mapping[str, str], phrases: Sequence[Term]
) -> tuple[str, tuple[Span, ...]] | tuple[None, tuple[()]]:
    """The sentence below the headline that shows most of the query, and where; (None, ()) where none does.

    A long one is cut to 160 characters about its first match, the cuts marked with an ellipsis.
    """
    forms: dict[str, list[str]] = {}
    for word, typed in meant.items():
        forms.setdefault(typed, []).append(word)
    most, best = 0, ""
    for sentence in article.sentences[1:]:
        in_it = [phrase for phrase in phrases if phrase_spans(sentence.text, phrase)]
        if _at_most(sentence.text, forms) + len(in_it) <= most:
            continue
        found = len({meant[word] for word, _ in tokens(sentence.text) if word in meant}) + len(in_it)
        if found > most:
            most, best = found, sentence.text
        if most == len(forms) + len(phrases):
            break
    return _cut(best, spans_of(best, meant, phrases)) if most else (None, ())


def _at_most(text: str, forms: Mapping[str, Sequence[str]]) -> int:
    # How many of the words typed may stand in a sentence: a quick look at plain text, many times cheaper than its words.
    if not text.isascii():
        return len(forms)
    lowered = text.lower()
    return sum(len(words) > _FEW_FORMS or any(word in lowered for word in words) for words in forms.values())


def _typed_part(span: Span, word: str, typed: str) -> Span:
    start, end = span
    return (start, start + len(typed)) if word.startswith(typed) and end - start == len(word) else span


def _cut(text: str, spans: tuple[Span, ...]) -> tuple[str, tuple[Span, ...]]:
    if len(text) <= _ROOM:
        return text, spans
    start = _word_start(text, max(0, spans[0][0] - _ROOM // 3))
    end = _word_start(text, start + _ROOM) if start + _ROOM < len(text) else len(text)
    head, tail = "…" if start else "", "…" if end < len(text) else ""
    shift = len(head) - start
    inside = tuple((low + shift, high + shift) for low, high in spans if start <= low and high <= end)
    return head + text[start:end].rstrip() + tail, inside


def _word_start(text: str, at: int) -> int:
    # The nearest start of a word at or before `at`, unless the word is longer than any word.
    start = text.rfind(" ", max(0, at - 30), at) + 1 if at else 0
    return start or at
