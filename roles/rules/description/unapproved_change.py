"""D105."""

from collections.abc import Iterator

from roles.finding import Problem, Route, Severity, problem
from roles.model.catalog import Catalog
from roles.model.role import Approved, Role
from roles.rule import rule
from roles.substance import agreed


@rule("D105", Severity.WARNING, "standard")
def unapproved_change(catalog: Catalog) -> Iterator[Problem]:
    """A role differs from what was agreed, or is agreed without reminders.

    A description binds holder and manager because both agreed to it. Changed in silence it binds nobody, and its
    documents print as drafts again. And an agreement fades: unless manager and holder go through it at a stated
    interval, each comes to remember another one.

    Limits: a role that was never approved is a draft, and no change. Codes, review dates and waivers may change
    without a new agreement.

    Bad:
    ```yaml
    # roles/agent.yaml
    approved: {on: 2026-11-01, by: [holder, manager, hr], substance: "00000000"}  # D105
    review: {remind: ~}  # D105
    ```
    Good:
    ```yaml
    # roles/agent.yaml
    approved: ~
    review: {remind: quarter}
    ```
    Mend: read what changed with the holder, then run `roles approve`, which writes the new agreement; or take the
    change back. How often you go through it together stands under `review.remind`.
    Waiver: while holder and manager are still talking about the change, until the day they mean to agree.
    """
    for role in catalog.in_use:
        if role.approved is None:
            continue
        if not agreed(role):
            yield _change(role, role.approved, ("roles", role.id, "approved"))
        if role.review is None or role.review.remind is None:
            yield problem(
                "agreed, but not how often manager and holder go through it together",
                ("roles", role.id, "review", "remind"),
            )


def _change(role: Role, approved: Approved, route: Route) -> Problem:
    if approved.substance is None:
        return problem("the agreement does not say what was agreed to; run `roles approve {role}`", route, role=role.id)
    route = (*route, "substance")
    if approved.on is None:
        return problem("changed since it was agreed; agree again with `roles approve {role}`", route, role=role.id)
    return problem(
        "changed since it was agreed on {day}; agree again with `roles approve {role}`",
        route,
        day=approved.on,
        role=role.id,
    )
