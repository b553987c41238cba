"""The facet of voices: who says something in each report, and by which verb."""

from collections.abc import Sequence

from briefing.framing.material import Material
from briefing.model import Voice


def voices(materials: Sequence[Material]) -> tuple[Voice, ...]:
    """The voices of every report, in the order of the reports and of each text."""
    return tuple(voice for material in materials for voice in material.voices)
