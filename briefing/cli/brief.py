"""`briefing brief`: a day or a period as Markdown, HTML or JSON, or as the reader's own template writes it."""

from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import click

from briefing.brief import FIRST, Format, Length, Period, UnknownOutlet, Wanted
from briefing.cli.brief_out import Form, print_template
from briefing.cli.choosing import listed
from briefing.cli.group import failed, opened, say
from briefing.cli.output import json_option, path_argument, refuse, write
from briefing.session import Session, UnknownId


class Day(click.ParamType[date]):
    """A calendar day, `2022-12-06` or `today`."""

    name = "YYYY-MM-DD"

    def convert(self, value: str | date, param: click.Parameter | None, ctx: click.Context | None) -> date:
        """The day; a wrong call where it is none."""
        if isinstance(value, date):
            return value
        try:
            return _now().date() if value == "today" else date.fromisoformat(value)
        except ValueError:
            self.fail(f"{value!r} is not a day such as 2022-12-06", param, ctx)


@click.command(epilog="Example: briefing brief ~/news --since 2022-12-01 --until 2022-12-31 --out december.md")
@path_argument
@click.option("--date", "day", type=Day(), help="One day; `today` is one.")
@click.option("--since", type=Day(), help="First day.")
@click.option("--until", type=Day(), help="Last day.")
@click.option(
    "--since-last", is_flag=True, help="What is new since the brief before (made with this option, or saved)."
)
@click.option("--storyline", metavar="ID", help="Only the storyline that is, or holds, this id.")
@click.option("--outlets", metavar="A,B", help="Only the reports of these outlets.")
@click.option("--own/--no-own", default=True, help="With what you starred, collected and noted, or without.")
@click.option("--length", type=click.Choice([one.value for one in Length]), default="full", help="How much it says.")
@click.option(
    "--format", "kind", type=click.Choice([one.value for one in Format]), help="Markdown, if nothing is said."
)
@click.option("--template", type=click.Path(path_type=Path, dir_okay=False), help="Write it by this Jinja2 template.")
@click.option(
    "--print-template",
    is_flag=True,
    is_eager=True,
    expose_value=False,
    callback=print_template,
    help="Print ours, to copy and change.",
)
@click.option("--out", type=click.Path(path_type=Path, dir_okay=False), help="Write to this file instead.")
@click.option("--force", is_flag=True, help="Let --out replace a file.")
@json_option
def brief(
    path: Path,
    day: date | None,
    since: date | None,
    until: date | None,
    since_last: bool,
    storyline: str | None,
    outlets: str | None,
    own: bool,
    length: str,
    kind: str | None,
    template: Path | None,
    out: Path | None,
    force: bool,
    as_json: bool,
) -> None:  # fmt: skip
    """Print the brief of a day or a period of PATH.

    Without a day: today's articles; where nothing is dated today, the whole library. With --storyline all of it, with
    --since-last what came since.
    """
    if (day and (since or until)) or (since_last and (day or since or until)):
        raise click.UsageError("--date, --since-last, and --since with --until exclude each other.")
    if since and until and until < since:
        raise click.UsageError("--until is before --since.")
    form = Form.of(kind, as_json, template)
    refuse(out, force)
    session = opened(path)
    before = session.brief_before() if since_last else None
    asked = Period(day or since, day or until)
    period = _usual(session) if asked.everything and not storyline and before in (None, FIRST) else asked
    names = tuple(listed(outlets)) if outlets is not None else ()
    wanted = Wanted(Length(length), storyline, names, before, since_last)
    wanted = replace(wanted, own=session.readers_own()) if own else wanted
    _make(session, path, period, wanted, form, out, force)


def _make(
    session: Session, path: Path, period: Period, wanted: Wanted, form: Form, out: Path | None, force: bool
) -> None:
    now = _now()
    try:
        made = session.brief(period, wanted)
    except UnknownId:
        raise failed(f"nothing in {path} has the id {wanted.storyline!r}; `briefing stories` prints the ids.") from None
    except UnknownOutlet as error:
        raise failed(str(error)) from None
    write(form.written(session.linked(made, out) if out else made), out, force)
    # what shows a part only has not told the reader of the rest
    if wanted.before is not None and not wanted.storyline and not wanted.outlets:
        problem = session.briefed(now)
        if problem:
            say(problem)


def _now() -> datetime:
    return datetime.now().astimezone()


def _usual(session: Session) -> Period:
    today = _now().date()
    if session.has_articles_of(today):
        return Period(today, today)
    period = session.usual_period()
    which = "the whole library" if period.everything else f"the last day in the library, {period.until}"
    say(f"Nothing is dated today ({today}): this is the brief of {which}. --date today gives today's.")
    return period
