"""Splits a text into sentences, keeping offsets. Rules, not a model: fast, and the same on every machine."""

import re
from collections.abc import Iterator

from briefing.model import Sentence, Span

# A stop, with the closing marks that belong to it, then white space and something that can start a sentence. A run of stops is
# matched from its start only, and whole: `....` by the million must not cost the square of its length. The set of all stops comes
# first, for then the texts between them are skipped at the speed of a search for a character.
_STOP = re.compile(
    r"[.!?…。！？؟۔।](?:"
    r"(?<=(?<![.!?…])[.!?…])[.!?…]*+[\"'”’“»«)\]]*+(?=\s+[\"'“‘„‚«»¿¡(\[—–-]*\s?(?P<next>[^\W_]))"
    r"|(?<=[.!?])”(?=[A-Z])"
    r"|(?<=[。！？؟۔।])[。！？؟۔।]*+[”’」』]*+)"
)
_ATTRIBUTION = re.compile(
    r"\s+(?:[A-ZÀ-ÖØ-Þ][\w.'’-]*\s+){1,4}(?:said|says|asked|asks|added|told|wrote|tweeted|shouted|replied|exclaimed|wondered)\b"
)
_NUMBER = re.compile(r"\s*\d{1,3}\.")
_SHORTENED = frozenset(
    "Mr Mrs Ms Dr Prof Rev Hon Sen Rep Gov Gen Col Lt Maj Capt Cmdr Sgt Adm Brig Pres St Ste Jr Sr Mt Ft vs v "
    "No Nos Fig Inc Ltd Corp Co Bros etc al approx dept est Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec "
    "Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Ky La Md Mass Mich Minn Miss Mo Mont Neb Nev Okla Ore Pa "
    "Tenn Tex Va Vt Wash Wis Wyo cf p pp A B C D E F G H I J K L M N O P Q R S T U V W X Y Z".split()
)
"""Abbreviations without a stop inside."""
_ABBREVIATION = re.compile(
    rf"(?:^|[\s(\"'“‘\[-])(?:{'|'.join(sorted(_SHORTENED))}|i\.e|e\.g|(?:[A-Za-z]\.)+[A-Za-z])\.$"
)
_LONGEST = 6
"""Letters of the longest abbreviation."""
_MAY_END = re.compile(r"(?:^|[\s(\"'“‘\[-])(?:(?:[A-Za-z]\.)+[A-Za-z]|Inc|Ltd|Corp|Co|Jr|Sr|etc)\.$")
_STARTER = re.compile(
    r"\s+[\"“‘']?(?:The|A|An|In|On|At|But|And|He|She|It|They|We|I|That|This|His|Her|Its|Their|There|After|Before|When|While|As|For|If|"
    r"However|Meanwhile|Some|Many|Most|Last|Earlier)\b"
)
_PARAGRAPH = re.compile(r"[^\n]+(?:\n(?!\s*\n)[^\n]+)*")


def sentence_spans(text: str, start: int = 0, end: int | None = None) -> Iterator[Span]:
    """Spans of the sentences of `text[start:end]`, in order; a paragraph's end always ends a sentence.

    White space around a sentence is left out of its span; every other character of the text is in exactly one span.
    """
    for paragraph in _PARAGRAPH.finditer(text, start, len(text) if end is None else end):
        begin = paragraph.start()
        for stop in _STOP.finditer(text, paragraph.start(), paragraph.end()):
            if _ends(text, begin, stop):
                yield _trimmed(text, begin, stop.end())
                begin = stop.end()
        low, high = _trimmed(text, begin, paragraph.end())
        if low < high:
            yield low, high


def sentences(text: str, skip: tuple[Span, ...] = ()) -> tuple[Sentence, ...]:
    """Sentences of a cleaned text: its first line whole as number 0, then the others; spans in `skip` are no sentences."""
    head = text.partition("\n")[0]
    spans: list[Span] = [(0, len(head))]
    at = len(head)
    for low, high in sorted(skip):
        spans.extend(sentence_spans(text, at, low))
        at = high
    spans.extend(sentence_spans(text, at))
    return tuple(Sentence(n, span, text) for n, span in enumerate(spans))


def _ends(text: str, begin: int, stop: re.Match[str]) -> bool:
    if stop["next"] and stop["next"].islower():
        return False
    if not stop[0].startswith(".") or stop[0].startswith("..."):
        # “Why?” Jane Roe asked: the question and who asks it are one sentence.
        return not (stop[0][-1] in "\"”’'" and _ATTRIBUTION.match(text, stop.end()))
    if _NUMBER.fullmatch(text, begin, stop.end()):
        return False
    if stop.start() - begin > _LONGEST and text[stop.start() - _LONGEST - 1 : stop.start()].isalpha():
        return True
    word = text[max(begin, stop.start() - 20) : stop.start() + 1]
    if not _is_shortened(word):
        return True
    # `U.S.` and `Co.` end a sentence only before a word that starts one.
    return bool(_MAY_END.search(word) and _STARTER.match(text, stop.end()))


def _is_shortened(end: str) -> bool:
    """Whether these characters before a stop, and it, end in an abbreviation."""
    word = end[:-1].rpartition(" ")[2]
    # most words are of letters only, and need no pattern
    return word in _SHORTENED if word.isalpha() else bool(_ABBREVIATION.search(end))


def _trimmed(text: str, start: int, end: int) -> Span:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end
