"""The line at the bottom: the keys of this place. One widget, where Textual's footer has one for every key."""

from collections.abc import Iterator
from typing import NamedTuple

from rich.cells import cell_len
from textual import events
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Static

from briefing.tui.screens.base import Shared

ALWAYS = frozenset({"keys", "back", "leave", "quit"})
"""Commands that have their place in the line before others have theirs: what there is else, and the way out."""


class Shown(NamedTuple):
    """A command in the line."""

    id: str
    key: str
    """As Textual names it."""
    display: str
    """As it is called on screen."""
    name: str

    @property
    def cells(self) -> int:
        """Cells that it takes."""
        return cell_len(f"{self.display} {self.name} ")


class Keys(Static):
    """The keys that the table of commands wants shown, as far as they would do something. A click does what the key does."""

    def __init__(self) -> None:
        super().__init__(id="keys")
        self._ends: list[tuple[int, str]] = []
        """Where each key ends, in cells, and the key."""

    def on_mount(self) -> None:
        """Follows what is in force, and the theme."""
        self.screen.bindings_updated_signal.subscribe(self, self._changed)
        self.app.theme_changed_signal.subscribe(self, lambda _: self._changed(self.screen))

    def on_resize(self) -> None:
        """As many keys as there is room for."""
        self._changed(self.screen)

    def _changed(self, screen: Screen[object]) -> None:
        if self.is_attached and screen is self.screen:
            self.update(self._line())

    def _line(self) -> Content:
        parts: list[str | tuple[str, str]] = []
        self._ends, at = [], 0
        for shown in fitting(list(self._possible()), self.size.width or self.app.size.width):
            parts += [(shown.display, "bold $accent"), f" {shown.name} "]
            at += shown.cells
            self._ends.append((at, shown.key))
        return Content.assemble(*parts)

    def _possible(self) -> Iterator[Shown]:
        idle = self.screen.idle() if isinstance(self.screen, Shared) else frozenset()
        seen: set[str] = set()
        for _, binding, enabled, _ in self.screen.active_bindings.values():
            if binding.show and enabled and binding.action not in seen and binding.id not in idle:
                seen.add(binding.action)
                display = self.app.get_key_display(binding)
                yield Shown(binding.id or "", binding.key, display, binding.description)

    def on_click(self, event: events.Click) -> None:
        """Presses the key."""
        key = next((key for end, key in self._ends if event.x < end), None)
        if key is not None:
            self.app.simulate_key(key)


def fitting(keys: list[Shown], width: int) -> list[Shown]:
    """The keys that `width` cells have room for, in their order; the last ones go first, but not those of `ALWAYS`."""
    room = width - sum(key.cells for key in keys if key.id in ALWAYS)
    shown = []
    for key in keys:
        if key.id not in ALWAYS:
            room -= key.cells
        if key.id in ALWAYS or room >= 0:
            shown.append(key)
    return shown
