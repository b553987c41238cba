"""`briefing brief`: a day or a period as Markdown."""

from datetime import date, datetime
from pathlib import Path

import click

from briefing.brief import Brief, Period, brief_json, brief_markdown
from briefing.cli.group import failed, opened, say
from briefing.cli.output import json_option, path_argument, print_json
from briefing.files import write_new
from briefing.session import Session


class Day(click.ParamType[date]):
    """A calendar day, `2022-12-06` or `today`."""

    name = "YYYY-MM-DD"

    def convert(self, value: str | date, param: click.Parameter | None, ctx: click.Context | None) -> date:
        """The day; a wrong call where it is none."""
        if isinstance(value, date):
            return value
        try:
            return _today() if value == "today" else date.fromisoformat(value)
        except ValueError:
            self.fail(f"{value!r} is not a day such as 2022-12-06", param, ctx)


@click.command(epilog="Example: briefing brief ~/news --since 2022-12-01 --until 2022-12-31 --out december.md")
@path_argument
@click.option("--date", "day", type=Day(), help="One day; `today` is one.")
@click.option("--since", type=Day(), help="First day.")
@click.option("--until", type=Day(), help="Last day.")
@click.option("--out", type=click.Path(path_type=Path, dir_okay=False), help="Write to this file instead.")
@click.option("--force", is_flag=True, help="Let --out replace a file.")
@json_option
def brief(
    path: Path, day: date | None, since: date | None, until: date | None, out: Path | None, force: bool, as_json: bool
) -> None:
    """Print the brief of a day or a period of PATH, as Markdown.

    Without a day: today's articles; where nothing is dated today, the whole library.
    """
    if day and (since or until):
        raise click.UsageError("--date excludes --since and --until.")
    if since and until and until < since:
        raise click.UsageError("--until is before --since.")
    session = opened(path)
    asked = Period(day or since, day or until) if day or since or until else _usual(session)
    made = session.brief(asked)
    if out is not None:
        _write(out, made, force)
    elif as_json:
        print_json(brief_json(made))
    else:
        click.echo(brief_markdown(made), nl=False)


def _today() -> date:
    return datetime.now().astimezone().date()


def _usual(session: Session) -> Period:
    today = _today()
    if session.has_articles_of(today):
        return Period(today, today)
    period = session.usual_period()
    which = "the whole library" if period.everything else f"the last day in the library, {period.until}"
    say(f"Nothing is dated today ({today}): this is the brief of {which}. --date today gives today's.")
    return period


def _write(out: Path, made: Brief, force: bool) -> None:
    try:
        write_new(out, brief_markdown(made), force)
    except FileExistsError:
        raise failed(f"{out} is there already; --force replaces it.") from None
    except OSError as error:
        raise failed(f"{out} cannot be written: {error.strerror}.") from error
    say(f"Written: {out}")
