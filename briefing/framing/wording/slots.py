"""Words in the same place of matching sentences: `filed a complaint` here, `filed a lawsuit` there."""

from collections.abc import Iterator, Mapping, Sequence

from briefing.framing.speech.grammar import Tree, tree
from briefing.framing.speech.material import Material
from briefing.framing.statements.folding import folded_terms
from briefing.framing.wording.naming import Use, things
from briefing.framing.wording.phrases import opening
from briefing.model import ClaimRow, Span, State
from briefing.text.words import stem

_SAME_SHARE = 0.6
"""Share of the shorter sentence's other words that the longer one has to have."""
_SAME_WORDS = 4
"""The least number of them."""
_PLACES = {"nsubj": "subject", "nsubjpass": "object", "dobj": "object", "pobj": "after"}

Place = tuple[str, int]
"""Report id and sentence index."""
Pair = tuple[Place, Place]
Slot = tuple[str, ...]
"""What a noun depends on, and how: `("object", "file")`, `("after", "of", "victim")`."""


def same_slots(materials: Sequence[Material], rows: Sequence[ClaimRow]) -> dict[str, list[Use]]:
    """For each report (by id) the common nouns that stand where another report's matching sentence has another one.

    `rows` are the claims of the same reports. Both sentences have to agree in most of their other words, and neither may
    hold the other's noun. The thing is called by both nouns.
    """
    reports = {one.id: one for one in materials if one.parse}
    trees = {id: tree(one.parse or ()) for id, one in reports.items()}
    uses: dict[str, dict[Span, Use]] = {id: {} for id in reports}
    for one, other in _matches(rows):
        if one[0] in reports and other[0] in reports:
            for (report, _), use in _offers(reports, trees, one, other):
                uses[report].setdefault(use.span, use)
    return {id: list(found.values()) for id, found in uses.items()}


def _matches(rows: Sequence[ClaimRow]) -> list[Pair]:
    """Each two matching sentences once."""
    pairs: dict[Pair, None] = {}
    for row in rows:
        own = next(cell.place for cell in row.cells if cell.report == row.anchor)
        for cell in row.cells:
            if cell.state is State.SAME and cell.report != row.anchor and own and cell.place:
                one, other = sorted(((row.anchor, own[0]), (cell.report, cell.place[0])))
                pairs[one, other] = None
    return sorted(pairs)


def _offers(
    reports: Mapping[str, Material], trees: Mapping[str, Tree], one: Place, other: Place
) -> Iterator[tuple[Place, Use]]:
    ours, theirs = (dict(_slots(trees[report], index)) for report, index in (one, other))
    text, their_text = (reports[report].sentences[index].text for report, index in (one, other))
    for slot in sorted(ours.keys() & theirs.keys()):
        places = ((one, ours[slot]), (other, theirs[slot]))
        phrases = [_phrase(trees[report], at) for (report, _), at in places]
        if _are_two(trees, places) and _agree((text, their_text), phrases):
            nouns = sorted(phrase.rsplit(" ", 1)[-1] for phrase in phrases)
            for (place, at), phrase in zip(places, phrases, strict=True):
                grammar = trees[place[0]]
                yield place, Use(" or ".join(nouns), phrase, grammar.span([opening(grammar, at), at]))


def _slots(grammar: Tree, sentence: int) -> Iterator[tuple[Slot, int]]:
    first, last = grammar.sentences.get(sentence, (0, 0))
    for at in range(first, last):
        token = grammar[at]
        place = _PLACES.get(token.dep)
        if place and _is_plain(grammar, at):
            head = grammar[token.head]
            above = grammar[head.head] if place == "after" else head
            if above.lemma.lower() not in things().light:
                yield (place, head.text.lower() if place == "after" else "", stem(above.lemma.lower())), at


def _is_plain(grammar: Tree, at: int) -> bool:
    """Whether the word is a common noun that says something; in headlines these may have a capital."""
    token = grammar[at]
    common = token.tag in ("NN", "NNS") and not token.entity and (token.text.islower() or token.sentence == 0)
    return common and token.lemma.lower() not in things().vague


def _phrase(grammar: Tree, at: int) -> str:
    first = opening(grammar, at)
    return " ".join(grammar[n].text.lower() for n in range(first, at + 1))


def _are_two(trees: Mapping[str, Tree], places: Sequence[tuple[Place, int]]) -> bool:
    """Whether the nouns are two, of one number, and not known already as words for one thing."""
    one, other = (trees[report][at] for (report, _), at in places)
    listed = things().of(one.lemma.lower()) & things().of(other.lemma.lower())
    return one.tag == other.tag and stem(one.lemma.lower()) != stem(other.lemma.lower()) and not listed


def _agree(texts: tuple[str, str], phrases: Sequence[str]) -> bool:
    """Whether the sentences agree in most of their words apart from the phrases, and neither holds the other's noun."""
    words = [set(folded_terms(text)) for text in texts]
    nouns = [set(folded_terms(phrase.rsplit(" ", 1)[-1])) for phrase in phrases]
    if nouns[0] & words[1] or nouns[1] & words[0]:
        return False
    rest = [all_ - set(folded_terms(phrase)) for all_, phrase in zip(words, phrases, strict=True)]
    shared = len(rest[0] & rest[1])
    return shared >= _SAME_WORDS and shared >= _SAME_SHARE * min(len(one) for one in rest)
