"""Statements of one side and of several, and denials by what is denied."""

from dataclasses import replace

import pytest

from briefing.brief import Brief, Length, Period, Wanted, brief_markdown, make_brief
from briefing.model import Article, Cell, ClaimRow, Comparison, Report, ReportView, State, Storyline, Voice, Vouch

from .build import (
    EVERYTHING,
    LIBRARY,
    article,
    compared,
    not_in_its_sources,
    sentence,
    stories,
    storyline_of,
    voice,
)

SAID = Vouch("Ana Cruz", True, "said")


def part(brief: Brief, title: str) -> list[str]:
    """The lines of a section."""
    assert not_in_its_sources(brief) == []
    return (
        brief_markdown(brief).partition(f"### {title}")[2].partition("\n#")[0].partition("\n[^")[0].strip().splitlines()
    )


def told(
    count: int, speakers: list[str | None], without: State = State.NONE, lacking: int = 1, statements: int = 1
) -> Brief:
    """The brief of so many reports that have so many statements, by these speakers in turn; the last ones lack them."""
    articles = [
        article(
            f"p{n}",
            f"Pier news {n}",
            " ".join(f"The pier will close in May, they said, day {n * statements + at}." for at in range(statements)),
            outlet=f"Paper {n}",
            day=f"2023-04-{n + 1:02d}",
        )
        for n in range(count)
    ]
    telling, others = articles[: count - lacking], articles[count - lacking :]
    rows = [
        ClaimRow(one.id, f"c-{at}", sentence(one, at)[0], tuple(cells))
        for at in range(1, statements + 1)
        for cells in [
            [_cell(one, at, State.SAME, 1.0, speakers[n % len(speakers)]) for n, one in enumerate(telling)]
            + [_cell(one, at, without, n / count, speakers[0]) for n, one in enumerate(others)]
        ]
        for one in telling
    ]
    views = tuple(ReportView(Report(one), one.id, True, None, 0.0) for one in articles)
    story = storyline_of(*articles)
    comparison = Comparison(story.id, story.title, views, claims=tuple(rows))
    return make_brief(LIBRARY, [story], lambda _: comparison, EVERYTHING)


def _cell(of: Article, at: int, state: State, score: float, speaker: str | None) -> Cell:
    per = Vouch(speaker, True, "said") if speaker else None
    return Cell(of.id, state, *sentence(of, at), (at, len(of.sentences) - 1), score, per, ())


def test_a_statement_of_one_speaker_has_a_table_of_its_own_with_what_comes_near() -> None:
    lines = part(told(3, ["Ana Cruz"]), "Similar statements of one side (matches first)")
    assert lines[0].startswith("In bold the words that the sentence above a table has not;")
    assert lines[2].startswith('**2 reports**: "The pier will close in May, they said, day 0."[^paper-0-1]')
    assert (
        lines[6]
        == '| Paper 0, 1 Apr 2023 | Ana Cruz, "said" | nothing | "The pier will close in May, they said, day 0"[^paper-0-1] | 1 of 1 |'
    )
    assert lines[8].startswith('| Paper 2, 3 Apr 2023, no match found; nearest | Ana Cruz, "said" |')


def test_statements_of_several_speakers_stand_in_one_table_with_a_column_a_report() -> None:
    lines = part(told(3, ["Ana Cruz", "Bo Lind"]), "Similar statements, by who says them (matches first)")
    assert lines[2] == "| words shared | Paper 0, 1 Apr 2023 | Paper 1, 2 Apr 2023 |"
    assert lines[4].startswith('| "pier", "close", "said", "day"[^paper-0-1] | Ana Cruz, "said": "The pier will close')
    assert lines[-1] == "- No match for any of these found in Paper 2."


@pytest.mark.parametrize(
    ("speakers", "cell"),
    [([None], "| no speaker: "), (["Ana Cruz", None], "| no speaker: "), (["he"], '| he, "said": ')],
    ids=["nobody", "somebody in one report alone", "a pronoun, which may be another one's in each"],
)
def test_what_not_every_report_has_of_one_speaker_is_not_called_one_sides(
    speakers: list[str | None], cell: str
) -> None:
    made = told(3, speakers)
    assert part(made, "Similar statements of one side") == []
    assert cell in "\n".join(part(made, "Similar statements, by who says them"))


