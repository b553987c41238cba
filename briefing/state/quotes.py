"""The basket of quotations: sentences that the reader collected, each with its source as it was."""

import json
from collections.abc import Iterable
from typing import Any

from briefing.model import Quote
from briefing.state.part import HERE, Part, Run

_SOURCE = ("outlet", "title", "published", "url", "path", "digest")


class Quotes(Part):
    """The basket of a library."""

    def all(self) -> tuple[Quote, ...]:
        """Every quotation, the first collected first."""
        rows = self._rows(
            f"SELECT id, article, start, sentence, taken, source FROM quote WHERE library = {HERE} ORDER BY id"
        )
        return tuple(Quote(*kept)._replace(**_source(source)) for *kept, source in rows)

    def add(self, quotes: Iterable[Quote], step: str) -> str | None:
        """Puts quotations into the basket; returns what went wrong, or None."""
        give = f"INSERT INTO quote VALUES (NULL, {HERE}, :article, :start, :sentence, :source, :taken)"
        wanted = list(quotes)

        def change(run: Run) -> None:
            for one in wanted:
                source = json.dumps({name: getattr(one, name) for name in _SOURCE}, ensure_ascii=False)
                run(give, article=one.article, start=one.start, sentence=one.sentence, source=source, taken=one.taken)

        return self._write(change, step)

    def delete(self, ids: Iterable[int], step: str) -> str | None:
        """Takes quotations out of the basket; returns what went wrong, or None."""
        drop = f"DELETE FROM quote WHERE library = {HERE} AND id = :id"
        wanted = list(ids)
        return self._write(lambda run: [run(drop, id=id) for id in wanted], step)


def _source(kept: str) -> dict[str, Any]:
    found = json.loads(kept)
    return {name: found[name] for name in _SOURCE if name in found}
