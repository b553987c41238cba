"""The ways to compare."""

from enum import StrEnum


class Facet(StrEnum):
    """One way to compare, in the order of the screen."""

    CLAIMS = "claims"
    HEADLINES = "headlines"
    VOICES = "voices"
    NAMES = "names"
    FIGURES = "figures"
    DATES = "dates"
    ORIGINS = "origins"
