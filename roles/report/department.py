"""A department at a glance, as lines for a terminal."""

from collections import Counter
from collections.abc import Iterator

from roles.messages import say, say_count, term
from roles.model.catalog import Catalog
from roles.model.department import Department
from roles.model.process import Process
from roles.model.role import Role
from roles.model.standard import ELEMENTS
from roles.phrases import items, number
from roles.report.cells import hang, labelled
from roles.report.reporting import Branch, tree
from roles.report.role import content_language, state, title

_COUNTED = {
    "holder": ("{n} holder", "{n} holders"),
    "responsibility": ("{n} responsibility", "{n} responsibilities"),
    "target": ("{n} target", "{n} targets"),
    "step": ("{n} step", "{n} steps"),
    "moment": ("{n} moment of truth", "{n} moments of truth"),
}


def department_lines(catalog: Catalog, language: str, cells: int) -> Iterator[str]:
    """The department's facts, its roles under those they report to, then processes, standards and metrics.

    `language` is the tool's; titles stand in it if the department has it.
    """
    content = content_language(catalog, language)
    yield from _department(catalog, language, content, cells)
    yield from ("", say(language, "Roles"))
    for branch in tree(catalog.roles):
        yield from hang(branch.head, _titled(branch.role, content), cells, branch.rest)
        yield from hang(branch.rest, _role(branch, language), cells, branch.rest)
    yield from ("", say(language, "Processes"))
    for process in catalog.processes.values():
        words = {"what": _titled(process, content), "told": _steps(process, language)}
        yield from hang("", say(language, "{what}: {told}", words), cells, "   ")
    yield from ("", say(language, "Standards"))
    yield from labelled(_standards(catalog, language), cells)
    yield from ("", say(language, "Metrics"), _metrics(catalog, language))


def _department(catalog: Catalog, language: str, content: str, cells: int) -> Iterator[str]:
    department = catalog.department
    if department is None:
        yield from hang("", say(language, "department.yaml is missing or cannot be read"), cells)
        return
    yield from hang("", _titled(department, content), cells)
    yield from labelled(
        {
            say(language, "Strictness"): term(language, "strictness", department.strictness),
            say(language, "Languages"): items(language, list(department.languages)),
        },
        cells,
    )


def _titled(entry: Department | Role | Process, content: str) -> str:
    return f"{title(entry, content)} ({entry.id})"


def _role(branch: Branch, language: str) -> str:
    role = branch.role
    facts = [
        say(language, "reports to {role}", {"role": role.reports_to}) if branch.loose else "",
        say(language, "grade {n}", {"n": role.grade}) if role.grade is not None else "",
        _count(language, "holder", role.holders) if role.holders is not None else "",
        _count(language, "responsibility", len(role.responsibilities)),
        _count(language, "target", len(role.targets)),
        state(role, language),
    ]
    return items(language, [fact for fact in facts if fact])


def _steps(process: Process, language: str) -> str:
    moments = sum(step.moment_of_truth for step in process.steps)
    return items(language, [_count(language, "step", len(process.steps)), _count(language, "moment", moments)])


def _standards(catalog: Catalog, language: str) -> dict[str, str]:
    """Each element of the golden triangle with the number of its standards."""
    element = {area: name for name, areas in ELEMENTS.items() for area in areas}
    found = Counter(element.get(standard.area or "") for standard in catalog.standards.values())
    said = {term(language, "element", name): number(language, found[name]) for name in ELEMENTS}
    return {**said, say(language, "Without area"): number(language, found[None]) if found[None] else ""}


def _metrics(catalog: Catalog, language: str) -> str:
    aimed_at = {target.metric for role in catalog.in_use for target in role.targets}
    used = sum(name in aimed_at for name in catalog.metrics)
    values = {"n": number(language, len(catalog.metrics)), "used": number(language, used)}
    return say(language, "{n}, with a target: {used}", values)


def _count(language: str, what: str, n: int) -> str:
    return say_count(language, *_COUNTED[what], n).format(n=number(language, n))
