"""A catalog in which every field of every shape holds something, made from the model itself, and its edits.

Each list of entries holds two, `one` and `two`, and every link leads to one of them; where a field is a choice of
shapes, each shape has an entry that holds it.
"""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from functools import cache
from types import MappingProxyType, UnionType
from typing import Any, Literal, NamedTuple, Union, get_args, get_origin

from pydantic.fields import FieldInfo

from roles.model.catalog import ROOTS, Catalog
from roles.model.department import Department
from roles.model.home import HOMES, OF_ROLE
from roles.model.quantity import Quantity
from roles.model.reference import RefersTo
from roles.model.settings import Settings
from roles.model.shape import RENAMED_FROM, Shape
from roles.model.text import Text
from roles.model.walk import Route, names
from tests.starter.shapes import SHAPES

FIRST, *LATER = ("one", "two", "three", "four", "five")
IDS = (FIRST, LATER[0])
PATTERNS = {
    "^[A-Z]{3}$": ("CNY", "EUR"),
    "^[A-Z]{2}$": ("CN", "DE"),
    "^[a-z]{2,3}(-[A-Z][A-Za-z]+)?$": ("en", "zh"),
    "^[0-9A-Fa-f]{6}$": ("1F4E79", "2E7D32"),
    r"^([01]\d|2[0-3]):[0-5]\d$": ("09:00", "10:00"),
}
AMOUNTS = {"2 h": "h", "95 %": "%", "500 CNY": "CNY", "82 %": "%"}


class Edit(NamedTuple):
    """What was done at a route of the catalog, and the catalog after it."""

    what: str
    route: Route
    after: Catalog


@cache
def filled() -> Catalog:
    parts = {root: MappingProxyType({one.id: one for one in _entries(shape)}) for root, shape in SHAPES.items()}
    return Catalog(department=_shape(Department, 0), **parts)


def edits(catalog: Catalog) -> Iterator[Edit]:
    """The catalog with one value replaced, taken out, or put into another order, for every value of it."""
    if catalog.department:
        for what, route, department in _edited(catalog.department, ("department",)):
            yield Edit(what, route, _with(catalog, department=department))
    for root in ROOTS:
        entries = getattr(catalog, root)
        for name, entry in entries.items():
            for what, route, other in _edited(entry, (root, name)):
                yield Edit(what, route, _with(catalog, **{root: {**entries, name: other}}))
            rest = {other: one for other, one in entries.items() if other != name}
            yield Edit("removed", (root, name), _with(catalog, **{root: rest}))


def combined(catalog: Catalog, root: str, part: Any) -> Catalog:
    """The catalog with one of its parts taken from another."""
    return _with(catalog, **{root: part})


def _with(catalog: Catalog, **parts: Any) -> Catalog:
    fields = {name: getattr(catalog, name) for name in ("department", *ROOTS, "repeated", "unread")}
    return Catalog(**{**fields, **parts})


def _edited(value: Any, route: Route, field: FieldInfo | None = None) -> Iterator[tuple[str, Route, Any]]:
    if isinstance(value, Shape):
        for name, inner in type(value).model_fields.items():
            if name in ("id", RENAMED_FROM) or (name == "kind" and inner.is_required()):
                continue
            held = getattr(value, name)
            for what, where, other in _edited(held, (*route, name), inner):
                yield what, where, value.model_copy(update={name: other})
            if held != inner.default and not inner.is_required():
                yield "emptied", (*route, name), value.model_copy(update={name: inner.default})
    elif isinstance(value, tuple):
        if len(value) > 1:
            yield "reordered", route, (*value[1:], value[0])
        for number, (name, item) in enumerate(zip(names(value), value, strict=True)):
            if len(value) > 1:
                yield "removed", (*route, name), (*value[:number], *value[number + 1 :])
            if isinstance(item, Shape | Text):
                for what, where, other in _edited(item, (*route, name)):
                    yield what, where, (*value[:number], other, *value[number + 1 :])
    elif isinstance(value, dict):
        for name, item in value.items():
            yield "replaced", (*route, name), {**value, name: f"{item}0"}
    elif isinstance(value, Text):
        for what, words in _SAID.items():
            yield what, route, Text(MappingProxyType({**value.words, **words}))
        yield "marked", route, Text(value.words, None, ("zh",))
    else:
        for other in _others(value, field):
            yield "replaced", route, other


