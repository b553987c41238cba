"""Gives a headline in Title Case the small letters that its own text shows, so that a parser can read it."""

import re

from briefing.model import Article
from briefing.text.words import STOPWORDS, WORD, stem

_SHARE = 0.6
"""Share of a headline's words of four letters and more that have capitals in Title Case."""
_LEAST = 4
"""Words that tell whether a headline is in Title Case."""


def parser_text(article: Article) -> str:
    """The article's text, as long as before, with needless capitals of a Title Case headline made small.

    A capital stays where the text below never has the word, in any form, in small letters, or has it with a capital inside a
    sentence.
    """
    head, body = article.text[: len(article.title)], article.text[len(article.title) :]
    found = list(WORD.finditer(head))
    telling = [word[0] for word in found if len(word[0]) > 3]
    if len(telling) < _LEAST or sum(word[0].isupper() for word in telling) < _SHARE * len(telling):
        return article.text
    small = {stem(word) for word in re.findall(r"(?<![\w’'-])[a-z][\w’'-]*", body)} | {stem(word) for word in STOPWORDS}
    names = set(re.findall(r"(?<=[a-z,] )[A-Z][\w’'-]*", body))
    letters = list(head)
    for word in found[1:]:
        lower = word[0].lower()
        if stem(lower) in small and word[0] not in names and len(lower) == len(word[0]):
            letters[word.start() : word.end()] = lower
    return "".join(letters) + body
