"""Opens a library: every file to articles, every failure to a problem."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from briefing.library import fields, overrides, walk, whole
from briefing.library.assemble import Draft
from briefing.library.overrides import Overrides
from briefing.library.reading import BRIEF, ReadFile, read_file
from briefing.library.settings import LibrarySettings
from briefing.library.trace import Trace
from briefing.library.walk import LibraryMissing, Seen
from briefing.model import Library, Problem

Progress = Callable[[int, int], None]
"""Called with the number of files done and of all files."""


@dataclass(frozen=True, slots=True)
class Opened:
    """A library whose files are known, but not yet read."""

    folder: Path
    """The folder, or that of the one file."""
    files: list[Seen]
    """Its files, in no order."""
    said: Overrides
    """What its reader says of its articles."""
    names: fields.Names
    """The names that fields go by in front matter."""
    problems: tuple[Problem, ...]
    """What could not be listed, and what is wrong with what the reader says."""
    single: bool = False
    """Whether one file alone was opened."""

    def unmatched(self, paths: Iterable[str]) -> list[Problem]:
        """A problem for each pattern of the reader's that matches no file, nor any of the articles at `paths`."""
        return [] if self.single else self.said.unmatched([*(file.place for file in self.files), *paths])


def opened(root: Path, settings: LibrarySettings | None = None) -> Opened:
    """The files of a folder, or one file. Raises LibraryMissing where `root` does not exist or cannot be listed."""
    settings = settings or LibrarySettings()
    single = walk.is_one_file(root)
    folder = root.parent if single else root
    files, problems = ([_alone(root)], []) if single else walk.seen(root, _suffixes(settings))
    said, wrong = overrides.load(folder)
    names = fields.names_with(settings.extra_fields)
    return Opened(folder, files, said, names, (*problems, *wrong, *_unknown(settings)), single)


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
            progress(done, len(library.files))
    made = whole.completed(traces, traces.keys(), (), lambda _: drafts)
    articles = tuple(sorted(made.articles.values(), key=lambda each: each.path))
    problems += [*library.unmatched(each.path for each in articles), *made.problems]
    return Library(library.folder, articles, tuple(sorted(problems, key=lambda each: each.path)))


def _read(library: Opened) -> Iterator[ReadFile]:
    return (read_file(file.path, file.place, library.said, library.names) for file in sorted(library.files))


def _alone(path: Path) -> Seen:
    found = path.stat()
    return Seen(walk.shown(path.name), str(path), found.st_size, found.st_mtime_ns)


def _suffixes(settings: LibrarySettings) -> frozenset[str]:
    return walk.SUFFIXES | {
        f".{suffix.strip().lstrip('.').lower()}" for suffix in settings.suffixes if suffix.strip(" .")
    }


def _unknown(settings: LibrarySettings) -> Iterator[Problem]:
    for name in settings.extra_fields:
        if name not in fields.NAMES:
            yield Problem("settings", f"`{name}` is no field of an article; there are {', '.join(fields.NAMES)}")


__all__ = ["BRIEF", "LibraryMissing", "Opened", "Progress", "load", "opened"]