_SAID = {
    "reworded": {"en": "Answer each of the letters within 4 hours of the day"},
    "refigured": {"en": "Answer each letter within 6 hours of the day"},
    "rewritten": {"en": "Sell spare parts to whoever asks for them in 4 hours"},
    "retranslated": {"zh": "当天 4 小时之内答复每一封信"},
}
WORDS = Text(
    MappingProxyType({"en": "Answer each letter within 4 hours of the day", "zh": "一天内在 4 小时内答复每封信"})
)


def _others(value: Any, field: FieldInfo | None) -> Iterator[Any]:
    """Other values of the same field, one more and one less where that has a meaning."""
    if isinstance(value, bool):
        yield not value
    elif isinstance(value, int | float):
        yield from (value + 1, value - 1)
    elif isinstance(value, Quantity):
        yield from (Quantity(value.number + 1, value.unit), Quantity(value.number - 1, value.unit))
        if value.kind == "money":
            yield Quantity(value.number, "EUR")
    elif isinstance(value, date):
        yield from (date(2027, 1, 1), date(2025, 1, 1))
    else:
        choices = [word for part in _parts(field) if get_origin(part) is Literal for word in get_args(part)]
        if choices:
            yield from (word for word in choices if word != value)
        elif field is not None:
            yield next(word for word in (_value(field.annotation, field, seed) for seed in (0, 1)) if word != value)


def _parts(field: FieldInfo | None) -> tuple[Any, ...]:
    return (field.annotation, *get_args(field.annotation)) if field else ()


def _entries(shape: type[Shape]) -> list[Any]:
    """Two entries, and one more for each further choice of shapes inside."""
    return [_shape(shape, seed) for seed in range(max(2, _choices(shape)))]


def _choices(shape: type[Shape]) -> int:
    return max((len(_shapes(field.annotation)) for field in shape.model_fields.values()), default=0)


def _shapes(annotation: Any) -> list[type[Shape]]:
    if hasattr(annotation, "__metadata__"):
        return _shapes(get_args(annotation)[0])
    if get_origin(annotation) in (Union, UnionType):
        return [shape for part in get_args(annotation) for shape in _shapes(part)]
    return [annotation] if isinstance(annotation, type) and issubclass(annotation, Shape) else []


def _shape(shape: type[Shape], seed: int) -> Any:
    made = {
        name: _value(field.annotation, field, seed)
        for name, field in shape.model_fields.items()
        if name not in ("id", RENAMED_FROM)
    }
    if "id" in shape.model_fields:
        number = shape.model_fields["id"].annotation is int
        made["id"] = seed + 1 if number else (FIRST, *LATER)[seed]
    return shape() if shape is Settings else shape(**made)


def _value(annotation: Any, field: FieldInfo, seed: int) -> Any:
    if hasattr(annotation, "__metadata__"):
        merged = FieldInfo.from_annotation(annotation)
        return _value(merged.annotation, merged, seed)
    origin, inside = get_origin(annotation), get_args(annotation)
    if shapes := _shapes(annotation):
        return _shape(shapes[seed % len(shapes)], seed)
    if origin in (Union, UnionType):
        part = next(part for part in inside if part is not type(None))
        return _value(part, field if not hasattr(part, "__metadata__") else FieldInfo.from_annotation(part), seed)
    if origin is tuple:
        if isinstance(inside[0], type) and issubclass(inside[0], Shape):
            return tuple(_entries(inside[0]))
        found = [_value(inside[0], FieldInfo(), number) for number in (0, 1)]
        return tuple(found[:1] if found[0] == found[1] else found)
    if origin is Literal:
        return inside[min(1, len(inside) - 1)]
    if origin is dict:
        return {"isco-08": "4225"}
    return _scalar(annotation, field, seed)


def _scalar(kind: Any, field: FieldInfo, seed: int) -> Any:
    if link := next((mark.kind for mark in field.metadata if isinstance(mark, RefersTo)), None):
        return seed % 2 + 1 if link == "grade" else _link(link, seed)
    if kind is Text:
        return WORDS
    if kind is Quantity:
        example = next(mark.json_schema for mark in field.metadata if hasattr(mark, "json_schema"))
        return Quantity(Decimal(50), AMOUNTS[example["examples"][0]])
    if kind is date:
        return date(2026, 6, 30)
    if kind is bool:
        return True
    if kind in (int, float):
        return kind(5)
    patterns = [mark.pattern for mark in field.metadata if getattr(mark, "pattern", None)]
    return PATTERNS[patterns[0]][seed % 2] if patterns else ("first", "second")[seed % 2]


def _link(kind: str, seed: int) -> str:
    depth = 1 if HOMES[kind][0] == "department" or kind in OF_ROLE else len(HOMES[kind])
    return "/".join([IDS[seed % 2]] * depth)
