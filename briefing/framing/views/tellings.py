"""One statement, many tellings: each report's sentence for it, what sets the sentences apart, and what only comes near."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import cached_property

from briefing.framing.speech.quotes import quote_spans
from briefing.framing.statements.disagreement import disagree, stance
from briefing.framing.views.lit import Told, lit
from briefing.framing.views.one_side import Sayings, side_of
from briefing.framing.views.side_by_side import Place, Slot, figure_spans, slots
from briefing.framing.views.telling import Kin, Statement, Telling, place_of
from briefing.model import Cell, ClaimRow, Comparison, Sentence, Span, State, Voice, Vouch


def statement(comparison: Comparison, row: ClaimRow) -> Statement:
    """The tellings of the claim that `row` belongs to, compared with the row's own sentence."""
    return Tellings(comparison).of(row)


class Tellings:
    """Makes the statements of a comparison, with what they share found once."""

    def __init__(self, comparison: Comparison) -> None:
        self.comparison = comparison
        self._articles = {view.report.id: view.report.lead for view in comparison.reports}
        self._order = {view.report.id: n for n, view in enumerate(comparison.reports)}
        self._quotes = {id: quote_spans(article.text) for id, article in self._articles.items()}
        self._rows: defaultdict[str, list[ClaimRow]] = defaultdict(list)
        for row in comparison.claims or ():
            self._rows[row.group].append(row)
        self._voices: defaultdict[Place, list[Voice]] = defaultdict(list)
        for voice in comparison.voices or ():
            self._voices[voice.report, voice.span].append(voice)

    @cached_property
    def _voices_known(self) -> bool:
        # a comparison of claims alone has no voices, but says who vouches
        return bool(self._voices) or any(cell.per for rows in self._rows.values() for row in rows for cell in row.cells)

    @cached_property
    def _sayings(self) -> Sayings:
        return Sayings(self.comparison)

    def of(self, row: ClaimRow) -> Statement:
        """The tellings of the claim that `row` belongs to, compared with the row's own sentence."""
        matches = self._lit([self._of_cell(c, Kin.MATCH) for c in row.cells if c.state is State.SAME and c.span])
        shown = {_place(one) for one in matches}
        also = [one for one in self._group(row) if _place(one) not in shown]
        related = [self._related(row, cell) for cell in row.cells if cell.state is State.RELATED and cell.span]
        shown |= {_place(one) for one in (*also, *related)}
        voices = [one.voice for one in matches]
        side = side_of(voices)
        of_side = self._of_side(side, [voice for voice in voices if voice], shown) if side else []
        told = {one.report for one in matches}
        compared, filled = self._slotted([*matches, *(one for one in of_side if one.report not in told)])
        return Statement(
            text=row.text,
            tellings=tuple(matches),
            also=tuple(also),
            related=tuple(self._in_order(related)),
            side=side,
            of_side=tuple(of_side),
            without=tuple(cell for cell in row.cells if cell.state not in (State.SAME, State.RELATED)),
            compared=tuple(compared),
            slots=filled,
            voices_known=self._voices_known,
        )

    def _telling(
        self,
        place: Place,
        kin: Kin,
        state: State = State.RELATED,
        score: float = 0.0,
        per: Vouch | None = None,
        voice: Voice | None = None,
        note: str = "",
    ) -> Telling:
        (report, span), article = place, self._articles[place[0]]
        return Telling(
            report=report,
            span=span,
            sentence=article.text[slice(*span)],
            place=place_of(article, span),
            kin=kin,
            state=state,
            score=score,
            per=per,
            voice=voice,
            quotes=_within(self._quotes[report], span),
            figures=figure_spans(article.text, span),
            note=note,
        )

    def _of_cell(self, cell: Cell, kin: Kin, note: str = "") -> Telling:
        place = (cell.report, cell.span or (0, 0))
        told = (cell.per.speaker, cell.per.cue) if cell.per else None
        voice = next((v for v in self._voices.get(place, ()) if (v.speaker, v.cue) == told), None)
        return self._telling(place, kin, cell.state, cell.score, cell.per, voice, note)

    def _related(self, row: ClaimRow, cell: Cell) -> Telling:
        pairs = [(c.report, self._sentence(c)) for c in (_own(row), cell)]
        stances = [stance(self._articles[id].text, sentence) for id, sentence in pairs if sentence]
        odds = len(stances) == 2 and disagree(*stances)
        return self._of_cell(
            cell, Kin.RELATED, "one denies what the other says, or gives another number" if odds else ""
        )

    def _of_side(self, side: str, told: Sequence[Voice], shown: Iterable[Place]) -> list[Telling]:
        found = self._sayings.of_side(side, told, set(shown))
        return self._in_order(
            self._telling(
                (v.report, v.span), Kin.SPEAKER, per=Vouch(v.speaker, v.named, v.cue), voice=v, note=", ".join(words)
            )
            for v, words in found
        )

    def _slotted(self, found: Iterable[Telling]) -> tuple[list[Telling], tuple[Slot, ...]]:
        """The tellings, those that do not match only where they fill a slot, and the slots."""
        ordered = self._in_order(found)
        filled = slots(self.comparison, [_place(one) for one in ordered], [one.quotes for one in ordered])
        kept = [n for n, one in enumerate(ordered) if one.kin is Kin.MATCH or any(slot.words[n] for slot in filled)]
        cut = tuple(replace(slot, words=tuple(slot.words[n] for n in kept)) for slot in filled)
        return [ordered[n] for n in kept], cut

    def _group(self, row: ClaimRow) -> list[Telling]:
        cells = [_own(other) for other in self._rows[row.group]]
        return self._in_order([self._of_cell(cell, Kin.ALSO) for cell in cells if cell.span])

    def _lit(self, tellings: Sequence[Telling]) -> list[Telling]:
        found = lit([Told(self._articles[t.report].text, t.span, t.quotes, _voiced(t.voice)) for t in tellings])
        pairs = zip(tellings, found, strict=True)
        return self._in_order(replace(one, own=mark.own, common=mark.common) for one, mark in pairs)

    def _in_order(self, tellings: Iterable[Telling]) -> list[Telling]:
        return sorted(tellings, key=lambda one: (self._order[one.report], one.span))

    def _sentence(self, cell: Cell) -> Sentence | None:
        return next((s for s in self._articles[cell.report].sentences if s.span == cell.span), None)


