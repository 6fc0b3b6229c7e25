"""Whom a role reports to, in words."""

from roles.documents.wording import Wording
from roles.model.role import Role


def reports_to(wording: Wording, role: Role) -> str:
    """The role above it or, for the head, somebody outside the department."""
    return wording.title("role", role.reports_to) or wording.plain(role.reports_outside)
