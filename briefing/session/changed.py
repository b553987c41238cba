"""What of a library is not as the index knows it."""

from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass

from briefing.library import Stamp


@dataclass(frozen=True, slots=True)
class Changes:
    """Files to be read, and files that are gone, by their places."""

    new: tuple[str, ...]
    """Files that were not there."""
    changed: tuple[str, ...]
    """Files that may be others than they were."""
    gone: tuple[str, ...]
    """Files that are there no more."""
    again: frozenset[str] = frozenset()
    """Places whose articles are made again though the file is as it was: its reader says something else of them."""

    @property
    def any(self) -> bool:
        """Whether there is anything to do."""
        return bool(self.new or self.changed or self.gone)

    @property
    def read(self) -> tuple[str, ...]:
        """All that is to be read."""
        return (*self.new, *self.changed)


def changes(
    seen: Mapping[str, Stamp],
    known: Mapping[str, Stamp],
    doubtful: Collection[str] = frozenset(),
    again: frozenset[str] = frozenset(),
) -> Changes:
    """How `seen` departs from `known`, both by place; files in `doubtful` and `again` are read though size and time are the same."""
    if not doubtful and not again and known == seen:
        return Changes((), (), ())
    new, changed = [], []
    for place, stamp in seen.items():
        before = known.get(place)
        if before is None:
            new.append(place)
        elif before != stamp or place in doubtful or place in again:
            changed.append(place)
    gone = tuple(place for place in known if place not in seen)
    return Changes(tuple(new), tuple(changed), gone, again)


def moved(new: Mapping[str, bytes], gone: Mapping[str, bytes]) -> dict[str, str]:
    """Files that went from one place to another with their content as it was: old place to new place.

    `new` and `gone` are digests by place. Where several files have one content, they are paired in the order of their places.
    """
    places: dict[bytes, list[str]] = defaultdict(list)
    for place in sorted(new):
        places[new[place]].append(place)
    found: dict[str, str] = {}
    for place in sorted(gone):
        waiting = places.get(gone[place])
        if waiting:
            found[place] = waiting.pop(0)
    return found