def row_at(comparison: Comparison, report: str, span: Span) -> ClaimRow | None:
    """The row of the sentence that holds this stretch of a report's text, or None."""
    for row in comparison.claims or ():
        if row.anchor == report:
            own = _own(row)
            if own.span and own.span[0] <= span[0] < own.span[1]:
                return row
    return None


def row_told(comparison: Comparison, places: Iterable[Place]) -> ClaimRow | None:
    """The row whose matches are exactly these sentences, the one with the highest scores; None where there is none."""
    wanted = set(places)
    fitting = [row for row in comparison.claims or () if _matched(row) == wanted]
    return max(fitting, key=lambda row: sum(cell.score for cell in row.cells if cell.state is State.SAME), default=None)


def _matched(row: ClaimRow) -> set[Place]:
    return {(cell.report, cell.span) for cell in row.cells if cell.state is State.SAME and cell.span}


def _own(row: ClaimRow) -> Cell:
    return next(cell for cell in row.cells if cell.report == row.anchor)


def _place(one: Telling) -> Place:
    return one.report, one.span


def _within(quotes: Iterable[Span], span: Span) -> tuple[Span, ...]:
    cut = ((max(low, span[0]), min(high, span[1])) for low, high in quotes)
    return tuple(part for part in cut if part[0] < part[1])


def _voiced(voice: Voice | None) -> tuple[Span, ...]:
    return tuple(span for span in (voice.cue_span, voice.speaker_span) if span) if voice else ()
