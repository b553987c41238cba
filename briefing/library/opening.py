"""Opens a library: its files are known then, none is read."""

import marshal
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path

from briefing.library import overrides, walk
from briefing.library.overrides import Overrides
from briefing.library.settings import LibrarySettings
from briefing.library.walk import Seen, Stamp, Walked
from briefing.model import Problem


@dataclass(frozen=True, slots=True)
class Opened:
    """A library whose files are known, but not yet read."""

    folder: Path
    """The folder, or that of the one file."""
    walked: Walked
    """Its files."""
    said: Overrides
    """What its reader says of its articles."""
    settings: LibrarySettings
    """How it is read."""
    problems: tuple[Problem, ...]
    """What could not be listed, and what is wrong with what the reader says."""
    single: bool = False
    """Whether one file alone was opened."""

    @property
    def stamps(self) -> Mapping[str, Stamp]:
        """Size and time of last change of each file, by place, in no order."""
        return self.walked.stamps

    def digest(self) -> str:
        """A hash of the stamps in the order in which the system lists them: the same where nothing changed, and seldom another."""
        # without references, which tell of objects and not of values
        return blake2b(marshal.dumps(self.walked.stamps, 2), digest_size=16).hexdigest()

    def seen(self, places: Iterable[str]) -> list[Seen]:
        """The files at some places."""
        return [self.walked.seen(place) for place in places]

    @property
    def names(self) -> Mapping[str, Sequence[str]]:
        """The names that fields go by in front matter."""
        from briefing.library.fields import names_with  # not needed where no file is read

        return names_with(self.settings.extra_fields)

    def unmatched(self, paths: Iterable[str]) -> list[Problem]:
        """A problem for each pattern of the reader's that matches no file, nor any of the articles at `paths`."""
        return [] if self.single else self.said.unmatched([*self.stamps, *paths])


def opened(root: Path, settings: LibrarySettings | None = None) -> Opened:
    """The files of a folder, or one file. Raises LibraryMissing where `root` does not exist or cannot be listed."""
    settings = settings or LibrarySettings()
    single = walk.is_one_file(root)
    folder = root.parent if single else root
    walked = _alone(root) if single else walk.walked(root, _suffixes(settings))
    said, wrong = overrides.load(folder)
    return Opened(folder, walked, said, settings, (*walked.problems, *wrong, *_unknown(settings)), single)


def _alone(path: Path) -> Walked:
    found, place = path.stat(), walk.shown(path.name)
    return Walked(str(path.parent), (), {place: (found.st_size, found.st_mtime_ns)}, {place: str(path)})


def _suffixes(settings: LibrarySettings) -> frozenset[str]:
    return walk.SUFFIXES | {
        f".{suffix.strip().lstrip('.').lower()}" for suffix in settings.suffixes if suffix.strip(" .")
    }


def _unknown(settings: LibrarySettings) -> Iterator[Problem]:
    if not settings.extra_fields:
        return
    from briefing.library.fields import NAMES

    for name in settings.extra_fields:
        if name not in NAMES:
            yield Problem("settings", f"`{name}` is no field of an article; there are {', '.join(NAMES)}")
