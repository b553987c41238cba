"""How much, how long and how often: the bounds that every request keeps to."""

from dataclasses import dataclass

MIB = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Bounds:
    """Bounds of asking; times in seconds."""

    bytes: int = 8 * MIB
    """The largest answer, as it comes and decompressed."""
    connecting: float = 10.0
    """Until a server takes a connection, TLS with it."""
    one_try: float = 30.0
    """One request with its whole answer: who sends a byte now and then is left after this too."""
    in_all: float = 60.0
    """All that one address costs: redirects, tries and the waits between them. Waiting for its turn at a host is not counted."""
    redirects: int = 10
    tries: int = 3
    """How often an address is asked where its server has a fault or breaks off."""
    first_wait: float = 1.0
    """Before the second try, more or less; each later wait is twice as long."""
    longest_wait: float = 20.0
    """A server that wants to be left alone for longer is left alone for this run."""
    at_once: int = 64
    """Requests under way in all."""
    at_a_host: int = 2
    """Requests under way at one host."""
    pause: float = 1.0
    """Between the starts of two requests at one host."""
    faults: int = 4
    """After so many requests in a row that a host did not answer, it is not asked again in this run."""
