"""From a word as typed to the words of the library that it may mean."""

from collections.abc import Iterator, Sequence

from briefing.search.catalogue import Catalogue
from briefing.text.words import stem

EXACT, INFLECTED = 1.0, 0.95
LEAST_FOR_TEXT = 3
"""Letters that a beginning needs before it is looked for in the full texts too."""
_LONGEST_ENDING = 4  # most letters by which an inflected form outgrows its stem


def expand(found_in: Catalogue, word: str, unfinished: bool) -> dict[str, float]:
    """The library's words for a folded `word`, each with how near it is, 0 to 1.

    The word itself, its inflected forms, if `unfinished` the words that it begins; only where no name or title has any of
    these, words within one typo (4 to 7 letters) or two (8 or more): of the names first, of the full texts last.
    """
    near = dict(_forms(found_in, word))
    if unfinished:
        for longer in found_in.starting(word, in_text=len(word) >= LEAST_FOR_TEXT):
            near.setdefault(longer, 0.8 + 0.15 * len(word) / len(longer))
    if not any(_is_name(found_in, form) for form in near):
        near = _misspelt(word, found_in.names) | near
    return near or _misspelt(word, found_in.vocabulary)


def exactly(found_in: Catalogue, word: str) -> dict[str, float]:
    """The word itself and its inflected forms: what an excluded word means."""
    return dict(_forms(found_in, word))


def _forms(found_in: Catalogue, word: str) -> Iterator[tuple[str, float]]:
    root = stem(word)
    beginning = root[:-1] if len(root) > 3 else root
    for form in found_in.starting(beginning):
        if form == word:
            yield form, EXACT
        elif len(form) <= len(root) + _LONGEST_ENDING and stem(form) == root:
            yield form, INFLECTED


def _is_name(found_in: Catalogue, word: str) -> bool:
    return any(word in words for field, words in found_in.postings.items() if field != "text")


def _misspelt(word: str, vocabulary: Sequence[str]) -> dict[str, float]:
    # Optimal string alignment: a swap of neighbours is one typo, as in typing. A first letter is seldom mistyped.
    from rapidfuzz.distance import OSA
    from rapidfuzz.process import extract

    typos = 0 if len(word) < 4 else 1 if len(word) < 8 else 2
    if not typos:
        return {}
    found = extract(word, vocabulary, scorer=OSA.distance, score_cutoff=typos, limit=None)
    return {near: 0.9 - 0.15 * distance for near, distance, _ in found if near[0] == word[0] or distance == 1 < typos}
