"""Any shape of the model, made by hypothesis from the model itself."""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from functools import cache
from types import MappingProxyType, UnionType
from typing import Any, Literal, Union, get_args, get_origin

from hypothesis import strategies as st
from pydantic.fields import FieldInfo

from roles.model.catalog import ROOTS, Catalog
from roles.model.competency import Competency
from roles.model.department import Department
from roles.model.metric import Metric
from roles.model.need import Need
from roles.model.process import Process
from roles.model.quantity import Quantity
from roles.model.record import Record
from roles.model.reference import RefersTo
from roles.model.role import Role
from roles.model.satisfaction import IndexGroup
from roles.model.shape import RESERVED, Shape
from roles.model.source import Source
from roles.model.standard import Standard
from roles.model.text import Text

SHAPES = {
    "roles": Role,
    "processes": Process,
    "standards": Standard,
    "metrics": Metric,
    "needs": Need,
    "competencies": Competency,
    "records": Record,
    "sources": Source,
    "satisfaction": IndexGroup,
}
_SIGNS = (
    *":-#,[]{}&*!|>'\"%@`?~\\=<…、，。：“”【】－\u3000\xa0",
    *("null", "true", "no", "012", "0x1F", "1e3", "8:30", "---", "..."),
)
_UNITS = {
    "share": ("%",),
    "time": ("s", "min", "h", "d", "wk", "month", "year"),
    "money": ("CNY", "EUR"),
    "points": ("points",),
    "number": ("",),
}
_WORDINGS = st.lists(
    st.one_of(
        st.sampled_from(_SIGNS),
        st.text("abz XYZ019客户服务\n\t", max_size=12),
        st.text(max_size=4),
        st.sampled_from(["a long English sentence of many words " * 4, "很长的中文句子没有空格" * 15]),
    ),
    max_size=5,
)
words = st.builds("".join, _WORDINGS)
"""Words with everything YAML and a Chinese keyboard can make trouble with."""
ids = st.from_regex(r"[a-z0-9]{1,6}(-[a-z0-9]{1,6}){0,2}", fullmatch=True).filter(lambda name: name not in RESERVED)
_links = st.text("az09/-:#, ", min_size=1, max_size=8)
_numbers = st.integers(-(10**6), 10**6).map(lambda thousandths: Decimal(thousandths) / 1000)


def catalogs() -> st.SearchStrategy[Catalog]:
    """Catalogs of one entry, or two of a kind; links lead nowhere."""
    return st.one_of(
        st.builds(Catalog, department=shapes(Department)),
        *(
            st.builds(Catalog, **{root: st.lists(shapes(shape), min_size=1, max_size=2).map(_by_id)})
            for root, shape in SHAPES.items()
        ),
    )


def _by_id(entries: Iterable[Any]) -> MappingProxyType[str, Any]:
    return MappingProxyType({entry.id: entry for entry in entries})


@cache
def shapes(shape: type[Shape]) -> st.SearchStrategy[Any]:
    fields = {name: _any(field.annotation, field) for name, field in shape.model_fields.items()}
    return st.fixed_dictionaries(fields).map(lambda values: shape(**values))


def _any(annotation: Any, field: FieldInfo) -> st.SearchStrategy[Any]:
    """Values of a type; the field's own bounds and patterns count for the scalar inside."""
    origin, inside = get_origin(annotation), get_args(annotation)
    if hasattr(annotation, "__metadata__"):
        merged = FieldInfo.from_annotation(annotation)
        return _any(merged.annotation, merged)
    if origin in (Union, UnionType):
        return st.one_of(*(_any(part, field) for part in inside))
    if origin is tuple:
        return st.lists(_any(inside[0], FieldInfo()), max_size=2, min_size=_bound(field, "min_length", 0)).map(tuple)
    if origin is Literal:
        return st.sampled_from(inside)
    if origin is dict:
        return st.dictionaries(words.filter(bool), words, max_size=2)
    if isinstance(annotation, type) and issubclass(annotation, Shape):
        return shapes(annotation)
    return _scalar(annotation, field)


def _scalar(kind: Any, field: FieldInfo) -> st.SearchStrategy[Any]:
    if kind is type(None):
        return st.none()
    if kind is Text:
        return st.one_of(words.map(lambda said: Text(plain=said)), _side_by_side())
    if kind is Quantity:
        return st.builds(Quantity, _numbers, st.sampled_from(_units(field)))
    if kind is date:
        return st.dates(date(1900, 1, 1), date(2999, 12, 31))
    if kind is bool:
        return st.booleans()
    if kind is int:
        return st.integers(_bound(field, "ge", -(10**6)), _bound(field, "le", 10**6))
    if kind is float:
        lowest = int(_bound(field, "ge", -1000) * 1000)
        return st.integers(lowest, 10**9).map(lambda thousandths: thousandths / 1000)
    if any(isinstance(mark, RefersTo) for mark in field.metadata):
        return st.one_of(ids, _links)
    patterns = [mark.pattern for mark in field.metadata if getattr(mark, "pattern", None)]
    if field.description and field.description.startswith("Short name"):
        return ids
    if patterns:
        return st.from_regex(patterns[0], fullmatch=True).filter(lambda said: len(said) <= 60)
    return words.filter(bool) if _bound(field, "min_length", 0) else words


def _side_by_side() -> st.SearchStrategy[Text]:
    spoken = st.dictionaries(st.sampled_from(["en", "zh", "no", "zh-Hant"]), words, min_size=1, max_size=3)
    return st.builds(
        lambda said, stale: Text(MappingProxyType(said), None, tuple(said)[:stale]), spoken, st.integers(0, 1)
    )


def _units(field: FieldInfo) -> list[str]:
    """The units of an amount, read off the example in its schema."""
    example = next(mark.json_schema for mark in field.metadata if hasattr(mark, "json_schema"))
    kinds = {"2 h": ["time"], "95 %": ["share"], "500 CNY": ["money"]}.get(example["examples"][0], list(_UNITS))
    return [unit for kind in kinds for unit in _UNITS[kind]]


def _bound(field: FieldInfo, name: str, default: Any) -> Any:
    return next((getattr(mark, name) for mark in field.metadata if getattr(mark, name, None) is not None), default)


assert set(SHAPES) == set(ROOTS)
