"""Where templates run: no files, no attributes that they may not see, no loop without end. Needs Jinja2."""

import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from types import FrameType
from typing import Any

from jinja2 import StrictUndefined
from jinja2.exceptions import SecurityError
from jinja2.sandbox import ImmutableSandboxedEnvironment

MOST_LINES = 500_000
"""Lines of a template that are run at most; ours runs a few thousand for a brief of five reports."""
MOST_REPEATED = 10_000
"""Times that a text or a list may be repeated by `*`."""
_PADDING = frozenset({"center", "ljust", "rjust", "zfill", "expandtabs"})
"""Methods of texts that can make them as long as memory is."""
_LEFT_OUT = ("center", "format", "indent", "pprint", "random", "urlize", "xmlattr")
"""Filters that can do so too, that are not the same each time, or that make links."""


class Endless(Exception):
    """A template runs longer than any brief needs."""

    def __init__(self) -> None:
        super().__init__(f"it was stopped after {MOST_LINES:,} lines; is there a loop without end?")


class _Sandbox(ImmutableSandboxedEnvironment):
    intercepted_binops = frozenset({"*", "**"})

    def call_binop(self, context: Any, operator: str, left: Any, right: Any) -> Any:
        if operator == "**":
            raise SecurityError("a template may not use **")
        repeated = [other for one, other in ((left, right), (right, left)) if not isinstance(one, int | float)]
        if any(isinstance(times, int) and times > MOST_REPEATED for times in repeated):
            raise SecurityError(f"nothing may be repeated more than {MOST_REPEATED:,} times")
        return super().call_binop(context, operator, left, right)

    def is_safe_attribute(self, obj: Any, attr: str, value: Any) -> bool:
        return not (isinstance(obj, str) and attr in _PADDING) and super().is_safe_attribute(obj, attr, value)


def sandbox(filters: Mapping[str, Callable[..., Any]]) -> _Sandbox:
    """An environment that finds no other template, is strict about names, and has these filters beside Jinja2's harmless ones."""
    made = _Sandbox(
        undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True, keep_trailing_newline=True, autoescape=False
    )
    made.globals = {name: made.globals[name] for name in ("range", "dict", "namespace", "joiner", "cycler")}
    made.filters = {name: made.filters[name] for name in made.filters if name not in _LEFT_OUT} | dict(filters)
    return made


@contextmanager
def counted_lines(name: str) -> Iterator[None]:
    """While it lasts, raises Endless where the template of this name has run too many lines."""
    left = MOST_LINES

    def count(_: FrameType, event: str, __: Any) -> Any:
        nonlocal left
        if event == "line":
            left -= 1
            if left < 0:
                raise Endless
        return count

    def begin(frame: FrameType, *_: Any) -> Any:
        return count if frame.f_code.co_filename == name else None

    before = sys.gettrace()
    sys.settrace(begin)
    try:
        yield
    finally:
        sys.settrace(before)
