"""What a name that nobody knows was probably meant to be."""

from collections.abc import Iterable

LEAST = 60.0
"""Share of letters in common (in percent of both) from which on a name is offered."""


def nearest(name: str, known: Iterable[str]) -> str | None:
    """The known name that is written most like this one, if any is at all like it."""
    from rapidfuzz import fuzz, process

    found = process.extractOne(name, list(known), scorer=fuzz.ratio, processor=str.lower, score_cutoff=LEAST)
    return found[0] if found else None


def meant(name: str, known: Iterable[str], form: str = "{}") -> str:
    """A question in brackets to put after "there is no …", or nothing where no known name is like it."""
    found = nearest(name, known)
    return f" (did you mean {form.format(found)}?)" if found else ""
