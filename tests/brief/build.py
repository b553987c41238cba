"""A small made-up library, and a comparison of it made by hand."""

from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime
from functools import cache

from briefing.brief import Brief, Period, make_brief
from briefing.brief.parts import Bullets, Line, Paragraph, Section, Style, Table
from briefing.model import (
    Article,
    Cell,
    ClaimRow,
    Comparison,
    Copy,
    DateMention,
    Difference,
    Event,
    Figure,
    FigureCell,
    Headline,
    HeadlineEcho,
    Kind,
    Named,
    Origin,
    Passage,
    PassagePlace,
    Published,
    Report,
    ReportView,
    SharedText,
    Span,
    State,
    Storyline,
    Term,
    Voice,
    Vouch,
    Word,
)
from briefing.text.sentences import sentences

EVERYTHING = Period()


def article(
    id: str,
    title: str,
    body: str = "",
    *,
    outlet: str | None = None,
    day: str | None = None,
    url: str | None = None,
    by_reader: bool = False,
    kind: Kind = Kind.FULL,
    credit: str = "",
) -> Article:
    text = "\n\n".join(part for part in (title, body, credit) if part)
    credits = ((len(text) - len(credit), len(text)),) if credit else ()
    published = None
    if day:
        instant = datetime.fromisoformat(day).replace(tzinfo=UTC).timestamp()
        published = Published(day, date.fromisoformat(day), instant)
    return Article(
        id=id,
        path=f"{id}.txt",
        title=title,
        text=text,
        sentences=sentences(text, credits),
        outlet=outlet,
        outlet_source="briefing.toml" if by_reader else "front matter",
        published=published,
        url=url,
        kind=kind,
        credits=credits,
    )


POST = article(
    "post",
    "Council ‘will close’ the pier, mayor warns",
    "The pier will close in May, Mayor Ana Cruz said. About 40 traders must leave. “It is a closure,” she insisted.",
    outlet="The Harbour Post",
    day="2023-04-02",
    url="https://post.example/pier_(closed)",
)
WIRE = article(
    "wire",
    "Pier to shut for repairs",
    "Ana Cruz said the pier would shut in June for repairs. Some 60 traders will move. A gull watched the whole ceremony from the railing.",
    outlet="Wire",
    by_reader=True,
    day="2023-04-05",
    credit="By Staff, Agencies",
)
LEAF = article("003_leaf", "Pier plan denied", "The union denied any closure of the pier.", kind=Kind.EXCERPT)
COPY = article("copy", "Pier to shut", WIRE.text.partition("\n")[2], outlet="Wire Two", day="2023-04-06")
TRAM = article("tram", "Trams run late", "A tram broke down.", outlet="The Harbour Post", day="2023-05-01")


def at(of: Article, words: str, index: int = 0) -> Span:
    start = of.text.index(words, of.sentences[index].span[0])
    return start, start + len(words)


def sentence(of: Article, index: int) -> tuple[str, Span]:
    found = of.sentences[index]
    return found.text, found.span


def cell(of: Article, index: int, state: State, score: float, per: Vouch | None = None, *differs: str) -> Cell:
    text, span = sentence(of, index)
    found = tuple(Difference("wording", at(of, words, index)) for words in differs)
    return Cell(of.id, state, text, span, (index, len(of.sentences) - 1), score, per, found)


def voice(of: Article, index: int, speaker: str | None, cue: str, content: str, lemma: str, group: str | None) -> Voice:
    text, span = sentence(of, index)
    named = bool(speaker and speaker.istitle())
    return Voice(
        of.id,
        speaker,
        group,
        named,
        cue,
        lemma,
        text,
        span,
        None,
        at(of, cue, index),
        at(of, content, index),
        "“" in text,
    )


SAYS = Vouch("Ana Cruz", True, "said")
ROWS = (
    ClaimRow(
        "post",
        "c-0",
        POST.sentences[1].text,
        (
            cell(POST, 1, State.SAME, 1.0, SAYS),
            cell(WIRE, 1, State.SAME, 0.8, SAYS, "shut", "June", "repairs"),
            cell(LEAF, 1, State.NO_GAPS, 0.3),
        ),
    ),
    ClaimRow(
        "wire",
        "c-0",
        WIRE.sentences[1].text,
        (
            cell(POST, 1, State.SAME, 0.8, SAYS, "close", "May"),
            cell(WIRE, 1, State.SAME, 1.0, SAYS),
            cell(LEAF, 1, State.NO_GAPS, 0.2),
        ),
    ),
    ClaimRow(
        "wire",
        "c-1",
        WIRE.sentences[3].text,
        (cell(POST, 2, State.NONE, 0.1), cell(WIRE, 3, State.SAME, 1.0), cell(LEAF, 1, State.NO_GAPS, 0.0)),
    ),
)


