"""What the documents say: golden texts, and every field of the model reaches a document."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from io import BytesIO
from types import MappingProxyType
from typing import Any, get_args

import pytest
from docx import Document
from hypothesis import HealthCheck, assume, given, settings

from roles.build import Wish, documents
from roles.catalog import Loaded
from roles.model.catalog import Catalog
from roles.model.quantity import Quantity
from roles.model.shape import Shape
from roles.model.text import Text
from roles.model.walk import leaves, names
from roles.word.markup import FORBIDDEN
from tests.starter.shapes import catalogs
from tests.word_text import word_text

NOWHERE = {
    "department/languages": "says which documents there are",
    "department/today": "what is built never depends on the day",
    "department/jurisdictions": "for rules about law",
    "department/currency": "amounts carry their own currency",
    "department/owners": "for reviews of changes",
    "department/strictness": "for checks",
    "department/letterhead": "font and colour are no words; see test_letterhead",
    "department/classification": "a group names its series only for checks",
    "department/segments": "definitions of segments are for checks and the handbook",
    "roles/covers": "for the check that nothing of an earlier catalog is lost",
    "roles/actions": "only those at moments of truth are printed, by their moment",
    "roles/waivers": "a waiver is about findings",
    "roles/approved": "printed as date once holder, manager and HR agreed; see test_approval",
    "roles/need": "printed by its title",
    "processes": "the service blueprint prints processes; here only their moments of truth",
    "needs": "only titles are printed; the survey asks the rest",
    "competencies": "only titles are printed; the handbook shows the signs",
    "records": "only titles are printed; record forms print the rest",
    "sources": "statements of an earlier catalog are not printed",
    "satisfaction": "the survey prints it",
    "metrics": "printed in full by the role that has a target on it",
}


TAGS = (("level", "kind"), ("limit", "kind"))
"""They say which shape follows; changing them alone makes no catalog."""


def _built(catalog: Catalog, templates: dict[str, bytes], language: str = "en") -> dict[str, str]:
    wish = Wish(languages=(language,))
    return {path: word_text(data) for path, data in documents(_Only(catalog), templates, wish)}  # type: ignore[arg-type]


class _Only:
    """As much of Loaded as a build needs."""

    def __init__(self, catalog: Catalog) -> None:
        self.catalog = catalog


@pytest.mark.parametrize("language", ["en", "zh"])
def test_golden_texts(language: str, shipped: Loaded, templates: dict[str, bytes], golden: Any) -> None:
    for path, text in _built(shipped.catalog, templates, language).items():
        golden(path.replace(".docx", ".txt"), text)


def test_no_golden_text_is_left_over(shipped: Loaded, templates: dict[str, bytes]) -> None:
    from tests.conftest import GOLDEN

    made = {path.replace(".docx", ".txt") for path, _ in documents(shipped, templates, Wish())}

    assert {path.relative_to(GOLDEN).as_posix() for path in GOLDEN.glob("*/*-*.txt")} == made


@pytest.mark.slow
def test_every_field_reaches_a_document(shipped: Loaded, templates: dict[str, bytes]) -> None:
    """Change one value of every field, and see that some document changes."""
    catalog = _one_role(shipped.catalog, "complaint-specialist")
    before = _built(catalog, templates)
    silent = []
    met: set[tuple[str, ...]] = set()
    for leaf in catalog.leaves:
        field = _field(leaf.route)
        if field in met or _excused(field) or field[-2:] in TAGS:
            continue
        met.add(field)
        changed = _changed(catalog, leaf.route, _other(leaf.value, leaf.kind, catalog))
        if changed is not None and _built(changed, templates) == before:
            silent.append("/".join(leaf.route))

    assert silent == []
    assert len(met) > 100


def _one_role(catalog: Catalog, name: str) -> Catalog:
    return replace(catalog, roles=MappingProxyType({name: catalog.roles[name]}))


def _field(route: tuple[str, ...]) -> tuple[str, ...]:
    """The route without ids: which field of which shape."""
    fields = set()
    for shape in _shapes():
        fields |= set(shape.model_fields)
    return (route[0], *(part for part in route[1:] if part in fields))


def _shapes() -> list[type[Shape]]:
    found, waiting = [], list(Shape.__subclasses__())
    while waiting:
        shape = waiting.pop()
        found.append(shape)
        waiting += shape.__subclasses__()
    return found


def _excused(field: tuple[str, ...]) -> bool:
    # ids are for links
    return field[-1] == "id" or field[0] in NOWHERE or any(f"{field[0]}/{part}" in NOWHERE for part in field[1:])


def _other(value: Any, kind: str | None, catalog: Catalog) -> Any:
    if kind and kind in catalog.ids:
        other = next((other for other in sorted(catalog.ids[kind]) if other != str(value)), None)
        return int(other) if other and isinstance(value, int) else other
    match value:
        case Text():
            return Text(MappingProxyType({key: f"{said}§" for key, said in value.words.items()}))
        case bool():
            return not value
        case int() | float():
            return value - 1
        case Quantity():
            return Quantity(value.number + Decimal(1), value.unit)
        case date():
            return value + timedelta(days=1)
        case str():
            return f"{value}x"
    return None


def _changed(catalog: Catalog, route: tuple[str, ...], value: Any) -> Catalog | None:
    if route[0] == "department":
        return replace(catalog, department=_with(catalog.department, route[1:], value))
    entries = dict(getattr(catalog, route[0]))
    entries[route[1]] = _with(entries[route[1]], route[2:], value)
    return replace(catalog, **{route[0]: MappingProxyType(entries)})


def _with(shape: Any, route: tuple[str, ...], value: Any) -> Any:
    if not route:
        return value
    if isinstance(shape, tuple):
        return tuple(
            _with(item, route[1:], value) if name == route[0] else item
            for name, item in zip(names(shape), shape, strict=True)
        )
    if isinstance(shape, Shape):
        field = type(shape).model_fields[route[0]]
        allowed = [word for word in get_args(field.annotation) for word in get_args(word) if isinstance(word, str)]
        old = getattr(shape, route[0])
        if len(route) == 1 and allowed and old in allowed:
            value = next(word for word in allowed if word != old)
        return shape.model_copy(update={route[0]: _with(old, route[1:], value)})
    return {**shape, route[0]: value}


def test_every_leaf_can_be_found_again(shipped: Loaded) -> None:
    """The walk the test above stands on names every value once."""
    role = shipped.catalog.roles["complaint-specialist"]
    routes = [leaf.route for leaf in leaves(role, ())]

    assert len(routes) == len(set(routes)) > 200


@pytest.mark.slow
@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(catalogs())
def test_any_catalog_the_model_accepts_can_be_printed(templates: dict[str, bytes], catalog: Catalog) -> None:
    """Drafts with holes, links that lead nowhere, odd signs: every document opens and has no tag left in it.

    Characters that no Word file can hold are refused when a catalog is read (Y102).
    """
    assume(catalog.department is not None)
    assume(not any(FORBIDDEN.search(said) for leaf in catalog.leaves for said in _said(leaf.value)))
    for path, data in documents(_Only(catalog), templates, Wish(languages=("en", "zh"))):  # type: ignore[arg-type]
        assert Document(BytesIO(data)).sections, path
        assert "{%" not in word_text(data) or "{%" in _everything(catalog)


def _said(value: Any) -> list[str]:
    if isinstance(value, Text):
        return [value.plain or "", *value.words.values(), *value.words]
    return [value] if isinstance(value, str) else []


def _everything(catalog: Catalog) -> str:
    return "".join(said for leaf in catalog.leaves for said in _said(leaf.value))
