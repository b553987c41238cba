"""What stands beside a phrase in the texts: `Nunes memo`, `drones for Russia`."""

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import islice

from briefing.grouping.background import rarity
from briefing.grouping.naming.classes import Use, use
from briefing.grouping.naming.held import ENOUGH, bare, usual, written
from briefing.grouping.naming.lexicon import GIVING, PREPOSITIONS
from briefing.grouping.naming.phrases import Stems, runs, splits
from briefing.grouping.updates import Text

TEXT = 1500
"""Characters of each text that are looked at."""
AROUND = 60
"""Characters before and after the phrase."""
OFTEN = 6
"""Occurrences in one text that are looked at."""
LONGEST = 3
"""Words of the company."""
SAID = 0.75
"""Exponent of the reports that write it."""
NAMED = 1.5
"""What a name is worth as company, beside other words."""
_LINK = re.compile(rf" ({'|'.join(PREPOSITIONS)}) (?:(?:the|a|an|its|his|her|their) )?(?=\w)")
_GIVES = re.compile(rf"\b(?:{'|'.join(GIVING)})\w*\b", re.I)
_GIVEN_WITH = re.compile(rf"\b(?:{'|'.join(GIVING)}|arm|equip)\w* (?:\w+ )?([A-Z]\w+(?: [A-Z]\w+)?) with ")
_NEXT = re.compile(r" (\w[\w’'-]*)")
_STOP = re.compile(r"[\n.!?:;,]")


@dataclass(frozen=True, slots=True)
class Beside:
    """Company of a phrase."""

    key: Stems
    """Stems of the company."""
    link: str
    """The preposition that leads to it, or empty where it stands before the phrase."""
    named: bool
    """Whether it is a bare name."""

    @property
    def leads(self) -> bool:
        """Whether it stands before the phrase."""
        return not self.link


class Company:
    """The company that a phrase keeps in the reports of an affair."""

    def __init__(self, stems: Stems, forms: Iterable[str]) -> None:
        listed = sorted(map(re.escape, forms), key=lambda form: (-len(form), form))
        self._pattern = re.compile(rf"\b(?:{'|'.join(listed)})\b", re.I)
        self._stems = stems
        self.reports: Counter[Beside] = Counter()
        """Reports that write each."""
        self._forms: dict[Beside, Counter[str]] = defaultdict(Counter)

    def add(self, article: Text) -> None:
        """Count the company that an article's text shows."""
        seen = set()
        for one, form in _beside(article.text[:TEXT], self._pattern, self._stems):
            self._forms[one][form] += 1
            seen.add(one)
        self.reports.update(seen)

    def best(self, fits: Callable[[Beside], bool], share: Callable[[str], float]) -> Beside | None:
        """The company among those that fit whose words most reports hold, by `share`, and that tells most."""
        scores = {one: self._score(one, share) for one in self.reports if fits(one)}
        return max(scores, key=lambda one: (scores[one], one.key, one.link), default=None)

    def _score(self, one: Beside, share: Callable[[str], float]) -> float:
        rare = sorted((share(part) * min(ENOUGH, rarity(part)) for part in one.key), reverse=True)
        told = sum(weight / (place + 1) for place, weight in enumerate(rare))
        return float(self.reports[one] ** SAID) * told * (NAMED if one.named else 1)

    def form(self, one: Beside) -> str:
        """The two as the texts write them most often; of company behind a preposition, that alone."""
        return usual(self._forms[one])


def _beside(text: str, pattern: re.Pattern[str], stems: Stems) -> Iterator[tuple[Beside, str]]:
    for found in islice(pattern.finditer(text), OFTEN):
        start, end = found.span()
        before = _STOP.split(text[max(0, start - AROUND) : start].partition(" ")[2])[-1]
        if not _goes_on(text, end):
            yield from _before(before, found[0], stems)
        if given := _GIVEN_WITH.search(before):
            yield from _behind("for", given[1])
        link = _LINK.match(text, end)
        if link and (link[1] != "to" or _GIVES.search(before)):
            after = _STOP.split(text[link.end() : link.end() + AROUND].rpartition(" ")[0])[0]
            yield from _behind("for" if link[1] == "to" else link[1], after)


def _goes_on(text: str, end: int) -> bool:
    after = _NEXT.match(text, end)
    return after is not None and use(after[1], inside=True) in (Use.NAME, Use.NOUN, Use.EITHER)


def _before(before: str, core: str, stems: Stems) -> Iterator[tuple[Beside, str]]:
    run = ([], *runs(f"the {before}{core}", headline=False))[-1]
    front, last = run[: -len(stems)], run[-len(stems) :]
    if tuple(word.stem for word in last) == stems:
        for size in range(1, min(LONGEST, len(front)) + 1):
            if size > 1 and splits(front, len(front) - size):
                continue
            part = front[-size:]
            named = all(word.text[0].isupper() for word in part)
            yield Beside(tuple(word.stem for word in part), "", named), written([*part, *last])


def _behind(link: str, after: str) -> Iterator[tuple[Beside, str]]:
    run = next(runs(f"the {after} the", headline=False), [])
    if run and len(run) <= LONGEST and after.startswith(run[0].text):
        yield Beside(tuple(word.stem for word in run), link, bare(run)), written(run)
