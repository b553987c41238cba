"""What the session does with an open library: targets, the reports that fit side by side, comparisons kept in memory."""

from collections.abc import Iterator
from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest

from briefing import comparisons, framing, recalled
from briefing.comparisons import Target, TooMany
from briefing.config import Config
from briefing.model import Facet
from briefing.session import Session, UnknownId, briefs, open_library
from briefing.text import meaning
from briefing.text.meaning import EncoderMissing
from briefing.text.parse import INSTALL, ParserMissing
from tests.encoding import StemEncoder, knowing_stems


def write(root: Path, name: str, outlet: str, day: int, body: str) -> None:
    date = f"date: 2024-05-{day:02d}\n" if day else ""
    (root / name).write_text(
        f"---\ntitle: Ferry strikes the pier, part {name}\noutlet: {outlet}\n{date}---\n\n{body}\n"
    )


@pytest.fixture
def many(tmp_path: Path) -> Session:
    """A library of 20 reports by four outlets."""
    for n in range(20):
        write(tmp_path, f"{n:02d}.md", f"Paper {n % 4}", n + 1, f"Item {n}: a ferry struck pier {n} of the harbour.")
    write(tmp_path, "20.md", "Rare Weekly", 0, "An undated piece on quite another thing, the library roof.")
    return open_library(tmp_path).session


def test_the_newest_of_each_outlet_come_first_where_not_all_fit_side_by_side(many: Session) -> None:
    shown = many.portions(many.everything(), 6)[0]
    assert len(shown.reports) == 6
    assert {report.lead.outlet for report in shown.reports} == {f"Paper {n}" for n in range(4)} | {"Rare Weekly"}
    days = sorted(r.lead.published.day.day for r in shown.reports if r.lead.published)
    assert days == [16, 17, 18, 19, 20]


def test_words_are_counted_over_the_whole_storyline_when_it_is_narrowed(tmp_path: Path) -> None:
    for n in range(40):
        word = "fiasco" if n % 2 else "delay"
        write(
            tmp_path,
            f"{n:02d}.md",
            f"Paper {n % 2}",
            n % 28 + 1,
            f"Item {n}: a ferry struck pier {n}, a {word} of the harbour.",
        )
    session = open_library(tmp_path).session
    shown = session.portions(session.everything(), 6)[0]
    found = session.compare(shown, [Facet.NAMES], parsed=False)
    assert len(found.reports) == 6
    assert {(word.outlet, word.word, word.uses) for word in found.distinctive or ()} == {
        ("Paper 0", "delay", 20),
        ("Paper 1", "fiasco", 20),
    }
    part = Target(shown.id, shown.title, shown.reports)
    assert session.compare(part, [Facet.NAMES], parsed=False).distinctive is None


def test_every_id_of_the_library_is_a_target_and_no_other(many: Session) -> None:
    for storyline in many.every_storyline():
        for id in (storyline.id, *(e.id for e in storyline.events), *(r.id for r in storyline.reports)):
            assert many.target(id).reports
            assert many.listed(id) == storyline
    with pytest.raises(UnknownId):
        many.target("nothing")


def test_claims_of_too_many_reports_are_refused_and_other_facets_are_not(many: Session, monkeypatch) -> None:
    monkeypatch.setattr(comparisons, "MOST_CLAIMS", 20)
    with pytest.raises(TooMany, match="21 reports are too many"):
        many.compare(many.everything(), [Facet.CLAIMS])
    assert many.compare(many.everything(), [Facet.HEADLINES], parsed=False).headlines


def test_a_facet_is_compared_once_and_joined_with_the_others(seeds: Path, monkeypatch) -> None:
    session = open_library(seeds).session
    target = session.fullest()
    assert target is not None
    first = session.compare(target, [Facet.FIGURES], parsed=False)
    assert first.claims is None
    monkeypatch.setattr(framing, "compare", lambda *_: pytest.fail("compared again"))
    assert session.compare(target, [Facet.FIGURES], parsed=False) == first


def test_without_the_parser_everything_but_the_voices_is_there_and_what_to_install_is_said(seeds, monkeypatch) -> None:
    def missing() -> None:
        raise ParserMissing

    monkeypatch.setattr(recalled, "parser", missing)
    session = open_library(seeds).session
    target = session.fullest()
    assert target is not None
    found = session.compare(target)
    assert found.voices == ()
    assert any(INSTALL in note for note in found.notes)
    assert found.claims
    assert found.figures
    assert found.headlines


def test_a_large_target_comes_in_portions_that_hold_each_report_once(many: Session) -> None:
    parts = many.portions(many.everything(), 6)
    assert [len(part.reports) for part in parts] == [6, 6, 6, 3]
    assert {r.id for part in parts for r in part.reports} == {r.id for r in many.everything().reports}
    for part in parts:
        assert list(part.reports) == [r for r in many.everything().reports if r in part.reports]
    assert many.portions(many.everything(), 21) == (many.everything(),)


