"""The catalog: one department's whole model."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from types import MappingProxyType

from roles.model.competency import Competency
from roles.model.department import Department, Strictness
from roles.model.ends import Ends
from roles.model.home import HOMES, OF_ROLE, Entry, entries
from roles.model.metric import Metric
from roles.model.need import Need
from roles.model.place import Place
from roles.model.process import Process
from roles.model.record import Record
from roles.model.role import Responsibility, Role
from roles.model.satisfaction import IndexGroup
from roles.model.settings import Settings
from roles.model.source import Source
from roles.model.standard import Standard
from roles.model.text import Text
from roles.model.walk import Leaf, Route, leaves

ROOTS = (
    "roles",
    "processes",
    "standards",
    "metrics",
    "needs",
    "competencies",
    "records",
    "sources",
    "satisfaction",
)
"""The parts of a catalog beside its department; each is a mapping id → entry and the first part of a route."""

OF_DEPARTMENT = ("segment", "series", "group", "rank", "grade")
"""Kinds whose entries stand in department.yaml."""


@dataclass(frozen=True)
class Unread:
    """What exists but could not be read, so that one mistake is reported once.

    `kinds`: every id of these kinds counts as existing. `ids`: kind → ids that exist. `kind` as in `RefersTo`, or the
    part of the catalog for entries that no link names.
    """

    kinds: frozenset[str] = frozenset()
    ids: Mapping[str, frozenset[str]] = field(default_factory=lambda: MappingProxyType({}))

    def has(self, kind: str, name: str) -> bool:
        """Whether `name` stands, or may stand, in what could not be read."""
        if kind in self.kinds or name in self.ids.get(kind, ()):
            return True
        if kind in ("step", "action"):
            return self.has("process", name.partition("/")[0])
        return False

    def any(self, *kinds: str) -> bool:
        """Whether any entry of these kinds could not be read: then nobody knows all of them."""
        return any(kind in self.kinds or self.ids.get(kind) for kind in kinds)


@dataclass(frozen=True)
class Catalog:
    """One department's whole model; every mapping is id → entry, in the order of the files.

    `department` is None if it could not be read. `repeated` holds the routes of entries left out because another
    has their id already, such as metrics/complaint-ack#2.
    """

    department: Department | None = None
    roles: Mapping[str, Role] = field(default_factory=lambda: MappingProxyType({}))
    processes: Mapping[str, Process] = field(default_factory=lambda: MappingProxyType({}))
    standards: Mapping[str, Standard] = field(default_factory=lambda: MappingProxyType({}))
    metrics: Mapping[str, Metric] = field(default_factory=lambda: MappingProxyType({}))
    needs: Mapping[str, Need] = field(default_factory=lambda: MappingProxyType({}))
    competencies: Mapping[str, Competency] = field(default_factory=lambda: MappingProxyType({}))
    records: Mapping[str, Record] = field(default_factory=lambda: MappingProxyType({}))
    sources: Mapping[str, Source] = field(default_factory=lambda: MappingProxyType({}))
    satisfaction: Mapping[str, IndexGroup] = field(default_factory=lambda: MappingProxyType({}))
    repeated: tuple[tuple[str, ...], ...] = ()
    unread: Unread = field(default_factory=Unread)

    def exists(self, kind: str, name: str) -> bool:
        """Whether an entry of `kind` (as in `RefersTo`; not `responsibility`) has this id.

        A step is named process/step, an action process/step/action, a grade by its number as text.
        What stands in something that could not be read counts as existing.
        Raises KeyError for an unknown kind.
        """
        return name in self.ids[kind] or self.unread.has(kind, name)

    @property
    def strictness(self) -> Strictness:
        """Which rules apply."""
        return self.department.strictness if self.department else "starter"

    @property
    def settings(self) -> Settings:
        """The cuts of the rules."""
        return (self.department and self.department.settings) or Settings()

    @cached_property
    def in_use(self) -> tuple[Role, ...]:
        """Roles that are not retired."""
        return tuple(role for role in self.roles.values() if role.retired is None)

    @cached_property
    def doers(self) -> Mapping[str, tuple[tuple[Role, Responsibility], ...]]:
        """Action (process/step/action) → every role in use that does it, with the responsibility that says so."""
        found: dict[str, list[tuple[Role, Responsibility]]] = {}
        for role in self.in_use:
            for responsibility in role.responsibilities:
                for action in responsibility.actions:
                    found.setdefault(action, []).append((role, responsibility))
        return MappingProxyType({action: tuple(doing) for action, doing in found.items()})

    @cached_property
    def ends(self) -> Ends:
        """Which processes each role in use begins, ends or answers for."""
        return Ends.of(self.processes, self.doers)

    @cached_property
    def places(self) -> Mapping[str, Place]:
        """Every action of every process by its name (process/step/action), in time order."""
        found = (
            Place(process, step, action)
            for process in self.processes.values()
            for step in process.steps
            for action in step.actions
        )
        return MappingProxyType({place.name: place for place in found})

    @cached_property
    def customer_facing(self) -> frozenset[str]:
        """Roles in use that meet customers: they do an action on the front stage."""
        front = (name for name, place in self.places.items() if place.action.lane == "front-stage")
        return frozenset(role.id for name in front for role, _ in self.doers.get(name, ()))

    @cached_property
    def leaves(self) -> tuple[Leaf, ...]:
        """Every value of the catalog with its full route, such as roles/complaint-specialist/purpose."""
        found = leaves(self.department, ("department",)) if self.department else []
        for root in ROOTS:
            for name, entry in getattr(self, root).items():
                found += leaves(entry, (root, name))
        return tuple(found)

    @cached_property
    def translated(self) -> tuple[tuple[Route, Text], ...]:
        """Every text that stands in several languages, with its route; not those of retired roles."""
        gone = {role.id for role in self.roles.values() if role.retired is not None}
        return tuple(
            (route, value)
            for route, value, _ in self.leaves
            if isinstance(value, Text) and len(value.words) > 1 and not (route[0] == "roles" and route[1] in gone)
        )

    @cached_property
    def entries(self) -> Mapping[str, Mapping[str, Entry]]:
        """Kind → name → every entry that could be read; see `home`."""
        return MappingProxyType({kind: MappingProxyType(entries(self, kind)) for kind in HOMES})

    @cached_property
    def ids(self) -> Mapping[str, frozenset[str]]:
        """Kind → ids of all entries that could be read; what to suggest for an id that does not exist."""
        return MappingProxyType({kind: frozenset(found) for kind, found in self.entries.items() if kind not in OF_ROLE})
