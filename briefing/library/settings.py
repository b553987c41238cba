"""What a reader may set of how a library is read."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class LibrarySettings:
    """How a library is read; every setting adds to what is read without it."""

    extra_fields: Mapping[str, Sequence[str]] = field(default_factory=dict)
    """Field of `fields.NAMES` -> more names that it goes by in front matter, tried after the known ones."""
    suffixes: Sequence[str] = ()
    """More endings of files that are articles, with or without the dot, in any case: `org`, `.text`."""
