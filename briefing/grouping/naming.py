"""Names an affair in the words of its reports."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from briefing.grouping.background import rarity
from briefing.model import Article, Event
from briefing.text.words import STOPWORDS, stem, words

LEAD_WORDS = 60
"""Words of each body, beside its headline, that a name may come from."""
LONGEST = 5
"""Words of the longest name."""
_LINKS = "of for to in on with over against at"
_CALENDAR = """
monday tuesday wednesday thursday friday saturday sunday yesterday today tomorrow week weeks month months year years day days
time times one two three four five six ten first second third last next new old more many
"""
_HEADLINE_VERBS = """
said says say saying told tells tell warns warn warned denies deny denied admits admit admitted claims claim claimed
insists insist wants want wanted calls call called slams slam slammed blasts blast blasted rips hits hit signs sign
signed sues sue sued vows vow vowed orders order ordered backs back backed blocks block blocked faces face faced makes
make made gets get got takes take took gives give gave goes go went comes come came sees see saw seeks seek sought
urges urge urged pushes push plans plan planned believes believe thinks think thought asks ask asked fires fire fired
wins win won loses lose lost kills kill killed using used use provided provides provide shows show showed finds find
found rejects reject rejected announces announce announced reports reported reportedly according ends end starts start
begins begin meets meet leaves leave left may could would let lets keeps keep kept puts put holds hold held approves
approve approved
"""
_FURNITURE = "mr mrs ms sen rep report analysis opinion news watch video live update updates breaking exclusive"

LINKS = frozenset(_LINKS.split())
"""Stopwords that may stand inside a name."""
NO_NAMES = STOPWORDS.union(_CALENDAR.split(), _HEADLINE_VERBS.split(), _FURNITURE.split())
"""Words that tell nothing of an affair, or that a name does not hold."""
ENOUGH = 6.0
"""Rarity beyond which a word names an affair no better."""
SHARED = 0.2
"""Share of an affair's reports that must hold its name."""
KEPT = 0.3
"""Share of a name's reports that must hold a longer one which takes its place."""

Phrase = tuple[str, ...]
"""Stems of a run of words."""


def storyline_title(events: Sequence[Event]) -> str:
    """A name for the affair of `events`, in words as they stand in its headlines and leads.

    One event is called by its own title. Of several, the run of words wins that most reports hold, above all in headlines,
    and that is rarest in news at large (`government shutdown`); a single word or bare name takes a second run along
    (`tariffs and China`). Where no two reports share one, it is the first event's title.
    """
    if len(events) == 1:
        return events[0].title
    runs = _Runs([report.lead for event in events for report in event.reports])
    first = runs.best(frozenset())
    if first is None:
        return events[0].title
    name = runs.form(first)
    second = runs.best(frozenset(first)) if len(first) == 1 or name.istitle() else None
    name = f"{name} and {runs.form(second)}" if second else name
    return name[0].upper() + name[1:]


class _Runs:
    """The runs of words that the reports of an affair hold."""

    def __init__(self, articles: Sequence[Article]) -> None:
        self.held: Counter[Phrase] = Counter()
        self.headlines: Counter[Phrase] = Counter()
        self.forms: dict[Phrase, Counter[str]] = defaultdict(Counter)
        self.articles = len(articles)
        for article in articles:
            headline = dict(_phrases(article.title))
            lead = dict(_phrases(" ".join(article.text.partition("\n")[2].split()[:LEAD_WORDS])))
            self.held.update(headline.keys() | lead.keys())
            self.headlines.update(headline.keys())
            for phrase, form in (*headline.items(), *lead.items()):
                self.forms[phrase][form] += 1

    def best(self, taken: frozenset[str]) -> Phrase | None:
        """The run that names the affair best without the stems `taken`, made longer where enough reports have it longer."""
        fit = [
            run for run in self.headlines if self.held[run] >= max(2, SHARED * self.articles) and not taken & set(run)
        ]
        if not fit:
            return None
        best = max(fit, key=lambda run: (self._weight(run) * _telling(run), run))
        free = [run for run in self.headlines if self.held[run] > 1 and not taken & set(run)]
        while longer := [run for run in free if _inside(best, run) and self.held[run] >= KEPT * self.held[best]]:
            best = max(longer, key=lambda run: (self._weight(run), _telling(run), run))
        return best

    def form(self, run: Phrase) -> str:
        """The run as the reports write it most often."""
        forms = self.forms[run]
        return min(forms, key=lambda form: (-forms[form], sum(map(str.isupper, form)), form))

    def _weight(self, run: Phrase) -> int:
        return self.held[run] + self.headlines[run]


def _inside(short: Phrase, long: Phrase) -> bool:
    size = len(short)
    return len(long) > size and any(long[at : at + size] == short for at in range(len(long) - size + 1))


def _telling(phrase: Phrase) -> float:
    rare = sorted((min(ENOUGH, rarity(part)) for part in set(phrase) if part not in LINKS), reverse=True)
    return sum(weight / (place + 1) for place, weight in enumerate(rare))


def _phrases(text: str) -> Iterator[tuple[Phrase, str]]:
    """Runs of one to five words of `text`, none across a mark, that start and end in a telling word."""
    found = words(text)
    stems = [stem(word) for word, _ in found]
    plain = [word.lower().replace("’", "'") for word, _ in found]
    telling = [word not in NO_NAMES and not word.isdigit() for word in plain]
    for start in range(len(found)):
        if not telling[start]:
            continue
        for end in range(start, min(start + LONGEST, len(found))):
            if end > start and text[found[end - 1][1][1] : found[end][1][0]] != " ":
                break
            if telling[end]:
                yield tuple(stems[start : end + 1]), text[found[start][1][0] : found[end][1][1]]
            elif plain[end] not in LINKS:
                break
