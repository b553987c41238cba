"""What every line of a brief keeps to: sources told apart, nothing said twice, nobody counted who is not known."""

from dataclasses import replace

from briefing.brief import brief_markdown, make_brief
from briefing.brief.markdown import line_markdown
from briefing.brief.parts import Piece, Style
from briefing.brief.plain import line_text
from briefing.brief.story import listed, quoted
from briefing.model import Comparison, Event, Report, ReportView, SharedText, Storyline, Voice

from .build import EVERYTHING, LIBRARY, article, compared, stories, voice


def reports(*names: tuple[str, str | None]) -> list[Report]:
    """Reports of these outlets and days, in each of which a speaker insists twice."""
    text = "He insisted that it rains. Bo insisted that it snows."
    return [
        Report(article(f"r{n}", f"Weather {n}", text, outlet=outlet, day=day)) for n, (outlet, day) in enumerate(names)
    ]


def written(found: list[Report], voices: tuple[Voice, ...] = ()) -> str:
    storyline = Storyline("s", "Weather", tuple(Event(f"e-{one.id}", one.lead.title, (one,)) for one in found))
    views = tuple(ReportView(one, one.id, True, None, 0.0) for one in found)
    comparison = Comparison("s", "Weather", views, voices=voices, origins=())
    return brief_markdown(make_brief(LIBRARY, [storyline], lambda _: comparison, EVERYTHING))


def insisting(of: Report, speaker: str, index: int, content: str) -> Voice:
    return voice(of.lead, index, speaker, "insisted", content, "insist", None)


def test_reports_of_one_outlet_are_told_apart_by_their_days() -> None:
    made = written(reports(("Post", "2023-04-02"), ("Wire", "2023-04-02"), ("Post", "2023-04-05"), ("Post", None)))
    assert "found credited in Post of 2 Apr 2023, Wire, Post of 5 Apr 2023 and Post, undated." in made


def test_a_pronoun_is_no_speaker_to_be_counted_across_reports() -> None:
    found = reports(("Post", None), ("Wire", None))
    made = written(
        found,
        tuple(
            insisting(one, who, n, what) for one in found for n, who, what in ((1, "he", "rains"), (2, "Bo", "snows"))
        ),
    )
    by_speaker, by_verb = made.partition("By speaker")[2].split("By verb")
    assert "- **Bo**, n = 2:" in by_speaker
    assert "**He**" not in by_speaker
    assert "- **Insist**, n = 4: he (Post)" in by_verb


def test_text_that_two_reports_share_is_said_once() -> None:
    one, other = reports(("Post", None), ("Wire", None))
    pair = [sharing(one, other.id), sharing(other, one.id)]
    assert written(pair).count("of the shorter text is also in") == 1
    assert "in Post, undated" in written([one, pair[1]])


def sharing(report: Report, other: str) -> Report:
    return report._replace(shares=(SharedText(other, 0.6),))


def test_a_quantity_that_a_sentence_has_twice_is_said_once() -> None:
    made = compared(stories()[0])
    (figure,) = made.figures or ()
    twice = replace(made, figures=(replace(figure, cells=figure.cells * 2),))
    markdown = brief_markdown(make_brief(LIBRARY, stories(), lambda _: twice, EVERYTHING))
    assert '- Traders: "About 40" (The Harbour Post);[^harbour-post-2] "Some 60" (Wire†).[^wire-2]\n' in markdown


def test_no_full_stop_follows_a_quotation_that_ends_a_sentence() -> None:
    cite = Piece("rt-1", Style.CITE)
    assert line_text(listed([(quoted("It rains."), cite)])) == '"It rains."'
    assert line_text(listed([(quoted("Does it rain?"), cite), (quoted("Yes."), cite)])) == '"Does it rain?"; "Yes."'
    assert line_text(listed([(quoted("rain"), cite)])) == '"rain".'


def test_words_with_straight_quotation_marks_stand_in_curly_ones_in_every_format() -> None:
    line = (quoted('He said "no" twice'), quoted("plain"))
    assert line_text(line) == '“He said "no" twice”"plain"'
    assert line_markdown(line) == '“He said "no" twice”"plain"'
