"""Claims: each as one statement in many tellings, then the sentences that no other report matches."""

from collections.abc import Iterable, Iterator, Sequence

from briefing.brief.compared.view import View, vouched
from briefing.framing import grouped
from briefing.framing.speech.quotes import inside
from briefing.framing.views.side_by_side import Slot
from briefing.framing.views.telling import STATE_WORDS, Kin, Statement, Telling, place_text
from briefing.framing.views.tellings import Tellings
from briefing.model import Cell, ClaimRow, Span, State
from briefing.text.escape import escape
from briefing.text.labels import counted


def claims(view: View, rows: Sequence[ClaimRow]) -> Iterable[str]:
    """A heading for each claim that several reports have, with its tellings; then the sentences of one report only."""
    groups, tellings = grouped(rows), Tellings(view.comparison)
    several = [group for group in groups if _matches(group[0]) > 1]
    alone = [group[0] for group in groups if _matches(group[0]) < 2]
    yield f"## Claims\n\nMatched in several reports: {len(several)}. Matched in no other: {len(alone)}."
    for n, group in enumerate(several, 1):
        yield f"### Claim {n}: {escape(group[0].text)}"
        yield from _statement(view, tellings.of(group[0]), {cell.report: cell for cell in group[0].cells})
    if alone and len(view.articles) > 1:
        yield "### Matched in no other report here"
        yield "\n".join(f"- {_alone(view, row)}" for row in sorted(alone, key=rows.index))


def _matches(row: ClaimRow) -> int:
    return sum(cell.state is State.SAME for cell in row.cells)


def _statement(view: View, told: Statement, cells: dict[str, Cell]) -> Iterator[str]:
    reports = counted(len({one.report for one in told.tellings}), "report")
    yield f"{counted(len(told.tellings), 'telling')} in {reports}, by date, undated last:"
    yield "\n".join(f"- {_telling(view, one)}{_differs(view, one, cells[one.report])}" for one in told.tellings)
    if told.slots:
        yield "Side by side:"
        yield "\n".join(f"- {_slot(view, told, slot)}" for slot in told.slots)
    beside = [
        *(f"- Further sentence of this claim: {_telling(view, one)}" for one in told.also),
        *(f"- Related ({one.score:.2f}), no match: {_telling(view, one)}" for one in told.related),
        *(f"- {escape(told.side or '')} on this, no match: {_telling(view, one)}" for one in told.of_side),
        *(f"- Without a match: {_near(view, cell)}" for cell in told.without if cell.state is not State.NO_GAPS),
    ]
    if beside:
        yield "\n".join(beside)


def _telling(view: View, one: Telling) -> str:
    """Report, place, speaker and verb, the sentence; of a match also its score and which words are its own."""
    near = f"match ({one.score:.2f}), " if one.kin is Kin.MATCH else ""
    how = ", in quotation marks" if one.voice and one.voice.direct else ", indirect" if one.voice else ""
    note = f" Shares: {escape(one.note)}." if one.kin is Kin.SPEAKER else f" {escape(one.note)}." if one.note else ""
    told = f'{view.who(one.report)}: {near}{place_text(one.place)}, {vouched(one.per)}{how}: "{escape(one.sentence)}"'
    return told + note + _own(view, one)


def _own(view: View, one: Telling) -> str:
    quoted = [span for span in one.own if inside(span, one.quotes)]
    plain = [span for span in one.own if span not in quoted]
    parts = [f" Its own inside quotation marks: {_words(view, one, quoted)}."] if quoted else []
    name = "outside them" if quoted else "words"
    return "".join([*parts, f" Its own {name}: {_words(view, one, plain)}."] if plain else parts)


def _words(view: View, one: Telling, spans: Iterable[Span]) -> str:
    return ", ".join(view.words(one.report, span) for span in spans)


def _differs(view: View, one: Telling, cell: Cell) -> str:
    """What kinds of difference there are, other words apart: those are its own."""
    named = [f"{d.kind} {view.words(one.report, d.span)}" for d in cell.differs if d.kind != "wording"]
    return f" Differs in {', '.join(named)}." if named else ""


def _slot(view: View, told: Statement, slot: Slot) -> str:
    filled = (
        f'"{escape(word.text)}" ({view.who(one.report)}{", in quotation marks" if word.quoted else ""})'
        for one, words in zip(told.compared, slot.words, strict=True)
        for word in words
    )
    return f"{escape(slot.name)}: {'; '.join(filled)}"


def _nearest(view: View, cell: Cell) -> str:
    if cell.sentence is None or cell.span is None:
        return "no sentence is near."
    place = f"nearest ({cell.score:.2f}), {view.place(cell.report, cell.span)}, {vouched(cell.per)}"
    return f'{place}: "{escape(cell.sentence)}"'


def _alone(view: View, row: ClaimRow) -> str:
    own = next(cell for cell in row.cells if cell.report == row.anchor)
    place = f", {view.place(row.anchor, own.span)}" if own.span else ""
    told = f'{view.who(row.anchor)}{place}, {vouched(own.per)}: "{escape(row.text)}"'
    others = (cell for cell in row.cells if cell.report != row.anchor and cell.span and cell.state is not State.NO_GAPS)
    near = max(others, key=lambda cell: cell.score, default=None)
    return f"{told} Nearest: {_near(view, near)}" if near else f"{told} No sentence is near."


def _near(view: View, cell: Cell) -> str:
    return f"{view.who(cell.report)}: {STATE_WORDS[cell.state]}; {_nearest(view, cell)}"
