"""Which needs of customers a survey asks after beside the satisfaction index, and what shows how well they are met."""

from collections.abc import Iterator

from roles.model.catalog import Catalog
from roles.model.need import Need


def needs_asked(catalog: Catalog, *, complaint: bool) -> Iterator[Need]:
    """Needs of customers that no indicator asks after: what a complaining customer wants, or all others.

    An indicator asks after a need whose metrics explain its answers. What a complaining customer wants is asked in any
    case: the answers of those who are content say nothing about it.
    """
    groups = catalog.satisfaction.values()
    explaining = {metric for group in groups for one in group.indicators for metric in one.metrics}
    for need in catalog.needs.values():
        if need.aspect == "internal" or (need.complaint_want is not None) != complaint:
            continue
        if complaint or explaining.isdisjoint(metrics_of(catalog, need)):
            yield need


def metrics_of(catalog: Catalog, need: Need) -> tuple[str, ...]:
    """Metrics that show how well a need is met: by the standards under it, then by the targets."""
    of_standards = (name for one in catalog.standards.values() if one.need == need.id for name in one.metrics)
    targets = (target for role in catalog.in_use for target in role.targets)
    of_targets = (target.metric for target in targets if target.need == need.id and target.metric)
    return tuple(dict.fromkeys((*of_standards, *of_targets)))


def owners_of(catalog: Catalog, need: Need) -> tuple[str, ...]:
    """Who answers for the standards under a need; where there are none, who has a target for it."""
    standards = (one.owner for one in catalog.standards.values() if one.need == need.id and one.owner)
    targets = (role.id for role in catalog.in_use if any(target.need == need.id for target in role.targets))
    return tuple(dict.fromkeys(standards)) or tuple(targets)
