"""The service targets of a role or of the whole department: a scorecard with what each figure means."""

from typing import Any

from roles.documents.definition import definition
from roles.documents.kind import document
from roles.documents.levels import target_data
from roles.documents.masthead import masthead
from roles.documents.service_hours import service_hours
from roles.documents.wording import Wording
from roles.model.role import Role
from roles.model.target import Target
from roles.sample import cases_needed


@document("service-targets", about="department")
def targets_of_department(wording: Wording) -> dict[str, Any]:
    """The targets of all roles in use."""
    return service_targets(wording, list(wording.catalog.in_use))


@document("service-targets", about="role", only=lambda _, role: bool(role.targets))
def targets_of_role(wording: Wording, role: Role) -> dict[str, Any]:
    """The targets of one role."""
    return service_targets(wording, [role])


def service_targets(wording: Wording, roles: list[Role]) -> dict[str, Any]:
    """The targets of `roles`, each as row, sentence and metric definition, as plain data."""
    return {
        **masthead(wording, "service-targets"),
        "hours": service_hours(wording),
        "subject": wording.line(roles[0].title) if len(roles) == 1 else "",
        "roles": [
            {
                "title": wording.line(role.title),
                "id": role.id,
                "names": wording.titles("metric", tuple(target.metric for target in role.targets if target.metric)),
                "targets": [
                    {
                        **target_data(wording, target, ("roles", role.id, "targets", target.id)),
                        "number": number,
                        "answers": wording.number(cases_needed(target)),
                        "definition": _definition(wording, target),
                    }
                    for number, target in enumerate(role.targets, 1)
                ],
            }
            for role in roles
            if role.targets
        ],
    }


def _definition(wording: Wording, target: Target) -> dict[str, Any]:
    metric = wording.catalog.metrics.get(target.metric or "")
    return definition(wording, metric) if metric else {}
