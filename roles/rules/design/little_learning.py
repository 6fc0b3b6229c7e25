"""P501."""

from collections.abc import Iterator

from roles.design_profile.learning import kinds, received
from roles.finding import Problem, Severity, problem
from roles.model.catalog import Catalog
from roles.model.role import Learning
from roles.rule import rule


@rule("P501", Severity.WARNING, "starter", "learning_activities")
def little_learning(catalog: Catalog) -> Iterator[Problem]:
    """The role gives its holder little chance to learn.

    Continual learning is the fifth principle, and it keeps a person able to do the next job. In `starter` only a role
    with no chance at all is found; from `standard` on there should be two chances a year, of two kinds, so that one
    does not only sit in courses. The numbers are our convention.

    Limits: learning in the work itself cannot be seen here. Teaching others does not count (P505). A role without
    responsibilities is only a name yet and is not judged.

    Bad:
    ```yaml
    # roles/agent.yaml
    learning: ~  # P501
    ```
    Good:
    ```yaml
    # roles/agent.yaml
    learning:
      - {id: side-by-side, kind: course}
    ```
    Mend: rotation for a week, a project with another role, or coaching on the holder's own cases. Beside a course they
    cost little more than the hours.
    Waiver: for a role that ends within the year.
    """
    least = catalog.settings.learning_activities
    for role in catalog.in_use:
        chances = received(catalog, role)
        route = ("roles", role.id, "learning")
        if not role.responsibilities:
            continue
        if not chances:
            yield problem("the holder is given no chance to learn: add one, and say what it builds", route)
        elif catalog.strictness != "starter" and _at_most(chances) < least:
            yield problem(
                "chances to learn in a year: {count}, kinds of them: {kinds}; there should be at least {least} of each",
                route,
                count=len(chances),
                kinds=len(kinds(chances)),
                least=least,
            )


def _at_most(chances: tuple[Learning, ...]) -> int:
    """Kinds of learning, if each chance that does not say its kind is of one more."""
    return len(kinds(chances)) + sum(chance.kind is None for chance in chances)
