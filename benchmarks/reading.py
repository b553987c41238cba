"""What reading a library costs: `python -m benchmarks.reading [ARTICLES]`, one process.

Front matter against `frontmatter.load` of the same files, both with the body as text. Then against one markdown-it parse of the same bodies:
what the bar names (files read, decoded, repaired, parted, parsed, cleaned), and all that is done to an article, which is also its fields,
date, genre, language, sentences, credits and trace. Seconds of the processor.
"""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from statistics import median

import frontmatter as peer
from markdown_it import MarkdownIt

from benchmarks import places
from benchmarks.measuring import Figure, in_turn, machine, ratio, show
from briefing import library
from briefing.library import body, frontmatter, furniture, walk
from briefing.library.decode import decode
from briefing.library.paragraphs import paragraphs
from briefing.text.harmless import harmless

MOST = 10_000
"""Files that tell as much as any more of them."""


def measured(articles: int) -> Iterator[Figure]:
    """The ratios."""
    folder = places.library(articles)
    files = _whole(folder)
    ours, theirs = in_turn(lambda: _each(_front_matter, files), lambda: _each(_peer, files))
    yield ratio(f"frontmatter.load of {len(files):,} files / their front matter read by us", "≥ 3", theirs, ours)
    yield from _full(folder, files)


def _full(folder: Path, files: Sequence[Path]) -> Iterator[Figure]:
    bodies = [_front_matter(path).body for path in files]
    parser = MarkdownIt("commonmark")
    known = library.opened(folder)

    def one_by_one() -> None:
        for file in known.seen(known.stamps):
            library.read_file(file.path, file.place, known.said, known.names)

    for what, bar, ours in (
        ("decoded, repaired, parted, parsed and cleaned", "≤ 2", lambda: _each(_cleaned, files)),
        ("with fields, language, sentences and traces", "", one_by_one),
        ("and the pass over the whole library", "", lambda: library.load(folder)),
    ):
        spent, theirs = in_turn(ours, lambda: _each(parser.parse, bodies))
        note = f"{1000 * median(spent) / len(files):.2f} ms an article"
        yield ratio(
            f"{len(files):,} files {what} / one markdown-it parse of their bodies", bar, spent, theirs, note=note
        )


def _each(work: Callable, things: Sequence) -> None:
    for thing in things:
        work(thing)


def _front_matter(path: Path) -> frontmatter.Split:
    return frontmatter.split(decode(walk.read(path))[0])


def _cleaned(path: Path) -> None:
    """What `assemble.drafts` does to a file's text, without what it asks of it then."""
    split = frontmatter.split(harmless(decode(walk.read(path))[0]))
    parts = paragraphs(harmless(body.plain(split.body).text))
    furniture.clean(parts, str(split.values.get("title", "")))


def _peer(path: Path) -> None:
    peer.load(str(path))


def _whole(folder: Path) -> list[Path]:
    """The files that the peer can read."""
    return [folder / entry["path"] for entry in places.truth(folder) if entry["whole"]]


if __name__ == "__main__":
    print(machine())
    show(measured(places.asked()))
