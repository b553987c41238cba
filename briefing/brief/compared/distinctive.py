"""Words that set outlets apart over many articles, written out."""

from collections.abc import Iterable, Sequence

from briefing.brief.compared.view import View
from briefing.framing.wording.distinctive import BEYOND_CHANCE
from briefing.model import Distinctive
from briefing.text.escape import escape
from briefing.text.labels import counted

_SHOWN = 20
"""Words of an outlet that are written out."""
_NOTE = (
    "Words that an outlet uses more than the others here that have as many articles, over the whole storyline, copies left out. "
    "z says by how many standard errors. Those are written out that hardly any word would match if articles were dealt to outlets by chance. A "
    "word may only show what an outlet writes about more often."
)


def distinctive(view: View, found: Sequence[Distinctive]) -> Iterable[str]:
    """The words of each outlet, those that stand out most first, each with its counts and a sentence."""
    yield f"## Distinctive words\n\n{_NOTE}"
    by_outlet: dict[str, list[Distinctive]] = {}
    for word in found:
        by_outlet.setdefault(word.outlet, []).append(word)
    for outlet, words in by_outlet.items():
        size = f"{counted(words[0].of_articles, 'article')}, {counted(words[0].of, 'word')}"
        yield f"### {escape(outlet)} ({size})"
        sure = [word for word in words if word.chance <= BEYOND_CHANCE][:_SHOWN]
        if sure:
            yield "\n".join(_word(view, word) for word in sure)
        if len(sure) < len(words):
            yield f"{len(words) - len(sure)} more have a z of 1.96 or above, which may be chance."
    if not found:
        yield "No word stands out."


def _word(view: View, word: Distinctive) -> str:
    quoted = f", {word.quoted} in quotation marks" if word.quoted else ""
    here = f"n = {word.uses}{quoted}, in {word.articles} of {counted(word.of_articles, 'article')}"
    elsewhere = f"elsewhere n = {word.elsewhere} in {counted(word.of_elsewhere, 'word')}"
    told = next((use for use in word.examples if use.report in view.articles), None)
    example = (
        f'; {view.who(told.report)}, {view.place(told.report, told.span)}: "{escape(told.sentence)}"' if told else ""
    )
    return f'- "{escape(word.word)}": {here}; {elsewhere}; z = {word.z:.1f}{example}'
