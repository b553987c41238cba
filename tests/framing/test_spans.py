"""Every piece of evidence is the text at its place."""

from collections.abc import Sequence
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.framing.facts.origins import origins
from briefing.framing.speech.material import Material
from briefing.framing.speech.voices import voices
from briefing.framing.statements.claims import claims
from briefing.framing.wording.headlines import headlines
from briefing.framing.wording.names import names
from briefing.model import Span
from tests.framing.made import FILLER, article
from tests.framing.parsed import read
from tests.framing.parsed import seeds as parsed_seeds

PIECES = (
    "“We will not pay,” the minister said.",
    "According to Reuters, Foreign Minister Ola Berg – who denied the ‘claims’ – left.",
    "Oslo and Stockholm insisted: it is a conflict, no war.",
    "Said Lee: “Go.”",
    "Police: Two held. He added",
    "reportedly",
    "“Why?” she asked.",
    "''It leaks,'' Norway's claim that it rains… says the BBC",
    "ANN LEE: No!",
    *FILLER[:2],
)


def check(reports: Sequence[Material]) -> None:
    """Fails where evidence is not the text at its place, or a part lies outside its sentence."""
    texts = {one.id: one.text for one in reports}

    def at(report: str, span: Span, within: Span | None = None) -> str:
        low, high = within or (0, len(texts[report]))
        assert low <= span[0] < span[1] <= high
        return texts[report][slice(*span)]

    for voice in voices(reports):
        assert at(voice.report, voice.span) == voice.sentence
        assert at(voice.report, voice.cue_span, voice.span) == voice.cue
        assert (voice.speaker is None) == (voice.speaker_span is None)
        for part in (voice.speaker_span, voice.content_span):
            assert part is None or at(voice.report, part, voice.span)
    for named in names(reports, claims(reports)):
        for term in named.terms:
            assert at(term.report, term.span) == term.sentence
            assert at(term.report, term.uses[0], term.span) == term.term
            assert term.count == len([at(term.report, use) for use in term.uses])
    for origin in origins(reports):
        assert at(origin.report, origin.span) == origin.sentence
        assert at(origin.report, origin.at, origin.span)
    for head in headlines(reports):
        parts = (head.subject, head.verb, head.credits, *head.quoted, *head.shared)
        assert all(at(head.report, part, (0, len(head.text))) for part in parts if part)
        for clause in head.further:
            assert all(at(head.report, part, (0, len(head.text))) for part in (clause.subject, clause.verb) if part)
        for echo in head.body:
            assert at(head.report, echo.span) == echo.sentence
            assert all(at(head.report, difference.span, echo.span) for difference in echo.differs)
            assert all(at(head.report, difference.span, (0, len(head.text))) for difference in echo.headline)


def test_evidence_of_the_sample_library(seeds: Path) -> None:
    check(parsed_seeds(seeds))


def test_evidence_where_no_space_parts_two_sentences() -> None:
    text = (
        "A choice could satisfy those who worry about the process,” said Governor Ola Berg.”But no matter whom Oslo picks, "
        "Lee is unlikely to decide it.“This vote is open,” Lee said."
    )
    check(read(article("a", "A vote", text)))


@settings(max_examples=40, deadline=None)
@given(st.lists(st.lists(st.sampled_from(PIECES), min_size=1, max_size=3).map(" ".join), min_size=2, max_size=5))
def test_evidence_of_any_text(paragraphs: list[str]) -> None:
    check(read(article("a", *paragraphs), article("b", *paragraphs[::-1])))


@settings(max_examples=25, deadline=None)
@given(st.text(alphabet="aA s.,:“”‘’'\"–―said\n", min_size=1, max_size=60))
def test_evidence_of_nonsense(text: str) -> None:
    title, _, body = (" ".join(line.split()) for line in (text.strip() or "x").partition("\n"))
    check(read(article("a", title or "x", body or "y", "Lee said so.")))
