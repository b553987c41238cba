"""Comparisons as JSON, field by field."""

from briefing.cli import compared
from briefing.model import Comparison, Distinctive, WordUse


def test_distinctive_words_are_told_with_their_counts() -> None:
    use = WordUse("a", "A fiasco.", (10, 19), (12, 18))
    word = Distinctive("Post", "fiasco", 24, 11_250, 4, 6, 48, 10, 30_911, 4.0249, 0.0312, (use,))
    told = compared.comparison(Comparison("s", "s", (), names=(), distinctive=(word,)))["distinctive"]
    assert told == [
        {
            "outlet": "Post",
            "word": "fiasco",
            "uses": 24,
            "of": 11250,
            "quoted": 4,
            "articles": 6,
            "of_articles": 48,
            "elsewhere": 10,
            "of_elsewhere": 30911,
            "z": 4.02,
            "chance": 0.031,
            "examples": [{"report": "a", "sentence": "A fiasco.", "span": (10, 19), "at": (12, 18)}],
        }
    ]
