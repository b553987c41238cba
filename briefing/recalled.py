"""Grammar and vectors of articles: from memory, else from what was kept at an earlier start, else made, and kept."""

from collections.abc import Mapping, Sequence
from contextlib import suppress
from threading import Lock
from typing import Protocol

from briefing.model import Article, Report
from briefing.text.kept import kept_parse, kept_vectors, restore_vectors, restored_parse
from briefing.text.meaning import Encoder, Known, Meanings, keys_of, meanings
from briefing.text.parse import Parse, ParserMissing, parser, version


class Kept(Protocol):
    """Keeps bytes by id of article, name, and version of the method, from one start to the next."""

    def get(self, name: str, version: str, ids: Sequence[str]) -> Mapping[str, bytes]:
        """What is kept of these articles; those of which nothing is are left out."""

    def put(self, name: str, version: str, items: Mapping[str, bytes]) -> None:
        """Keeps it, if it can: what is lost is made again."""


Mark = tuple[str, int]
"""An article's id, and what tells its text from the one it may have had before the file was changed."""


class Recalled:
    """What was read from articles. Its methods may be called from any thread; two wait for each other."""

    def __init__(self, kept: Kept | None = None) -> None:
        self._kept = kept
        self._parses: dict[Mark, Parse] = {}
        self._vectors: Known = {}
        self._parsing = Lock()
        self._encoding = Lock()

    def unread(self, reports: Sequence[Report]) -> list[Report]:
        """Those of the reports whose grammar is still to be read; other languages than English have none."""
        return [r for r in reports if r.lead.language == "en" and _known_by(r.lead) not in self._parses]

    def read(self, reports: Sequence[Report]) -> bool:
        """Reads the grammar of these reports where it is not known; False where there is no parser."""
        with self._parsing:
            waiting = {report.id: report.lead for report in self.unread(reports)}
            try:
                found = self._parsed(waiting)
            except ParserMissing:
                return False
            self._parses |= {_known_by(waiting[id]): parse for id, parse in found.items()}
            return True

    def grammar(self, reports: Sequence[Report]) -> Mapping[str, Parse]:
        """The grammar that is known, by id of report."""
        marked = ((report.id, _known_by(report.lead)) for report in reports)
        return {id: self._parses[mark] for id, mark in marked if mark in self._parses}

    def vectors(self, by: Encoder, reports: Sequence[Report]) -> Meanings:
        """The vectors of the sentences of these reports."""
        with self._encoding:
            leads = [report.lead for report in reports]
            waiting = {lead.id: lead for lead in leads if any(key not in self._vectors for key in keys_of(lead, by))}
            for id, data in self._get("vectors", by.version, list(waiting)).items():
                if restore_vectors(data, waiting[id], by, self._vectors):
                    del waiting[id]
            made = meanings(leads, by, self._vectors)
            self._put("vectors", by.version, {id: kept_vectors(one, by, self._vectors) for id, one in waiting.items()})
            return made

    def _parsed(self, waiting: Mapping[str, Article]) -> Mapping[str, Parse]:
        found = {}
        for id, data in self._get("parse", version(), list(waiting)).items():
            with suppress(ValueError):
                found[id] = restored_parse(data, waiting[id])
        rest = [article for id, article in waiting.items() if id not in found]
        made = {one.id: parse for one, parse in zip(rest, parser()(rest), strict=True)} if rest else {}
        self._put("parse", version(), {one.id: kept_parse(made[one.id], one) for one in rest})
        return found | made

    def _get(self, name: str, by: str, ids: Sequence[str]) -> Mapping[str, bytes]:
        return self._kept.get(name, by, ids) if self._kept and ids else {}

    def _put(self, name: str, by: str, items: Mapping[str, bytes]) -> None:
        if self._kept and items:
            self._kept.put(name, by, items)


def _known_by(article: Article) -> Mark:
    return (article.id, hash(article.text))