def compared(storyline: Storyline) -> Comparison:
    """The comparison of `POST`, `WIRE` and `LEAF`, as a compare function would give it."""
    reports = [
        (WIRE_REPORT if one.id == "wire" else one, one.lead.kind is Kind.FULL)
        for one in sorted(storyline.reports, key=lambda report: report.lead.order)
    ]
    views = tuple(ReportView(r, r.id, gaps, None if gaps else "excerpt", 0.1) for r, gaps in reports)
    insisted = POST.sentences[3]
    return Comparison(
        storyline.id,
        storyline.title,
        views,
        headlines=(
            Headline(
                "post",
                POST.title,
                at(POST, "Council"),
                at(POST, "will close"),
                at(POST, "mayor warns"),
                (at(POST, "will close"),),
                (at(POST, "pier"),),
                (
                    HeadlineEcho(
                        *sentence(POST, 1),
                        (Difference("time", at(POST, "May", 1)), Difference("wording", at(POST, "Ana Cruz", 1))),
                        (Difference("speaker", at(POST, "mayor")),),
                    ),
                ),
            ),
            Headline("wire", WIRE.title, at(WIRE, "Pier"), at(WIRE, "to shut"), None, (), (), ()),
            Headline("003_leaf", LEAF.title, None, None, None, (), (), ()),
        ),
        claims=ROWS,
        voices=(
            voice(POST, 1, "Ana Cruz", "said", "The pier will close in May", "say", "Council"),
            voice(POST, 3, "Ana Cruz", "insisted", "It is a closure", "insist", "Council"),
            voice(LEAF, 1, "The union", "denied", "any closure of the pier", "deny", None),
            voice(LEAF, 1, "The union", "denied", "any closure of the pier", "insist", None),
        ),
        names=(
            Named(
                "the closing",
                (
                    Term(
                        "post",
                        "closure",
                        1,
                        Word.QUOTED,
                        "Ana Cruz",
                        insisted.text,
                        insisted.span,
                        (at(POST, "closure"),),
                    ),
                    Term("003_leaf", "closure", 1, Word.OWN, None, *sentence(LEAF, 1), (at(LEAF, "closure"),)),
                ),
            ),
        ),
        figures=(
            Figure(
                "traders",
                (
                    FigureCell("post", 40, 36, 44, "About 40", None, *sentence(POST, 2), at(POST, "About 40")),
                    FigureCell("wire", 60, 54, 66, "Some 60", None, *sentence(WIRE, 2), at(WIRE, "Some 60")),
                ),
            ),
        ),
        dates=(DateMention("in May", "close", "post", *sentence(POST, 1), at(POST, "in May"), "Ana Cruz"),),
        shared=(
            Passage(
                4,
                True,
                (
                    PassagePlace("post", "pier will close in", at(POST, "pier will close in")),
                    PassagePlace("wire", "the pier would shut", at(WIRE, "the pier would shut")),
                ),
            ),
        ),
        origins=(Origin("wire", "agency", "Agencies", "By Staff, Agencies", WIRE.credits[0], at(WIRE, "Agencies")),),
        notes=("Something could not be compared.",),
    )


WIRE_REPORT = Report(WIRE, (Copy(COPY, 0.98),), (SharedText("post", 0.4),))


LIBRARY = "harbour"


def stories() -> tuple[Storyline, ...]:
    closing = Event("e-post", POST.title, (Report(POST), WIRE_REPORT))
    denied = Event("e-leaf", LEAF.title, (Report(LEAF),))
    late = Event("e-tram", TRAM.title, (Report(TRAM),))
    return Storyline("s-post", "The pier", (closing, denied)), Storyline("s-tram", "Trams run late", (late,))


@cache
def small_brief() -> Brief:
    return small_brief_anew()


def small_brief_anew() -> Brief:
    return make_brief(LIBRARY, stories(), compared, EVERYTHING)


def storyline_of(*articles: Article) -> Storyline:
    events = tuple(Event(f"e-{one.id}", one.title, (Report(one),)) for one in articles)
    return Storyline("s", articles[0].title, events)


def quotations(line: Line) -> list[str]:
    """The verbatim words of a line or cell, each quotation whole."""
    found: list[str] = []
    running = False
    for piece in line:
        if piece.verbatim:
            found = [*found[:-1], found[-1] + piece.text] if running else [*found, piece.text]
        running = piece.verbatim and not piece.closes
    return found


def parts_of_lines(section: Section) -> Iterator[tuple[Line, ...]]:
    """Every line of a section, in cells."""
    for block in section.blocks:
        match block:
            case Bullets(lines):
                yield from ((line,) for line in lines)
            case Table(_, rows):
                yield from rows
            case Paragraph(line):
                yield (line,)


def not_in_its_sources(brief: Brief) -> list[tuple[str, Sequence[str]]]:
    """Every quotation that stands in no sentence which its line cites, with the labels cited."""
    texts = {note.label: note.sentence for note in brief.footnotes}
    bad = []
    for cells in (cells for section in brief.sections for cells in parts_of_lines(section)):
        labels = [piece.text for cell in cells for piece in cell if piece.style is Style.CITE]
        cited = [texts[label] for label in labels]
        said = [words for cell in cells for words in quotations(cell)]
        bad += [(words, labels) for words in said if not any(words in text for text in cited)]
    return bad
