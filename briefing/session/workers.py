"""Work that is done in other processes where there is much of it, and here where there is little."""

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from itertools import islice
from multiprocessing import get_context, parent_process
from threading import Thread
from types import TracebackType
from typing import TypeVar

FEW = 128
"""Items that are done sooner than another process is there."""
CHUNK = 100
"""Items that a process is given at a time."""
AHEAD = 3
"""Chunks for each process that wait or are under way: memory stays bounded."""


def end_with_the_parent() -> None:
    """Ends this process when the one that began it is gone, killed or not: it would wait for work for ever."""
    parent = parent_process()

    def follow() -> None:
        if parent is not None:
            parent.join()
            os._exit(1)

    Thread(target=follow, daemon=True).start()


T = TypeVar("T")
R = TypeVar("R")
Work = Callable[[Sequence[T]], list[R]]
"""Does some items; a picklable function. What it makes of one does not depend on the others."""
Given = tuple[list[T], Future[list[R]]]
"""Items, and what is to become of them."""


class Workers:
    """Processes that are there as long as the `with` lasts, and only once they are needed."""

    def __init__(self, count: int) -> None:
        self._count = count
        self._pool: ProcessPoolExecutor | None = None

    def __enter__(self) -> "Workers":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._stop()

    def over(
        self, items: Iterable[T], count: int, work: Work[T, R], lost: Callable[[T], R], size: int = CHUNK
    ) -> Iterator[list[R]]:
        """What `work` makes of so many items, in their order, `size` at a time; `lost` of an item that ends the process doing it.

        Items are taken as they are needed; where other processes do them, these begin before the first is asked for.
        """
        left = _chunks(items, size)
        if count <= (size if self._pool else FEW) or self._count < 2:
            return map(work, left)
        waiting = [(chunk, self._given(work, chunk)) for chunk in islice(left, AHEAD * self._count)]
        return self._done(waiting, left, work, lost)

    def _done(
        self, waiting: list[Given[T, R]], left: Iterator[list[T]], work: Work[T, R], lost: Callable[[T], R]
    ) -> Iterator[list[R]]:
        while waiting:
            chunk, future = waiting.pop(0)
            try:
                yield future.result()
            except BrokenProcessPool:
                # all that was under way is lost with it: done again one by one, each in a process that may end
                self._stop()
                yield [self._alone(item, work, lost) for item in chunk]
                waiting = [(other, self._given(work, other)) for other, _ in waiting]
            waiting += [(other, self._given(work, other)) for other in islice(left, 1)]

    def _alone(self, item: T, work: Work[T, R], lost: Callable[[T], R]) -> R:
        try:
            return self._given(work, [item]).result()[0]
        except BrokenProcessPool:
            self._stop()
            return lost(item)

    def _given(self, work: Work[T, R], chunk: Sequence[T]) -> "Future[list[R]]":
        if self._pool is None:
            # forking would copy threads and connections of the reader
            self._pool = ProcessPoolExecutor(self._count, get_context("spawn"), initializer=end_with_the_parent)
        return self._pool.submit(work, chunk)

    def _stop(self) -> None:
        if self._pool is not None:
            self._pool.shutdown(cancel_futures=True)
            self._pool = None


def _chunks(items: Iterable[T], size: int) -> Iterator[list[T]]:
    left = iter(items)
    while chunk := list(islice(left, size)):
        yield chunk
