"""What a sentence says that a thing is called: `known as Larn-2`, `under the name Larn`."""

import re

from briefing.model import Sentence
from briefing.text.words import stem

_CALLED = re.compile(
    r"\b(?:known as|known by the name|so-called|dubbed|nicknamed|codenamed|called|named|under the name(?: of)?)\s+"
    r"(?:the\s+)?[\"“”'‘’«]?([A-Z][^\W\d_]{2,})"
)


def called(sentence: Sentence) -> frozenset[str]:
    """Stems of the names that `sentence` says something goes by, without the number of a model (`Larn-2` is Larn)."""
    return frozenset(stem(name) for name in _CALLED.findall(sentence.text))
