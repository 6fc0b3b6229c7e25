"""P503."""

from collections.abc import Iterator

from roles.design_profile.learning import leads_on
from roles.finding import Problem, Severity, problem
from roles.model.catalog import Catalog
from roles.rule import rule


@rule("P503", Severity.NOTE, "strict")
def no_next_step(catalog: Catalog) -> Iterator[Problem]:
    """The role leads nowhere, or nothing in it prepares for where it leads.

    People learn for something. A role that names the next one, and one chance to learn what the next one requires,
    tells the holder that staying is not standing still (our convention).

    Limits: it compares competencies by their id. The head of the department, who has nobody above, needs no next role;
    next roles that do not say what they require are not judged.

    Bad:
    ```yaml
    # roles/agent.yaml
    next: ~  # P503
    ```
    ```yaml
    # roles/agent.yaml
    learning:  # P503
      - {id: product-course, builds: coaching}
      - {id: side-by-side, builds: coaching}
    ```
    Good:
    ```yaml
    # roles/agent.yaml
    learning:
      - {id: product-course, builds: coaching}
      - {id: side-by-side, builds: listening}
    ```
    Mend: name in `next` the role that holders most often move to, aside as well as up, and let one chance build what it
    requires: a project with that role costs the hours and nothing else.
    Waiver: for the last role of a series, where the next lies outside the department.
    """
    for role in catalog.in_use:
        if not role.next:
            if role.reports_to is not None:
                yield problem(
                    "the role leads nowhere: name the roles into which its holder may grow", ("roles", role.id, "next")
                )
        elif role.learning and leads_on(catalog, role) is False:
            yield problem(
                "nothing the holder learns builds what {roles} require: let one chance do so",
                ("roles", role.id, "learning"),
                roles=list(role.next),
            )
