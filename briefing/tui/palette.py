"""What can be asked for here and now: for the palette and the page of keys, from the bindings in force."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from textual.binding import Binding
from textual.command import DiscoveryHit, Hit, Hits, Provider
from textual.dom import DOMNode
from textual.screen import Screen

from briefing.tui.commands import COMMANDS, Command
from briefing.tui.places import where
from briefing.tui.searched import Listed


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
        found.append(Listed(command.id, keys, command.name, command.help, where(command), command.id in in_force))
    return found


class ReaderCommands(Provider):
    """Finds a command of the current place by its name or help."""

    def _entries(self) -> Iterator[tuple[str, str, Callable[[], object]]]:
        for entry in available(self.screen):
            call = partial(self.app.run_action, entry.command.action, entry.node)
            yield f"{entry.command.name}  ({' '.join(entry.keys)})", entry.command.help, call

    async def discover(self) -> Hits:
        """Every command of the place."""
        for name, help_text, call in self._entries():
            yield DiscoveryHit(name, call, help=help_text)

    async def search(self, query: str) -> Hits:
        """The commands whose name or help fits."""
        matcher = self.matcher(query)
        for name, help_text, call in self._entries():
            score = max(matcher.match(name), matcher.match(help_text))
            if score > 0:
                yield Hit(score, matcher.highlight(name), call, help=help_text)
