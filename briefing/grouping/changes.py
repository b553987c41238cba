"""What a copy changed: its words against its lead's, in the order of the copy."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum
from typing import NamedTuple

from briefing.model import Span
from briefing.text.labels import counted
from briefing.text.words import words

MOVED = 10
"""Least words of a passage that is told to have moved; fewer stand elsewhere by chance."""
LARGE = 400_000_000
"""Most pairs of words that are aligned as well as can be (50 MB, a bit each); beyond, difflib does it with less."""
_Words = list[tuple[str, Span]]


class Fate(StrEnum):
    """What became of some words."""

    KEPT = "kept"
    MOVED = "moved"
    REPLACED = "replaced"
    REMOVED = "removed"
    ADDED = "added"


_GONE, _NEW = (Fate.REMOVED, Fate.REPLACED), (Fate.ADDED, Fate.REPLACED)


@dataclass(frozen=True, slots=True)
class Part:
    """A run of words that shared one fate."""

    fate: Fate
    """What became of them."""
    lead: Span | None
    """Where they stand in the lead's text, from the first word to the last; None for added ones."""
    copy: Span | None
    """Where they, or those in their place, stand in the copy's text; None for removed ones."""


class _Block(NamedTuple):
    """Words that both texts have: numbers of the first word in lead and copy, and how many they are."""

    lead: int
    copy: int
    size: int


def changes(lead: str, copy: str) -> tuple[Part, ...]:
    """What became of the words of `lead` in `copy`, in the order of `copy`; removed words stand where they stood.

    Every word of `copy` is in one part, and so is every word of `lead`; a moved passage has its one part where `copy` has it.
    Marks between words are not compared, and all apostrophes are one. The words are aligned by their longest common
    subsequence (rapidfuzz: Hyyrö 2004); a few words that only chance left between two changes count as changed.
    """
    a, b = words(lead), words(copy)
    kept = _without_islands(_common(a, b), len(a), len(b))
    gaps = _gaps(kept, len(a), len(b))
    moved = _moved(a, b, gaps)
    found: list[Part] = []
    for (start, end), block in zip(gaps, [*kept, None], strict=True):
        found += _told(a, b, (start, end), moved)
        if block:
            found.append(_part(Fate.KEPT, a, b, block))
    return tuple(found)


def changed(parts: Sequence[Part]) -> tuple[Part, ...]:
    """The parts that are no longer as and where they were."""
    return tuple(part for part in parts if part.fate is not Fate.KEPT)


def summary(parts: Sequence[Part], lead: str, copy: str) -> str:
    """`12 words removed, 1 word added, 1 passage moved`: what `parts` come to; words replaced count as both."""
    removed = sum(len(words(lead, *part.lead)) for part in parts if part.lead and part.fate in _GONE)
    added = sum(len(words(copy, *part.copy)) for part in parts if part.copy and part.fate in _NEW)
    moved = sum(part.fate is Fate.MOVED for part in parts)
    told = [
        f"{counted(number, noun)} {fate}"
        for number, noun, fate in ((removed, "word", "removed"), (added, "word", "added"), (moved, "passage", "moved"))
        if number
    ]
    return ", ".join(told) or "no word differs"


def wording(part: Part, lead: str, copy: str) -> tuple[str, str]:
    """The words of a part as they stand in the lead and in the copy, empty where it has none."""
    before, after = (text[slice(*span)] if span else "" for text, span in ((lead, part.lead), (copy, part.copy)))
    return before, after


def _key(word: str) -> str:
    return word.replace("’", "'")


def _common(a: _Words, b: _Words) -> list[_Block]:
    from rapidfuzz.distance import Indel

    numbers: dict[str, int] = {}
    one, other = ([numbers.setdefault(_key(word), len(numbers)) for word, _ in side] for side in (a, b))
    if len(one) * len(other) > LARGE:
        return [_Block(*found) for found in SequenceMatcher(None, one, other).get_matching_blocks()[:-1]]
    steps = Indel.opcodes(one, other)
    return [
        _Block(step.src_start, step.dest_start, step.src_end - step.src_start) for step in steps if step.tag == "equal"
    ]


