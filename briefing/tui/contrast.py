"""How well text can be told from its ground (WCAG 2.2). Pure: no widget, no terminal."""

from collections.abc import Iterator

from textual.color import Color
from textual.theme import Theme

LEAST = 4.5
"""WCAG 2.2, success criterion 1.4.3, level AA, for text."""
GROUNDS = ("background", "surface", "panel")
"""What texts stand on: that of lists and texts, of rows without the focus, and of bars and rows under the cursor."""
TEXTS = ("foreground", "primary", "accent", "warning", "error")
"""What texts are drawn in, beside the colours of the marks."""


def contrast(one: Color, other: Color) -> float:
    """The contrast ratio, 1 to 21."""
    low, high = sorted((_luminance(one), _luminance(other)))
    return (high + 0.05) / (low + 0.05)


def _luminance(color: Color) -> float:
    """Relative luminance, as WCAG 2.2 defines it."""
    parts = (part / 255 for part in color.rgb)
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def too_low(theme: Theme) -> Iterator[tuple[str, str, float]]:
    """Name of the text, name of the ground, and their contrast, where it is less than `LEAST`.

    Nothing is known of the terminal's own colours, nor of those that Textual derives where a theme names none.
    """
    texts = {name: getattr(theme, name) for name in TEXTS} | dict(theme.variables)
    for ground in GROUNDS:
        for name, value in texts.items():
            on = getattr(theme, ground)
            if value and on and not theme.ansi:
                ratio = contrast(Color.parse(value), Color.parse(on))
                if ratio < LEAST:
                    yield name.removeprefix("mark-"), ground, ratio
