"""What went wrong, in words for the reader."""

import socket
import ssl

from aiohttp import (
    ClientConnectorCertificateError,
    ClientConnectorError,
    ClientPayloadError,
    ClientResponseError,
    ConnectionTimeoutError,
    InvalidURL,
    ServerDisconnectedError,
)

from briefing.fetch.nouns import NotFetched
from briefing.fetch.web.waiting import spoken

_STATUS = {
    401: "its server wants a name and a password",
    402: "its server wants to be paid",
    403: "its server does not let this program read it",
    404: "there is nothing at this address",
    410: "it is gone for good",
    429: "its server wants to be asked less often",
    451: "its server may not show it, for reasons of law",
}
_NO_SUCH_NAME = {socket.EAI_NONAME, getattr(socket, "EAI_NODATA", socket.EAI_NONAME)}


class Again(Exception):
    """A fault that another try may not meet; `said` is what the reader is told after the last one, `wait` the seconds that the server wants at least."""

    def __init__(self, said: NotFetched, wait: float = 0.0) -> None:
        super().__init__(str(said))
        self.said = said
        self.wait = wait


def of_status(status: int) -> NotFetched:
    """What is said of an answer that holds nothing to read."""
    if status >= 500:
        why = "its server has a fault"
    else:
        why = _STATUS.get(status, "its server answers something else than a text")
    return NotFetched(f"{why} ({status})", status)


def of_error(error: Exception, seconds: float) -> Again | NotFetched:
    """What is said of an error of a connection, and whether another try is worth it; `seconds` is how long was waited."""
    match error:
        case ConnectionTimeoutError():
            return NotFetched(f"no connection to its server came about in {spoken(round(seconds))}")
        case TimeoutError():
            return NotFetched(f"its server gave no whole answer in {spoken(round(seconds))}")
        case ClientConnectorCertificateError():
            return _unconnected(error.certificate_error)
        case ClientConnectorError():
            return _unconnected(error.os_error)
        case ClientResponseError():
            return NotFetched("its server answers in a way that is not HTTP, or at too great a length")
        case InvalidURL():
            return NotFetched("that is no address", lasting=True)
        case ClientPayloadError():
            return Again(NotFetched("its server broke off in the middle of the answer"))
        case ServerDisconnectedError():
            return Again(NotFetched("its server broke off without an answer"))
        case ssl.SSLError():
            return Again(NotFetched("the secure connection broke off"))
    return Again(NotFetched("the connection broke off"))


def _unconnected(error: Exception) -> Again | NotFetched:
    match error:
        case socket.gaierror() if error.errno in _NO_SUCH_NAME:
            return NotFetched("no server has this name")
        case socket.gaierror():
            return Again(NotFetched("the name of its server could not be looked up"))
        case ssl.SSLCertVerificationError():
            return NotFetched(f"its certificate is not trusted: {error.verify_message.rstrip('.')}")
        case ssl.SSLError():
            return NotFetched("no secure connection came about")
        case ConnectionRefusedError():
            return Again(NotFetched("its server takes no connection"))
    return Again(NotFetched("its server could not be reached"))
