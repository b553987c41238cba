"""Names that look like other names: letters of two alphabets in one word, or another alphabet's letters of the same shape."""

import re
import unicodedata
from functools import lru_cache

# Small letters whose shape, or that of their capital, is a Latin one's: from Unicode's confusables (UTS 39).
_SHAPES = str.maketrans(
    "аеорсухіјѕһԁѵԛԝӏвкмнтαορικντυχεηβζμ",
    "aeopcyxijshdvqwlbkmhtaopikvtuxehbzm",
)
_WORD = re.compile(r"[^\W\d_]{2,}")
_CONFUSED = ("LATIN", "CYRILLIC", "GREEK")


@lru_cache(maxsize=4096)
def skeleton(name: str) -> str:
    """`name` in small letters, each of the shape of a Latin one made that one: names that look alike have one skeleton."""
    folded = unicodedata.normalize("NFKC", name).casefold()
    return folded if folded.isascii() else folded.translate(_SHAPES)


@lru_cache(maxsize=4096)
def mixes_scripts(name: str) -> bool:
    """Whether a word of `name` has letters of more than one of the Latin, Cyrillic and Greek alphabets."""
    return not name.isascii() and any(len(_scripts(word)) > 1 for word in _WORD.findall(name))


def _scripts(word: str) -> set[str]:
    found = {unicodedata.name(char, "").partition(" ")[0] for char in word}
    return found.intersection(_CONFUSED)
