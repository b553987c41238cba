"""Front matter: the YAML, TOML or JSON block that a file may open with, read so that no block can do harm."""

import json
import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache

from briefing.library import fields, plainyaml
from briefing.library.decode import repair
from briefing.text.harmless import harmless

MAX_CHARS = 256 * 1024
"""A longer block is not read."""
MAX_DEPTH = 50
MAX_ALIASES = 100
_MAX_PROBLEMS = 5
_OPENS = re.compile(r"\s*(?:-{3,}[^\S\n]*\n|\+{3,}[^\S\n]*\n|\{[^\S\n]*\n)")
_KEY = re.compile(r"(?:- )?[\"']?[^\W\d][\w.-]{0,60}[\"']?\s*[:=]")
_ASSIGNED = re.compile(r"[\"']?[A-Za-z_][\w.-]{0,60}[\"']?\s*=\s*\S")
_HEADER = re.compile(r"([A-Za-z][A-Za-z-]{1,30}):[^\S\n]+([^\n]{1,1000})")
_MAY_NEST = re.compile(r"[&*\[{<]|^[^\S\n]*[-?]|^[^\S\n]", re.MULTILINE)
_EMPTY_LINES = re.compile(r"\s*$", re.MULTILINE)
_MAX_HEADERS = 20_000
_PLAIN = re.compile(r"([^\W\d][\w.-]{0,60}):[^\S\n]+([^\s\[{&*!|>%@`#][^\n]{0,1000})")
# Keys with very many dots cost the TOML reader the square of their number.
_DOTTED = re.compile(rf"(?<![\w-])(?:[\"']?[\w-]*+[\"']?\s*+\.\s*+){{{MAX_DEPTH}}}")


class BadBlock(Exception):
    """A block that cannot be read; the message says why."""


@dataclass(frozen=True, slots=True)
class Split:
    """A file's text, parted."""

    values: Mapping[str, object] = field(default_factory=dict)
    """What the front matter says; every YAML value is text, a list or a mapping."""
    body: str = ""
    """The text below it."""
    present: bool = False
    """Whether the file has front matter."""
    problems: tuple[str, ...] = ()
    """What is wrong with it."""


def is_opened(text: str) -> bool:
    """Whether `text` starts as front matter between fences does."""
    return bool(_OPENS.match(text))


def plain(content: bytes) -> tuple[Mapping[str, object], int] | None:
    """What a file's front matter says and at which byte its body starts, where that is plain YAML; else None.

    It is what `split` finds, without a look at the body.
    """
    end = content.find(b"\n---\n", 3, MAX_CHARS) if content.startswith(b"---\n") else -1
    try:
        block = content[4:end].decode("utf-8") if end > 0 else ""
    except UnicodeDecodeError:
        return None
    values = plainyaml.fields(block) if harmless(block) == block and repair(block)[0] == block else None
    return (values, end + 5) if values else None


def split(text: str) -> Split:
    """Parts a file's text into front matter and body. A bad block is a problem, and the body is still there."""
    if plainly := _plain_lines(text):
        return plainly
    if not is_opened(text):
        return _headed(text)
    text = text.lstrip()
    handler = next((handler for handler in _handlers() if handler.opens(text)), None)
    if handler is None:
        return _headed(text)
    try:
        block, body = handler.split(text)
    except ValueError:
        return _unclosed(handler, text)
    return _read(handler, block, body, text)


def _plain_lines(text: str) -> Split | None:
    """What `split` finds where the front matter is of plain lines, as most is: without the search for what else it may be."""
    end = text.find("\n---\n", 3, MAX_CHARS) if text.startswith("---\n") else -1
    values = plainyaml.fields(text[4:end]) if end > 0 else None
    below = _EMPTY_LINES.match(text, end + 4) if values else None
    return Split(values, text[below.end() :], True) if values and below else None


