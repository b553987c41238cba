"""Makes a library of invented articles, the same for the same seed, and beside it a file that tells what is true of them.

    python -m benchmarks.library FOLDER N [--from K] [--seed S]

The first K articles of N are those of K: with --from, only the articles after them are added. The truth is in FOLDER.truth.jsonl, a line
an article: of the same `text` are copies, of the same `event` reports of one event; a few files are not `whole`.
"""

import argparse
import json
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from benchmarks.made.files import Made, made
from benchmarks.made.news import news


def articles(first: int, end: int, seed: int = 1) -> Iterator[Made]:
    """The articles from number `first` up to `end`."""
    for number, told in enumerate(islice(news(seed), first, end), first):
        yield made(number, told)


def truth_of(folder: Path) -> Path:
    """The file beside the library that tells what is true of it."""
    return folder.with_name(f"{folder.name}.truth.jsonl")


def make_library(folder: Path, end: int, seed: int = 1, first: int = 0) -> None:
    """Writes the articles from number `first` up to `end` into `folder`, and the truth of them beside it."""
    folder.mkdir(parents=True, exist_ok=True)
    months = set()
    with truth_of(folder).open("a" if first else "w", encoding="utf-8") as truth:
        for article in articles(first, end, seed):
            path = folder / article.path
            if path.parent not in months:
                path.parent.mkdir(parents=True, exist_ok=True)
                months.add(path.parent)
            path.write_bytes(article.content)
            truth.write(f"{json.dumps(article.truth)}\n")


def main() -> None:
    """Makes the library that the command line asks for."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("folder", type=Path)
    options.add_argument("articles", type=int, metavar="N")
    options.add_argument("--from", type=int, default=0, dest="first", metavar="K")
    options.add_argument("--seed", type=int, default=1)
    asked = options.parse_args()
    make_library(asked.folder, asked.articles, asked.seed, asked.first)


if __name__ == "__main__":
    main()
