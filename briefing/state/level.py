"""What something the reader did is said of."""

from enum import StrEnum


class Level(StrEnum):
    """An article, or a group of articles that is known by one of them."""

    ARTICLE = "article"
    EVENT = "event"
    STORYLINE = "storyline"
