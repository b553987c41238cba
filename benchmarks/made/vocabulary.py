"""Some 50,000 words by Zipf's law: the small ones are English, so that the texts pass for it, the others invented."""

from functools import cache
from itertools import accumulate, product
from random import Random

SMALL = (
    "the of to and a in that said on for is was it with as by at from has be are he have his but an not will who they were this "
    "which had its their would been about more one after or up out could she you when people there also than new over last we all "
    "into some other two if first her what so year no time can against before because only state most during where while years "
    "them between many just how under now being three made our since million those may both like even such still through told "
    "week should made off day make back part do much did then well these between him take work any without high days set down "
    "called later us including percent number around own another long until several"
).split()
SIZE = 50_000
BITS = 20
"""The table has 2 to this power places: as many for a word as it is frequent."""
_SHIFT = 2.7
"""Zipf's law as Mandelbrot mended it: a word's frequency goes with 1 / (rank + 2.7)."""
_ONSETS = "b br c ch d dr f g gr h j k l m n p pr r s sh st t th v w".split()
_VOWELS = "a e i o u ai ea ou".split()
_CODAS = ["", "", "", "l", "m", "n", "nd", "r", "s", "st", "t"]
_ENDINGS = ("s", "ed", "ing", "er")


@cache
def words() -> tuple[str, ...]:
    """All words, most frequent first; three in ten of the invented are another's with an ending."""
    chance = Random("vocabulary")
    syllables = ["".join(parts) for parts in product(_ONSETS, _VOWELS, _CODAS)]
    known = dict.fromkeys(SMALL)
    invented: list[str] = []
    while len(known) < SIZE:
        if invented and chance.random() < 0.3:
            word = chance.choice(invented) + chance.choice(_ENDINGS)
        else:
            word = "".join(chance.choices(syllables, k=2 if len(known) < SIZE / 3 else chance.choice((2, 2, 3))))
            invented.append(word)
        known[word] = None
    return tuple(known)


@cache
def table() -> tuple[str, ...]:
    """2^BITS places, each word in as many as it is frequent: a random number of BITS bits draws a word by Zipf's law."""
    weights = [1 / (rank + _SHIFT) for rank in range(1, SIZE + 1)]
    places, total, start = [], sum(weights), 0
    for word, reached in zip(words(), accumulate(weights), strict=True):
        end = round(reached / total * (1 << BITS))
        places += [word] * (end - start)
        start = end
    return tuple(places)


def rare(chance: Random, count: int) -> list[str]:
    """Words that tell what a text is about: none of the 300 most frequent, each rank as likely on a scale of logarithms."""
    all_words = words()
    return [all_words[int(300 * (SIZE / 300) ** chance.random())] for _ in range(count)]


def name(chance: Random) -> str:
    """A person, a place or a body."""
    one, other = (word.capitalize() for word in rare(chance, 2))
    return chance.choice((f"{one} {other}", f"{one} {other}", one, f"{one} {chance.choice(_BODIES)}"))


_BODIES = "Council Party Ministry Bank Court Agency Union Institute Railways Hospital".split()
