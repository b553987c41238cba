"""What a comparison has to keep whatever is done to the library: from the files on disk to the facets."""

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.brief.narrow import narrowed
from briefing.model import Comparison, Facet, State, Voice
from tests.framing.library import EVENT, ORCHARD, File, compared, opened, structure

few = settings(max_examples=6, deadline=None)


def fresh(files: Iterable[File]) -> Comparison:
    """The comparison of a new library of these files."""
    with TemporaryDirectory() as folder:
        return compared(Path(folder) / "library", tuple(files))


@pytest.fixture(scope="module")
def before() -> Comparison:
    """The comparison of the library as it is, before anything is done to it."""
    return fresh(EVENT)


def among(found: Comparison, files: Iterable[File]) -> Comparison:
    """What is told of the reports of these files, and of no others."""
    titles = {file.title for file in files}
    return narrowed(found, [view.report.id for view in found.reports if view.report.lead.title in titles])


def test_the_library_has_something_to_lose(before: Comparison) -> None:
    assert len(matches(before)) > 15
    for facet in (before.voices, before.figures, before.dates, before.origins, before.headlines):
        assert facet


@few
@given(st.permutations(("Quay Telegraph", "Aardvark Mail", "Zephyr", "Harbour Sheet")))
def test_outlets_renamed_same_structure(before: Comparison, names: list[str]) -> None:
    renamed = [replace(file, outlet=name) for file, name in zip(EVENT, names, strict=False)]
    assert structure(fresh(renamed)) == structure(before)


@few
@given(st.permutations(("a", "m", "z")))
def test_files_reordered_same_structure(before: Comparison, names: list[str]) -> None:
    assert structure(fresh(replace(file, name=name) for file, name in zip(EVENT, names, strict=True))) == structure(
        before
    )


@pytest.mark.parametrize("file", EVENT, ids=lambda file: file.name)
def test_an_article_copied_under_a_new_outlet_is_folded_and_origins_stay(before: Comparison, file: File) -> None:
    copy = replace(file, name="copy", outlet="Quay Telegraph", day="2031-03-07")
    found = fresh((*EVENT, copy))
    after, expected = structure(found), structure(before)
    assert {view.report.lead.title: len(view.report.copies) for view in found.reports}[file.title] == 1
    for column in after["reports"]:
        column["copies"] = 0
    assert after == expected


def test_an_unrelated_article_brings_no_match_and_changes_nothing_among_the_others(before: Comparison) -> None:
    found = fresh((*EVENT, ORCHARD))
    new = next(view.report.id for view in found.reports if view.report.lead.title == ORCHARD.title)
    crossing = [c for row in found.claims or () for c in row.cells if (c.report == new) != (row.anchor == new)]
    assert len(crossing) > 30
    assert State.SAME not in {cell.state for cell in crossing}
    assert structure(among(found, EVENT)) == structure(before)


def test_an_unrelated_article_is_no_part_of_the_storyline(tmp_path: Path) -> None:
    session = opened(tmp_path / "library", (*EVENT, ORCHARD))
    assert sorted(len(storyline.reports) for storyline in session.every_storyline()) == [1, 3]


SAYING = [(file, n) for file in EVENT for n, text in enumerate(file.paragraphs) if text.count(" said") == 1]


def speech(voice: Voice) -> tuple[object, ...]:
    """What a voice is, its verb and places left out."""
    return voice.speaker, voice.group, voice.named, voice.direct


@pytest.mark.parametrize(("file", "n"), SAYING, ids=[f"{file.name}-{n}" for file, n in SAYING])
def test_said_changed_to_claimed_changes_that_voice_only(before: Comparison, file: File, n: int) -> None:
    claimed = file.paragraphs[n].replace(" said", " claimed")
    changed = replace(file, paragraphs=(*file.paragraphs[:n], claimed, *file.paragraphs[n + 1 :]))
    found = fresh(changed if one is file else one for one in EVENT)
    old_voices, new_voices = before.voices or (), found.voices or ()
    assert [speech(voice) for voice in new_voices] == [speech(voice) for voice in old_voices]
    differing = [(old, new) for old, new in zip(old_voices, new_voices, strict=True) if old.cue != new.cue]
    assert [(old.cue, new.cue, new.lemma, new.sentence) for old, new in differing] == [
        ("said", "claimed", "claim", claimed)
    ]
    rest = [
        [v for v in voices if v.sentence not in (claimed, file.paragraphs[n])] for voices in (old_voices, new_voices)
    ]
    assert [(v.report, v.lemma, v.sentence) for v in rest[0]] == [(v.report, v.lemma, v.sentence) for v in rest[1]]


def without_order(found: Comparison) -> dict[str, Any]:
    """The structure without what comes from a row or report that may be gone: names of claims, order of figures by spread."""
    told = structure(found)
    told["figures"].sort(key=lambda figure: str(figure["counted"]))
    for row in told["claims"]:
        del row["group"]
    return told


DELETED = [(file, n) for file in EVENT for n in range(len(file.paragraphs))]


@few
@given(st.sampled_from(DELETED))
def test_a_sentence_deleted_nothing_changes_among_the_other_reports_and_only_its_row_goes(
    before: Comparison, place: tuple[File, int]
) -> None:
    file, n = place
    gone = file.paragraphs[n]
    shorter = replace(file, paragraphs=(*file.paragraphs[:n], *file.paragraphs[n + 1 :]))
    found = fresh(shorter if one is file else one for one in EVENT)
    others = [one for one in EVENT if one is not file]
    assert without_order(among(found, others)) == without_order(among(before, others))
    assert {row.text for row in found.claims or ()} == {row.text for row in before.claims or ()} - {gone}


def test_sentences_deleted_one_at_a_time_hardly_any_other_match_of_their_report_changes() -> None:
    """Rarity is counted over two reports, so a sentence less may tip a match at the border; one in fifty at most here."""
    whole = matches(plain(EVENT))
    changed = total = 0
    for file, n in DELETED:
        gone = file.paragraphs[n]
        shorter = replace(file, paragraphs=(*file.paragraphs[:n], *file.paragraphs[n + 1 :]))
        after = matches(plain(shorter if one is file else one for one in EVENT))
        kept = {row: match for row, match in whole.items() if gone not in (row[1], match)}
        total += len(kept)
        changed += sum(after.get(row) != match for row, match in kept.items())
    assert total > 300
    assert changed <= total / 50


def plain(files: Iterable[File]) -> Comparison:
    """The claims of these files, without grammar."""
    with TemporaryDirectory() as folder:
        session = opened(Path(folder) / "library", tuple(files))
        return session.compare(session.everything(), {Facet.CLAIMS}, parsed=False)


def matches(found: Comparison) -> dict[tuple[str, str, str], str | None]:
    """The matching sentence of each (report, sentence, other report) that has one."""
    return {
        (row.anchor, row.text, cell.report): cell.sentence
        for row in found.claims or ()
        for cell in row.cells
        if cell.state is State.SAME and cell.report != row.anchor
    }
