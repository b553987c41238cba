"""What is said of storylines in the words of their texts."""

from collections.abc import Mapping

from briefing.grouping.naming import affair_name
from briefing.grouping.sharing import shared
from briefing.grouping.updates import Asked, Text, Worded


def worded(asked: Asked, texts: Mapping[str, Text]) -> Worded:
    """A storyline's name, and for each reason what two members share."""
    reasons = tuple(shared(heavy, [texts[id] for id in ids]) for heavy, ids in asked.reasons)
    return Worded(affair_name([(title, [texts[id] for id in ids]) for title, ids in asked.events]), reasons)
