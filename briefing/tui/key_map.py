"""The reader's own keys: what of the settings can be used, and what is wrong with the rest."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import combinations

from textual.binding import Binding

from briefing.config.nearest import meant
from briefing.tui.commands import COMMANDS
from briefing.tui.key_names import wrong_key
from briefing.tui.places import TOGETHER, asked_in

_KEYS = {command.id: command.keys for command in COMMANDS}


def usable(keys: Mapping[str, str]) -> dict[str, str]:
    """The keys of the reader's that there are, for commands that there are; a command without any keeps its own."""
    good = {id: [key for key in _parted(told) if not wrong_key(key)] for id, told in keys.items() if id in _KEYS}
    return {id: ",".join(those) for id, those in good.items() if those}


def wrong_keys(keys: Mapping[str, str]) -> list[tuple[str, str]]:
    """What is wrong with the reader's own keys: the command each time, and what to say of it."""
    return [*_unknown(keys), *_clashes(keys)]


def _unknown(keys: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    for id, told in keys.items():
        if id not in _KEYS:
            yield id, f"[keys] there is no command {id!r}{meant(id, _KEYS, '{!r}')}"
        elif not _parted(told):
            yield id, f"[keys] {id} has no key; it keeps {_KEYS[id]!r}"
        else:
            yield from ((id, f"[keys] {id}: {said}") for key in _parted(told) if (said := wrong_key(key)))


def _clashes(keys: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Two commands of one place with one key, each pair once."""
    now = {id: frozenset(map(_name, _parted(told))) for id, told in (_KEYS | usable(keys)).items()}
    seen = set()
    for place, places in TOGETHER.items():
        for one, other in combinations([command.id for command in asked_in(places, COMMANDS)], 2):
            both = now[one] & now[other]
            if both and (one, other) not in seen:
                seen.add((one, other))
                id, against = (one, other) if one in keys else (other, one)
                yield id, f"[keys] {id} has {_listed(both)}, which {against} has too ({place})"


def _parted(told: str) -> list[str]:
    return [key.strip() for key in told.split(",") if key.strip()]


def _name(key: str) -> str:
    """A key's full name: signs may be written as they are."""
    return next(iter(Binding.make_bindings([(key, "", "")]))).key


def _listed(keys: Iterable[str]) -> str:
    return " and ".join(repr(key) for key in sorted(keys))
