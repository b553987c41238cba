"""What `briefing compare` compares: a storyline, an event, a report or everything, and of it what outlets and ids pick out."""

from collections.abc import Callable, Sequence
from pathlib import Path

import click

from briefing.cli.group import failed, say
from briefing.comparisons import Target
from briefing.model import Report
from briefing.session import Session, UnknownId
from briefing.text.labels import counted, joined_names, outlet_key, outlets_of


def chosen(
    session: Session, path: Path, id: str | None, everything: bool, outlets: str | None, reports: str | None
) -> Target:
    """What the options ask for; exits 1 where there is no such thing.

    `outlets` and `reports` are lists parted by commas. Reports named by id are looked for in the whole library, unless `id`
    says where.
    """
    if reports is not None:
        ids = listed(reports)
        inside = session.everything() if id is None else _whole(session, path, id, everything)
        return _of_reports(inside, session, ids, path)
    target = _whole(session, path, id, everything)
    return target if outlets is None else _of_outlets(target, listed(outlets))


def _whole(session: Session, path: Path, id: str | None, everything: bool) -> Target:
    if everything:
        return session.everything()
    if id is None:
        fullest = session.fullest()
        if fullest is None:
            raise failed(f"{path} has no storyline.")
        say(f"Comparing the storyline with most reports: {fullest.title} ({fullest.id})")
        return fullest
    try:
        return session.target(id)
    except UnknownId:
        raise _no_such(path, id) from None


def _of_reports(target: Target, session: Session, ids: Sequence[str], path: Path) -> Target:
    wanted = set()
    for id in ids:
        try:
            wanted.add(session.report_of(id).id)
        except UnknownId:
            raise _no_such(path, id) from None
    outside = wanted - {report.id for report in target.reports}
    if outside:
        raise failed(f"{', '.join(sorted(outside))}: not among the reports of {target.title!r} ({target.id}).")
    chosen = _only(target, lambda report: report.id in wanted)
    return chosen._replace(id="chosen", title=counted(len(wanted), "chosen report"))


def _of_outlets(target: Target, names: Sequence[str]) -> Target:
    known = {name for report in target.reports for name in outlets_of(report)}
    folded = {outlet_key(name) for name in known}
    for name in names:
        if outlet_key(name) not in folded:
            raise failed(f"no report of {name!r} in {target.title!r}; its outlets are: {joined_names(known)}.")
    wanted = {outlet_key(name) for name in names}
    # an article without outlet is called by its file, as the columns name it; copies count for their outlets too
    return _only(target, lambda report: not wanted.isdisjoint(map(outlet_key, outlets_of(report))))


def _only(target: Target, fits: Callable[[Report], bool]) -> Target:
    return target._replace(reports=tuple(report for report in target.reports if fits(report)))


def listed(text: str) -> list[str]:
    """The names or ids of a list that is parted by commas; a wrong call where there is none."""
    parts = [part.strip() for part in text.split(",") if part.strip()]
    if not parts:
        raise click.UsageError("--outlets and --reports need at least one name or id.")
    return parts


def _no_such(path: Path, id: str) -> SystemExit:
    return failed(f"nothing in {path} has the id {id!r}; `briefing stories` prints the ids.")
