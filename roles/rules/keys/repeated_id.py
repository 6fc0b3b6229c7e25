"""K104."""

from collections.abc import Iterator

from roles.finding import Problem, Severity, problem
from roles.model.catalog import Catalog
from roles.rule import rule


@rule("K104", Severity.ERROR, "starter")
def repeated_id(catalog: Catalog) -> Iterator[Problem]:
    """An id is used twice in one list.

    Ids tell entries apart in links, in Word documents that come back, and in comparisons. With two entries of one id
    nobody can say which is meant.

    Bad:
    ```yaml
    # roles/head.yaml
    responsibilities:
      - {id: letters, does: Answer every letter within two working days}
      - {id: letters, does: File every letter on the day}  # K104
    ```
    Good:
    ```yaml
    # roles/head.yaml
    responsibilities:
      - {id: letters, does: Answer every letter within two working days}
      - {id: filing, does: File every letter on the day}
    ```
    Mend: give the second entry an id of its own, or take it out.
    Waiver: never.
    """
    told: set[tuple[str, ...]] = set()
    numbered = (leaf.route for leaf in catalog.leaves if "#" in "/".join(leaf.route))
    inside = (route[: place + 1] for route in numbered for place, part in enumerate(route) if "#" in part)
    for route in (*catalog.repeated, *inside):
        if route not in told and not route[-1].startswith("#"):
            told.add(route)
            yield problem("the id “{id}” is already used in this list", route, id=route[-1].partition("#")[0])
