"""The first step of grouping alone: which articles are copies, without what the later steps need of them."""

from collections.abc import Collection, Mapping, Sequence

import numpy as np

from briefing.grouping import folding, rows
from briefing.grouping.fingerprints import fingerprint
from briefing.grouping.packing import packed, unpacked
from briefing.grouping.sketches import sketch
from briefing.grouping.table import Table
from briefing.model import Article, Bonds


class Folding:
    """Articles whose features are made, as those of a library with an index are."""

    def __init__(self, read: Sequence[Article]) -> None:
        self._read = sorted(read, key=lambda article: article.order)
        self._features = {article.id: packed(article) for article in self._read}
        self._articles = {article.id: article for article in self._read}
        self._table = Table()
        made = rows.of_articles(self._read, [unpacked(self._features[article.id]) for article in self._read])
        self._table.add([article.id for article in self._read], [made])

    def features(self, ids: Collection[str]) -> Mapping[str, bytes]:
        """What was made of the articles."""
        return {id: self._features[id] for id in ids}

    def text(self, id: str) -> str:
        """The text of an article."""
        return self._articles[id].text

    def from_scratch(self) -> list[list[str]]:
        """The paths of each report that has copies; fingerprints and samples are made anew, as for articles just read."""
        for article in self._read:
            sketch(fingerprint(article).shingles)
        places = np.arange(len(self._read))
        found = folding.measured(folding.Overlaps.none(), places[:0], self._table, places, self._articles, self)
        reports = folding.folded(found, self._table, places, Bonds())
        return [[self._read[row].path for row in (lead, *copies)] for lead, copies in reports.copies.items()]
