"""The facet of headlines: who does what, whom it credits, what it quotes, and where its own text says the same."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from briefing.framing.speech.grammar import Tree, tree
from briefing.framing.speech.labels import labels
from briefing.framing.speech.material import Material
from briefing.framing.statements.differences import differences
from briefing.framing.statements.folding import folded_terms
from briefing.framing.wording.certainty import MODALITY, unequally_sure
from briefing.framing.wording.headline_clauses import clauses
from briefing.grouping.versions import versions
from briefing.model import Article, Difference, Headline, HeadlineEcho, HeadlineVersion, Report, Sentence, Span, Voice
from briefing.text.truecase import parser_text
from briefing.text.words import STOPWORDS, stem, words

_ECHOES = 3
"""Sentences of its own text that a headline is put beside."""
_LEAST = 0.2
"""Least similarity, 0 to 1, of a sentence that is put beside the headline."""
_NEAR = 0.7
"""Least share of the nearest sentence's similarity that another one needs to stand there too."""
_TAIL = 2
"""Words that may follow a credit at a headline's end: `officials say Friday`."""
_APART = frozenset(",–—-”’\"'")
"""Marks that part a credit at a headline's end from what is said."""

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
    told = clauses(grammar, head, credit, one.quotes) if grammar else []
    return Headline(
        report=one.id,
        text=head.text,
        subject=told[0].subject if told else None,
        verb=told[0].verb if told else None,
        credits=credit,
        quoted=tuple(span for span in one.quotes if span[1] <= head.span[1]),
        shared=_shared(head, others),
        body=_echoes(one, head, similarity),
        further=tuple(told[1:]),
        versions=_versions(one.report),
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


def _shared(head: Sentence, others: frozenset[str]) -> tuple[Span, ...]:
    return tuple(span for word, span in words(head.text) if word.lower() not in STOPWORDS and stem(word) in others)


def _stems(title: str) -> frozenset[str]:
    return frozenset(stem(word) for word, _ in words(title) if word.lower() not in STOPWORDS)


def _echoes(one: Material, head: Sentence, similarity: Similarity) -> tuple[HeadlineEcho, ...]:
    scored = [(similarity(head.text, sentence.text), sentence) for sentence in one.sentences[1:]]
    # Some pages print the headline again: that is no sentence of the text.
    near = [pair for pair in scored if pair[0] >= _LEAST and pair[1].text != head.text]
    near.sort(key=lambda pair: (-pair[0], pair[1].index))
    shown = [sentence for score, sentence in near[:_ECHOES] if score >= _NEAR * near[0][0]]
    read = _as_read(one)
    return tuple(_echo(read, read.sentences[0], read.sentences[sentence.index]) for sentence in shown)


def _as_read(one: Material) -> Material:
    """The report with a Title Case headline in the small letters that the text below shows: Proof is no name."""
    text = parser_text(one.article)
    sentences = tuple(replace(sentence, source=text) for sentence in one.sentences)
    return replace(one, article=replace(one.article, text=text, sentences=sentences))


def _echo(one: Material, head: Sentence, sentence: Sentence) -> HeadlineEcho:
    return HeadlineEcho(sentence.text, sentence.span, _differs(one, head, sentence), _differs(one, sentence, head))


def _differs(one: Material, known: Sentence, told: Sentence) -> tuple[Difference, ...]:
    """Where `told` departs from `known`: in how sure it sounds first, then as two reports' sentences do."""
    sure = unequally_sure(tree(one.parse), told, known) if one.parse else ()
    others = differences((one, known), (one, told))
    apart = [other for other in others if not any(a < other.span[1] and other.span[0] < b for a, b in sure)]
    found = (*(Difference(MODALITY, span) for span in sure), *apart)
    return tuple(sorted(found, key=lambda difference: difference.span))


def _versions(report: Report) -> tuple[HeadlineVersion, ...]:
    """The copies whose headline has other words than the report's, by date, undated last."""
    places, lead = versions(report), _stems(report.lead.title)
    copies = sorted((copy.article for copy in report.copies), key=lambda article: article.order)
    return tuple(_version(copy, lead, places.get(copy.id)) for copy in copies if _stems(copy.title) != lead)


def _version(copy: Article, lead: frozenset[str], place: int | None) -> HeadlineVersion:
    own = tuple(span for word, span in words(copy.title) if word.lower() not in STOPWORDS and stem(word) not in lead)
    published = copy.published.text if copy.published else None
    return HeadlineVersion(copy.id, copy.outlet, published, place, copy.title, own)
