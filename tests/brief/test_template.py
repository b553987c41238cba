"""Briefs by the reader's own template."""

import sys
from datetime import datetime

import pytest

from briefing.brief import Before, BrokenTemplate, Wanted, brief_by_template, brief_markdown, make_brief, own_template
from briefing.brief.period import Period

from .build import EVERYTHING, LIBRARY, compared, small_brief, stories
from .rendered import text


def written(source: str) -> str:
    return brief_by_template(small_brief(), source, "mine.jinja")


def test_our_template_gives_exactly_our_markdown() -> None:
    assert written(own_template()) == brief_markdown(small_brief())


@pytest.mark.parametrize(
    ("period", "wanted"),
    [
        (Period(datetime(1999, 1, 1).date(), datetime(1999, 1, 1).date()), Wanted()),
        (EVERYTHING, Wanted(before=Before(datetime(2023, 4, 4), frozenset({"post"})))),
    ],
    ids=["a day without articles", "what is new"],
)
def test_our_template_gives_our_markdown_of_other_briefs_too(period: Period, wanted: Wanted) -> None:
    brief = make_brief(LIBRARY, stories(), compared, period, wanted)
    assert brief_by_template(brief, own_template()) == brief_markdown(brief)


def test_a_template_of_ones_own_is_followed() -> None:
    source = (
        "{{ brief.title|upper }}\n"
        "{% for note in brief.footnotes if note.outlet == 'Wire' %}\n"
        "* {{ note.day|day }} {{ note.sentence|md }}\n"
        "{% endfor %}\n"
        "{{ brief.sections[0].blocks[0].lines[-1]|plain }}"
    )
    assert written(source).splitlines() == [
        "BRIEFING, THE WHOLE LIBRARY, 2 APRIL TO 1 MAY 2023",
        "* 5 Apr 2023 Pier to shut for repairs",
        "* 5 Apr 2023 Ana Cruz said the pier would shut in June for repairs.",
        "* 5 Apr 2023 Some 60 traders will move.",
        "* 5 Apr 2023 A gull watched the whole ceremony from the railing.",
        "* 5 Apr 2023 By Staff, Agencies",
        '"Trams run late": 1 report (The Harbour Post, 1 May 2023).',
    ]


def test_the_filters_escape() -> None:
    assert written("{{ '*x*'|md }} {{ '<b>'|e }} {{ 'a_b'|strong }} {{ 'a'|link('javascript:x') }}") == (
        "\\*x\\* &lt;b&gt; **a\\_b** a"
    )
    assert "Pier to shut" in text(written("{{ brief.footnotes[9]|md }}\n\n{{ brief.sections[2].blocks[0]|md }}"))


@pytest.mark.parametrize(
    ("source", "line", "why"),
    [
        ("one\n{% for x in %}\n", 2, "Expected an expression"),
        ("one\n\n{{ brief.title", 3, "unexpected end of template"),
        ("{% if true %}\nx\n", 2, "Unexpected end of template"),
        ("a\nb\n{{ brief.headline }}", 3, "has no attribute 'headline'"),
        ("a\n{{ nothing }}", 2, "'nothing' is undefined"),
        ("a\n{{ 'x'|shout }}", 2, "No filter named 'shout'"),
        ("\n{{ 1 // 0 }}", 2, "division"),
        ("{{ 3|md(4, 5) }}", 1, "positional argument"),
        ("\n{% include '/etc/passwd' %}", 2, "no loader"),
    ],
)
def test_a_broken_template_is_reported_with_its_line(source: str, line: int, why: str) -> None:
    with pytest.raises(BrokenTemplate) as error:
        written(source)
    assert str(error.value).startswith(f"mine.jinja, line {line}: ")
    assert why in str(error.value)


@pytest.mark.parametrize(
    "source",
    [
        "{{ brief.__class__ }}",
        "{{ ''.__class__.__mro__ }}",
        "{{ brief._title }}",
        "{{ (brief|attr('__class__')) }}",
        "{{ '{0.__class__}'.format(brief) }}",
        "{{ brief.sections.__getitem__.__self__ }}",
        "{{ cycler.__init__.__globals__ }}",
        "{{ self.__init__ }}",
        "{{ range(10 ** 9) }}",
        "{{ range(200000)|list }}",
        "{{ 'x' * 100000000 }}",
        "{{ 'x'.ljust(100000000) }}",
        "{{ 'x'|center(100000000) }}",
        "{% set brief.title = 'x' %}",
        "{% for a in range(9999) %}{% for b in range(9999) %}{% endfor %}{% endfor %}",
        "{% for a in range(9999) %}{% for b in range(9999) %}{{ b }}{% endfor %}{% endfor %}",
        "{% macro again() %}{{ again() }}{% endmacro %}{{ again() }}",
    ],
)
def test_a_template_cannot_look_where_it_may_not_nor_run_for_ever(source: str) -> None:
    with pytest.raises(BrokenTemplate, match=r"mine\.jinja, line 1: "):
        written(source)


def test_nothing_is_left_of_the_count_of_lines() -> None:
    before = sys.gettrace()
    written("x")
    with pytest.raises(BrokenTemplate):
        written("{{ 1 // 0 }}")
    assert sys.gettrace() is before
