"""Puts the name of an affair together: its best phrase, and what the texts write beside it."""

from collections.abc import Iterable, Sequence

from briefing.grouping.naming.company import Beside, Company
from briefing.grouping.naming.held import TELLING, Held, telling
from briefing.grouping.naming.lexicon import TO_THINGS
from briefing.grouping.naming.phrases import Stems, owns
from briefing.grouping.naming.writing import as_written
from briefing.grouping.updates import Text

WIDEST = 45
"""Characters of the longest name that is put together."""
FULLER = 0.3
"""Share of a name's weight that a fuller one must have to take its place: `John McCain` for `McCain`."""
CALLED = 0.12
"""Share of a name's weight that a thing called by it must have: `Manafort trial`."""
PARTNER = 0.3
"""Share of a name's score that what stands beside it after `and` must have."""
THINGS = 4
"""Things that are tried beside a name."""
SHARED, WIDELY_SHARED = 0.25, 0.5
"""Share of the reports that must hold the company of a common word, and of a phrase that names the affair well alone."""
SAID = 3
"""One report in so many must write that company, up to three."""


class Composer:
    """Composes names from an affair's phrases; keeps what it read of the texts while the affair grows."""

    def __init__(self, held: Held) -> None:
        self._held = held
        self._articles: list[Text] = []
        self._companies: dict[Stems, tuple[Company, int]] = {}

    def add(self, articles: Sequence[Text]) -> None:
        """Take in the articles of one event more."""
        self._articles += articles

    def name(self, core: Stems) -> str:
        """The name that the phrase `core` makes: of 45 characters at most, unless `core` alone is longer."""
        named = self._held.is_name(core)
        core = self._fuller(core) if named else core
        made = self._called_by(core) or (self._of_a_name(core) if named else self._of_a_thing(core))
        return as_written(made if len(made) <= WIDEST else self._held.form(core), self._articles)

    def _called_by(self, core: Stems) -> str | None:
        """A thing that is called by the name `core`: `Supreme Court nominee`."""
        held = self._held
        if not all(word[0].isupper() for word in held.form(core).split()):
            return None
        called = (key for key in held.partners() if within(core, key) and not held.is_name(key))
        least = CALLED * held.weights[core]
        return next((held.form(key) for key in called if held.weights[key] >= least), None)

    def _of_a_thing(self, core: Stems) -> str:
        """`Iranian drones for Russia`: the thing, what stands before it, what it is for, on, in or against."""
        company, single = self._company(core), len(core) == 1
        before = self._before(core)
        form = company.form(before) if before else self._held.form(core)
        taken = {*core, *(before.key if before else ())}
        weak = single and not before
        behind = company.best(
            lambda one: not one.leads and not taken & set(one.key) and self._fits(company, one, weak=weak),
            self._held.share,
        )
        if behind and len(both := f"{form} {behind.link} {company.form(behind)}") <= WIDEST:
            return both
        return f"{self._first_name(core)}{form}" if weak else form

    def _of_a_name(self, core: Stems) -> str:
        """`Manafort's trial`, `attack in Syria`: a thing the texts join to the name, else `X and Y`, else the name."""
        others = [key for key in self._held.partners() if not set(key) & set(core)]
        things = [key for key in others if not self._held.is_name(key)][:THINGS]
        joined = next(filter(None, (self._joined(thing, core[-1]) for thing in things)), None)
        return joined or " and ".join([self._held.form(core), *self._partner(core, others)])

    def _joined(self, thing: Stems, part: str) -> str | None:
        company = self._company(thing)
        one = company.best(lambda one: part in one.key, self._held.share)
        if one is None:
            return None
        return company.form(one) if one.leads else f"{self._held.form(thing)} {one.link} {company.form(one)}"

    def _partner(self, core: Stems, others: Iterable[Stems]) -> list[str]:
        """What may stand after `and`: another name, or a happening that more than one word tells."""
        held, least = self._held, PARTNER * self._held.score(core)
        for key in others:
            if held.score(key) < least:
                break
            if held.is_name(key):
                return [held.form(self._fuller(key))]
            if held.is_happening(key) and (before := self._before(key) or len(key) > 1):
                return [self._company(key).form(before) if isinstance(before, Beside) else held.form(key)]
        return []

    def _first_name(self, core: Stems) -> str:
        names = (key for key in self._held.partners() if self._held.is_name(key) and not set(key) & set(core))
        return next((f"{self._held.form(self._fuller(key))} and " for key in names), "")

    def _before(self, core: Stems) -> Beside | None:
        company, weak = self._company(core), len(core) == 1
        return company.best(lambda one: one.leads and self._fits(company, one, weak=weak), self._held.share)

    def _fits(self, company: Company, one: Beside, *, weak: bool) -> bool:
        """Whether the affair is about the company too; a phrase that names it well by itself is joined to names only."""
        reports = 1 if weak else max(1, min(SAID, self._held.looked // SAID))
        shared = min(map(self._held.share, one.key))
        if shared < (SHARED if weak else WIDELY_SHARED) or company.reports[one] < reports:
            return False
        person = self._held.is_person(one.key)
        if one.leads:
            return (weak or one.named) and not (person and owns(company.form(one).split()[len(one.key) - 1]))
        return one.named or (weak and not person and one.link in TO_THINGS and telling(one.key) >= TELLING)

    def _fuller(self, name: Stems) -> Stems:
        held = self._held
        while longer := [
            key
            for key, reports in held.reports.items()
            if reports > 1
            and held.is_name(key)
            and within(name, key)
            and held.weights[key] >= FULLER * held.weights[name]
        ]:
            name = max(longer, key=lambda key: (held.weights[key], key))
        return name

    def _company(self, core: Stems) -> Company:
        company, read = self._companies.get(core) or (Company(core, self._held.forms[core]), 0)
        for article in self._articles[read:]:
            company.add(article)
        self._companies[core] = company, len(self._articles)
        return company


def within(short: Stems, long: Stems) -> bool:
    """Whether the longer run of words holds the shorter one, and more."""
    size = len(short)
    return len(long) > size and any(long[at : at + size] == short for at in range(len(long) - size + 1))
