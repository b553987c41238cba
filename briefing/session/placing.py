"""Where the index of a library is kept: in the reader's cache folder, or in memory only."""

import hashlib
import json
from pathlib import Path
from typing import TYPE_CHECKING

from briefing.config import Config, cache_folder
from briefing.index import Index, IndexProblem, IndexUnusable, evict, place, where

if TYPE_CHECKING:
    from briefing.library import LibrarySettings

UNKEPT = "Nothing is kept for the next start"
"""How a word to the reader begins that says why not."""
METHODS = "library-1, features-3, groups-3, words-1"
"""The methods that an index is made by: of reading, of features for grouping, of groups, of words for search. Written out, since the first
frame must not wait for the packages that name them; a test compares."""


def library_settings(config: Config | None) -> "LibrarySettings":
    """What the reader's settings say of how a library is read."""
    from briefing.library import LibrarySettings  # not needed where the index knows the library

    return LibrarySettings(config.fields, config.suffixes) if config else LibrarySettings()


def kept_index(root: Path, config: Config | None = None) -> Index | None:
    """The index of a library that was completed before, as it is; None where there is none."""
    path = where(_folder(config), root)
    if root.is_file() or not path.exists():
        return None
    try:
        index = Index.open(path, _key(config))
        if index.generation:
            return index
    except IndexProblem:
        return None
    index.close()
    return None


def index_of(root: Path, config: Config | None = None, keep: bool = False) -> tuple[Index, str | None]:
    """The index of a library, and a word to the reader where it cannot be kept.

    A single file, and a folder among the system's temporary ones, are looked at once: their index stays in memory,
    unless `keep` asks for it or it is there already.
    """
    folder = _folder(config)
    there = where(folder, root).exists()
    if not root.is_dir() or (not keep and not there and _temporary(root)):
        return in_memory(config), None
    try:
        path = place(folder, root)
        evict(folder, path)
        return Index.open(path, _key(config)), None
    except IndexUnusable as error:
        return in_memory(config), f"{UNKEPT}: {error}"


def in_memory(config: Config | None = None) -> Index:
    """An index that is gone with the process."""
    return Index.open(None, _key(config))


def _folder(config: Config | None) -> Path:
    return config.index_folder if config and config.index_folder else cache_folder()


def _temporary(root: Path) -> bool:
    import tempfile  # what makes archives comes with it

    return root.resolve().is_relative_to(Path(tempfile.gettempdir()).resolve())


def _key(config: Config | None) -> str:
    suffixes, fields = (config.suffixes, config.fields) if config else ((), {})
    told = json.dumps([METHODS, sorted(suffixes), sorted((name, list(more)) for name, more in fields.items())])
    return hashlib.blake2b(told.encode(), digest_size=8).hexdigest()
