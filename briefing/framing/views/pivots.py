"""Voices turned about: by speaker and report, by verb, and how much of each report they fill.

Everything here is counted from the voices of a comparison; the order depends on them alone, never on outlets' names.
"""

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from briefing.model import Comparison, Voice

CREDITED = "credited"
"""Stands for the verb where a dash or colon names who speaks: `– WaPo`."""

Key = TypeVar("Key", bound=Hashable)


@dataclass(frozen=True, slots=True)
class Told:
    """What one report has of one speaker."""

    report: str
    """Report id."""
    voices: tuple[Voice, ...]
    """In the order of the text, never empty."""

    @property
    def verbs(self) -> tuple[tuple[str, int], ...]:
        """The reporting verbs, as `verb_of` writes them, with their counts, the commonest first."""
        return tuple(Counter(map(verb_of, self.voices)).most_common())

    @property
    def sentences(self) -> int:
        """In how many sentences of the report, its headline among them, the speaker is reported."""
        return len({voice.span for voice in self.voices})


@dataclass(frozen=True, slots=True)
class Heard:
    """One speaker, report by report."""

    name: str | None
    """Who speaks, or None where nobody is named or described."""
    group: str | None
    """The side that the speaker stands under, or None."""
    told: tuple[Told, ...]
    """In the order of the reports."""

    @property
    def n(self) -> int:
        """Number of voices."""
        return sum(len(one.voices) for one in self.told)


@dataclass(frozen=True, slots=True)
class Side:
    """Those who stand under one side, told apart."""

    name: str | None
    """The side; where the speaker has none, the speaker; None for nobody named or described."""
    speakers: tuple[Heard, ...]
    """Heard in most reports first, then most often."""

    @property
    def n(self) -> int:
        """Number of voices."""
        return sum(speaker.n for speaker in self.speakers)

    @property
    def reports(self) -> int:
        """Number of reports."""
        return len({one.report for speaker in self.speakers for one in speaker.told})


@dataclass(frozen=True, slots=True)
class Verb:
    """One reporting verb, and to whom the reports give it."""

    lemma: str
    """Its base form, or `CREDITED`."""
    speakers: tuple[Heard, ...]
    """With the voices of this verb only."""

    @property
    def n(self) -> int:
        """Number of voices."""
        return sum(speaker.n for speaker in self.speakers)

    @property
    def reports(self) -> int:
        """Number of reports."""
        return len({one.report for speaker in self.speakers for one in speaker.told})


@dataclass(frozen=True, slots=True)
class Standing:
    """How much of one report is said by somebody else."""

    report: str
    """Report id."""
    sentences: int
    """Sentences, the headline among them, in which a voice is reported."""
    of: int
    """Sentences of the report, the headline among them."""
    quoted: float
    """Share of the text's characters that stand inside quotation marks, 0 to 1."""


def verb_of(voice: Voice) -> str:
    """The reporting verb as written, in lower case; `CREDITED` where a mark stands for it."""
    return voice.cue.lower() if any(map(str.isalpha, voice.cue)) else CREDITED


def by_speaker(voices: Iterable[Voice]) -> tuple[Side, ...]:
    """The sides that are heard, in most reports first, then most often; nobody in particular last."""
    sides = [
        Side(group[0].group or group[0].speaker, _heard(group))
        for group in _together(voices, lambda voice: _name(voice.group or voice.speaker))
    ]
    return tuple(sorted(sides, key=lambda side: (side.name is None, -side.reports, -side.n, _name(side.name))))


def by_verb(voices: Iterable[Voice]) -> tuple[Verb, ...]:
    """The verbs, those of most reports first, then the most used; voices that have a mark for a verb last."""
    verbs = [Verb(_lemma(same[0]), _heard(same)) for same in _together(voices, _lemma)]
    return tuple(sorted(verbs, key=lambda verb: (verb.lemma == CREDITED, -verb.reports, -verb.n, verb.lemma)))


def standing(comparison: Comparison) -> tuple[Standing, ...]:
    """For each report of a comparison, in order, how many of its sentences report a voice and how much is quoted."""
    places = {(voice.report, voice.span) for voice in comparison.voices or ()}
    return tuple(
        Standing(
            one.report.id,
            sum(report == one.report.id for report, _ in places),
            len(one.report.lead.sentences),
            one.quoted,
        )
        for one in comparison.reports
    )


def _heard(voices: Sequence[Voice]) -> tuple[Heard, ...]:
    groups = _together(voices, lambda voice: (_name(voice.group), _name(voice.speaker)))
    speakers = [Heard(same[0].speaker, same[0].group, _told(same)) for same in groups]
    return tuple(sorted(speakers, key=lambda one: (one.name is None, -len(one.told), -one.n, _name(one.name))))


def _told(voices: Sequence[Voice]) -> tuple[Told, ...]:
    return tuple(Told(same[0].report, tuple(same)) for same in _together(voices, lambda voice: voice.report))


def _together(voices: Iterable[Voice], key: Callable[[Voice], Key]) -> list[list[Voice]]:
    groups: dict[Key, list[Voice]] = {}
    for voice in voices:
        groups.setdefault(key(voice), []).append(voice)
    return list(groups.values())


def _name(name: str | None) -> str:
    # `Officials` that open a sentence are `officials`.
    return (name or "").casefold()


def _lemma(voice: Voice) -> str:
    return voice.lemma if any(map(str.isalpha, voice.lemma)) else CREDITED
