"""O103."""

from collections.abc import Iterator

from roles.finding import Problem, Severity, problem
from roles.model.catalog import Catalog
from roles.rule import rule


@rule("O103", Severity.ERROR, "starter")
def orphan_work(catalog: Catalog) -> Iterator[Problem]:
    """A responsibility that no process needs.

    Work is set up because a process asks for it (因事设岗). A responsibility without a place in any process is a habit,
    a courtesy to somebody, or a step that the drawing forgot; nobody notices when it stops, and nobody can say when it
    is due.

    Limits: it is silent until most of the role's work has its place, so that half-drawn processes are left alone. A
    role that serves no process at all is found by D112, an action that nobody does by B101.

    Bad:
    ```yaml
    # roles/agent.yaml
    responsibilities:
      - id: suggest
        actions: []  # O103
      - {id: close, actions: [enquiry/close/ask, improvement/find/suggest]}
    ```
    Good:
    ```yaml
    # roles/agent.yaml
    responsibilities:
      - {id: close, actions: [enquiry/close/ask, improvement/find/suggest]}
    ```
    Mend: name under `actions` what the work does in which process; if the action is missing there, draw it. If no
    process wants the result, drop the work and tell the holder how much time that frees.
    Waiver: work for one occasion, such as preparing a move, until its day.
    """
    if not catalog.processes:
        return
    for role in catalog.in_use:
        loose = [work for work in role.responsibilities if not work.actions]
        if 2 * len(loose) < len(role.responsibilities):
            for work in loose:
                yield problem(
                    "no process needs “{id}”: name the action it does, or drop it",
                    ("roles", role.id, "responsibilities", work.id, "actions"),
                    id=work.id,
                )
