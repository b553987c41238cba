"""Who vouches: speakers or verbs by report, of one statement or of all that the reports say."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from briefing.framing.views.pivots import Heard, Verb, by_speaker, by_verb
from briefing.framing.views.side_by_side import Place
from briefing.framing.views.telling import Statement
from briefing.model import Comparison, Voice

NOBODY = "nobody named"
OWN = "no speaker: the report's own"


@dataclass(frozen=True, slots=True)
class Scope:
    """Whose voices are looked at."""

    voices: tuple[Voice, ...]
    """The voices, in the order of reports and texts."""
    own: tuple[Place, ...]
    """Sentences that the reports say without a speaker; empty where all voices are looked at."""


@dataclass(frozen=True, slots=True)
class VouchRow:
    """A speaker, a side or a verb, report by report."""

    label: str
    """Its name."""
    cells: Mapping[str, tuple[Voice, ...]]
    """Report id -> its voices there; reports without are left out."""
    own: tuple[Place, ...] = ()
    """Sentences without a speaker, in the row that stands for them."""
    side: str = ""
    """The side that a speaker is told apart from, or that a row of several speakers is; else empty."""
    several: bool = False
    """Whether the row is a side with several speakers, who can be told apart."""

    @property
    def n(self) -> int:
        """Number of voices, or of sentences without one."""
        return sum(map(len, self.cells.values())) + len(self.own)

    @property
    def voices(self) -> tuple[Voice, ...]:
        """All of them, in the order of the reports."""
        return tuple(voice for voices in self.cells.values() for voice in voices)


def of_statement(told: Statement) -> Scope:
    """The voices that vouch for the tellings of a statement, and the tellings without one."""
    return Scope(
        tuple(one.voice for one in told.tellings if one.voice),
        tuple((one.report, one.span) for one in told.tellings if not one.voice) if told.voices_known else (),
    )


def in_sentences(comparison: Comparison, places: Collection[Place]) -> Scope:
    """Every voice in these sentences."""
    return Scope(tuple(v for v in comparison.voices or () if (v.report, v.span) in places), ())


def everything(comparison: Comparison) -> Scope:
    """Every voice of the reports."""
    return Scope(comparison.voices or (), ())


def speaker_rows(scope: Scope, unfolded: Collection[str], reports: Sequence[str]) -> tuple[VouchRow, ...]:
    """A row a side, in the order of `by_speaker`; below an unfolded one a row for each of its speakers.

    `reports` are report ids in the order of the columns.
    """
    return tuple(_speakers(scope, unfolded, reports))


def _speakers(scope: Scope, unfolded: Collection[str], reports: Sequence[str]) -> Iterator[VouchRow]:
    for side in by_speaker(scope.voices):
        name = side.name or NOBODY
        several = len(side.speakers) > 1
        only = side.speakers[0].name or NOBODY
        label = name if several or only.casefold() == name.casefold() else f"{name}: {only}"
        yield VouchRow(label, _cells(side.speakers, reports), side=name if several else "", several=several)
        if several and name in unfolded:
            for speaker in side.speakers:
                yield VouchRow(speaker.name or NOBODY, _cells([speaker], reports), side=name)
    if scope.own:
        yield VouchRow(OWN, {}, own=scope.own)


def verb_rows(scope: Scope, reports: Sequence[str]) -> tuple[VouchRow, ...]:
    """A row a verb, in the order of `by_verb`."""
    rows = (_verb(verb, reports) for verb in by_verb(scope.voices))
    return (*rows, *([VouchRow(OWN, {}, own=scope.own)] if scope.own else []))


def _verb(verb: Verb, reports: Sequence[str]) -> VouchRow:
    return VouchRow(verb.lemma, _cells(verb.speakers, reports))


def _cells(speakers: Iterable[Heard], reports: Sequence[str]) -> dict[str, tuple[Voice, ...]]:
    found: dict[str, list[Voice]] = {}
    for speaker in speakers:
        for told in speaker.told:
            found.setdefault(told.report, []).extend(told.voices)
    return {id: tuple(sorted(found[id], key=lambda voice: voice.cue_span)) for id in reports if id in found}
