"""What the model allows at a route, and what the catalog holds there."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from types import NoneType, UnionType
from typing import Annotated, Any, Union, get_args, get_origin, get_type_hints

from pydantic import TypeAdapter, ValidationError
from pydantic.fields import FieldInfo

from roles.documents.wording import Wording
from roles.finding import Route
from roles.model.catalog import ROOTS, Catalog
from roles.model.quantity import Said
from roles.model.reference import RefersTo
from roles.model.shape import Shape
from roles.model.walk import names
from roles.parsing.fault import NotUnderstood


@dataclass(frozen=True)
class Place:
    """One value of the catalog that may be written: its type in the model, and what stands there now, if anything.

    `above` are the entries in which it stands, the innermost last; those not in the catalog are left out. `of` is the
    shape that has it as a field.
    """

    wording: Wording
    route: Route
    type: Any
    value: Any = None
    above: tuple[Shape, ...] = ()
    of: type[Shape] | None = None

    @cached_property
    def marks(self) -> tuple[Any, ...]:
        """What the model says of the type beside its name."""
        return tuple(_marks(self.type))

    @cached_property
    def bare(self) -> Any:
        """The type without what is said of it; None where nothing may stand."""
        return _bare(self.type)

    @property
    def shapes(self) -> tuple[type[Shape], ...]:
        """The shapes that may stand here: one, several of a union, or none."""
        some = get_args(self.bare) if get_origin(self.bare) in (Union, UnionType) else (self.bare,)
        return tuple(one for one in map(_bare, some) if isinstance(one, type) and issubclass(one, Shape))

    @property
    def names(self) -> str | None:
        """The kind of entry that a link names; None where no link stands."""
        return next((mark.kind for mark in self.marks if isinstance(mark, RefersTo)), None)

    @property
    def per_cent(self) -> bool:
        """Whether a plain number counts per cent."""
        return any(isinstance(mark, Said) and mark.per_cent for mark in self.marks)

    @property
    def clock(self) -> str | None:
        """How times are counted here: by the metric of the entry, else by the department."""
        if any(isinstance(mark, Said) and not mark.clock for mark in self.marks):
            return None
        return self.wording.clock(next(filter(None, (getattr(one, "metric", None) for one in self.above[::-1])), None))

    def inside(self, name: str) -> "Place | None":
        """The place below this one; None if the model has none of this name."""
        here = self.value
        if get_origin(self.bare) is tuple:
            items = here or ()
            return self._item(name, get_args(self.bare)[0], dict(zip(names(items), items, strict=True)).get(name))
        if get_origin(self.bare) is dict:
            return self._item(name, get_args(self.bare)[1], (here or {}).get(name))
        fitting = [shape for shape in self.shapes if name in shape.model_fields]
        if not fitting:
            return None
        shape = next((one for one in fitting if isinstance(here, one)), fitting[0])
        known = here if isinstance(here, shape) else None
        above = (*self.above, known) if known is not None else self.above
        found = getattr(known, name, None)
        return Place(self.wording, (*self.route, name), _type(shape.model_fields[name]), found, above, shape)

    def _item(self, name: str, type_: Any, value: Any) -> "Place":
        return Place(self.wording, (*self.route, name), type_, value, self.above)

    def accepts(self, data: Any) -> bool:
        """Whether the model takes plain data here."""
        try:
            self.read(data)
        except ValidationError:
            return False
        return True

    def read(self, data: Any) -> Any:
        """What the model makes of plain data. Raises ValidationError."""
        return TypeAdapter(self.type).validate_python(data)


def place(wording: Wording, route: Route) -> Place:
    """The place that a full route leads to. Raises NotUnderstood if the model has no value there."""
    found = _entry(wording, route)
    for name in route[len(found.route) :] if found else ():
        found = found and found.inside(name)
    if found is None:
        raise NotUnderstood("no value of the catalog stands at {route}", route="/".join(route))
    return found


def _entry(wording: Wording, route: Route) -> Place | None:
    """Where the entry stands in which a route begins: a role, a metric …, or the department."""
    shapes = get_type_hints(Catalog)
    match route:
        case ("department", *_):
            return Place(wording, route[:1], _without_none(shapes["department"]), wording.catalog.department)
        case (root, name, *_) if root in ROOTS:
            return Place(wording, route[:2], get_args(shapes[root])[1], getattr(wording.catalog, root).get(name))
    return None


def _type(field: FieldInfo) -> Any:
    """The type of a field with what the model says of it."""
    found = _without_none(field.annotation)
    for mark in field.metadata:
        found = Annotated[found, mark]
    return found


def _without_none(type_: Any) -> Any:
    if get_origin(type_) not in (Union, UnionType):
        return type_
    rest = tuple(one for one in get_args(type_) if one is not NoneType)
    return rest[0] if len(rest) == 1 else Union[rest]  # noqa: UP007 (made at run time)


def _bare(type_: Any) -> Any:
    return _bare(get_args(type_)[0]) if get_origin(type_) is Annotated else type_


def _marks(type_: Any) -> Iterator[Any]:
    if get_origin(type_) is Annotated:
        inner, *marks = get_args(type_)
        yield from _marks(inner)
        yield from marks
