"""What the boxes have in common that lie over a screen."""

from textual.screen import ModalScreen

from briefing.tui.screens.base import Shared


class Overlay(Shared, ModalScreen[None]):
    """A box over the screen it was called from."""
