"""What the session does with an open library: targets, the reports that fit side by side, comparisons kept in memory."""

from pathlib import Path

import pytest

from briefing import session as sessions
from briefing.model import Facet
from briefing.session import Session, Target, TooMany, UnknownId
from briefing.text.parse import INSTALL, ParserMissing


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
    return Session.open(tmp_path)


def test_the_newest_of_each_outlet_come_first_where_not_all_fit_side_by_side(many: Session) -> None:
    shown = many.narrowed(many.everything(), 6)
    assert len(shown.reports) == 6
    assert {report.lead.outlet for report in shown.reports} == {f"Paper {n}" for n in range(4)} | {"Rare Weekly"}
    days = sorted(r.lead.published.day.day for r in shown.reports if r.lead.published)
    assert days == [16, 17, 18, 19, 20]
    assert many.narrowed(many.everything(), 21) == many.everything()


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
    session = Session.open(tmp_path)
    shown = session.narrowed(session.everything(), 6)
    found = session.compare(shown, [Facet.NAMES], parsed=False)
    assert len(found.reports) == 6
    assert {(word.outlet, word.word, word.uses) for word in found.distinctive or ()} == {
        ("Paper 0", "delay", 20),
        ("Paper 1", "fiasco", 20),
    }
    part = Target(shown.id, shown.title, shown.reports)
    assert session.compare(part, [Facet.NAMES], parsed=False).distinctive is None


def test_every_id_of_the_library_is_a_target_and_no_other(many: Session) -> None:
    for storyline in many.storylines:
        for id in (storyline.id, *(e.id for e in storyline.events), *(r.id for r in storyline.reports)):
            assert many.target(id).reports
            assert many.storyline_of(id) is storyline
    with pytest.raises(UnknownId):
        many.target("nothing")


def test_claims_of_too_many_reports_are_refused_and_other_facets_are_not(many: Session, monkeypatch) -> None:
    monkeypatch.setattr(sessions, "MOST_CLAIMS", 20)
    with pytest.raises(TooMany, match="21 reports are too many"):
        many.compare(many.everything(), [Facet.CLAIMS])
    assert many.compare(many.everything(), [Facet.HEADLINES], parsed=False).headlines


def test_a_facet_is_compared_once_and_joined_with_the_others(seeds: Path, monkeypatch) -> None:
    session = Session.open(seeds)
    target = session.fullest()
    assert target is not None
    first = session.compare(target, [Facet.FIGURES], parsed=False)
    assert first.claims is None
    monkeypatch.setattr(sessions.framing, "compare", lambda *_: pytest.fail("compared again"))
    assert session.compare(target, [Facet.FIGURES], parsed=False) == first


def test_without_the_parser_everything_but_the_voices_is_there_and_what_to_install_is_said(seeds, monkeypatch) -> None:
    def missing() -> None:
        raise ParserMissing

    monkeypatch.setattr(sessions, "parser", missing)
    session = Session.open(seeds)
    target = session.fullest()
    assert target is not None
    found = session.compare(target)
    assert found.voices == ()
    assert any(INSTALL in note for note in found.notes)
    assert found.claims
    assert found.figures
    assert found.headlines
