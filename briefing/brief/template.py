"""A brief by the reader's own template: Jinja2 in a sandbox, which says in which line something is wrong."""

from collections.abc import Callable, Mapping
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from briefing.brief.markdown import block_markdown, footnote_markdown, front_matter, line_markdown
from briefing.brief.parts import Brief, Bullets, Footnote, Paragraph, Table
from briefing.brief.plain import line_text
from briefing.text.escape import emphasis, escape, link, strong
from briefing.text.labels import day_text

if TYPE_CHECKING:
    from types import TracebackType


class BrokenTemplate(Exception):
    """A template cannot be used; the message says in which line and why."""


def own_template() -> str:
    """The template that gives what `brief_markdown` gives: a file to copy and change."""
    return files("briefing.brief").joinpath("brief.md.jinja").read_text("utf-8")


def brief_by_template(brief: Brief, source: str, name: str = "template") -> str:
    """The brief as the template `source` writes it; `name` is what messages call it. Raises BrokenTemplate."""
    # of all commands only this one needs it
    from jinja2 import TemplateSyntaxError

    from briefing.brief.sandbox import counted_lines, sandbox

    try:
        sandboxed = sandbox(_filters())
        template = sandboxed.template_class.from_code(sandboxed, sandboxed.compile(source, name, name), {})
        with counted_lines(name):
            return template.render(brief=brief)
    except TemplateSyntaxError as error:
        raise BrokenTemplate(f"{name}, line {error.lineno}: {error.message}") from error
    # a template can do wrong in as many ways as a program
    except Exception as error:
        line = _line(error.__traceback__, name)
        where = f"{name}, line {line}" if line else name
        raise BrokenTemplate(f"{where}: {error or type(error).__name__}") from error


def _filters() -> Mapping[str, Callable[..., str]]:
    return {
        "md": _markdown,
        "strong": strong,
        "emphasis": emphasis,
        "link": link,
        "plain": lambda value: value if isinstance(value, str) else line_text(value),
        "day": day_text,
        "front_matter": front_matter,
    }


def _markdown(value: Any) -> str:
    """A text, a line, a block or a footnote as Markdown, escaped."""
    match value:
        case Footnote():
            return footnote_markdown(value)
        case Bullets() | Table() | Paragraph():
            return block_markdown(value)
        case tuple():
            return line_markdown(value)
        case _:
            return escape(str(value))


def _line(trace: "TracebackType | None", name: str) -> int | None:
    """The last line of the template that an error came through."""
    line = None
    while trace:
        line = trace.tb_lineno if trace.tb_frame.f_code.co_filename == name else line
        trace = trace.tb_next
    return line
