"""By which of the reader's corrections an index was grouped."""

import json

from briefing.index import Index
from briefing.model import Corrections

_KEPT = "corrections"


def put_in_force(index: Index, corrections: Corrections) -> None:
    """Keeps that the index was grouped by these."""
    index.meta.put(_KEPT, _told(corrections))


def are_other(index: Index, corrections: Corrections) -> bool:
    """Whether the reader's corrections are others than those by which the index was grouped."""
    return (index.meta.get(_KEPT) or _told(Corrections())) != _told(corrections)


def _told(corrections: Corrections) -> str:
    levels = (corrections.reports, corrections.events, corrections.storylines)
    return json.dumps([[sorted(bonds.together), sorted(bonds.apart)] for bonds in levels])
