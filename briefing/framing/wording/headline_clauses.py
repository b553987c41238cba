"""Who does what in a headline: its clauses, the main one first."""

from collections.abc import Iterator, Sequence

from briefing.framing.speech.grammar import Tree
from briefing.framing.speech.quotes import inside
from briefing.framing.speech.sources import SUBJECT
from briefing.framing.wording.certainty import is_finite
from briefing.framing.wording.headline_verbs import opening, telling
from briefing.model import HeadlineClause, Sentence, Span

_MAIN = ("ROOT", "ccomp", "parataxis", "conj", "dep")
_FURTHER = ("ROOT", "ccomp", "parataxis", "conj")
_NOBODY = ("WP", "WDT", "EX", "RB")
_PARTS = ("aux", "auxpass", "neg", "prt")
_NOT_SUBJECT = ("relcl", "acl", "appos", "punct", "advcl", "parataxis")


def clauses(grammar: Tree, head: Sentence, credit: Span | None, quotes: Sequence[Span]) -> list[HeadlineClause]:
    """The clauses that are no credit: the first main one, then those after it; none where no verb is found."""
    first, last = grammar.sentences.get(head.index, (0, 0))
    free = [at for at in range(first, last) if not credit or not credit[0] <= grammar[at].span[0] < credit[1]]
    main = _main(grammar, free, quotes)
    return [main, *_further(grammar, free, main)] if main else []


def _main(grammar: Tree, free: Sequence[int], quotes: Sequence[Span]) -> HeadlineClause | None:
    """The first main clause; one inside quotation marks only where no other is."""
    mains = [at for at in free if grammar[at].pos in ("VERB", "AUX") and _is_main(grammar, at)]
    for verb in sorted(mains, key=lambda at: inside(grammar[at].span, quotes)):
        subject = grammar.first(verb, SUBJECT)
        if subject is not None and subject in free:
            return _telling(grammar, free, verb) or HeadlineClause(_subject(grammar, subject), _verb(grammar, verb))
    seen = _telling(grammar, free, free[-1] + 1) if free else None
    return seen or (_bare(grammar, free, mains[0]) if mains else None)


def _telling(grammar: Tree, free: Sequence[int], before: int) -> HeadlineClause | None:
    found = telling(grammar, free, before)
    return HeadlineClause(*found) if found else None


def _bare(grammar: Tree, free: Sequence[int], verb: int) -> HeadlineClause:
    """A verb that the parser gives no subject: the noun phrase that ends right before it, where one does."""
    if verb - 1 in free and grammar[verb - 1].pos in ("NOUN", "PROPN"):
        return HeadlineClause(grammar.span([opening(grammar, free, verb), verb - 1]), grammar[verb].span)
    return HeadlineClause(None, _verb(grammar, verb))


def _further(grammar: Tree, free: Sequence[int], main: HeadlineClause) -> Iterator[HeadlineClause]:
    """What is done after the main clause's verb."""
    for at in free:
        after = grammar[at].span[0] >= main.verb[1]
        if after and grammar[at].pos in ("VERB", "AUX") and grammar[at].dep in _FURTHER and is_finite(grammar, at):
            subject = _own_subject(grammar, free, at, main)
            if subject:
                yield HeadlineClause(subject, _verb(grammar, at))


def _own_subject(grammar: Tree, free: Sequence[int], verb: int, main: HeadlineClause) -> Span | None:
    """The verb's subject; after `and` or `but`, where it has none, that of the verb before."""
    joined = False
    for at in (verb, *grammar.above(verb)):
        subject = grammar.first(at, SUBJECT)
        if subject is not None:
            return _apart(grammar, free, subject, joined, main)
        if grammar[at].dep != "conj":
            return main.subject if joined else None
        joined = True
    return None


def _apart(grammar: Tree, free: Sequence[int], subject: int, joined: bool, main: HeadlineClause) -> Span | None:
    if subject not in free or grammar[subject].tag in _NOBODY:
        return None
    span = _subject(grammar, subject)
    if span[0] < main.verb[1] and main.verb[0] < span[1]:
        # The parser took the headline's verb for a noun of this subject: `Mayor slams plan and leaves`.
        return main.subject if joined else None
    return span


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
