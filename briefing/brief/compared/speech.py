"""Headlines, voices and words, written out."""

from collections.abc import Iterable, Sequence

from briefing.brief.compared.view import View
from briefing.brief.escape import escape
from briefing.brief.wording import with_n
from briefing.model import Headline, Named, Term, Voice, Word

_WHOSE = {Word.QUOTED: "in quotation marks", Word.REPORTED: "in reported speech", Word.OWN: "in neither"}


def headlines(view: View, found: Sequence[Headline]) -> Iterable[str]:
    """Every headline, its parts, and the nearest sentences of its own text."""
    yield "## Headlines"
    yield "\n".join(line for headline in found for line in _headline(view, headline))


def _headline(view: View, headline: Headline) -> Iterable[str]:
    report = headline.report
    yield f'- {view.who(report)}: "{escape(headline.text)}"'
    parts = {"subject": headline.subject, "verb": headline.verb, "credits": headline.credits}
    named = [f"{name}: {view.words(report, span)}" for name, span in parts.items() if span]
    named += [f"in quotation marks: {view.words(report, span)}" for span in headline.quoted]
    if headline.shared:
        named.append(f"words shared with other headlines: {', '.join(view.words(report, s) for s in headline.shared)}")
    if named:
        yield f"  - {'; '.join(named)}"
    for echo in headline.body:
        yield f'  - nearest in its text, {view.place(report, echo.span)}: "{escape(echo.sentence)}"'


def voices(view: View, found: Sequence[Voice]) -> Iterable[str]:
    """Who speaks, by speaker, with verb, report and sentence."""
    yield "## Voices"
    by_group: dict[str, list[Voice]] = {}
    for voice in found:
        by_group.setdefault(voice.group or voice.speaker or "", []).append(voice)
    for name, group in sorted(by_group.items(), key=lambda item: (not item[0], -len(item[1]), item[0])):
        yield f"### {escape(name) or 'Nobody named or described'} ({with_n(len(group))})"
        yield "\n".join(_voice(view, voice) for voice in group)
    if not found:
        yield "No voice was found."


def _voice(view: View, voice: Voice) -> str:
    who = "" if voice.speaker in (None, voice.group) else f"{escape(voice.speaker or '')}, "
    how = "direct" if voice.direct else "indirect"
    cue = view.words(voice.report, voice.cue_span)
    return (
        f"- {view.who(voice.report)}: {who}{cue} ({how}), {view.place(voice.report, voice.span)}: "
        f'"{escape(voice.sentence)}"'
    )


def names(view: View, found: Sequence[Named]) -> Iterable[str]:
    """What each thing is called, in which voice."""
    yield "## Names"
    for named in found:
        yield f"### {escape(named.thing)}"
        yield "\n".join(_term(view, term) for term in named.terms)
    if not found:
        yield "No thing with several names was found."


def _term(view: View, term: Term) -> str:
    speaker = f", {escape(term.speaker)}" if term.speaker else ""
    return (
        f'- "{escape(term.term)}" {_WHOSE[term.voice]}{speaker}, {with_n(term.count)}, {view.who(term.report)}, '
        f'first in {view.place(term.report, term.span)}: "{escape(term.sentence)}"'
    )
