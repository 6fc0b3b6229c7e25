"""K107."""

from collections.abc import Iterator

from roles.finding import Problem, Severity, problem
from roles.model.catalog import Catalog
from roles.rule import rule


@rule("K107", Severity.WARNING, "starter")
def uncovered_statement(catalog: Catalog) -> Iterator[Problem]:
    """A statement of an earlier catalog is taken over by no responsibility.

    `sources.yaml` lists what earlier descriptions asked for. When roles are redesigned, work gets lost without
    anybody deciding that it should. Each statement is taken over where a responsibility names it in `covers`.

    Limits: it sees the link, not whether the new words still mean the old work.

    Bad:
    ```yaml
    # sources.yaml
    - id: OLD-1  # K107
      says: Answers letters
    ```
    Good:
    ```yaml
    # sources.yaml
    - id: OLD-1
      says: Answers letters
    # roles/head.yaml
    responsibilities:
      - {id: letters, does: Answer every letter within two working days, covers: [OLD-1]}
    ```
    Mend: name the statement under `covers`, or take it out of `sources.yaml` and say why in the commit.
    Waiver: work that was given up on purpose; the reason says who decided it.
    """
    covered = {
        statement
        for role in catalog.roles.values()
        if role.retired is None
        for responsibility in role.responsibilities
        for statement in responsibility.covers
    }
    if catalog.unread.ids.get("role"):
        return
    for name in catalog.sources:
        if name not in covered:
            yield problem("no responsibility takes over the statement “{id}”", ("sources", name, "id"), id=name)
