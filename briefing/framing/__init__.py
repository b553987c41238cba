"""An event or storyline as a comparison: how each report tells it, one module a facet, each item with its evidence."""

from briefing.framing.claim_groups import grouped
from briefing.framing.compare import compare

__all__ = ["compare", "grouped"]
