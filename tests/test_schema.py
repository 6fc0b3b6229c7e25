"""The schemas say what the models accept, and a real editor's server works with them."""

import json
import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from roles.messages import say
from roles.model.role import Responsibility, Role
from roles.schema import schema_texts, schemas
from tests.conftest import ROOT
from tests.language_server import Editor, server

FILES = {
    "role.json",
    "process.json",
    "standards.json",
    "metrics.json",
    "needs.json",
    "competencies.json",
    "records.json",
    "sources.json",
    "satisfaction.json",
    "department.json",
}


def described(part: Any) -> Iterator[dict[str, Any]]:
    if isinstance(part, list):
        for item in part:
            yield from described(item)
    elif isinstance(part, dict):
        for inside in part.values():
            yield from described(inside)
        if isinstance(part.get("description"), str):
            yield part


def test_there_is_a_schema_for_each_kind_of_file() -> None:
    assert set(schemas()) == FILES


@pytest.mark.parametrize("name", sorted(FILES))
def test_a_schema_says_what_it_is(name: str) -> None:
    schema = schemas()[name]
    kind = name.removesuffix(".json")

    assert list(schema)[:3] == ["$schema", "$id", "title"]
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert schema["$id"] == f"urn:service-roles:{kind}"
    assert schema["title"] == kind.capitalize()
    assert schema["type"] == ("object" if kind in ("role", "process", "department") else "array")


@pytest.mark.parametrize("name", sorted(FILES))
def test_every_description_stands_in_chinese_beside(name: str) -> None:
    found = list(described(schemas()[name]))

    assert found
    for part in found:
        assert part["x-description-zh"] == say("zh", part["description"])


def test_every_key_of_a_role_is_described() -> None:
    schema = schemas()["role.json"]
    responsibility = schema["$defs"]["Responsibility"]["properties"]

    assert set(schema["properties"]) == set(Role.model_fields)
    assert set(responsibility) == set(Responsibility.model_fields)
    assert all(part.get("description") for part in (*schema["properties"].values(), *responsibility.values()))
    assert schema["required"] == ["id", "title"]
    assert schema["additionalProperties"] is False


def test_the_texts_are_the_schemas_and_the_same_each_time() -> None:
    texts = schema_texts()

    assert {name: json.loads(data) for name, data in texts.items()} == schemas()
    assert texts == schema_texts()
    for data in texts.values():
        assert data.endswith(b"\n}\n")
        assert b"\\u" not in data
        assert b'"default": null' not in data


def test_the_committed_schemas_are_the_generated_ones() -> None:
    folder = ROOT / "catalog" / "schema"

    assert {path.name: path.read_bytes() for path in folder.glob("*.json")} == schema_texts()


ROLE = """\
# yaml-language-server: $schema=../schema/role.json
id: clerk
title: {en: Clerk, zh: 文员}
purpos: Answer
responsibilities:
  - id: answer
    weight: main
    decision:\x20
    limit:
      kind: money
      up_to: 500 CNY
    ha

"""


@pytest.fixture(scope="module")
def editor() -> Iterator[Editor]:
    command = server()
    if command is None and not os.environ.get("CI"):
        pytest.skip("the server is missing: npm install --prefix tests/node")
    assert command
    with Editor(command) as started:
        yield started


@pytest.fixture(scope="module")
def catalog(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the shipped catalog with the schemas as they are generated now."""
    folder = tmp_path_factory.mktemp("editor") / "catalog"
    shutil.copytree(ROOT / "catalog", folder)
    (folder / "schema").mkdir(exist_ok=True)
    for name, data in schema_texts().items():
        (folder / "schema" / name).write_bytes(data)
    return folder


@pytest.fixture(scope="module")
def role(editor: Editor, catalog: Path) -> tuple[Path, list[dict[str, Any]]]:
    """A role with mistakes, opened in the editor, and what it says of it."""
    path = catalog / "roles" / "clerk.yaml"
    return path, editor.open(path, ROLE)


@pytest.mark.node
def test_an_editor_shows_unknown_keys_and_wrong_words(role: tuple[Path, list[dict[str, Any]]]) -> None:
    found = {(at["range"]["start"]["line"], at["range"]["start"]["character"]): at["message"] for at in role[1]}

    assert "purpos" in found[3, 0]
    assert '"core", "extra", "occasional"' in found[6, 12]


@pytest.mark.node
def test_an_editor_completes_keys_and_words(editor: Editor, role: tuple[Path, list[dict[str, Any]]]) -> None:
    path, _ = role

    assert {"reports_to", "targets", "purpose"} <= set(editor.completions(path, 12, 0))
    assert {"share", "does", "pace"} <= set(editor.completions(path, 11, 4))
    assert {"decides", "recommends", "executes", "assists"} <= set(editor.completions(path, 7, 14))


@pytest.mark.node
@pytest.mark.parametrize(
    ("line", "column", "shown"),
    [(4, 3, "The work, most important first"), (6, 5, "core: daily and critical"), (10, 8, "Highest amount")],
)
def test_an_editor_explains_a_key(
    editor: Editor, role: tuple[Path, list[dict[str, Any]]], line: int, column: int, shown: str
) -> None:
    assert shown in editor.hover(role[0], line, column)


@pytest.mark.node
def test_an_editor_finds_nothing_in_the_shipped_catalog(editor: Editor, catalog: Path) -> None:
    for path in sorted(catalog.rglob("*.yaml")):
        text = path.read_text("utf-8")
        kind = text.splitlines()[0].rpartition("$schema=")[2]

        assert (path.parent / kind).is_file()
        assert editor.open(path, text) == []
        twin = path.with_name(f"twin-{path.name}")
        broken = f"{text}nonsense: 1\n" if not text.splitlines()[1].startswith("- ") else f"{text}- nonsense: 1\n"
        assert any("nonsense" in at["message"] for at in editor.open(twin, broken)), path
