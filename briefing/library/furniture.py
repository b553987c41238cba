"""Cuts what is not the article's text out of a page's paragraphs, and says why for each piece.

Cutting a paragraph of journalism is the worse error: a doubtful line stays.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from briefing.library import clutter, creditlines, datelines
from briefing.library.genre import is_label
from briefing.model import Cut
from briefing.text.words import STOPWORDS, words

_MAX_CHARS = 400
_MAX_WORDS = 45
_MOST_LINKS = 300
"""Links run into a page's sentences; to look for more of them would take too long."""
_MARK = 40
"""Characters that the mark of a teaser has at most."""
_SENTENCE_END = re.compile(r"[.!?…。！？؟।][\"'”’»)\]]*$")
_THREE_WORDS = re.compile(r"(\w+)(?:\W+(\w+)(?:\W+(\w+))?)?")
_START = 100
"""Characters of a paragraph that are looked at before it is compared as a whole."""
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")


@dataclass(frozen=True, slots=True)
class Cleaned:
    """A page after cutting."""

    paragraphs: tuple[str, ...]
    """What is left, in order, the headline not among it."""
    cut: tuple[Cut, ...]
    """What was cut, in order."""
    stub: bool
    """Whether the text breaks off at a plea to subscribe."""
    teaser: bool = False
    """Whether the text ends in a mark that says that there is more of it elsewhere."""


def is_prose(paragraph: str) -> bool:
    """Whether a paragraph is surely running text: many words, or a dozen that end as a sentence does."""
    count = len(paragraph.split())
    return count > 30 or (count >= 12 and bool(_SENTENCE_END.search(paragraph[-12:])))


def is_clutter(paragraph: str) -> str | None:
    """Why one line is clutter, or None; long lines never are."""
    if len(paragraph) > _MAX_CHARS or paragraph.count(" ") >= _MAX_WORDS:
        return None
    return clutter.reason(paragraph)


def clean(paragraphs: Sequence[str], title: str, before: int = 0) -> Cleaned:
    """Cuts the clutter out of `paragraphs`; the first `before` stand above the headline.

    The headline itself, and any paragraph that stands there twice, is kept once.
    """
    reasons: dict[int, str] = dict.fromkeys(range(before), "above the headline")
    for finder in (_lines, _labels, _dates, _related):
        for place, why in finder(paragraphs):
            reasons.setdefault(place, why)
    reasons |= _repeated(paragraphs, title, reasons)
    stub = _plea(paragraphs, reasons)
    _tags(paragraphs, reasons)
    return _parted(paragraphs, reasons, stub)


def _lines(paragraphs: Sequence[str]) -> Iterator[tuple[int, str]]:
    for place, paragraph in enumerate(paragraphs):
        if why := is_clutter(paragraph):
            yield place, why


def _labels(paragraphs: Sequence[str]) -> Iterator[tuple[int, str]]:
    yield from ((place, "label line") for place, paragraph in enumerate(paragraphs[:4]) if is_label(paragraph))


def _dates(paragraphs: Sequence[str]) -> Iterator[tuple[int, str]]:
    head = True
    for place, paragraph in enumerate(paragraphs):
        head = head and not is_prose(paragraph)
        # Further down, a date on a line of its own heads a part of a chronicle.
        if datelines.is_stamp(paragraph) or (head and datelines.is_dateline(paragraph)):
            yield place, "date line"


def _related(paragraphs: Sequence[str]) -> Iterator[tuple[int, str]]:
    inside = False
    for place, paragraph in enumerate(paragraphs):
        if len(paragraph) <= 80 and clutter.RELATED.fullmatch(paragraph):
            inside = True
        elif inside and (len(paragraph.split()) > 25 or re.search(r"\.[\"'”’)]*$", paragraph[-6:])):
            inside = False
        if inside and not creditlines.is_credit(paragraph):
            yield place, "links to other articles"


def _repeated(paragraphs: Sequence[str], title: str, cut: Mapping[int, str]) -> dict[int, str]:
    # Paragraphs that are one have one opening; hardly any others have, so that only few are looked at whole.
    openings = [_opening(text) for text in (title, *paragraphs)]
    count = Counter(openings)
    alike = [text if count[opening] > 1 else "" for text, opening in zip((title, *paragraphs), openings, strict=True)]
    if not _share_a_start(alike):
        return {}
    headline, *keys = map(_key, alike)
    seen = {headline}
    found: dict[int, str] = {}
    for place, key in enumerate(keys):
        if place in cut or not key:
            continue
        again = key in seen and (key == headline or key.count(" ") >= 7)
        if again or (place < 4 and key.count(" ") >= 4 and _goes_on_elsewhere(key, keys, place)):
            found[place] = "repeated"
        seen.add(key)
    return found


