"""What can be asked for here and now: for the palette and the page of keys, from the bindings in force."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from textual.binding import Binding
from textual.command import DiscoveryHit, Hit, Hits, Provider
from textual.dom import DOMNode
from textual.screen import Screen

from briefing.tui.commands import COMMANDS, Command
from briefing.tui.places import where
from briefing.tui.searched import Listed, search


@dataclass(frozen=True, slots=True)
class Available:
    """A command, the keys it has now, and who does it."""

    command: Command
    keys: tuple[str, ...]
    node: DOMNode


def available(screen: Screen[object]) -> list[Available]:
    """The commands that the screen and its focused part take, in the order of the table, with the reader's own keys."""
    keys: dict[str, list[str]] = {}
    nodes: dict[str, DOMNode] = {}
    for node, binding, enabled, _ in screen.active_bindings.values():
        if binding.id and enabled:
            keys.setdefault(binding.id, []).append(screen.app.get_key_display(binding))
            nodes[binding.id] = node
    return [Available(c, tuple(dict.fromkeys(keys[c.id])), nodes[c.id]) for c in COMMANDS if c.id in keys]


def listed(here: Sequence[Available], keymap: Mapping[str, str], display: Callable[[Binding], str]) -> list[Listed]:
    """Every command of the reader, with the keys that it has by `keymap`; those of this place as they are in force."""
    in_force = {entry.command.id: entry.keys for entry in here}
    found = []
    for command in COMMANDS:
        own = Binding.make_bindings([(keymap.get(command.id, command.keys), "", "")])
        keys = in_force.get(command.id) or tuple(map(display, own))
        found.append(_listed(command, keys, command.id in in_force))
    return found


class ReaderCommands(Provider):
    """Finds a command of the current place, as the page of keys finds those of all places."""

    async def discover(self) -> Hits:
        """Every command of the place."""
        for entry in available(self.screen):
            yield DiscoveryHit(_shown(entry), self._call(entry), help=entry.command.help)

    async def search(self, query: str) -> Hits:
        """The commands that fit, best first."""
        here = {entry.command.id: entry for entry in available(self.screen)}
        found = search([_listed(entry.command, entry.keys, True) for entry in here.values()], query)
        matcher = self.matcher(query)
        for n, one in enumerate(found):
            entry = here[one.id]
            yield Hit(1 / (n + 1), matcher.highlight(_shown(entry)), self._call(entry), help=one.help)

    def _call(self, entry: Available) -> Callable[[], object]:
        return partial(self.app.run_action, entry.command.action, entry.node)


def _shown(entry: Available) -> str:
    return f"{entry.command.name}  ({' '.join(entry.keys)})"


def _listed(command: Command, keys: tuple[str, ...], here: bool) -> Listed:
    return Listed(command.id, keys, command.name, command.help, where(command), here)
