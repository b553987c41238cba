"""Which words of a vocabulary a misspelt word may mean."""

from collections.abc import Collection, Sequence

LEAST_FOR_A_TYPO, LEAST_FOR_TWO = 4, 8
_LEAST_IF_BOLD = 3, 5
_MOST = 60


def typos_in(word: str, bold: bool = False) -> int:
    """How many typos a word of its length may have: one from 4 letters, two from 8; if `bold`, from 3 and 5."""
    least, least_for_two = _LEAST_IF_BOLD if bold else (LEAST_FOR_A_TYPO, LEAST_FOR_TWO)
    return 0 if len(word) < least else 1 if len(word) < least_for_two else 2


def misspelt(word: str, among: Collection[str], bold: bool = False) -> dict[str, int]:
    """The words within as many typos as `word` may have, each with how many; at most 60, nearest first.

    Optimal string alignment (Boytsov 2011, 2.2): a swap of neighbours is one typo, as in typing. A first letter is seldom mistyped: it
    may be where no other word is near, and of two typos none, unless `bold`.
    """
    allowed = typos_in(word, bold)
    found = _within(word, among, allowed)
    likely = [(near, far) for near, far in found if near[0] == word[0] or far == 1 < allowed]
    return dict((found if bold or (allowed == 1 and not likely) else likely)[:_MOST])


def misspelt_beginnings(word: str, among: Sequence[Collection[str]], bold: bool = False) -> dict[str, int]:
    """The beginnings, of some lists of them, that an unfinished `word` may mean, each with how many typos; at most 60, nearest first."""
    allowed = typos_in(word, bold)
    found = [pair for beginnings in among for pair in _within(word, beginnings, allowed)]
    return dict(sorted(found, key=lambda pair: pair[1])[:_MOST])


def _within(word: str, among: Collection[str], typos: int) -> list[tuple[str, int]]:
    if not typos:
        return []
    from rapidfuzz.distance import OSA
    from rapidfuzz.process import extract

    found = extract(word, among, scorer=OSA.distance, score_cutoff=typos, limit=None)
    return [(near, int(far)) for near, far, _ in found]
