"""JSON Schemas of the catalog's files, for completion, hover and errors in editors."""

import json
from collections.abc import Iterator, Mapping
from typing import Any

from pydantic import TypeAdapter
from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core.core_schema import WithDefaultSchema

from roles.messages import languages, say
from roles.model.competency import Competency
from roles.model.department import Department
from roles.model.metric import Metric
from roles.model.need import Need
from roles.model.process import Process
from roles.model.record import Record
from roles.model.role import Role
from roles.model.satisfaction import IndexGroup
from roles.model.source import Source
from roles.model.standard import Standard

FOLDER = "schema"
"""Where the schemas lie in a catalog."""

_KINDS: dict[str, Any] = {
    "role": Role,
    "process": Process,
    "standards": tuple[Standard, ...],
    "metrics": tuple[Metric, ...],
    "needs": tuple[Need, ...],
    "competencies": tuple[Competency, ...],
    "records": tuple[Record, ...],
    "sources": tuple[Source, ...],
    "satisfaction": tuple[IndexGroup, ...],
    "department": Department,
}


class _ForEditors(GenerateJsonSchema):
    """Without what an editor would show or insert to no use: titles made of field names, and empty defaults."""

    def field_title_should_be_set(self, schema: Any) -> bool:  # noqa: ARG002 (pydantic calls it so)
        """Never: the description says more."""
        return False

    def default_schema(self, schema: WithDefaultSchema) -> JsonSchemaValue:
        """Only a default that says something; completion would write `key: null` otherwise."""
        if schema.get("default") in (None, (), {}):
            return self.generate_inner(schema["schema"])
        return super().default_schema(schema)


def schemas() -> Mapping[str, dict[str, Any]]:
    """File name → JSON Schema: one for each kind of catalog file, such as role.json."""
    return {f"{kind}.json": _schema(kind, shape) for kind, shape in _KINDS.items()}


def schema_texts() -> Mapping[str, bytes]:
    """File name → the schema as it lies in the catalog; the same bytes each time."""
    return {
        name: (json.dumps(schema, ensure_ascii=False, indent=1) + "\n").encode() for name, schema in schemas().items()
    }


def _schema(kind: str, shape: Any) -> dict[str, Any]:
    made = TypeAdapter(shape).json_schema(schema_generator=_ForEditors)
    for described in _described(made):
        for language in languages():
            if language != "en":
                described[f"x-description-{language}"] = say(language, described["description"])
    head = {
        "$schema": GenerateJsonSchema.schema_dialect,
        "$id": f"urn:service-roles:{kind}",
        "title": kind.capitalize(),
    }
    return head | {key: part for key, part in made.items() if key not in head}


def _described(part: Any) -> Iterator[dict[str, Any]]:
    """Every schema inside that has a description; a key of the catalog called description is none."""
    if isinstance(part, list):
        for item in part:
            yield from _described(item)
    elif isinstance(part, dict):
        for inside in list(part.values()):
            yield from _described(inside)
        if isinstance(part.get("description"), str):
            yield part
