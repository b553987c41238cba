"""Compares the reports of an open library, stage by stage, and keeps what was compared.

What compares is imported when it is first asked to: an open library is shown without it.
"""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING, Any, NamedTuple

from briefing.model import Facet, Report

if TYPE_CHECKING:
    from briefing.model import Comparison
    from briefing.recalled import Kept, Recalled
    from briefing.text.meaning import Encoder

MOST_CLAIMS = 200
"""Reports that one comparison of claims takes at most: its cost grows with their square."""
STREAMED = (Facet.HEADLINES, Facet.VOICES)
"""Facets that are shown as far as the grammar is read, report by report; names, which look at matches too, come at the end."""

_Key = tuple[tuple[tuple[str, int], ...], Facet, bool, str | None]
"""Articles, facet, whether with grammar, and version of the encoder."""


class TooMany(Exception):
    """A comparison of claims was asked of more reports than it can take."""


class Target(NamedTuple):
    """What is to be compared."""

    id: str
    """Id of a storyline, event or report; `all`; or `chosen`, for reports that the reader marked."""
    title: str
    """What to call it."""
    reports: tuple[Report, ...]
    """Its reports."""
    whole: tuple[Report, ...] = ()
    """Every report of the storyline, where `reports` are only some of them."""


class Stage(NamedTuple):
    """A comparison on its way: first without grammar, then with that of some reports, at last whole."""

    comparison: "Comparison"
    """What there is so far."""
    read: int
    """Reports whose grammar is in it."""
    of: int
    """Reports whose grammar is to be read."""
    whole: bool
    """Whether this is the last stage."""


class Comparisons:
    """What one session compared. Its methods may be called from any thread."""

    def __init__(self, encodes: bool = True, kept: "Kept | None" = None) -> None:
        self._encodes = encodes
        self._kept = kept
        self._compared: dict[_Key, Comparison] = {}

    @cached_property
    def _recalled(self) -> "Recalled":
        from briefing.recalled import Recalled

        return Recalled(self._kept)

    @cached_property
    def encoder(self) -> "Encoder | None":
        """The sentence encoder; None where there is none, or where the reader wants none."""
        from briefing.text.meaning import EncoderMissing, encoder

        try:
            return encoder() if self._encodes else None
        except EncoderMissing:
            return None

    def compare(
        self, target: Target, facets: Collection[Facet] = tuple(Facet), parsed: bool = True, encoded: bool = False
    ) -> "Comparison":
        """The comparison of `target`, from memory where it was made before.

        With `parsed` false nothing waits for the grammar: speakers and verbs are left out. With `encoded`, claims are matched
        with the sentence encoder, where there is one: better, and some 40 ms a sentence the first time. Raises TooMany.
        """
        if Facet.CLAIMS in facets and len(target.reports) > MOST_CLAIMS:
            raise TooMany(
                f"{len(target.reports)} reports are too many to compare claims (at most {MOST_CLAIMS}): "
                "name a storyline with --id, or another facet with --facet"
            )
        by = self.encoder if encoded and Facet.CLAIMS in facets else None
        keys = {f: _key(target, f, parsed, by) for f in Facet if f in facets}
        missing = tuple(facet for facet, key in keys.items() if key not in self._compared)
        if missing:
            parses = self._recalled.grammar(target.reports) if parsed and self._recalled.read(target.reports) else None
            vectors = self._recalled.vectors(by, target.reports) if by and Facet.CLAIMS in missing else None
            from briefing import framing

            made = framing.compare(target.id, target.title, target.reports, missing, parses, target.whole, vectors)
            self._compared |= {keys[facet]: made for facet in missing}
        made = _joined({facet: self._compared[key] for facet, key in keys.items()})
        return replace(made, id=target.id, title=target.title)

    def stages(self, target: Target) -> Iterator[Stage]:
        """The comparison of `target` on its way, each stage when it is asked for; from memory, the last one only.

        First without grammar; then the facets of STREAMED have the grammar of one report more each time; then the whole
        with grammar, and where there is an encoder once more with the claims matched by it. Raises TooMany.
        """
        of = len(target.reports)
        encodes = self.encoder is not None
        if not self._knows(target, None):
            first = self.compare(target, parsed=False)
            yield Stage(first, 0, of, False)
            waiting = self._recalled.unread(target.reports)
            for n, report in enumerate(waiting[:-1], start=1):
                if not self._recalled.read([report]):
                    break
                yield Stage(self._streamed(first, target), of - len(waiting) + n, of, False)
        if not encodes or not self._knows(target, self.encoder):
            yield Stage(self.compare(target), of, of, not encodes)
        if encodes:
            yield Stage(self.compare(target, encoded=True), of, of, True)

    def _knows(self, target: Target, by: "Encoder | None") -> bool:
        return all(_key(target, facet, True, by) in self._compared for facet in Facet)

    def _streamed(self, first: "Comparison", target: Target) -> "Comparison":
        """`first`, with what the grammar that is there adds to the facets of STREAMED."""
        from briefing import framing

        made = framing.compare(
            target.id, target.title, target.reports, STREAMED, self._recalled.grammar(target.reports)
        )
        fields: dict[str, Any] = {facet.value: getattr(made, facet.value) for facet in STREAMED}
        return replace(first, **fields)


def _key(target: Target, facet: Facet, parsed: bool, by: "Encoder | None") -> _Key:
    """What a facet is kept under: the articles and those of the storyline, in whatever order they come, and the methods."""
    marks = (*sorted(map(_mark, target.reports)), ("", 0), *sorted(map(_mark, target.whole)))
    return (marks, facet, parsed, by.version if by and facet is Facet.CLAIMS else None)


def _mark(report: Report) -> tuple[str, int]:
    """What tells a report from all others, and from itself as it was before its files changed."""
    lead = report.lead
    told = (lead.text, lead.outlet, lead.published, lead.kind, lead.genre, lead.language, lead.url)
    return (report.id, hash((told, tuple(copy.article.id for copy in report.copies))))


def _joined(parts: "Mapping[Facet, Comparison]") -> "Comparison":
    """One comparison of facets that may have been made one by one."""
    first = next(iter(parts.values()))
    fields: dict[str, Any] = {f.value: getattr(parts[f], f.value) if f in parts else None for f in Facet}
    if Facet.NAMES in parts:
        fields["distinctive"] = parts[Facet.NAMES].distinctive
    if Facet.ORIGINS in parts:
        fields["shared"] = parts[Facet.ORIGINS].shared
    notes = tuple(dict.fromkeys(note for part in parts.values() for note in part.notes))
    encoder = next((part.encoder for part in parts.values() if part.encoder), None)
    return replace(first, **fields, encoder=encoder, notes=notes)
