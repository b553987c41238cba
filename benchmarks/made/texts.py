"""The text of an article: headline and paragraphs, in an outlet's own words, or in another's."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from random import Random

from benchmarks.made.news import Matter, Told
from benchmarks.made.vocabulary import BITS, rare, table

_MASK = (1 << BITS) - 1
_PLACES = 256
"""Of so many places, those that a matter fills give its own words, the others any word by Zipf's law."""


@dataclass(frozen=True)
class Text:
    """A headline and its paragraphs."""

    title: str
    paragraphs: tuple[str, ...]


def text(told: Told) -> Text:
    """The text of an article; a copy's is the original's, changed."""
    if told.original is None:
        return _written(told)
    return _changed(told, text(told.original))


def _written(told: Told) -> Text:
    chance = Random(told.seed)
    mixed = _mixed(chance, told.matter)
    size = chance.randint(6, 11) - 3 * told.matter.speech
    paragraphs = [_paragraph(chance, mixed) for _ in range(size)]
    paragraphs[2:2] = _quotations(chance, told.matter, mixed)
    return Text(_title(chance, told.matter, mixed), tuple(paragraphs))


def _mixed(chance: Random, matter: Matter) -> list[str]:
    """Words of a text's own by place, empty where any word will do."""
    of_affair = chance.sample(matter.affair.words, 16) if matter.affair else []
    own = [*chance.sample(matter.words, 18) * 2, *of_affair, *rare(chance, 20), *matter.names * 2, *matter.figures]
    return own + [""] * (_PLACES - len(own))


def _drawn(chance: Random, mixed: Sequence[str], count: int) -> list[str]:
    any_word = table()
    numbers = memoryview(chance.randbytes(4 * count)).cast("I")
    return [mixed[number >> 24] or any_word[number & _MASK] for number in numbers]


def _title(chance: Random, matter: Matter, mixed: Sequence[str]) -> str:
    words = [*chance.sample(matter.words, 3), chance.choice(matter.names), *_drawn(chance, mixed, chance.randint(2, 5))]
    chance.shuffle(words)
    return _opened(" ".join(words))


def _paragraph(chance: Random, mixed: Sequence[str]) -> str:
    return " ".join(_sentence(_drawn(chance, mixed, chance.randint(9, 27))) for _ in range(2))


def _sentence(words: list[str]) -> str:
    if len(words) > 16:
        words[7] += ","
    return f"{_opened(' '.join(words))}."


def _opened(line: str) -> str:
    return line[0].upper() + line[1:]


def _quotations(chance: Random, matter: Matter, mixed: Sequence[str]) -> list[str]:
    """What is quoted: of all that was said one or two things, or the whole of a speech."""
    if not matter.affair:
        return [_said(chance, matter, mixed)]
    spoken = Random(f"{matter.seed} quotations")
    mixed = _mixed(spoken, matter)
    lines = [_said(spoken, matter, mixed, 3 if matter.speech else 1) for _ in range(3)]
    return lines if matter.speech else chance.sample(lines, 2)


def _said(chance: Random, matter: Matter, mixed: Sequence[str], sentences: int = 1) -> str:
    line = " ".join(_sentence(_drawn(chance, mixed, chance.randint(8, 18))) for _ in range(sentences))
    return f"“{line[:-1]},” {chance.choice(matter.names)} said."


def _changed(told: Told, original: Text) -> Text:
    chance = Random(told.seed)
    for change in chance.choice(_CHANGES):
        original = change(chance, told.matter, original)
    return original


Change = Callable[[Random, Matter, Text], Text]


def new_title(chance: Random, matter: Matter, given: Text) -> Text:
    """Another headline."""
    return replace(given, title=_title(chance, matter, _mixed(chance, matter)))


def new_lead(chance: Random, matter: Matter, given: Text) -> Text:
    """Another headline, and the first one or two paragraphs anew."""
    mixed = _mixed(chance, matter)
    count = chance.randint(1, 2) if len(given.paragraphs) > 7 else 1
    lead = tuple(_paragraph(chance, mixed) for _ in range(count))
    return new_title(chance, matter, Text(given.title, lead + given.paragraphs[count:]))


def cut_ending(chance: Random, _: Matter, given: Text) -> Text:
    """The last fifth to half left out."""
    return _first(given, chance.uniform(0.5, 0.8))


def cut_short(chance: Random, _: Matter, given: Text) -> Text:
    """The last tenth to quarter left out."""
    return _first(given, chance.uniform(0.75, 0.9))


def _first(given: Text, share: float) -> Text:
    return replace(given, paragraphs=given.paragraphs[: round(len(given.paragraphs) * share)])


def added(chance: Random, matter: Matter, given: Text) -> Text:
    """One to three paragraphs more, anywhere but at the top."""
    mixed = _mixed(chance, matter)
    paragraphs = list(given.paragraphs)
    for _ in range(chance.randint(1, 3)):
        paragraphs.insert(chance.randint(1, len(paragraphs)), _paragraph(chance, mixed))
    return replace(given, paragraphs=tuple(paragraphs))


def edited(chance: Random, _: Matter, given: Text) -> Text:
    """Here and there another word: two in a hundred."""
    return replace(given, paragraphs=tuple(_edited(chance, part) for part in given.paragraphs))


def _edited(chance: Random, paragraph: str) -> str:
    words = paragraph.split(" ")
    for at in chance.sample(range(len(words)), round(len(words) / 50 + chance.random() / 2)):
        words[at] = rare(chance, 1)[0]
    return " ".join(words)


_CHANGES: tuple[tuple[Change, ...], ...] = (
    (),
    (edited,),
    (new_title, edited),
    (new_lead,),
    (new_lead,),
    (new_lead, edited),
    (cut_ending, edited),
    (new_title, cut_ending),
    (cut_short, new_lead),
    (added,),
    (new_title, added, edited),
)
"""What copies do to a text; four in eleven have a changed lead."""
