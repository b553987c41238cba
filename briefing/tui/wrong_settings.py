"""What is wrong with the settings that only the screens understand: keys, and the theme to start with."""

from collections.abc import Iterator, Sequence

from briefing.config import Config, Wrong
from briefing.config.checked import told
from briefing.config.nearest import meant
from briefing.tui.key_map import wrong_keys


def wrong_settings(config: Config, themes: Sequence[str]) -> tuple[Wrong, ...]:
    """Each with its file and line, or its variable; `themes` are the names that there are."""
    return told([*(Wrong(("keys", id), said) for id, said in wrong_keys(config.keys)), *_theme(config.theme, themes)])


def _theme(name: str | None, themes: Sequence[str]) -> Iterator[Wrong]:
    if name and name not in themes:
        listed = ", ".join(themes)
        said = f"[reader] theme: there is no theme {name!r}{meant(name, themes, '{!r}')}; there are {listed}"
        yield Wrong(("reader", "theme"), said, listed)
