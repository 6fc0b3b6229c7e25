"""Which work serves which metric, and which metrics targets are set on."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from roles.finding import Route
from roles.model.catalog import Catalog
from roles.model.metric import Metric
from roles.model.role import Responsibility, Role
from roles.model.target import Target


class Aimed(NamedTuple):
    """A target with the role that owns it; `route` is where the target stands."""

    role: Role
    target: Target
    route: Route


def aims(catalog: Catalog) -> Iterator[Aimed]:
    """Every target of a role in use."""
    for role in catalog.in_use:
        for target in role.targets:
            yield Aimed(role, target, ("roles", role.id, "targets", target.id))


def aimed_metrics(catalog: Catalog) -> Iterator[tuple[Metric, list[Aimed]]]:
    """Every metric that targets are set on, with those targets."""
    found: dict[str, list[Aimed]] = {}
    for aimed in aims(catalog):
        if aimed.target.metric in catalog.metrics:
            found.setdefault(aimed.target.metric or "", []).append(aimed)
    for name, targets in found.items():
        yield catalog.metrics[name], targets


def work_by_metric(catalog: Catalog) -> Mapping[str, list[tuple[Role, Responsibility]]]:
    """Metric → the responsibilities of roles in use that it measures."""
    found: dict[str, list[tuple[Role, Responsibility]]] = {}
    for role in catalog.in_use:
        for work in role.responsibilities:
            for metric in dict.fromkeys(work.measured_by):
                found.setdefault(metric, []).append((role, work))
    return found
