"""Headlines, written out: a ladder by date, each with its parts and the sentences of its own text that say the like."""

from collections.abc import Iterable, Sequence

from briefing.brief.compared.view import View
from briefing.grouping.versions import version_text
from briefing.model import Copy, Difference, Headline, HeadlineEcho, HeadlineVersion, Span
from briefing.text.escape import escape
from briefing.text.labels import dated
from briefing.text.words import STOPWORDS, words

TELLING = {
    "modality": "how sure",
    "negation": "negation",
    "quantity": "quantity",
    "time": "time",
    "speaker": "speaker",
}
"""Kinds of differences that are named; other words differ as everybody can see."""


def headlines(view: View, found: Sequence[Headline]) -> Iterable[str]:
    """Every headline, its parts, its other versions and the nearest sentences of its own text."""
    yield "## Headlines"
    yield "\n".join(line for headline in found for line in _headline(view, headline)) or "No headlines."


def _headline(view: View, headline: Headline) -> Iterable[str]:
    yield f'- {view.who(headline.report)}: "{escape(headline.text)}"'
    parts = "; ".join(_parts(view, headline))
    if parts:
        yield f"  - {parts}"
    for version in headline.versions:
        yield f"  - {_version(view, headline.report, version)}"
    for echo in headline.body:
        yield f"  - {_echo(view, headline.report, echo)}"


def _parts(view: View, headline: Headline) -> Iterable[str]:
    report = headline.report
    yield from _named(view, report, "subject", headline.subject)
    yield from _named(view, report, "verb", headline.verb)
    for clause in headline.further:
        subject = view.words(report, clause.subject) if clause.subject else "the subject"
        yield f"then {subject} {view.words(report, clause.verb)}"
    yield from _named(view, report, "credits", headline.credits)
    for span in headline.quoted:
        yield f"in quotation marks: {view.words(report, span)}"
    if headline.shared:
        yield f"in other headlines too: {_list(headline.text, headline.shared)}; in none: {_own(headline) or 'nothing'}"


def _named(view: View, report: str, name: str, span: Span | None) -> Iterable[str]:
    if span:
        yield f"{name}: {view.words(report, span)}"


def _own(headline: Headline) -> str:
    own = [at for word, at in words(headline.text) if word.lower() not in STOPWORDS and at not in headline.shared]
    return _list(headline.text, own)


def _list(text: str, spans: Iterable[Span]) -> str:
    return ", ".join(f'"{escape(text[slice(*span)])}"' for span in spans)


def _echo(view: View, report: str, echo: HeadlineEcho) -> str:
    line = f'in its text, {view.place(report, echo.span)}: "{escape(echo.sentence)}"'
    above, below = (_differing(view, report, found) for found in (echo.headline, echo.differs))
    told = [f"{where} {found}" for where, found in (("Above:", above), ("Here:", below)) if found]
    return f"{line} {' '.join(f'{one}.' for one in told)}".rstrip()


def _differing(view: View, report: str, found: Sequence[Difference]) -> str:
    by_kind = ((name, [one.span for one in found if one.kind == kind]) for kind, name in TELLING.items())
    return "; ".join(f"{name} {', '.join(view.words(report, at) for at in spans)}" for name, spans in by_kind if spans)


def _version(view: View, report: str, version: HeadlineVersion) -> str:
    copy = _copy(view, report, version.id)
    place = version_text({version.id: version.place} if version.place else {}, version.id)
    name = f"{place}, " if place else ""
    own = f"; its own words: {_list(version.text, version.own)}" if version.own else ""
    return f'{name}{escape(dated(copy.article))}: "{escape(version.text)}"{own}'


def _copy(view: View, report: str, id: str) -> Copy:
    of = next(one.report for one in view.comparison.reports if one.report.id == report)
    return next(copy for copy in of.copies if copy.article.id == id)
