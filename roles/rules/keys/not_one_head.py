"""K103."""

from collections.abc import Iterator

from roles.finding import Problem, Severity, problem
from roles.model.catalog import Catalog
from roles.model.text import is_blank
from roles.rule import rule


@rule("K103", Severity.ERROR, "starter")
def not_one_head(catalog: Catalog) -> Iterator[Problem]:
    """A department has more than one head, or none.

    The head is the one role without `reports_to`. Escalations and the org chart end there. Several roles without it
    mean that a reporting line was forgotten. If one of them alone has `reports_outside`, it is taken for the head and
    the others are found; otherwise each of them is.

    Bad:
    ```yaml
    # roles/clerk.yaml
    id: clerk  # K103
    title: Clerk
    ```
    ```yaml
    # roles/head.yaml
    id: head  # K103
    title: Head
    reports_outside: General manager
    # roles/clerk.yaml
    id: clerk  # K103
    title: Clerk
    reports_outside: Owner
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
    heads = sorted(role.id for role in catalog.in_use if role.reports_to is None)
    if len(heads) > 1:
        outside = [name for name in heads if not is_blank(catalog.roles[name].reports_outside)]
        for name in heads:
            if outside != [name]:
                yield problem(
                    "“{role}” reports to no role of the department, just like {others}; only the head may",
                    ("roles", name, "id"),
                    role=name,
                    others=[other for other in heads if other != name],
                )
    elif not heads and catalog.in_use and not catalog.unread.ids.get("role"):
        first = catalog.in_use[0].id
        yield problem("every role reports to another; the department has no head", ("roles", first, "reports_to"))
