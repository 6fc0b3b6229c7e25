"""Shapes of the catalog as lines of YAML, each key with a remark where it first stands."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Literal, get_args, get_origin

from pydantic.fields import FieldInfo

from roles.messages import say
from roles.model.shape import Shape
from roles.model.text import STALE, Text
from roles.yaml_text.written import block, is_plain, key, width, word

LINE = 110
"""Columns of a line, as far as its words allow."""
_IN_FLOW = 90
_MOST_WORDS = 8


class Page:
    """One file in the making, which remembers what it has explained. `language` is that of the remarks."""

    def __init__(self, language: str) -> None:
        self._language = language
        self._told: set[tuple[str, str]] = set()

    def mapping(self, shape: Shape, indent: int = 0) -> list[str]:
        """A shape in the order of the model; keys that say nothing are left out."""
        return [line for name, value, _ in _parts(shape) for line in self.entry(type(shape), name, value, indent)]

    def entries(self, shapes: Iterable[Shape]) -> list[str]:
        """A list of shapes, with a blank line between those of several lines."""
        lines: list[str] = []
        for shape in shapes:
            item = self._item(shape, 0, short=False)
            lines += ["", *item] if lines and len(item) > 1 else item
        return lines

    def entry(self, shape: type[Shape], name: str, value: Any, indent: int = 0) -> list[str]:
        """A key of a shape with its value."""
        pad = " " * indent
        remark = self._remark(name, shape.model_fields[name])
        if not _has_parts(value):
            first, *rest = _said(value, LINE - indent - 2)
            return [*_remarked(f"{pad}{name}: {first}", remark), *(f"{pad}  {line}" for line in rest)]
        flow = _flow(value)
        short = flow and len(pad + name) + 2 + width(flow) <= _IN_FLOW and not _needs_quotes(value)
        if short and not self._unexplained(value):
            return _remarked(f"{pad}{name}: {flow}", remark)
        return [*_remarked(f"{pad}{name}:", remark), *self._inside(value, indent + 2)]

    def _inside(self, value: Any, indent: int) -> list[str]:
        """What stands below a key: a shape, a text in several languages, a mapping or a list."""
        pad = " " * indent
        if isinstance(value, Shape):
            return self.mapping(value, indent) or [pad + "{}"]
        if isinstance(value, Text | Mapping):
            lines = []
            for name, said in _named(value).items():
                first, *rest = _said(said, LINE - indent - 2)
                lines += [f"{pad}{key(name)}: {first}", *(f"{pad}  {line}" for line in rest)]
            return lines or [pad + "{}"]
        short = all((flow := _flow(item)) and indent + 2 + width(flow) <= LINE for item in value)
        return [line for item in value for line in self._item(item, indent, short=short)]

    def _item(self, item: Any, indent: int, *, short: bool) -> list[str]:
        """An item of a list; `short`: all of them fit on a line."""
        pad = " " * indent
        if not _has_parts(item):
            first, *rest = _said(item, LINE - indent - 4)
            return [f"{pad}- {first}", *(f"{pad}  {line}" for line in rest)]
        if short and not self._unexplained(item):
            return [f"{pad}- {_flow(item)}"]
        lines = self._inside(item, indent + 2)
        first_key = next(at for at, line in enumerate(lines) if not line.lstrip().startswith("#"))
        above = [line.removeprefix("  ") for line in lines[:first_key]]
        return [*above, f"{pad}- {lines[first_key].lstrip()}", *lines[first_key + 1 :]]

    def _remark(self, name: str, field: FieldInfo) -> str:
        """What belongs to a key, the first time it is met; empty afterwards."""
        if not field.description or (name, field.description) in self._told:
            return ""
        self._told.add((name, field.description))
        said = say(self._language, field.description)
        words = _closed(field.annotation)
        told = sum(word in field.description for word in words)
        return said if len(words) > _MOST_WORDS or 2 * told >= len(words) else f"{said} ({' | '.join(words)})"

    def _unexplained(self, value: Any) -> bool:
        """Whether a key inside was not explained yet, so that it needs a line of its own."""
        if isinstance(value, tuple):
            return any(self._unexplained(item) for item in value)
        if not isinstance(value, Shape):
            return False
        return any(
            (remark and (name, remark) not in self._told) or self._unexplained(inside)
            for name, inside, remark in _parts(value)
        )


def says_nothing(value: Any) -> bool:
    """Whether a value is as good as left out."""
    return value in (None, (), {})


def _parts(shape: Shape) -> Iterator[tuple[str, Any, str]]:
    """Name, value and English remark of every key that says something."""
    for name, field in type(shape).model_fields.items():
        value = getattr(shape, name)
        if not says_nothing(value) and not (value is False and field.default is False):
            yield name, value, field.description or ""


def _remarked(line: str, remark: str) -> list[str]:
    """The line with the remark at its end, or above if that would be too long."""
    if not remark:
        return [line]
    whole = f"{line}  # {remark}"
    if width(whole) <= LINE:
        return [whole]
    return [f"{' ' * (len(line) - len(line.lstrip()))}# {remark}", line]


def _has_parts(value: Any) -> bool:
    return isinstance(value, Shape | Mapping | tuple) or (isinstance(value, Text) and value.plain is None)


def _said(value: Any, room: int) -> list[str]:
    """A value without parts after its key, then the lines that continue it."""
    if isinstance(value, Text):
        return block(value.plain or "", room)
    if isinstance(value, tuple):
        return [_flow(value) or ""]
    return block(value, room) if isinstance(value, str) else [word(value)]


def _named(value: Text | Mapping[str, Any]) -> Mapping[str, Any]:
    if isinstance(value, Mapping):
        return value
    return {**value.words, **({STALE: value.stale} if value.stale else {})}


def _needs_quotes(value: Any) -> bool:
    """Whether a text in several languages reads better on lines of its own."""
    return isinstance(value, Text) and not all(is_plain(said, in_flow=True) for said in value.words.values())


def _flow(value: Any) -> str | None:
    """A value on one line; None for lists of what has parts."""
    if isinstance(value, Text) and value.plain is not None:
        return word(value.plain, in_flow=True)
    if isinstance(value, Shape):
        return _braced({name: _flow(inside) for name, inside, _ in _parts(value)})
    if isinstance(value, Text | Mapping):
        return _braced({key(name): _flow(inside) for name, inside in _named(value).items()})
    if isinstance(value, tuple):
        simple = not any(isinstance(item, Shape | Text) for item in value)
        return f"[{', '.join(word(item, in_flow=True) for item in value)}]" if simple else None
    return word(value, in_flow=True)


def _braced(inside: Mapping[str, str | None]) -> str | None:
    said = [f"{name}: {value}" for name, value in inside.items() if value is not None]
    return "{" + ", ".join(said) + "}" if len(said) == len(inside) else None


def _closed(annotation: Any) -> tuple[str, ...]:
    """The words a field allows, if it allows only some."""
    if get_origin(annotation) is Literal:
        return get_args(annotation)
    return next((words for part in get_args(annotation) if (words := _closed(part))), ())
