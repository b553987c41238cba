"""The line at the bottom: the keys of this place. One widget, where Textual's footer has one for every key."""

from rich.cells import cell_len
from textual import events
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Static


class Keys(Static):
    """The keys that the table of commands wants shown, as far as they are in force. A click does what the key does."""

    def __init__(self) -> None:
        super().__init__(id="keys")
        self._ends: list[tuple[int, str]] = []
        """Where each key ends, in cells, and the key."""

    def on_mount(self) -> None:
        """Follows what is in force."""
        self.screen.bindings_updated_signal.subscribe(self, self._changed)

    def _changed(self, screen: Screen[object]) -> None:
        if self.is_attached and screen is self.screen:
            self.update(self._line())

    def _line(self) -> Content:
        parts: list[str | tuple[str, str]] = []
        seen: set[str] = set()
        self._ends, at = [], 0
        for _, binding, enabled, _ in self.screen.active_bindings.values():
            if binding.show and enabled and binding.action not in seen:
                seen.add(binding.action)
                key, said = self.app.get_key_display(binding), f" {binding.description} "
                parts += [(key, "bold $accent"), said]
                at += cell_len(key + said)
                self._ends.append((at, binding.key))
        return Content.assemble(*parts)

    def on_click(self, event: events.Click) -> None:
        """Presses the key."""
        key = next((key for end, key in self._ends if event.x < end), None)
        if key is not None:
            self.app.simulate_key(key)
