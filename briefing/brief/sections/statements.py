"""Statements that several reports have: those of one side, each in a table of its own, and those of several, in one table."""

from collections.abc import Callable, Iterable, Sequence

from briefing.brief.parts import Block, Bullets, Line, Paragraph, Section
from briefing.brief.sections.across import across, reports_told
from briefing.brief.sections.side_by_side import title, told_in_full
from briefing.brief.sections.tellings import Statement, told_by_several
from briefing.brief.story import Story, plain
from briefing.framing.views.telling import Statement as Told
from briefing.framing.views.telling import Telling
from briefing.framing.views.tellings import Tellings
from briefing.model import Span

_MOST = 8
"""Statements shown in full, of each sort."""
_MOST_SHORT = 2
"""The same in the short form."""
_WIDEST = 5
"""Reports that have a column each at most."""
_Told = tuple[Statement, Told]
_Place = tuple[str, Span]
_TITLES = ("Similar statements of one side", "Similar statements, by who says them")


def statements(story: Story, short: bool = False) -> Iterable[Section]:
    """Two sections at most: statements of one speaker or side, and the others; those that most reports have first.

    In the short form the first few alone, without what comes near.
    """
    tellings = Tellings(story.comparison)
    told = [(one, tellings.of(one.standing)) for one in told_by_several(story.comparison.claims or ())]
    of_one, others = _parted(told, lambda one: len(one[0].speakers) == 1 or one[1].side is not None)
    repeated = _repeated(of_one)
    fresh = [one for one in of_one if one not in repeated]
    most = _MOST_SHORT if short else _MOST
    blocks = (_in_full(story, fresh[:most], short), _several(story, others[:most], short))
    rests = ([], []) if short else (fresh[most:] + repeated, others[most:])
    for name, shown, rest in zip(_TITLES, blocks, rests, strict=True):
        if shown:
            yield Section(f"{name} (matches first)", 3, (*shown, *_rest(story, rest)), story.storyline.id)


def _parted(found: Iterable[_Told], fits: Callable[[_Told], bool]) -> tuple[list[_Told], list[_Told]]:
    """Those that fit, and the others."""
    parts: tuple[list[_Told], list[_Told]] = ([], [])
    for one in found:
        parts[not fits(one)].append(one)
    return parts


def _repeated(found: Sequence[_Told]) -> list[_Told]:
    """Those whose sentences all stand in tables of earlier ones, as a match or as related."""
    seen: set[_Place] = set()
    repeated = []
    for one in found:
        matches = set(map(_place, one[1].tellings))
        repeated += [one] if matches <= seen else []
        seen |= matches | set(map(_place, one[1].related))
    return repeated


def _place(one: Telling) -> _Place:
    return one.report, one.span


def _in_full(story: Story, found: Sequence[_Told], short: bool) -> list[Block]:
    return [block for one, more in found for block in told_in_full(story, one, more, short)]


def _several(story: Story, found: Sequence[_Told], short: bool) -> list[Block]:
    statements = [one for one, _ in found]
    wide = len(reports_told(statements)) > _WIDEST
    return _in_full(story, found, short) if wide else list(across(story, statements))


def _rest(story: Story, rest: Sequence[_Told]) -> Iterable[Block]:
    if rest:
        lead: Line = (plain(f"Further statements that several reports have, {len(rest)}:"),)
        yield Paragraph(lead)
        yield Bullets(tuple(title(story, one) for one, _ in rest))
