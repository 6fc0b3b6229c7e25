"""Where escalations lead."""

from collections.abc import Iterator

from roles.model.catalog import Catalog
from roles.model.role import Role


def decides_nothing(role: Role) -> bool:
    """Whether a role that says all its rights neither decides anything nor asks anybody."""
    return bool(role.responsibilities) and all(
        work.decision not in (None, "decides") and not (work.escalates_to or work.escalates_outside)
        for work in role.responsibilities
    )


def circles(catalog: Catalog) -> Iterator[list[str]]:
    """Roles that ask each other and nobody beyond, each circle once, beginning with its first role in the catalog."""
    asks = _without_end(catalog)
    met: set[str] = set()
    for start in asks:
        chain: dict[str, int] = {}
        name = start
        while name not in met and name not in chain:
            chain[name] = len(chain)
            name = next(iter(asks[name]))
        if name in chain:
            circle = list(chain)[chain[name] :]
            first = min(circle, key=list(asks).index)
            at = circle.index(first)
            yield circle[at:] + circle[:at]
        met.update(chain)


def _without_end(catalog: Catalog) -> dict[str, dict[str, None]]:
    """Role → whom it asks, for roles from which no escalation reaches anybody who asks nobody further."""
    asks: dict[str, dict[str, None]] = {}
    asked_by: dict[str, list[str]] = {}
    for role in catalog.in_use:
        to = {work.escalates_to: None for work in role.responsibilities if work.escalates_to not in (None, role.id)}
        if to and not any(work.escalates_outside for work in role.responsibilities):
            asks[role.id] = {name: None for name in to if name}
            for name in asks[role.id]:
                asked_by.setdefault(name, []).append(role.id)
    ends = [name for name in asked_by if name not in asks]
    while ends:
        ends += [name for name in asked_by.get(ends.pop(), ()) if asks.pop(name, None)]
    return asks
