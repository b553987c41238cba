"""Claims by reports: a row for every sentence, and what each report has of it."""

from collections.abc import Sequence
from datetime import date

from briefing.framing.claim_groups import claim_groups
from briefing.framing.differences import Placed, differences
from briefing.framing.matching import RELATED, SAME, Best, best_matches
from briefing.framing.material import Material
from briefing.framing.vouching import vouch
from briefing.model import Cell, ClaimRow, Sentence, State


def claims(materials: Sequence[Material]) -> tuple[ClaimRow, ...]:
    """A row for every sentence of every report, in the order of the reports and their texts."""
    best = best_matches([one.article for one in materials])
    groups = claim_groups([len(one.sentences) for one in materials], best)
    return tuple(
        _row(materials, best, a, sentence, f"c-{groups[a, sentence.index]}")
        for a, one in enumerate(materials)
        for sentence in one.sentences
    )


def _row(materials: Sequence[Material], best: Best, a: int, anchor: Sentence, group: str) -> ClaimRow:
    found = [(anchor.index, 1.0) if a == b else best.get((a, anchor.index, b)) for b in range(len(materials))]
    first = _first_match(materials, found)
    cells = tuple(
        _cell(one, match, (materials[a], anchor), first, own=a == b)
        for b, (one, match) in enumerate(zip(materials, found, strict=True))
    )
    return ClaimRow(materials[a].id, group, anchor.text, cells)


def _first_match(materials: Sequence[Material], found: Sequence[tuple[int, float] | None]) -> date | None:
    days = [
        one.article.published.day
        for one, match in zip(materials, found, strict=True)
        if match and match[1] >= SAME and one.article.published
    ]
    return min(days, default=None)


def _cell(one: Material, match: tuple[int, float] | None, anchor: Placed, first: date | None, own: bool) -> Cell:
    score = match[1] if match else 0.0
    state = _state(one, score, first)
    if match is None:
        return Cell(one.id, state, None, None, None, 0.0)
    sentence = one.sentences[match[0]]
    matches = state is State.SAME
    return Cell(
        report=one.id,
        state=state,
        sentence=sentence.text,
        span=sentence.span,
        place=(sentence.index, len(one.sentences) - 1),
        score=round(score, 4),
        per=vouch(one, sentence),
        differs=differences(anchor, (one, sentence)) if matches and not own else (),
    )


def _state(one: Material, score: float, first: date | None) -> State:
    if score >= SAME:
        return State.SAME
    if score >= RELATED:
        return State.RELATED
    if not one.gaps:
        return State.NO_GAPS
    if one.article.published is None:
        return State.UNDATED
    return State.BEFORE if first and one.article.published.day < first else State.NONE
