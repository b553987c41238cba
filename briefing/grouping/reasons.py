"""Why members of a group are together, as a line to read."""

from briefing.model import Reason


def reason_text(reason: Reason) -> str:
    """`shares Amir-Abdollahian, Shahed, drones; 3 days apart; .42`; without a date `by text alone, undated`."""
    said = "put together by you; " if reason.tied else ""
    shared = f"shares {', '.join(reason.shared)}" if reason.shared else "no rare word shared"
    return f"{said}{shared}; {_apart(reason.days)}; {f'{reason.score:.2f}'.removeprefix('0')}"


def _apart(days: int | None) -> str:
    if days is None:
        return "by text alone, undated"
    return "on one day" if days == 0 else f"{days} day{'s' if days > 1 else ''} apart"
