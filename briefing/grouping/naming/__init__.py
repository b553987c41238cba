"""Names an affair in the words of its reports."""

from collections.abc import Sequence

from briefing.grouping.naming.compose import Composer
from briefing.grouping.naming.held import Held
from briefing.grouping.naming.phrases import Stems
from briefing.grouping.updates import Text
from briefing.model import Event

GAIN = 1.4
"""How much better than the present phrase another must be to take its place while the affair grows."""
TURNS = (2, 3, 4, 6, 8, 12, 18)
"""Numbers of events at which an affair's name may change."""
EARLY, REPORTS, LATER_REPORTS = 4, 5, 1
"""Reports that are read of each of the first events, and of the later ones."""


def storyline_title(events: Sequence[Event]) -> str:
    """A name for the affair of `events`."""
    return affair_name([(event.title, [report.lead for report in event.reports]) for event in events])


def affair_name(events: Sequence[tuple[str, Sequence[Text]]]) -> str:
    """A name for the affair of `events`, in words as its headlines and leads write them, or one event's own title.

    Each event has a title, and the texts of its reports.

    The noun phrase wins that most events hold, above all in headlines, and that is rarest in news at large, a thing before a
    bare name. What the texts write beside it comes along (`tariffs on steel`, `harbour strike`), else a second phrase (`X and
    Y`). The events are taken one by one, as an affair grows: a name gives way only to a clearly better one, at a few
    numbers of events. Where no two reports share a phrase, it is the first event's title.
    """
    held, core, name, since = Held(), None, events[0][0], 1
    composer = Composer(held)
    for count, (_, texts) in enumerate(events[: TURNS[-1]] if len(events) > 1 else (), 1):
        articles = texts[: REPORTS if count <= EARLY else LATER_REPORTS]
        held.add(articles)
        composer.add(articles)
        best = _core(held, core) if count in TURNS else None
        if best and (best != core or count >= 2 * since):
            core, name, since = best, composer.name(best), count
    return name[:1].upper() + name[1:]


def _core(held: Held, now: Stems | None) -> Stems | None:
    """The phrase that names the affair best, the present one unless another is clearly better."""
    best = max(held.fit(), key=lambda key: (held.score(key), key), default=now)
    return now if now and best and held.score(best) < GAIN * held.score(now) else best
