"""How a matching sentence departs from the row's sentence, with the words that do."""

from briefing.model import Difference, Sentence
from briefing.text.words import STOPWORDS, stem, words


def differences(anchor: str, sentence: Sentence) -> tuple[Difference, ...]:
    """The words of `sentence` that `anchor` has not, with spans in the sentence's own text."""
    known = {stem(word) for word, _ in words(anchor)}
    start = sentence.span[0]
    return tuple(
        Difference("wording", (start + a, start + b))
        for word, (a, b) in words(sentence.text)
        if word.lower() not in STOPWORDS and stem(word) not in known
    )
