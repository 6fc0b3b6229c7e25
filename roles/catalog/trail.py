"""Follow a validation error through the shapes: to where it stands in the data, and what was expected there."""

from collections.abc import Iterator
from functools import cache
from types import UnionType
from typing import Annotated, Any, Literal, NamedTuple, Union, get_args, get_origin

from roles.model.shape import Shape
from roles.yaml_text.tree import Loc


class Trail(NamedTuple):
    """Where an error stands: keys and indexes in the data, the shape around it, and what is expected there.

    pydantic names the variant of a shape with several kinds among the keys; here it is left out. `shape` is None
    under what is no shape, such as a text; `expected` is a type as annotated, None for an unknown key.
    """

    loc: Loc
    shape: type[Shape] | None
    expected: Any

    @property
    def words(self) -> list[str]:
        """The closed words that are allowed here; none where any text is."""
        return list(_words(self.expected))


def follow(shape: type[Shape], loc: tuple[int | str, ...]) -> Trail:
    """The trail from `shape` along pydantic's `loc`."""
    around: type[Shape] | None = None
    expected: Any = shape
    way: list[int | str] = []
    for step in loc:
        variants = kinds(expected)
        if len(variants) > 1 and step in variants:
            expected = variants[str(step)]
            continue
        way.append(step)
        around = next(iter(_shapes(expected)), None) if isinstance(step, str) else None
        expected = _inner(expected, around, step)
    return Trail(tuple(way), around, expected)


def kinds(expected: Any) -> dict[str, type[Shape]]:
    """The variants of a shape that has several, by the word of their `kind`; else nothing."""
    found = _shapes(expected)
    return {word: shape for shape in found for word in _words(_fields(shape)["kind"])} if len(found) > 1 else {}


def keys(shape: type[Shape]) -> list[str]:
    """The keys of a shape."""
    return list(_fields(shape))


def _inner(expected: Any, shape: type[Shape] | None, step: int | str) -> Any:
    if shape:
        return _fields(shape).get(str(step))
    container = tuple if isinstance(step, int) else dict
    inner = next((part for part in _parts(expected) if get_origin(part) is container), None)
    return get_args(inner)[0 if container is tuple else 1] if inner else None


@cache
def _fields(shape: type[Shape]) -> dict[str, Any]:
    return {name: field.annotation for name, field in shape.model_fields.items()}


def _shapes(expected: Any) -> list[type[Shape]]:
    return [part for part in _parts(expected) if isinstance(part, type) and issubclass(part, Shape)]


def _words(expected: Any) -> Iterator[str]:
    for part in _parts(expected):
        if get_origin(part) is Literal:
            yield from get_args(part)


def _parts(expected: Any) -> Iterator[Any]:
    """What is left of an annotation without Annotated, and the members of a union one by one."""
    origin = get_origin(expected)
    if origin is Annotated:
        yield from _parts(get_args(expected)[0])
    elif origin in (Union, UnionType):
        for part in get_args(expected):
            yield from _parts(part)
    else:
        yield expected
