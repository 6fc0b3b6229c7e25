"""A new role: every key of the model is there, with an example that fits the catalog."""

from collections.abc import Iterator
from datetime import date
from typing import Any, get_args

import pytest

from roles.catalog import Loaded, load_catalog
from roles.check import check
from roles.model.catalog import Catalog
from roles.model.role import Role
from roles.model.shape import Shape
from roles.starter import bare_role, like_role, new_role
from tests.small import small

TODAY = date(2026, 11, 22)
NAME = "night-specialist"


def loaded_with(loaded: Loaded, data: bytes) -> Loaded:
    return load_catalog({**loaded.texts, f"roles/{NAME}.yaml": data})


def uncommented(data: bytes) -> bytes:
    """With every example in force."""
    first, *lines = data.decode().splitlines()
    return "\n".join([first, *(line.removeprefix("# ") for line in lines)]).encode()


def shapes(annotation: Any) -> Iterator[type[Shape]]:
    """Every shape that a type holds."""
    if isinstance(annotation, type) and issubclass(annotation, Shape):
        yield annotation
        for field in annotation.model_fields.values():
            yield from shapes(field.annotation)
    for part in get_args(annotation):
        yield from shapes(part)


def filled(value: Any) -> Iterator[tuple[type[Shape], str]]:
    """Every key that says something, with its shape."""
    for item in value if isinstance(value, tuple) else (value,):
        if isinstance(item, Shape):
            for name, inside in item.__dict__.items():
                if inside not in (None, (), {}):
                    yield type(item), name
                yield from filled(inside)


@pytest.mark.parametrize("ui", ["en", "zh"])
def test_every_key_of_the_model_is_shown(shipped: Loaded, ui: str) -> None:
    data = new_role(shipped.catalog, bare_role(shipped.catalog, NAME), ui, TODAY)
    loaded = loaded_with(shipped, uncommented(data))

    assert [finding for finding in loaded.findings if finding.code.startswith("Y")] == []
    every = {(shape, name) for shape in shapes(Role) for name in shape.model_fields}
    assert set(filled(loaded.catalog.roles[NAME])) == every
    order = [line.removeprefix("# ").partition(":")[0] for line in data.decode().splitlines()[1:]]
    assert [name for name in order if name in Role.model_fields] == list(Role.model_fields)


def test_the_examples_name_entries_that_exist(shipped: Loaded) -> None:
    data = new_role(shipped.catalog, bare_role(shipped.catalog, NAME), "en", TODAY)
    checked = check(loaded_with(shipped, uncommented(data)))

    codes = {finding.code for finding in checked.findings if finding.path == f"roles/{NAME}.yaml"}
    assert not [code for code in codes if code.startswith("K")]


@pytest.mark.parametrize("languages", [("en",), ("zh-Hant",), ("en", "zh")])
def test_a_new_role_breaks_no_rule(languages: tuple[str, ...]) -> None:
    title = "{en: Desk, zh: 服务台}" if len(languages) > 1 else "Desk"
    start = load_catalog(
        {
            "department.yaml": f"id: desk\ntitle: {title}\nlanguages: [{', '.join(languages)}]\n".encode(),
            "roles/head.yaml": f"id: head\ntitle: {title}\n".encode(),
        }
    )

    loaded = loaded_with(start, new_role(start.catalog, bare_role(start.catalog, NAME), "en", TODAY))

    assert check(loaded).findings == ()
    made = loaded.catalog.roles[NAME]
    assert [made.title.get(language) for language in languages] == ["Night specialist"] * len(languages)
    assert made.reports_to == "head"


def test_the_first_role_of_a_department_is_its_head() -> None:
    start = load_catalog({"department.yaml": b"id: desk\ntitle: Desk\n"})

    loaded = loaded_with(start, new_role(start.catalog, bare_role(start.catalog, NAME), "en", TODAY))

    assert check(loaded).findings == ()
    assert loaded.catalog.roles[NAME].reports_to is None


MODEL = """
id: model
title: Model
reports_to: head
purpose: Answer
responsibilities:
  - {id: answer, does: Answer, covers: [OLD-1]}
targets:
  - {id: soon, baseline: {value: 82 %}, best: {value: 90 %}, by: 2027-03-31}
approved: {on: 2026-11-01, by: [hr], substance: "00000000"}
retired: {on: 2026-11-02}
waivers:
  - {id: pause, rule: P301}
"""


@pytest.fixture
def model() -> Catalog:
    return small({"roles/model.yaml": MODEL, "sources.yaml": "- {id: OLD-1, says: Answers}"}).catalog


def test_a_role_like_another_has_its_contents_but_not_its_past(model: Catalog) -> None:
    made = like_role(model, NAME, "model")

    assert made.model_dump(exclude_defaults=True) == {
        "id": NAME,
        "title": "Model",
        "reports_to": "head",
        "purpose": "Answer",
        "responsibilities": ({"id": "answer", "does": "Answer"},),
        "targets": ({"id": "soon", "by": "2027-03-31"},),
    }


def test_a_role_like_the_head_reports_to_the_head(model: Catalog) -> None:
    made = like_role(model, NAME, "head")

    assert (made.reports_to, made.reports_outside) == ("head", None)


def test_a_role_like_another_breaks_no_rule(shipped: Loaded) -> None:
    for name in shipped.catalog.roles:
        made = like_role(shipped.catalog, NAME, name)
        loaded = loaded_with(shipped, new_role(shipped.catalog, made, "zh", TODAY))
        assert [finding for finding in check(loaded).findings if finding.path == f"roles/{NAME}.yaml"] == []
        assert loaded.catalog.roles[NAME] == made
