"""What reading a library costs: `python -m benchmarks.reading [ARTICLES]`, one process.

Front matter against `frontmatter.load` of the same files, and everything (decoded, repaired, parsed, cleaned, in sentences) against one
markdown-it parse of the same bodies. Seconds of the processor.
"""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from statistics import median

from benchmarks import places
from benchmarks.measuring import Figure, in_turn, machine, ratio, show

MOST = 10_000
"""Files that tell as much as any more of them."""


def measured(articles: int) -> Iterator[Figure]:
    """The ratios."""
    folder = places.library(articles)
    files = _whole(folder)
    ours, peer = in_turn(lambda: _each(_front_matter, files), lambda: _each(_peer, files))
    yield ratio(f"frontmatter.load of {len(files):,} files / their front matter read by us", "≥ 3", peer, ours)
    yield from _full(folder, files)


def _full(folder: Path, files: Sequence[Path]) -> Iterator[Figure]:
    from markdown_it import MarkdownIt

    from briefing import library

    bodies = [_front_matter(path).body for path in files]
    parser = MarkdownIt("commonmark")
    known = library.opened(folder)

    def one_by_one() -> None:
        for file in known.files:
            library.read_file(file.path, file.place, known.said, known.names)

    for what, ours in (
        ("one by one", one_by_one),
        ("and the pass over the whole library", lambda: library.load(folder)),
    ):
        spent, peer = in_turn(ours, lambda: _each(parser.parse, bodies))
        note = f"{1000 * median(spent) / len(files):.2f} ms an article"
        what = f"full read of {len(files):,} files, {what} / one markdown-it parse of their bodies"
        yield ratio(what, "≤ 2", spent, peer, note=note)


def _each(work: Callable, things: Sequence) -> None:
    for thing in things:
        work(thing)


def _front_matter(path: Path):  # type: ignore[no-untyped-def]
    from briefing.library import frontmatter, walk
    from briefing.library.decode import decode

    return frontmatter.split(decode(walk.read(path))[0])


def _peer(path: Path) -> None:
    import frontmatter

    frontmatter.load(str(path))


def _whole(folder: Path) -> list[Path]:
    """The files that the peer can read."""
    return [folder / entry["path"] for entry in places.truth(folder) if entry["whole"]]


if __name__ == "__main__":
    print(machine())
    show(measured(places.asked()))
