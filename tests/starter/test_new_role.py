"""A new role: every key of the model is there, with an example that fits the catalog."""

from collections.abc import Iterator
from datetime import date
from typing import Any, get_args

import pytest

from roles.catalog import Loaded, load_catalog
from roles.check import check
from roles.finding import Severity
from roles.model.catalog import Catalog
from roles.model.department import Strictness
from roles.model.role import Role
from roles.model.shape import RENAMED_FROM, Shape
from roles.starter import bare_role, like_role, new_role
from roles.starter.example import example_role
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
def test_every_key_that_people_write_is_shown(shipped: Loaded, ui: str) -> None:
    data = new_role(shipped.catalog, bare_role(shipped.catalog, NAME), ui, TODAY)
    loaded = loaded_with(shipped, uncommented(data))

    assert [finding for finding in loaded.findings if finding.code.startswith("Y")] == []
    every = {(shape, name) for shape in shapes(Role) for name in shape.model_fields if name != RENAMED_FROM}
    assert set(filled(loaded.catalog.roles[NAME])) == every
    order = [line.removeprefix("# ").partition(":")[0] for line in data.decode().splitlines()[1:]]
    keys = [name for name in Role.model_fields if name != RENAMED_FROM]
    assert [name for name in order if name in Role.model_fields] == keys


def test_the_examples_name_entries_that_exist(shipped: Loaded) -> None:
    data = new_role(shipped.catalog, bare_role(shipped.catalog, NAME), "en", TODAY)
    checked = check(loaded_with(shipped, uncommented(data)))

    codes = {finding.code for finding in checked.findings if finding.path == f"roles/{NAME}.yaml"}
    assert not [code for code in codes if code.startswith("K")]


def test_the_examples_are_dated_so_that_the_review_is_near_enough(shipped: Loaded) -> None:
    for today in (date(2026, 1, 1), date(2026, 6, 30), date(2028, 2, 29), date(2026, 12, 31)):
        review = example_role(shipped.catalog, today).review
        assert review
        assert review.by
        assert 150 < (review.by - today).days < 548


DRAFT = {"D101": ["purpose", "responsibilities", "holders"], "D104": []}
"""What a draft still lacks in `starter`, with the sections of its description."""


def lacks(loaded: Loaded, role: str) -> dict[str, list[str]]:
    """What is found in a role in `starter`, never as an error: code → the sections it names."""
    checked = check(loaded, TODAY, "starter")
    assert checked.findings == tuple(checked.of(Severity.WARNING))
    return {
        one.code: [term.word for term in one.problem.values.get("sections", ())]
        for one in checked.findings
        if one.path == f"roles/{role}.yaml"
    }


@pytest.mark.parametrize("languages", [("en",), ("zh-Hant",), ("en", "zh")])
def test_a_new_role_breaks_no_rule_but_those_that_say_what_it_lacks(languages: tuple[str, ...]) -> None:
    title = "{en: Desk, zh: 服务台}" if len(languages) > 1 else "Desk"
    start = load_catalog(
        {
            "department.yaml": f"id: desk\ntitle: {title}\nlanguages: [{', '.join(languages)}]\n".encode(),
            "roles/head.yaml": f"id: head\ntitle: {title}\n".encode(),
        }
    )

    loaded = loaded_with(start, new_role(start.catalog, bare_role(start.catalog, NAME), "en", TODAY))

    assert lacks(loaded, NAME) == DRAFT | ({"L105": []} if len(languages) > 1 else {})
    made = loaded.catalog.roles[NAME]
    assert [made.title.get(language) for language in languages] == ["Night specialist"] * len(languages)
    assert made.reports_to == "head"


def test_the_first_role_of_a_department_is_its_head() -> None:
    start = load_catalog({"department.yaml": b"id: desk\ntitle: Desk\n"})

    loaded = loaded_with(start, new_role(start.catalog, bare_role(start.catalog, NAME), "en", TODAY))

    assert lacks(loaded, NAME) == {"D101": ["purpose", "responsibilities", "reports_to", "holders"], "D104": []}
    assert loaded.catalog.roles[NAME].reports_to is None


def test_a_new_role_among_complete_ones_adds_nothing_but_what_it_lacks(shipped: Loaded) -> None:
    loaded = loaded_with(shipped, new_role(shipped.catalog, bare_role(shipped.catalog, NAME), "en", TODAY))

    assert lacks(loaded, NAME) == DRAFT | {"L105": []}
    assert {finding.path for finding in check(loaded, TODAY, "starter").findings} == {f"roles/{NAME}.yaml"}


def test_work_that_is_not_finished_is_no_error_yet(shipped: Loaded) -> None:
    draft = new_role(shipped.catalog, bare_role(shipped.catalog, NAME), "en", TODAY)
    begun = draft + b"responsibilities:\n  - {id: answer, does: {en: Answer at night, zh: \xe5\xa4\x9c\xe9\x97\xb4}}\n"

    assert set(lacks(loaded_with(shipped, begun), NAME)) == {"D101", "D102", "D104", "L105", "P501"}


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


@pytest.mark.parametrize("strictness", ["starter", "strict"])
def test_a_role_like_another_lacks_only_what_was_measured(shipped: Loaded, strictness: Strictness) -> None:
    for name, model in shipped.catalog.roles.items():
        made = like_role(shipped.catalog, NAME, name)
        loaded = loaded_with(shipped, new_role(shipped.catalog, made, "zh", TODAY))
        measured = [(NAME, "targets", target.id, "baseline") for target in model.targets]
        top = [(NAME, "next")] if model.reports_to is None else []  # above the head there is nothing to grow into
        found = check(loaded, TODAY, strictness).findings
        shared = [one for one in found if one.code[0] == "O"]  # who of the two does it is still to be said

        assert bool(shared) == (strictness == "strict"), name
        assert [one.problem.route[1:] for one in found if one not in shared] == (
            [] if strictness == "starter" else [*top, *measured]
        )
        assert loaded.catalog.roles[NAME] == made
