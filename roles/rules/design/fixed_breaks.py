"""P304."""

from collections.abc import Iterator

from roles.finding import Problem, Severity, problem
from roles.model.catalog import Catalog
from roles.rule import rule


@rule("P304", Severity.NOTE, "strict")
def fixed_breaks(catalog: Catalog) -> Iterator[Problem]:
    """Breaks are at fixed times; holders have no say in them.

    Having a say over when breaks are taken is one of the plainest forms of control over one's pace (UK HSE, Management
    Standards), and it matters most where customers set the rest of it.

    Limits: a fixed time may be what the holders chose. Breaks that nothing is said about are not judged.

    Bad:
    ```yaml
    # roles/agent.yaml
    conditions:
      breaks: fixed  # P304
    ```
    Good:
    ```yaml
    # roles/agent.yaml
    conditions:
      breaks: rota
    ```
    Mend: flexible time. Let the team agree breaks in a rota that keeps the phones staffed. It costs a quarter of an
    hour a week.
    Waiver: where one person alone keeps a counter open.
    """
    for role in catalog.in_use:
        if role.conditions and role.conditions.breaks == "fixed":
            yield problem(
                "breaks are at fixed times: let the team agree them in a rota",
                ("roles", role.id, "conditions", "breaks"),
            )
