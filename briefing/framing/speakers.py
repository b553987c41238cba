"""Who the speakers are: the words of the text that name them."""

from collections.abc import Sequence
from dataclasses import dataclass

from briefing.framing.cues import Cue
from briefing.framing.grammar import Tree
from briefing.model import Span


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who speaks at one cue."""

    name: str | None
    """The resolved name or the description, or None where nobody is named or described."""
    named: bool
    """Whether `name` is a name."""
    group: str | None
    """The side that the speaker stands under."""
    span: Span | None
    """The words at the cue that name the speaker."""


NOBODY = Speaker(None, False, None, None)
_OUTSIDE = ("relcl", "acl", "appos", "conj", "cc", "punct", "prep", "advcl")


def speakers(tree: Tree, text: str, found: Sequence[Cue]) -> list[Speaker]:
    """The speaker at each of the cues, resolved within the text."""
    return [_speaker(tree, text, cue.source, cue.name) if cue.source is not None else NOBODY for cue in found]


def _speaker(tree: Tree, text: str, head: int, name: Span | None) -> Speaker:
    span = name or tree.span(tree.below(head, _OUTSIDE))
    return Speaker(text[slice(*span)], tree[head].pos == "PROPN", None, span)
