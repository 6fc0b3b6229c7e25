"""K103."""

from collections.abc import Iterator

from roles.finding import Problem, Severity, problem
from roles.model.catalog import Catalog
from roles.rule import rule


@rule("K103", Severity.ERROR, "starter")
def not_one_head(catalog: Catalog) -> Iterator[Problem]:
    """A department has more than one head, or none.

    The head is the one role without `reports_to`. Escalations and the org chart end there. Several roles without it
    mean that a reporting line was forgotten.

    Bad:
    ```yaml
    # roles/clerk.yaml
    id: clerk  # K103
    title: Clerk
    ```
    Good:
    ```yaml
    # roles/clerk.yaml
    id: clerk
    title: Clerk
    reports_to: head
    ```
    Mend: give every role but one its `reports_to`. To whom the head reports outside the department belongs in
    `reports_outside`.
    Waiver: never; two departments are two catalogs.
    """
    in_use = [role for role in catalog.roles.values() if role.retired is None]
    heads = sorted(role.id for role in in_use if role.reports_to is None)
    if len(heads) > 1:
        for name in heads:
            if catalog.roles[name].reports_outside is None:
                yield problem(
                    "“{role}” reports to nobody, and so do {others}; only the head may",
                    ("roles", name, "id"),
                    role=name,
                    others=[other for other in heads if other != name],
                )
    elif not heads and in_use and not catalog.unread.ids.get("role"):
        first = in_use[0].id
        yield problem("every role reports to another; the department has no head", ("roles", first, "reports_to"))
