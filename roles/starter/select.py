"""Cut a catalog down to some roles: what they need stays, and nothing points at what went."""

from collections.abc import Collection, Iterable, Mapping
from types import MappingProxyType
from typing import Any, TypeVar

from roles.model.catalog import Catalog
from roles.model.department import Classification, Department
from roles.model.process import Process
from roles.model.role import Responsibility, Role
from roles.model.satisfaction import IndexGroup
from roles.model.shape import Shape
from roles.model.standard import Standard
from roles.model.walk import leaves
from roles.starter.blueprint import left_of, without_lost_links

Entry = TypeVar("Entry", bound=Shape)


def select(catalog: Catalog, roles: Iterable[str]) -> Catalog:
    """The part of a catalog that these roles and all they report to need, as a department begins with it.

    What only other roles do, say or answer for goes, with the links to it; what others need too passes to the head.
    What belongs to the past of one department goes as well: the day taken as today, approvals, waivers, statements of
    an earlier catalog and what was measured. Raises KeyError for an unknown role.
    """
    names = _with_superiors(catalog, roles)
    head = next(name for name in names if catalog.roles[name].reports_to is None)
    processes = _processes(catalog, names, head)
    kept = {name: _role(catalog.roles[name], names, processes) for name in names}
    standards = _standards(catalog, kept, processes, head)
    satisfaction = _satisfaction(catalog, names)
    metrics = _used(catalog.metrics, "metric", kept, standards, satisfaction)
    parts = (kept, processes, standards, metrics)
    records = _used(catalog.records, "record", *parts)
    return Catalog(
        department=catalog.department and _department(catalog.department, kept, processes, head),
        roles=MappingProxyType(kept),
        processes=MappingProxyType(processes),
        standards=MappingProxyType(standards),
        metrics=MappingProxyType(metrics),
        needs=MappingProxyType(_used(catalog.needs, "need", *parts)),
        competencies=MappingProxyType(_used(catalog.competencies, "competency", *parts)),
        records=MappingProxyType(
            {name: _with(record, keeper=_or(record.keeper, names, head)) for name, record in records.items()}
        ),
        satisfaction=MappingProxyType(satisfaction),
    )


def _with(shape: Entry, **values: Any) -> Entry:
    return shape.model_copy(update=values)


def _or(name: str | None, names: Collection[str], instead: str | None) -> str | None:
    """The role if it stays, another if it goes."""
    return name if name is None or name in names else instead


def _with_superiors(catalog: Catalog, roles: Iterable[str]) -> tuple[str, ...]:
    wanted: set[str] = set()
    for role in roles:
        name: str | None = role
        while name is not None and name not in wanted:
            wanted.add(name)
            name = catalog.roles[name].reports_to
    return tuple(name for name in catalog.roles if name in wanted)


def _processes(catalog: Catalog, names: tuple[str, ...], head: str) -> dict[str, Process]:
    done = {action for name in names for work in catalog.roles[name].responsibilities for action in work.actions}
    cut = (left_of(process, done) for process in catalog.processes.values())
    left = {process.id: process for process in cut if process.steps}
    actions = Catalog(processes=left).ids["action"]
    return {name: without_lost_links(process, names, actions, head) for name, process in left.items()}


def _role(role: Role, names: tuple[str, ...], processes: Collection[str]) -> Role:
    return _with(
        role,
        stand_in=_or(role.stand_in, names, None),
        next=tuple(name for name in role.next if name in names),
        serves=tuple(process for process in role.serves if process in processes),
        responsibilities=tuple(_responsibility(work, role, names) for work in role.responsibilities),
        targets=tuple(_with(target, baseline=None, best=None) for target in role.targets),
        contacts=tuple(contact for contact in role.contacts if contact.role in (None, *names)),
        approved=None,
        waivers=(),
    )


def _responsibility(work: Responsibility, role: Role, names: tuple[str, ...]) -> Responsibility:
    return _with(work, escalates_to=_or(work.escalates_to, names, role.reports_to), covers=())


def _standards(
    catalog: Catalog, roles: Mapping[str, Role], processes: Mapping[str, Process], head: str
) -> dict[str, Standard]:
    """Those that are kept in a step or place that stays, or that a target of these roles falls under."""
    steps = Catalog(processes=processes).ids["step"]
    targeted = _links("standard", roles)
    kept = {}
    for name, standard in catalog.standards.items():
        left = tuple(step for step in standard.steps if step in steps)
        if left or standard.place or name in targeted:
            kept[name] = _with(standard, steps=left, owner=_or(standard.owner, roles, head))
    return kept


def _satisfaction(catalog: Catalog, names: tuple[str, ...]) -> dict[str, IndexGroup]:
    """The questions that a role which stays answers for; those of nobody stay too."""
    kept = {}
    for name, group in catalog.satisfaction.items():
        indicators = tuple(
            _with(indicator, owners=tuple(owner for owner in indicator.owners if owner in names))
            for indicator in group.indicators
            if not indicator.owners or any(owner in names for owner in indicator.owners)
        )
        if indicators:
            kept[name] = _with(group, indicators=indicators)
    return kept


def _department(
    department: Department, roles: Mapping[str, Role], processes: Mapping[str, Process], head: str
) -> Department:
    segments = _links("segment", roles, processes)
    sorted_into = department.classification
    return _with(
        department,
        today=None,
        strictness="starter",
        classification=sorted_into and _classification(sorted_into, roles),
        segments=tuple(segment for segment in department.segments if segment.id in segments),
        owners=tuple(_with(owner, role=_or(owner.role, roles, head)) for owner in department.owners),
        waivers=(),
    )


def _classification(classification: Classification, roles: Mapping[str, Role]) -> Classification:
    """What the roles are sorted into; grades are a scale and stay without a gap."""
    groups = tuple(group for group in classification.groups if group.id in _links("group", roles))
    series = {*_links("series", roles), *(group.series for group in groups)}
    grades = [int(grade) for grade in _links("grade", roles)]
    return _with(
        classification,
        series=tuple(term for term in classification.series if term.id in series),
        groups=groups,
        grades=tuple(grade for grade in classification.grades if grades and min(grades) <= grade.id <= max(grades)),
        ranks=tuple(term for term in classification.ranks if term.id in _links("rank", roles)),
    )


def _used(entries: Mapping[str, Entry], kind: str, *parts: Mapping[str, Shape]) -> dict[str, Entry]:
    used = _links(kind, *parts)
    return {name: entry for name, entry in entries.items() if name in used}


def _links(kind: str, *parts: Mapping[str, Shape]) -> set[str]:
    """The ids of this kind to which entries in `parts` link."""
    shapes = (shape for part in parts for shape in part.values())
    return {str(leaf.value) for shape in shapes for leaf in leaves(shape, ()) if leaf.kind == kind}