def test_a_comparison_comes_at_once_then_with_the_grammar_of_one_report_more_each_time(seeds: Path) -> None:
    session = open_library(seeds).session
    target = session.fullest()
    assert target is not None
    stages = list(session.stages(target))
    assert [(stage.read, stage.of, stage.whole) for stage in stages] == [
        (0, 5, False),
        (1, 5, False),
        (2, 5, False),
        (3, 5, False),
        (4, 5, False),
        (5, 5, True),
    ]
    speaking = [{voice.report for voice in stage.comparison.voices or ()} for stage in stages]
    assert not speaking[0]
    assert all(one <= other for one, other in pairwise(speaking))
    assert all(stage.comparison.claims is stages[0].comparison.claims for stage in stages[:-1])
    assert stages[-1].comparison == session.compare(target)
    assert [stage.whole for stage in session.stages(target)] == [True]


def test_the_same_reports_are_not_compared_again_whatever_they_are_called_and_ordered(seeds: Path, monkeypatch) -> None:
    session = open_library(seeds).session
    target = session.fullest()
    assert target is not None
    first = session.compare(target, [Facet.FIGURES], parsed=False)
    monkeypatch.setattr(framing, "compare", lambda *_: pytest.fail("compared again"))
    other = target._replace(id="chosen", title="5 marked reports", reports=target.reports[::-1])
    again = session.compare(other, [Facet.FIGURES], parsed=False)
    assert (again.id, again.title) == ("chosen", "5 marked reports")
    assert again.figures == first.figures


def test_without_the_parser_a_comparison_comes_in_two_stages(seeds: Path, monkeypatch) -> None:
    def missing() -> None:
        raise ParserMissing

    monkeypatch.setattr(recalled, "parser", missing)
    session = open_library(seeds).session
    target = session.fullest()
    assert target is not None
    assert [stage.whole for stage in session.stages(target)] == [False, True]


@pytest.fixture
def stems(monkeypatch) -> Iterator[StemEncoder]:
    """A made-up encoder in place of the real one, with weights that nothing but its vectors counts in."""
    by = StemEncoder()
    monkeypatch.setattr(meaning, "encoder", lambda: by)
    with knowing_stems():
        yield by


def widest(session: Session) -> Target:
    target = session.fullest()
    assert target is not None
    return target


def test_claims_are_matched_with_the_encoder_where_that_is_asked_and_each_sentence_is_encoded_once(
    seeds: Path, stems: StemEncoder
) -> None:
    session = open_library(seeds).session
    target = widest(session)
    plain = session.compare(target, [Facet.CLAIMS], parsed=False)
    assert stems.asked == []
    found = session.compare(target, [Facet.CLAIMS], parsed=False, encoded=True)
    assert (plain.encoder, found.encoder) == (None, "stems 1")
    assert found.claims != plain.claims
    assert len(stems.asked) == sum(len({s.text for s in report.lead.sentences}) for report in target.reports)
    stems.asked.clear()
    part = Target("part", "Part", target.reports[:2])
    assert session.compare(part, [Facet.CLAIMS], parsed=False, encoded=True).claims
    assert session.compare(target, [Facet.CLAIMS], parsed=False, encoded=True) == found
    assert stems.asked == []


def test_the_encoder_is_for_claims_and_the_other_facets_are_not_compared_again(seeds, stems, monkeypatch) -> None:
    session = open_library(seeds).session
    target = widest(session)
    before = session.compare(target, [Facet.CLAIMS, Facet.FIGURES], parsed=False)
    real, asked = framing.compare, []

    def watched(id, title, reports, facets, *more):
        asked.extend(facets)
        return real(id, title, reports, facets, *more)

    monkeypatch.setattr(framing, "compare", watched)
    after = session.compare(target, [Facet.CLAIMS, Facet.FIGURES], parsed=False, encoded=True)
    assert asked == [Facet.CLAIMS]
    assert (after.figures, after.encoder) == (before.figures, "stems 1")
    session.compare(target, [Facet.FIGURES], parsed=False, encoded=True)
    assert asked == [Facet.CLAIMS]


def test_without_an_encoder_or_where_the_reader_wants_none_claims_are_as_ever(seeds, stems, monkeypatch) -> None:
    unwanted = open_library(seeds, Config(encoder=False)).session
    target = widest(unwanted)
    plain = unwanted.compare(target, [Facet.CLAIMS], parsed=False)
    assert unwanted.encoder is None
    assert unwanted.compare(target, [Facet.CLAIMS], parsed=False, encoded=True) == plain

    def missing() -> None:
        raise EncoderMissing

    monkeypatch.setattr(meaning, "encoder", missing)
    without = open_library(seeds).session
    assert without.compare(target, [Facet.CLAIMS], parsed=False, encoded=True) == plain
    assert stems.asked == []


def test_the_grammar_of_an_article_is_read_once_whatever_session_asks_for_it(seeds: Path, monkeypatch) -> None:
    session = open_library(seeds, keep=True).session
    target = session.fullest()
    assert target is not None
    first = session.compare(target, [Facet.VOICES])
    again = open_library(seeds, keep=True).session
    monkeypatch.setattr(recalled, "parser", lambda: pytest.fail("parsed again"))
    assert again.compare(target, [Facet.VOICES]).voices == first.voices


def test_a_brief_of_a_large_library_is_about_its_last_day(many: Session, monkeypatch) -> None:
    assert many.usual_period().everything
    monkeypatch.setattr(briefs, "READ_WHOLE", 10)
    period = many.usual_period()
    assert (period.since, period.until) == (date(2024, 5, 20), date(2024, 5, 20))
    assert [note.article for note in many.brief(period).footnotes]
