"""One statement, many tellings, as blocks: what stands in the same slot, each telling, and what only comes near."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from briefing.framing.speech.quotes import inside
from briefing.framing.views.lit import overlaps
from briefing.framing.views.pivots import CREDITED, verb_of
from briefing.framing.views.side_by_side import Words
from briefing.framing.views.telling import STATE_WORDS, Kin, Statement, Telling, place_of, place_text
from briefing.model import Article, Cell, ReportView, Span, State, Voice
from briefing.text.labels import counted
from briefing.tui.blocks import beside, body_width, grid, label_text, named, sentence_lines, wrapped
from briefing.tui.glyphs import Glyphs
from briefing.tui.marks import Mark
from briefing.tui.pieces import Line, Piece
from briefing.tui.widgets.blocks import Block

_COMMON = 12
"""Words of all tellings that are listed at most."""


class TellingsPage:
    """A statement as blocks of a width."""

    def __init__(self, told: Statement, views: Sequence[ReportView], glyphs: Glyphs, width: int) -> None:
        self.told = told
        self.articles: Mapping[str, Article] = {view.report.id: view.report.lead for view in views}
        self.views = {view.report.id: view for view in views}
        self.glyphs = glyphs
        self.width = width

    def blocks(self) -> list[Block]:
        """The page from the top."""
        told = self.told
        parts: list[tuple[str, list[Block]]] = [
            (_order(told), [*self._slots(), *map(self._telling, told.tellings), *self._common()]),
            ("Further sentences of this claim in these reports", list(map(self._telling, told.also))),
            (f"{self.glyphs.related} Related, no match", list(map(self._telling, told.related))),
            (f"{told.side} on this, in sentences that do not match", list(map(self._telling, told.of_side))),
            ("Without a match here", list(map(self._without, told.without))),
        ]
        return [block for title, group in parts if group for block in (self._heading(title), *group)]

    def _heading(self, title: str) -> Block:
        return Block(tuple(wrapped([(title, ("strong",))], self.width)))

    def _slots(self) -> Iterator[Block]:
        told = self.told
        if len(told.compared) < 2:
            return
        header = ["side by side", *(slot.name for slot in told.slots)]
        header += ["speaker", "verb"] if told.voices_known else []
        rows = []
        for n, one in enumerate(told.compared):
            voiced: list[Line] = [_speaker(one.voice), _verb(one.voice, self.glyphs)] if told.voices_known else []
            filled = [self._filled(slot.words[n]) for slot in told.slots]
            label = label_text(self.views[one.report], self.glyphs)
            rows.append([((f"{self._sign(one)} ", ("strong",)), (label, ("head",))), *filled, *voiced])
        yield Block(tuple(grid(header, rows, self.width, self.glyphs)))

    def _sign(self, one: Telling) -> str:
        return self.glyphs.state(one.state) if one.kin in (Kin.MATCH, Kin.RELATED) else " "

    def _filled(self, words: Sequence[Words]) -> Line:
        left, right = self.glyphs.quoted
        shown = (f"{left}{one.text}{right}" if one.quoted else one.text for one in words)
        return (("; ".join(shown).replace("…", self.glyphs.more), ("own",)),)

    def _telling(self, one: Telling) -> Block:
        article = self.articles[one.report]
        head = named(article, place_text(one.place), self.glyphs, self.width)
        head += [list(line) for line in self._known(one)]
        room = body_width(self.width)
        body = sentence_lines(article.text, one.span, self._marks(one), room)
        body += self._own(one, article.text, room)
        return Block(beside(self._sign(one), head, body, self.width), (one.report, one.span))

    def _known(self, one: Telling) -> Iterator[Line]:
        if self.told.voices_known:
            yield voice_pieces(one.voice)
        if one.kin is Kin.RELATED:
            note = f"; {one.note}" if one.note else ""
            yield ((f"related, {one.score:.2f}{note}", ("quiet",)),)
        elif one.note:
            yield ((f"shares: {one.note}", ("quiet",)),)

    def _marks(self, one: Telling) -> Iterator[Mark]:
        yield from (Mark(span, "quiet") for span in one.common if not overlaps(span, one.figures))
        yield from (Mark(span, "quoted") for span in one.quotes)
        if one.voice:
            yield Mark(one.voice.cue_span, "cue")
            yield from (Mark(span, "speaker") for span in (one.voice.speaker_span,) if span)
        yield from (Mark(span, "figure", self.glyphs.figure) for span in one.figures)
        if one.kin is Kin.MATCH:
            yield from (Mark(span, "found") for span in one.own)

    def _own(self, one: Telling, text: str, room: int) -> list[Line]:
        if one.kin is not Kin.MATCH or len(self.told.tellings) < 2:
            return []
        quoted = [span for span in one.own if inside(span, one.quotes)]
        plain = [span for span in one.own if span not in quoted]
        lines = []
        if one.quotes:
            lines += wrapped(self._listed("its own inside quotation marks", text, quoted), room)
        name = "its own outside them" if one.quotes else "its own words"
        return [*lines, *wrapped(self._listed(name, text, plain), room)]

    def _listed(self, name: str, text: str, spans: Iterable[Span]) -> list[Piece]:
        words = " · ".join(" ".join(text[slice(*span)].split()) for span in spans)
        return [(f"{name}: ", ("quiet",)), (words or "none", ("own",) if words else ("quiet",))]

    def _common(self) -> Iterator[Block]:
        tellings = self.told.tellings
        if len(tellings) > 1:
            first = tellings[0]
            text = self.articles[first.report].text
            words = list(dict.fromkeys(text[slice(*span)] for span in first.common))[:_COMMON]
            said = " · ".join(words) or "none"
            yield Block(tuple(wrapped([("in every telling: ", ("quiet",)), (said, ("quiet",))], self.width)))

    def _without(self, cell: Cell) -> Block:
        article, view = self.articles[cell.report], self.views[cell.report]
        words = STATE_WORDS[cell.state] + (f": {view.reason}" if cell.state is State.NO_GAPS and view.reason else "")
        sign = self.glyphs.state(cell.state)
        shown = cell.span is not None and cell.state is not State.NO_GAPS
        place = place_text(place_of(article, cell.span)) if cell.span and shown else ""
        head = named(article, words, self.glyphs, self.width)
        if not shown or cell.span is None:
            note = "no sentence is near" if cell.state is not State.NO_GAPS else ""
            return Block(
                beside(sign, head, wrapped([(note, ("quiet",))], body_width(self.width)) if note else [], self.width)
            )
        head.append([(f"nearest, {cell.score:.2f}: {place}", ("quiet",))])
        body = sentence_lines(article.text, cell.span, (Mark(cell.span, "nearest"),), body_width(self.width))
        return Block(beside(sign, head, body, self.width), (cell.report, cell.span))


def voice_pieces(voice: Voice | None) -> Line:
    """`Kiev: insists, indirect`, or that there is no speaker."""
    if voice is None:
        return (("no speaker: the report's own", ("quiet",)),)
    how = "in quotation marks" if voice.direct else "indirect"
    return (
        (voice.speaker or "nobody named", ("speaker",)),
        (": ", ()),
        (verb_of(voice), ("cue",)),
        (f", {how}", ("quiet",)),
    )


def _speaker(voice: Voice | None) -> Line:
    return ((voice.speaker or "nobody named", ("speaker",)),) if voice else (("no speaker", ("quiet",)),)


def _verb(voice: Voice | None, glyphs: Glyphs) -> Line:
    if voice is None or verb_of(voice) == CREDITED:
        return ((CREDITED, ("quiet",)),) if voice else ()
    left, right = glyphs.quoted if voice.direct else glyphs.reported
    return ((left, ()), (verb_of(voice), ("cue",)), (right, ()))


def _order(told: Statement) -> str:
    many = (
        f"{counted(len(told.tellings), 'telling')} in {counted(len({one.report for one in told.tellings}), 'report')}"
    )
    return f"{many}, by date, undated last" if len(told.tellings) > 1 else "Matched in no other report here"
