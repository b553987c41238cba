"""What is said of storylines in the words of their texts, by worker processes where there is much to say."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from briefing import grouping
from briefing.grouping import Asked, Worded
from briefing.index import Index, written
from briefing.session.workers import Workers

AT_ONCE = 400
"""Storylines whose texts are held at a time."""
CHUNK = 8
"""Storylines that a process is given at a time: a large one takes a hundred times as long as a small one."""


@dataclass(frozen=True, slots=True)
class _Task:
    asked: Asked
    texts: Mapping[str, bytes]
    """As the index keeps them."""


def worded(index: Index, asked: Sequence[Asked], workers: Workers) -> Iterator[Worded]:
    """What is said to each, in their order."""
    for at in range(0, len(asked), AT_ONCE):
        some = asked[at : at + AT_ONCE]
        texts = index.articles.kept_articles({id for one in some for id in one.ids})
        tasks = [_Task(one, {id: texts[id] for id in one.ids}) for one in some]
        for made in workers.over(tasks, len(tasks), _said, _unsaid, CHUNK):
            yield from made


def _said(tasks: Sequence[_Task]) -> list[Worded]:
    return [grouping.worded(task.asked, {id: written(kept) for id, kept in task.texts.items()}) for task in tasks]


def _unsaid(task: _Task) -> Worded:
    return grouping.unworded(task.asked)
