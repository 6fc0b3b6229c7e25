"""P302."""

from collections.abc import Iterator

from roles.design_profile.pace import own_pace
from roles.finding import Problem, Severity, problem
from roles.model.catalog import Catalog
from roles.rule import rule


@rule("P302", Severity.WARNING, "strict")
def endless_window(catalog: Catalog) -> Iterator[Problem]:
    """Work at the holder's own pace has no latest time.

    The third principle lets people set their own pace within a certain range. Without a latest time there is no range:
    the work waits until somebody asks, and then the one who asks sets the pace after all.

    Limits: it sees that a time is stated, not that it suits the customer.

    Bad:
    ```yaml
    # roles/agent.yaml
    responsibilities:
      - {id: close, pace: {window: ~}}  # P302
    ```
    Good:
    ```yaml
    # roles/agent.yaml
    responsibilities:
      - {id: close, pace: {by: self, window: 2 d}}
    ```
    Mend: write the latest time as `window`, as long as customers and colleagues can bear. It costs nothing.
    Waiver: for work that nobody waits for.
    """
    for role in catalog.in_use:
        for responsibility in role.responsibilities:
            if own_pace(responsibility) and responsibility.pace and responsibility.pace.window is None:
                yield problem(
                    "the work is done at the holder's own pace, but nothing says by when: state the latest time",
                    ("roles", role.id, "responsibilities", responsibility.id, "pace", "window"),
                )
