"""K106."""

from collections.abc import Iterator

from roles.finding import Problem, Severity, problem
from roles.model.catalog import Catalog
from roles.rule import rule


@rule("K106", Severity.ERROR, "starter")
def retired_reference(catalog: Catalog) -> Iterator[Problem]:
    """A link names a role that is no longer in use.

    A retired role has no holder: an escalation to it ends nowhere, and nobody keeps the record it should keep.
    Links from other retired roles are left alone.

    Bad:
    ```yaml
    # roles/head.yaml
    stand_in: clerk  # K106
    # roles/clerk.yaml
    id: clerk
    title: Clerk
    reports_to: head
    retired: {on: 2026-01-31, replaced_by: deputy}
    ```
    Good:
    ```yaml
    # roles/head.yaml
    stand_in: deputy
    # roles/clerk.yaml
    id: clerk
    title: Clerk
    reports_to: head
    retired: {on: 2026-01-31, replaced_by: deputy}
    ```
    Mend: link the role that took its work over.
    Waiver: never.
    """
    retired = {name: role.retired for name, role in catalog.roles.items() if role.retired}
    for leaf in catalog.leaves:
        if leaf.kind != "role" or leaf.value not in retired or leaf.route[0] == "sources":
            continue
        if leaf.route[0] == "roles" and leaf.route[1] in retired:
            continue
        successor = retired[leaf.value].replaced_by
        if successor:
            yield problem(
                "the role “{role}” is retired; “{suggestion}” took its work over",
                leaf.route,
                role=leaf.value,
                suggestion=successor,
            )
        else:
            yield problem("the role “{role}” is retired", leaf.route, role=leaf.value)
