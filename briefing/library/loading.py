"""Loads a library: every file to articles, every failure to a problem."""

from collections.abc import Callable, Iterator
from pathlib import Path

from briefing.library import whole
from briefing.library.assemble import Draft
from briefing.library.opening import Opened, opened
from briefing.library.reading import BRIEF, ReadFile, read_file
from briefing.library.settings import LibrarySettings
from briefing.library.trace import Trace
from briefing.library.walk import LibraryMissing
from briefing.model import Library

Progress = Callable[[int, int], None]
"""Called with the number of files done and of all files."""


def load(root: Path, progress: Progress | None = None, settings: LibrarySettings | None = None) -> Library:
    """The articles of a folder, or of one file, by path, and what could not be read.

    Raises LibraryMissing where `root` does not exist or cannot be listed. No file's content raises.
    """
    library = opened(root, settings)
    problems = list(library.problems)
    drafts: dict[str, Draft] = {}
    traces: dict[str, Trace] = {}
    for done, read in enumerate(_read(library), 1):
        drafts |= {draft.article.id: draft for draft in read.drafts}
        traces |= {draft.article.id: trace for draft, trace in zip(read.drafts, read.traces, strict=True)}
        problems += read.problems
        if progress:
            progress(done, len(library.stamps))
    made = whole.completed(traces, traces.keys(), (), lambda _: drafts)
    articles = tuple(sorted(made.articles.values(), key=lambda each: each.path))
    problems += [*library.unmatched(each.path for each in articles), *made.problems]
    return Library(library.folder, articles, tuple(sorted(problems, key=lambda each: each.path)))


def _read(library: Opened) -> Iterator[ReadFile]:
    names = library.names
    return (read_file(file.path, file.place, library.said, names) for file in library.seen(sorted(library.stamps)))


__all__ = ["BRIEF", "LibraryMissing", "Opened", "Progress", "load", "opened"]
