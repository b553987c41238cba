"""Writes a name in the capitals that running text gives its words."""

import re
from collections import Counter
from collections.abc import Sequence

from briefing.grouping.naming.classes import is_listed
from briefing.grouping.naming.company import TEXT
from briefing.grouping.naming.held import usual
from briefing.grouping.updates import Text


def as_written(name: str, articles: Sequence[Text]) -> str:
    """`name` as it stands within the sentences of `articles`; where it does not, with each word as they have it most."""
    inside = re.compile(rf"(?-i:\b[a-z]+),? ({re.escape(name)})\b(?-i:(?! [A-Z]))", re.I)
    found = Counter(
        match[1] for article in articles for match in inside.finditer(article.text, len(article.title), TEXT)
    )
    if found:
        name = usual(found)
    return " ".join(_word(word, articles) if word.isupper() or not found else word for word in name.split())


def _word(word: str, articles: Sequence[Text]) -> str:
    small = word.lower()
    if small == word or not is_listed(word):
        return word
    counts = [sum(article.text.count(f" {form} ", 0, TEXT) for article in articles) for form in (small, word)]
    return small if counts[0] > counts[1] else word
