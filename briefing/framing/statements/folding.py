"""The words that sentences are matched by: stems, with different names for one thing read as one."""

import re

from briefing.text.aliases import folds
from briefing.text.words import terms

_JOINT = re.compile(r"(?<=[^\W\d_])-(?=\w)")
_ROOT = 3  # letters that a people's name and its country's begin with


def folded_terms(text: str, capitals: bool = False) -> list[str]:
    """Stems of the words of `text` that are no stopwords: Iranian gives that of Iran, UAVs that of drone.

    Words joined by a hyphen count singly (`Iranian-made`, `Geran-2`). A capital or a seat of government keeps its own name
    unless `capitals` are to be read as their countries.
    """
    text = _JOINT.sub(" ", text)
    found: list[str] = []
    at = 0
    for name, (start, end) in folds(text):
        written = text[start:end]
        found += terms(text[at:start]) + terms(name if capitals or _is_folded(name, written) else written)
        at = end
    return found + terms(text[at:])


def _is_folded(name: str, written: str) -> bool:
    return name.islower() or (" " not in written and written[:_ROOT] == name[:_ROOT])
