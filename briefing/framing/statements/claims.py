"""Claims by reports: a row for every sentence, and what each report has of it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from briefing.framing.speech.material import Material
from briefing.framing.speech.vouching import vouch
from briefing.framing.statements.claim_groups import claim_groups
from briefing.framing.statements.differences import differences
from briefing.framing.statements.matching import RELATED, SAME, Best, best_matches
from briefing.model import Cell, ClaimRow, Sentence, State, Vouch
from briefing.text.meaning import Meanings


@dataclass(frozen=True, slots=True)
class _Column:
    """What the cells of one report need, found once."""

    material: Material
    gaps: bool
    day: date | None
    vouches: tuple[Vouch | None, ...]


def claims(materials: Sequence[Material], meanings: Meanings | None = None) -> tuple[ClaimRow, ...]:
    """A row for every sentence of every report, in the order of the reports and their texts; `meanings` makes the matches better."""
    best = best_matches([one.article for one in materials], meanings)
    groups = claim_groups([len(one.sentences) for one in materials], best)
    columns = [_column(one) for one in materials]
    rows = []
    for a, one in enumerate(materials):
        for sentence in one.sentences:
            first, index = groups[a, sentence.index]
            cells = _cells(columns, best, a, sentence)
            rows.append(ClaimRow(one.id, f"{materials[first].id}-{index}", sentence.text, cells))
    return tuple(rows)


def _column(one: Material) -> _Column:
    published = one.article.published
    vouches = tuple(vouch(one, sentence) for sentence in one.sentences)
    return _Column(one, one.gaps, published.day if published else None, vouches)


def _cells(columns: Sequence[_Column], best: Best, a: int, anchor: Sentence) -> tuple[Cell, ...]:
    found = [best.get((a, anchor.index, b)) if a != b else (anchor.index, 1.0) for b in range(len(columns))]
    days = [one.day for one, match in zip(columns, found, strict=True) if match and match[1] >= SAME and one.day]
    first = min(days, default=None)
    return tuple(
        _matched(columns[a], one, anchor, *match, first) if match else _unmatched(one, first)
        for one, match in zip(columns, found, strict=True)
    )


def _unmatched(one: _Column, first: date | None) -> Cell:
    # Not even a word is shared: there is no nearest miss.
    return Cell(one.material.id, _state(one, 0.0, first), None, None, None, 0.0)


def _matched(home: _Column, one: _Column, anchor: Sentence, place: int, score: float, first: date | None) -> Cell:
    sentence, state = one.material.sentences[place], _state(one, score, first)
    differing = state is State.SAME and one is not home
    return Cell(
        report=one.material.id,
        state=state,
        sentence=sentence.text,
        span=sentence.span,
        place=(place, len(one.material.sentences) - 1),
        score=score,
        per=one.vouches[place],
        differs=differences((home.material, anchor), (one.material, sentence)) if differing else (),
    )


def _state(one: _Column, score: float, first: date | None) -> State:
    if score >= SAME:
        return State.SAME
    if score >= RELATED:
        return State.RELATED
    if not one.gaps:
        return State.NO_GAPS
    if one.day is None:
        return State.UNDATED
    return State.BEFORE if first and one.day < first else State.NONE
