"""When the reader was in a library last, and where."""

from typing import NamedTuple

from briefing.state.part import HERE, Part


class Visit(NamedTuple):
    """The last visit."""

    until_ns: int
    """When it ended, in nanoseconds since 1970: what came into the library later is new."""
    place: str
    """Where the reader was; the screens write it and read it."""


class Visits(Part):
    """The visits to a library, of which the last is known."""

    def last(self) -> Visit | None:
        """The last visit that ended; None before the first did."""
        rows = self._rows(f"SELECT until_ns, place FROM visit WHERE library = {HERE}")
        return Visit(*rows[0]) if rows else None

    def put(self, visit: Visit) -> str | None:
        """Remembers a visit that ends; returns what went wrong, or None."""
        put = f"INSERT OR REPLACE INTO visit VALUES ({HERE}, :until_ns, :place)"
        return self._write(lambda run: run(put, **visit._asdict()))
