"""Which customers roles are there for."""

from collections.abc import Sequence

from roles.model.role import Role


def apart(roles: Sequence[Role]) -> bool:
    """Whether each of these roles serves customers of its own: all name segments, and none is named twice."""
    named = [set(role.segments) for role in roles]
    return all(named) and sum(map(len, named)) == len(set().union(*named))