def _share_a_start(texts: Sequence[str]) -> bool:
    """Whether one of the texts may be the start of another, or the whole of it: by few words, for most share none."""
    starts = sorted(_key(text[:_START]).rpartition(" ")[0] or _key(text) for text in texts if text)
    return any(b.startswith(a) for a, b in pairwise(starts))


def _goes_on_elsewhere(key: str, keys: Sequence[str], place: int) -> bool:
    # A standfirst that the text opens with once more, and goes on from.
    return any(later.startswith(key + " ") for later in keys[place + 1 : place + 6])


def _plea(paragraphs: Sequence[str], reasons: dict[int, str]) -> bool:
    """Cuts a paywall's pleas after which no prose follows but their offers; whether there are any."""
    pleas: list[int] = []
    offers: list[int] = []
    for place in range(len(paragraphs) - 1, -1, -1):
        paragraph = paragraphs[place]
        small = paragraph.lower() if len(paragraph) <= _MAX_CHARS else ""
        if small and clutter.pleads(small):
            pleas += [place, *offers]
            offers = []
        elif small and clutter.offers(small):
            offers.append(place)
        elif place not in reasons and is_prose(paragraph):
            break
    reasons.update(dict.fromkeys(pleas, "paywall"))
    return bool(pleas)


def _tags(paragraphs: Sequence[str], reasons: dict[int, str]) -> None:
    """Cuts a line of tags: between the text and clutter below it, no sentence, and every word of it in the text."""
    kept = [place for place in range(len(paragraphs)) if place not in reasons]
    if not kept or kept[-1] + 1 >= len(paragraphs):
        return
    line = paragraphs[kept[-1]]
    parts = [part.lower() for word, _ in words(line) for part in _CAMEL.split(word)]
    if not 2 <= len(parts) <= 20 or _SENTENCE_END.search(line) or STOPWORDS.intersection(parts):
        return
    text = {word.lower() for place in kept[:-1] for word, _ in words(paragraphs[place])}
    if text.issuperset(parts):
        reasons[kept[-1]] = "tag line"


def _parted(paragraphs: Sequence[str], reasons: dict[int, str], stub: bool) -> Cleaned:
    kept: list[str] = []
    cut: list[Cut] = []
    linked = 0 < sum(paragraph.count("MORE") for paragraph in paragraphs) <= _MOST_LINKS
    for place, paragraph in enumerate(paragraphs):
        if place in reasons:
            cut.append(Cut(paragraph, reasons[place]))
            continue
        if linked:
            paragraph, links = _without_links(paragraph)
            cut.extend(Cut(link, "link text run into a sentence") for link in links)
        kept.append(paragraph)
    # The end alone is looked at: a search through a paragraph of white space costs the square of its length.
    mark = clutter.CUT_OFF.search(kept[-1], max(0, len(kept[-1]) - _MARK)) if kept else None
    if mark:
        cut.append(Cut(mark[0].strip(), "mark of a teaser"))
        kept[-1:] = [rest] if (rest := kept[-1][: mark.start()].rstrip()) else []
    return Cleaned(tuple(kept), tuple(cut), stub, bool(mark))


def _without_links(paragraph: str) -> tuple[str, list[str]]:
    kept: list[str] = []
    links: list[str] = []
    at = low = 0
    for end in clutter.LINK_END.finditer(paragraph) if "MORE" in paragraph else ():
        low = max(low, end.start() - clutter.LONGEST_LINK)
        heads = (head.search(paragraph, low, end.end()) for head in clutter.LINK_HEADS)
        if head := next((head for head in heads if head), None):
            kept.append(paragraph[at : head.start("link")])
            links.append(paragraph[head.start("link") : end.end()].strip())
            at = end.end()
        # A link never reaches over another's end, told or not.
        low = end.end()
    return "".join((*kept, paragraph[at:])), links


def _opening(text: str) -> str:
    found = _THREE_WORDS.search(text)
    return f"{found[1]} {found[2]} {found[3]}".lower() if found else ""


def _key(paragraph: str) -> str:
    return " ".join(re.findall(r"\w+", paragraph.lower()))
