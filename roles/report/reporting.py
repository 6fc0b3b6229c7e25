"""Who reports to whom, as a tree that any catalog has."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from roles.model.role import Role


@dataclass(frozen=True)
class Branch:
    """A role in the tree: what stands before its first line and before its further ones.

    `loose` if the role it reports to is unknown, or reports to it in turn.
    """

    role: Role
    head: str
    rest: str
    loose: bool


def tree(roles: Mapping[str, Role]) -> Iterator[Branch]:
    """Every role once, under the one it reports to; circles begin with their first role."""
    below: dict[str, list[str]] = {name: [] for name in roles}
    for name, role in roles.items():
        if role.reports_to in below:
            below[role.reports_to].append(name)
    met: set[str] = set()
    heads = [name for name, role in roles.items() if role.reports_to not in roles]
    for start in (*heads, *roles):
        waiting = [(start, "", "")]
        while waiting:
            name, head, indent = waiting.pop()
            if name in met:
                continue
            met.add(name)
            inside = [one for one in below[name] if one not in met]
            loose = not head and roles[name].reports_to is not None
            yield Branch(roles[name], head, indent + ("│  " if inside else "   "), loose)
            for one in reversed(inside):
                last = one == inside[-1]
                waiting.append((one, indent + ("└─ " if last else "├─ "), indent + ("   " if last else "│  ")))
