"""The facet of headlines: who does what, whom it credits, what it quotes, and where its own text says the same."""

from collections.abc import Callable, Sequence

from briefing.framing.folding import folded_terms
from briefing.framing.grammar import Tree, tree
from briefing.framing.headline_verbs import opening, telling
from briefing.framing.labels import labels
from briefing.framing.material import Material
from briefing.framing.sources import SUBJECT
from briefing.model import Headline, HeadlineEcho, Sentence, Span, Voice
from briefing.text.words import STOPWORDS, stem, words

_ECHOES = 3
"""Sentences of its own text that a headline is put beside."""
_LEAST = 0.2
"""Least similarity, 0 to 1, of a sentence that is put beside the headline."""
_TAIL = 2
"""Words that may follow a credit at a headline's end: `officials say Friday`."""
_APART = frozenset(",–—-”’\"'")
"""Marks that part a credit at a headline's end from what is said."""
_MAIN = ("ROOT", "ccomp", "parataxis", "conj", "dep")
_PARTS = ("aux", "auxpass", "neg", "prt")
_NOT_SUBJECT = ("relcl", "acl", "appos", "punct", "advcl", "parataxis")

Similarity = Callable[[str, str], float]


def overlap_of_stems(a: str, b: str) -> float:
    """How much of two sentences is said in the same words, 0 to 1: the cosine of their sets of stems, names folded."""
    one, two = set(folded_terms(a)), set(folded_terms(b))
    return len(one & two) / (len(one) * len(two)) ** 0.5 if one and two else 0.0


def headlines(materials: Sequence[Material], similarity: Similarity = overlap_of_stems) -> tuple[Headline, ...]:
    """The headline of every report, in the order of the reports; its grammar only where the report has a parse."""
    stems = [_stems(one.article.title) for one in materials]
    found = []
    for n, one in enumerate(materials):
        others = frozenset().union(*(stems[m] for m in range(len(stems)) if m != n))
        found.append(_headline(one, others, similarity))
    return tuple(found)


def _headline(one: Material, others: frozenset[str], similarity: Similarity) -> Headline:
    head = one.sentences[0]
    grammar = tree(one.parse) if one.parse else None
    credit = _credit(one, head, grammar) if grammar else None
    subject, verb = _clause(grammar, head, credit, one) if grammar else (None, None)
    return Headline(
        report=one.id,
        text=head.text,
        subject=subject,
        verb=verb,
        credits=credit,
        quoted=tuple(span for span in one.quotes if span[1] <= head.span[1]),
        shared=_shared(head, others),
        body=_echoes(one, head, similarity),
    )


def _credit(one: Material, head: Sentence, grammar: Tree) -> Span | None:
    """Whom the headline credits: a name set off by a dash or colon, or a speaker who stands after what is said."""
    marked = next(labels(grammar, head), None)
    if marked:
        return marked.name
    after = [voice for voice in one.voices_in(head) if _stands_after(voice, head)]
    return _span_of(after[-1]) if after else None


def _stands_after(voice: Voice, head: Sentence) -> bool:
    span = _span_of(voice)
    if span is None or voice.content_span is None or voice.content_span[1] > span[0]:
        return False
    set_apart = head.text[: span[0]].rstrip()[-1:] in _APART
    return set_apart and len(head.text[span[1] :].split()) <= _TAIL


def _span_of(voice: Voice) -> Span | None:
    if voice.speaker_span is None:
        return None
    return min(voice.speaker_span[0], voice.cue_span[0]), max(voice.speaker_span[1], voice.cue_span[1])


def _clause(grammar: Tree, head: Sentence, credit: Span | None, one: Material) -> tuple[Span | None, Span | None]:
    """Subject and verb of the first main clause that is not the credit; one inside quotation marks only where no other is."""
    first, last = grammar.sentences.get(head.index, (0, 0))
    free = [at for at in range(first, last) if not credit or not credit[0] <= grammar[at].span[0] < credit[1]]
    mains = [at for at in free if grammar[at].pos in ("VERB", "AUX") and _is_main(grammar, at)]
    for verb in sorted(mains, key=lambda at: one.is_quoted(grammar[at].span)):
        subject = grammar.first(verb, SUBJECT)
        if subject is not None and subject in free:
            return telling(grammar, free, verb) or (_subject(grammar, subject), _verb(grammar, verb))
    return telling(grammar, free, last) or (_bare(grammar, free, mains[0]) if mains else (None, None))


def _bare(grammar: Tree, free: Sequence[int], verb: int) -> tuple[Span | None, Span]:
    """A verb that the parser gives no subject: the noun phrase that ends right before it, where one does."""
    if verb - 1 in free and grammar[verb - 1].pos in ("NOUN", "PROPN"):
        return grammar.span([opening(grammar, free, verb), verb - 1]), grammar[verb].span
    return None, _verb(grammar, verb)


def _is_main(grammar: Tree, at: int) -> bool:
    if grammar[at].dep not in _MAIN or grammar.first(at, ("mark",)) is not None:
        return False
    return all(grammar[above].dep in _MAIN for above in grammar.above(at))


def _subject(grammar: Tree, at: int) -> Span:
    kept = grammar.below(at, _NOT_SUBJECT)
    own = [n for n in kept if grammar[n].sentence == grammar[at].sentence]
    words = [n for n, place in enumerate(own) if grammar[place].pos != "PUNCT"]
    return grammar.span(own[words[0] : words[-1] + 1] if words else [at])


def _verb(grammar: Tree, at: int) -> Span:
    """The verb with its auxiliaries, `not` and particle, where nothing but adverbs stands between."""
    parts = sorted([at, *grammar.having(at, _PARTS)])
    start = next((n for n in parts if all(grammar[m].pos in ("AUX", "PART", "ADV") for m in range(n, at))), at)
    end = at + 1 if at + 1 in parts else at
    return grammar.span([start, end])


def _shared(head: Sentence, others: frozenset[str]) -> tuple[Span, ...]:
    return tuple(span for word, span in words(head.text) if word.lower() not in STOPWORDS and stem(word) in others)


def _stems(title: str) -> frozenset[str]:
    return frozenset(stem(word) for word, _ in words(title) if word.lower() not in STOPWORDS)


def _echoes(one: Material, head: Sentence, similarity: Similarity) -> tuple[HeadlineEcho, ...]:
    scored = [(similarity(head.text, sentence.text), sentence) for sentence in one.sentences[1:]]
    near = sorted((pair for pair in scored if pair[0] >= _LEAST), key=lambda pair: (-pair[0], pair[1].index))
    return tuple(HeadlineEcho(sentence.text, sentence.span) for _, sentence in near[:_ECHOES])