def _read(handler, block: str, body: str, text: str) -> Split:  # type: ignore[no-untyped-def]  # python-frontmatter's class
    try:
        values, problems = handler.values(block)
    except BadBlock as error:
        if not _looks_like_fields(block):
            return Split(body=text, problems=(f"front matter: {error}",))
        # Mostly one line has a colon too many; the others still say who and when.
        plain = {
            found[1]: found[2].strip().strip("\"'")
            for line in block[:MAX_CHARS].split("\n")
            if (found := _PLAIN.fullmatch(line))
        }
        return Split(plain, body, True, (f"front matter: {error}; only its simple lines were read",))
    few = list(dict.fromkeys(problems))[:_MAX_PROBLEMS]
    return Split(values, body, True, tuple(f"front matter: {problem}" for problem in few))


def _looks_like_fields(block: str) -> bool:
    # Two rules across a page with prose between them are no front matter: the text is kept whole.
    lines = [line for line in block[:MAX_CHARS].split("\n") if line.strip(" {}")]
    fields = sum(bool(_KEY.match(line)) or line[0] in " \t-" for line in lines)
    return fields * 2 > len(lines)


def _unclosed(handler, text: str) -> Split:  # type: ignore[no-untyped-def]
    lines = text.split("\n")
    length = next((n for n, line in enumerate(lines[1:], 1) if not line.strip()), len(lines))
    if not (length > 1 and _KEY.match(lines[1])):
        return Split(body=text)
    found = _read(handler, handler.closed("\n".join(lines[1:length])), "\n".join(lines[length:]), text)
    why = "front matter: is not closed; its lines up to the first empty one were read"
    return Split(found.values, found.body, True, (why, *found.problems))


@cache
def _handlers():  # type: ignore[no-untyped-def]  # importing python-frontmatter and YAML costs 70 ms
    from frontmatter.default_handlers import BaseHandler, JSONHandler, YAMLHandler

    class Yaml(YAMLHandler):
        def opens(self, text: str) -> bool:
            return bool(self.FM_BOUNDARY.match(text))

        def closed(self, block: str) -> str:
            return block

        def values(self, block: str) -> tuple[Mapping[str, object], list[str]]:
            if plain := plainyaml.fields(_bounded(block)):
                return plain, []
            # bulletty writes TOML between the fences of YAML.
            return (_toml(block), []) if _is_toml(block) else _yaml(block)

    class Toml(BaseHandler):
        FM_BOUNDARY = re.compile(r"^\+{3,}\s*$", re.MULTILINE)
        opens, closed = Yaml.opens, Yaml.closed

        def values(self, block: str) -> tuple[Mapping[str, object], list[str]]:
            return _toml(_bounded(block)), []

    class Json(JSONHandler):
        opens = Yaml.opens

        def closed(self, block: str) -> str:
            return "{" + block.rstrip().rstrip("}") + "}"

        def values(self, block: str) -> tuple[Mapping[str, object], list[str]]:
            return _json(_bounded(block))

    return Yaml(), Toml(), Json()


def _is_toml(block: str) -> bool:
    lines = [line for line in block.split("\n") if line.strip()]
    return bool(lines) and bool(_ASSIGNED.match(lines[0])) and not any(_PLAIN.fullmatch(line) for line in lines[:20])


def _headed(text: str) -> Split:
    """A file that opens with lines like a mail's, `Subject: …`, up to an empty line: two or more that name known fields."""
    block, _, rest = text.lstrip("\n").partition("\n\n")
    lines = block.split("\n") if len(block) < _MAX_HEADERS and _HEADER.match(block) else []
    found = [_HEADER.fullmatch(line) for line in lines]
    named = {match[1]: match[2].strip() for match in found if match}
    if len(fields.known().intersection(map(fields.key, named))) < 2 or sum(map(bool, found)) * 4 < len(lines) * 3:
        return Split(body=text)
    return Split(named, rest, True)


def _bounded(block: str) -> str:
    if len(block) > MAX_CHARS:
        raise BadBlock(f"longer than {MAX_CHARS // 1024} Ki characters")
    return block


