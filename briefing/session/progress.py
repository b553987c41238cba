"""How what takes long tells how far it is."""

from collections.abc import Callable

Say = Callable[[str, int, int], None]
"""Called with what is being done, how many are done, and how many there are (0: not known)."""
