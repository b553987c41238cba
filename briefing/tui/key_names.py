"""Which names of keys Textual knows: a key with another name would never be pressed."""

import unicodedata

from textual.keys import KEY_NAME_REPLACEMENTS, REPLACED_KEYS, Keys, key_to_character

from briefing.config.nearest import meant

MODIFIERS = ("alt", "ctrl", "hyper", "meta", "shift", "super")
"""In the order that they stand in a key's name."""
RESERVED = {"ctrl+q": "leaves the reader everywhere", "ctrl+c": "copies what is selected in a line"}
"""Keys that Textual keeps for itself."""
_SIGNS = [char for char in map(chr, range(0x20, 0x7F)) if not char.isalnum()]
_NAMED = {key.value for key in Keys if "+" not in key.value and not key.value.startswith("<")}


def wrong_key(key: str) -> str | None:
    """Why no key is called so, with the nearest one that is; None where there is one."""
    if key in RESERVED:
        return f"{key!r} can have no other meaning: it {RESERVED[key]}"
    *modifiers, base = key.split("+") if key not in ("", "+") else [key]
    if not _known(base) or not set(modifiers) <= set(MODIFIERS):
        return f"no key is called {key!r}{meant(key, _names(), '{!r}')}"
    if modifiers == ["shift"] and len(base) == 1:
        return f"no key is called {key!r}; write {base.upper()!r}"
    if modifiers != sorted(modifiers) or (modifiers and base != base.lower()):
        return f"no key is called {key!r}; write {'+'.join([*sorted(modifiers), base.lower()])!r}"
    return None


def _known(base: str) -> bool:
    if len(base) == 1:
        return base.isprintable()
    if base in _NAMED:
        return True
    sign = key_to_character(REPLACED_KEYS.get(base, base)) if base == base.lower() else None
    return sign is not None and sign.isprintable() and not sign.isalnum() and base not in KEY_NAME_REPLACEMENTS


def _names() -> list[str]:
    """Names to offer: of single keys, and of letters with ctrl."""
    names = (unicodedata.name(sign).lower().replace("-", "_").replace(" ", "_") for sign in _SIGNS)
    signs = {KEY_NAME_REPLACEMENTS.get(name, name) for name in names}
    letters = "abcdefghijklmnopqrstuvwxyz"
    return sorted(_NAMED | signs | set(letters) | {f"ctrl+{letter}" for letter in letters})
