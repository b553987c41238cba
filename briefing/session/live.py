"""Keeps a library that is being read up to date with its files, beside the reader."""

from collections.abc import Callable
from threading import Event, Lock, Thread

from briefing.config import Config
from briefing.index import IndexProblem
from briefing.session.apart import updating
from briefing.session.failed import Failed
from briefing.session.opened import Session
from briefing.session.watch import watch

PAUSE = 1.0
"""Seconds between two updates at least: a folder that never rests must not keep the machine busy."""


class Live:
    """Looks for changes as long as it is not stopped, in a thread that nobody need wait for."""

    def __init__(
        self, session: Session, config: Config | None, renewed: Callable[[], None], say: Callable[[str], None]
    ) -> None:
        """`renewed` is called when the index may know something new; `say` with a word on what went wrong, each once."""
        self._session = session
        self._config = config
        self._renewed = renewed
        self._say = say
        self._said: set[str] = set()
        self._stop = Event()
        self._one = Lock()
        self._apart = updating(session.root) if session.index.kept else None

    def start(self, look: bool) -> None:
        """Begins; with `look` the files are looked at before the first change is told."""
        Thread(target=self._run, args=(look,), daemon=True).start()

    def stop(self) -> None:
        """Ends, and breaks off what is under way."""
        self._stop.set()
        if self._apart:
            self._apart.stop()

    def again(self) -> None:
        """Brings the library up to date now: the reader said something of its grouping."""
        Thread(target=self._update, daemon=True).start()

    def _run(self, look: bool) -> None:
        if look:
            self._update()
        if not self._stop.is_set() and not watch(self._session.root, self._update, self._stop):
            self._once("Changes of the files are not seen while you read: this system cannot watch the folder.")

    def _update(self) -> None:
        with self._one:
            self._updated()

    def _updated(self) -> None:
        if self._stop.is_set():
            return
        try:
            if self._apart:
                self._apart.run(lambda _: None)
            else:
                self._session.bring_up_to_date(self._config, processes=1)
        except (Failed, IndexProblem, OSError) as error:
            if not self._stop.is_set():
                self._once(f"What changed in the library cannot be read: {error}")
        else:
            self._renewed()
        self._stop.wait(PAUSE)

    def _once(self, word: str) -> None:
        if word not in self._said:
            self._said.add(word)
            self._say(word)