def test_where_more_reports_have_it_than_fit_beside_each_other_each_statement_has_its_table() -> None:
    lines = part(told(8, ["Ana Cruz", "Bo Lind"]), "Similar statements, by who says them")
    assert "| report | speaker, verb | inside quotation marks | outside them | place |" in lines
    assert sum(line.startswith("| Paper") for line in lines) == 8


def test_the_others_are_counted_where_they_are_many() -> None:
    lines = part(told(12, ["Ana Cruz"]), "Similar statements of one side")
    assert sum(line.startswith("| Paper") for line in lines) == 11
    assert lines[-1] == "- 1 other report: no match found."


def test_of_many_related_sentences_the_nearest_are_shown_and_the_others_counted() -> None:
    lines = part(told(12, ["Ana Cruz"], State.RELATED, 6), "Similar statements of one side")
    assert [line.split(",")[0] for line in lines if ", related |" in line] == ["| Paper 9", "| Paper 10", "| Paper 11"]
    assert lines[-1] == "- 3 other reports: a related sentence."


def test_every_telling_is_cited_of_a_statement_that_has_no_table() -> None:
    lines = part(told(3, ["Ana Cruz"], statements=9), "Similar statements of one side")
    assert lines[-3] == "One further statement that several reports have:"
    assert lines[-1].endswith("[^paper-0-9][^paper-1-9]")


def denied(*contents: str) -> list[str]:
    """The section of denials, of one report for each content."""
    articles = [
        article(f"r{n}", f"News {n}", f"The mayor denied {said}.", outlet=f"Paper {n}")
        for n, said in enumerate(contents)
    ]
    voices = tuple(_denial(one, said) for one, said in zip(articles, contents, strict=True))
    views = tuple(ReportView(Report(one), one.id, True, None, 0.0) for one in articles)

    def compare(storyline: Storyline) -> Comparison:
        return Comparison(storyline.id, storyline.title, views, voices=voices)

    return part(make_brief(LIBRARY, [storyline_of(*articles)], compare, Period()), "Denials: of what, by whom")


def _denial(of: Article, content: str) -> Voice:
    return voice(of, 1, "The mayor", "denied", content, "deny", None)


@pytest.mark.parametrize(
    ("contents", "begins"),
    [
        (
            ("that the pier is unsafe", "closing the pier", "any cuts"),
            ["- **Pier**: The mayor (Paper 0)", '- The mayor (Paper 2) "denied": "any cuts"'],
        ),
        (("claims of fraud", "claims of neglect"), ["- The mayor (Paper 0)", "- The mayor (Paper 1)"]),
        (("that Sandwick was warned", "that Sandwick would sell"), ["- The mayor (Paper 0)", "- The mayor (Paper 1)"]),
        (
            ("that cheap steel was used", "that steel was cheap", "steel cuts", "other cuts"),
            ["- **Steel**: The mayor (Paper 0)", '- The mayor (Paper 3) "denied": "other cuts"'],
        ),
    ],
    ids=["a shared word", "words for what is said", "a name", "the word that most have"],
)
def test_denials_stand_by_the_word_for_what_is_denied(contents: tuple[str, ...], begins: list[str]) -> None:
    lines = denied(*contents)
    assert len(lines) == len(begins)
    assert all(line.startswith(start) for line, start in zip(lines, begins, strict=True)), lines


def test_the_short_form_has_the_matches_alone() -> None:
    def compare(storyline: Storyline) -> Comparison:
        made = compared(storyline)
        rows = tuple(replace(row, cells=tuple(replace(c, per=SAID) for c in row.cells)) for row in made.claims or ())
        return replace(made, claims=rows)

    short = make_brief(LIBRARY, stories(), compare, EVERYTHING, Wanted(length=Length.SHORT))
    lines = part(short, "Similar statements of one side")
    assert [line.split(",")[0] for line in lines if line.startswith("| ") and "report" not in line] == [
        "| The Harbour Post",
        "| Wire†",
    ]