def _yaml(block: str) -> tuple[Mapping[str, object], list[str]]:
    import yaml

    # The base loader makes text, lists and mappings only: no date can be wrong, no tag runs, no merge key multiplies.
    loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
    try:
        # What neither nests nor refers cannot do harm: then one look is enough, where no key stands twice.
        values = None if _MAY_NEST.search(block) else yaml.load(block, Loader=loader)
        lines = sum(bool(line) and line[0] != "#" for line in block.split("\n"))
        if isinstance(values, dict) and len(values) == lines:
            return values, []
        problems = list(_checked(yaml.parse(block, Loader=loader)))
        values = yaml.load(block, Loader=loader)
    except yaml.YAMLError as error:
        raise BadBlock(f"not valid YAML: {_where(error)}") from error
    except (ValueError, TypeError) as error:
        raise BadBlock("not valid YAML") from error
    if values is None or values == "":
        return {}, problems
    if not isinstance(values, dict):
        raise BadBlock("is not a list of `key: value` lines")
    return values, problems


def _checked(events: Iterator[object]) -> Iterator[str]:
    """Reads the event stream before anything is composed from it: bounds depth and aliases, names duplicate keys."""
    import yaml

    open_: list[list[object]] = []  # one a collection: the keys seen, whether a key comes next; a sequence has None
    aliases = 0
    for event in events:
        if isinstance(event, (yaml.MappingEndEvent, yaml.SequenceEndEvent)):
            open_.pop()
            continue
        if isinstance(event, yaml.AliasEvent):
            aliases += 1
        if aliases > MAX_ALIASES:
            raise BadBlock(f"more than {MAX_ALIASES} aliases")
        if isinstance(event, yaml.NodeEvent) and open_:
            yield from _duplicate(open_[-1], event)
        if isinstance(event, (yaml.MappingStartEvent, yaml.SequenceStartEvent)):
            open_.append([set() if isinstance(event, yaml.MappingStartEvent) else None, True])
        if len(open_) > MAX_DEPTH:
            raise BadBlock(f"nested deeper than {MAX_DEPTH}")


def _duplicate(place: list[object], event: object) -> Iterator[str]:
    seen, is_key = place
    if not isinstance(seen, set):
        return
    place[1] = not is_key
    name = getattr(event, "value", None)
    if is_key and name is not None:
        if name in seen:
            yield f"`{name[:60]}` stands twice; the last one counts"
        seen.add(name)


def _toml(block: str) -> Mapping[str, object]:
    if _DOTTED.search(block):
        raise BadBlock(f"nested deeper than {MAX_DEPTH}")
    try:
        return tomllib.loads(block, parse_float=str)
    except (ValueError, RecursionError) as error:
        reason = "nested too deep" if isinstance(error, RecursionError) else str(error)[:200]
        raise BadBlock(f"not valid TOML: {reason}") from error


def _json(block: str) -> tuple[Mapping[str, object], list[str]]:
    problems: list[str] = []

    def mapping(pairs: list[tuple[str, object]]) -> dict[str, object]:
        made = dict(pairs)
        if len(made) < len(pairs):
            names = [name for name, _ in pairs]
            twice = sorted({name for name in names if names.count(name) > 1}) if len(names) < 1000 else ["a key"]
            problems.append(f"`{twice[0][:60]}` stands twice; the last one counts")
        return made

    try:
        values = json.loads(block, object_pairs_hook=mapping)
    except (ValueError, RecursionError) as error:
        reason = "nested too deep" if isinstance(error, RecursionError) else str(error)[:200]
        raise BadBlock(f"not valid JSON: {reason}") from error
    if not isinstance(values, dict):
        raise BadBlock("is not an object")
    return values, problems


def _where(error: Exception) -> str:
    mark = getattr(error, "problem_mark", None)
    problem = getattr(error, "problem", None) or "cannot be read"
    return f"{problem} (line {mark.line + 1})" if mark else str(problem)
