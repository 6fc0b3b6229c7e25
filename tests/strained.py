"""Catalogs that strain documents: very many roles, very long words, translations missing; and next to nothing."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import cycle, islice
from types import MappingProxyType
from typing import Any

from roles.catalog import Loaded
from roles.model.process import Process, Step
from roles.model.role import Role
from roles.model.text import Text

LONG = {
    "en": "Donaudampfschifffahrtsgesellschaftskundendienstbeschwerdebearbeitungsverantwortliche",
    "zh": "负责跨区域大客户售后服务投诉受理与现场补救协调以及满意度持续改进工作的高级专员",
}


def strained(loaded: Loaded, roles: int = 40, steps: int = 30) -> Loaded:
    """The catalog with so many roles and a process of so many steps; every third title is long, every fifth has no
    translation, and of every fourth role the Chinese is stale."""
    catalog = loaded.catalog
    some = islice(cycle(catalog.roles.values()), roles)
    made = {role.id: role for role in _roles(some, set(catalog.roles))}
    processes = {**catalog.processes, **{one.id: one for one in _processes(catalog.processes, steps)}}
    return Loaded(replace(catalog, roles=MappingProxyType(made), processes=MappingProxyType(processes)), (), {}, {})


def _roles(some: Iterator[Role], taken: set[str]) -> Iterator[Role]:
    for number, role in enumerate(some):
        changes: dict[str, Any] = {}
        if number >= len(taken):
            changes["id"] = f"{role.id}-{number}"
            changes["title"] = Text(
                MappingProxyType({"en": f"{_en(role.title)} {number}", "zh": f"{_zh(role.title)}{number}"})
            )
        if number % 3 == 2:
            changes["title"] = Text(MappingProxyType({"en": f"{LONG['en']} {number}", "zh": f"{LONG['zh']}{number}"}))
        if number % 5 == 4:
            changes["title"] = Text(MappingProxyType({"en": f"{_en(role.title)} {number}"}))
            changes["purpose"] = role.purpose and Text(MappingProxyType({"en": " ".join([_en(role.purpose)] * 12)}))
        if number % 4 == 3 and role.purpose:
            changes["purpose"] = replace(role.purpose, stale=("zh",))
        yield role.model_copy(update=changes)


def _processes(processes: Any, steps: int) -> Iterator[Process]:
    process = next(iter(processes.values()))
    found = [
        step.model_copy(update={"id": f"{step.id}-{number}", "title": _longer(step, number)})
        for number, step in enumerate(islice(cycle(process.steps), steps))
    ]
    yield process.model_copy(update={"id": "strained", "steps": tuple(found)})


def _longer(step: Step, number: int) -> Text:
    return Text(MappingProxyType({"en": LONG["en"], "zh": LONG["zh"]})) if number % 4 == 1 else step.title


def _en(text: Text | None) -> str:
    return (text.get("en") if text else None) or ""


def _zh(text: Text | None) -> str:
    return (text.get("zh") if text else None) or ""