def _without_islands(blocks: list[_Block], lead: int, copy: int) -> list[_Block]:
    """The blocks that are no shorter than the changes on one side of them; others are chance (`the`, `of`)."""
    while True:
        sizes = [max(end.lead - start.lead, end.copy - start.copy) for start, end in _gaps(blocks, lead, copy)]
        left = [block for at, block in enumerate(blocks) if block.size >= min(sizes[at], sizes[at + 1])]
        if len(left) == len(blocks):
            return left
        blocks = left


def _gaps(blocks: Sequence[_Block], lead: int, copy: int) -> list[tuple[_Block, _Block]]:
    """What lies before, between and after the blocks: from a place in both texts to a place in both."""
    starts = [_Block(0, 0, 0), *(_Block(one.lead + one.size, one.copy + one.size, 0) for one in blocks)]
    return list(zip(starts, [*blocks, _Block(lead, copy, 0)], strict=True))


def _moved(a: _Words, b: _Words, gaps: Sequence[tuple[_Block, _Block]]) -> list[_Block]:
    """Passages of ten words or more that left a gap of the lead and stand in one of the copy."""
    one, other = ([_key(word) for word, _ in side] for side in (a, b))
    free = {at: end.lead for start, end in gaps for at in range(start.lead, end.lead)}
    places: dict[tuple[str, ...], int] = {}
    for place, limit in free.items():
        if place + MOVED <= limit:
            places.setdefault(tuple(one[place : place + MOVED]), place)
    found = []
    for start, end in gaps if places else ():
        at = start.copy
        while at + MOVED <= end.copy:
            place = places.get(tuple(other[at : at + MOVED]), -1)
            size = _run(one, other, place, at, free, end.copy)
            if size >= MOVED:
                found.append(_Block(place, at, size))
                for taken in range(place, place + size):
                    del free[taken]
            at += size if size >= MOVED else 1
    return found


def _run(one: Sequence[str], other: Sequence[str], place: int, at: int, free: dict[int, int], end: int) -> int:
    """Words alike from these places on, within one gap of the lead (`free`: its end, by place) and one of the copy."""
    limit = min(free.get(place, place) - place, end - at)
    return next((n for n in range(limit) if place + n not in free or one[place + n] != other[at + n]), limit)


def _told(a: _Words, b: _Words, gap: tuple[_Block, _Block], moved: Sequence[_Block]) -> Iterator[Part]:
    """The parts between two kept blocks: what was removed, then what stands there now."""
    start, end = gap
    left = _rest(start.lead, end.lead, [(one.lead, one.lead + one.size) for one in moved])
    arrived = sorted((one for one in moved if start.copy <= one.copy < end.copy), key=lambda one: one.copy)
    new = _rest(start.copy, end.copy, [(one.copy, one.copy + one.size) for one in arrived])
    if len(left) == len(new) == 1:
        replaced = Part(Fate.REPLACED, _span(a, *left[0]), _span(b, *new[0]))
        parts = [(new[0][0], replaced)]
    else:
        yield from (Part(Fate.REMOVED, _span(a, *run), None) for run in left)
        parts = [(run[0], Part(Fate.ADDED, None, _span(b, *run))) for run in new]
    parts += [(one.copy, _part(Fate.MOVED, a, b, one)) for one in arrived]
    yield from (part for _, part in sorted(parts, key=lambda item: item[0]))


def _rest(start: int, end: int, taken: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """The runs of `start` to `end` that are not taken."""
    runs = []
    for low, high in sorted(run for run in taken if start <= run[0] < end):
        if low > start:
            runs.append((start, low))
        start = high
    return [*runs, (start, end)] if end > start else runs


def _part(fate: Fate, a: _Words, b: _Words, block: _Block) -> Part:
    return Part(
        fate,
        _span(a, block.lead, block.lead + block.size),
        _span(b, block.copy, block.copy + block.size),
    )


def _span(side: _Words, start: int, end: int) -> Span:
    return side[start][1][0], side[end - 1][1][1]
