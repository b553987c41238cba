"""An event or storyline as a comparison: how each report tells it, one module a facet, each item with its evidence."""

from briefing.framing.compare import compare
from briefing.framing.statements.claim_groups import grouped

__all__ = ["compare", "grouped"]
