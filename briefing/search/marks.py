"""Where a query's words stand in a text, and the piece of a text that shows them."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import groupby

from briefing.model import Span
from briefing.search.expand import Meaning, roots
from briefing.search.fold import folded, tokens
from briefing.search.query import Term
from briefing.text.words import stem

_ROOM = 160
"""Characters of a snippet, about two lines of a list."""
_FEW_FORMS = 200


@dataclass(frozen=True)
class Sought:
    """What is looked for in a text: the words of a query with all that they may mean, and its phrases."""

    meanings: tuple[Meaning, ...] = ()
    """One a word."""
    phrases: tuple[tuple[tuple[str, ...], bool], ...] = ()
    """Folded words that stand in a row, and whether the last one is unfinished."""
    _known: dict[str, tuple[int, str] | None] = field(default_factory=dict, compare=False, repr=False)

    @property
    def size(self) -> int:
        """How many words and phrases."""
        return len(self.meanings) + len(self.phrases)

    def meant(self, word: str) -> tuple[int, str] | None:
        """Which of the meanings a folded word of a text is, and what of it is the match; None where it is none."""
        if word not in self._known:
            self._known[word] = self._meant(word)
        return self._known[word]

    def _meant(self, word: str) -> tuple[int, str] | None:
        if not word.startswith(self._starts.get(word[:1], ())) and stem(word) not in self._stems:
            return None  # as nearly every word of a text
        found = ((n, part) for n, meaning in enumerate(self.meanings) if (part := _part(meaning, word)))
        return next(found, None)

    @cached_property
    def _starts(self) -> Mapping[str, tuple[str, ...]]:
        """By first letter what every word that is meant starts with, but for inflected forms."""
        starts = sorted({start for meaning in self.meanings for start in (*meaning.words, *meaning.beginnings)})
        return {letter: tuple(of) for letter, of in groupby(starts, key=lambda start: start[:1])}

    @cached_property
    def _stems(self) -> frozenset[str]:
        return frozenset(stem(meaning.typed) for meaning in self.meanings)

    @cached_property
    def needles(self) -> Sequence[tuple[str, ...]]:
        """For each meaning beginnings of words of which any match has one, where they are few."""
        return [_needles(meaning) for meaning in self.meanings]


def sought_of(terms: Sequence[Term], meanings: Sequence[Meaning]) -> Sought:
    """What some words and phrases, each with what it means, look for."""
    words = tuple(meaning for term, meaning in zip(terms, meanings, strict=True) if not term.phrase)
    phrases = tuple((tuple(folded(term.text)), term.open) for term in terms if term.phrase)
    return Sought(words, phrases)


def _part(meaning: Meaning, word: str) -> str | None:
    """What of `word` matches: of a longer word that begins with what was typed the beginning only."""
    if word.startswith(meaning.typed) and (word in meaning.words or meaning.typed in meaning.beginnings):
        return meaning.typed
    if word in meaning.words or (stem(word) == stem(meaning.typed) and len(word) <= roots(meaning.typed)[1]):
        return word
    return next((begun for begun in meaning.beginnings if word.startswith(begun)), None)


def _needles(meaning: Meaning) -> tuple[str, ...]:
    found = (roots(meaning.typed)[0], *meaning.words, *meaning.beginnings)
    return found if len(found) <= _FEW_FORMS else ("",)


def spans_of(text: str, sought: Sought) -> tuple[Span, ...]:
    """Spans of the words and phrases in `text`, in order, overlapping ones as one."""
    return spans_among(tuple(tokens(text)), sought)


def spans_among(found: Sequence[tuple[str, Span]], sought: Sought) -> tuple[Span, ...]:
    """The same for the words of a text, folded, each with its span."""
    spans = [_marked(span, word, meant[1]) for word, span in found if (meant := sought.meant(word))]
    for phrase, unfinished in sought.phrases:
        spans.extend(_phrase_spans(found, phrase, unfinished))
    return merged(spans)


def _marked(span: Span, word: str, part: str) -> Span:
    # folded letters are counted in the text only where folding changed their number nowhere
    start, end = span
    return (start, start + len(part)) if end - start == len(word) else span


def _phrase_spans(found: Sequence[tuple[str, Span]], phrase: tuple[str, ...], unfinished: bool) -> Iterable[Span]:
    *whole, last = phrase
    for at in range(len(found) - len(whole)):
        if all(found[at + n][0] == word for n, word in enumerate(whole)):
            word, span = found[at + len(whole)]
            if word == last or (unfinished and word.startswith(last)):
                yield found[at][1][0], _marked(span, word, last)[1]


def merged(spans: Iterable[Span]) -> tuple[Span, ...]:
    """The spans in order, overlapping and touching ones as one."""
    kept: list[Span] = []
    for start, end in sorted(spans):
        if kept and start <= kept[-1][1]:
            kept[-1] = (kept[-1][0], max(end, kept[-1][1]))
        else:
            kept.append((start, end))
    return tuple(kept)


def snippet(sentences: Iterable[str], sought: Sought) -> tuple[str, tuple[Span, ...]] | tuple[None, tuple[()]]:
    """The sentence that shows most of the query, and where; (None, ()) where none does.

    A long one is cut to 160 characters about its first match, the cuts marked with an ellipsis.
    """
    most, best = 0, ""
    for text in sentences:
        if _at_most(text, sought) <= most:
            continue
        found = _shown(text, sought)
        if found > most:
            most, best = found, text
        if most == sought.size:
            break
    return _cut(best, spans_of(best, sought)) if most else (None, ())


def _shown(text: str, sought: Sought) -> int:
    found = list(tokens(text))
    words = {meant[0] for word, _ in found if (meant := sought.meant(word))}
    return len(words) + sum(any(_phrase_spans(found, *phrase)) for phrase in sought.phrases)


def _at_most(text: str, sought: Sought) -> int:
    # How much of the query may stand in a sentence: a quick look at plain text, many times cheaper than its words.
    if not text.isascii():
        return sought.size
    lowered = text.lower()
    return sum(any(word in lowered for word in words) for words in sought.needles) + len(sought.phrases)


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
