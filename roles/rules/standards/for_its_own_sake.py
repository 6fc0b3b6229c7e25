"""S108."""

from collections.abc import Iterator

from roles.finding import Problem, Severity, problem
from roles.model.catalog import Catalog
from roles.model.standard import Standard
from roles.model.text import is_blank
from roles.rule import rule


@rule("S108", Severity.ERROR, "standard")
def for_its_own_sake(catalog: Catalog) -> Iterator[Problem]:
    """A standard lacks the need, owner, consequence or metric that makes it worth keeping.

    “Standards for their own sake” is the last of six misconceptions about them. Without a need no customer misses it;
    without an owner, and something that happens when it was missed, nobody inside does; what is never counted is
    forgotten. A standard that all do not follow is worth nothing, and weakens the others.

    Limits: a standard without figures may do without a metric if its `signs` say what one sees or hears. Whether a
    consequence teaches or punishes is for people to judge. One finding names all that is missing.

    Bad:
    ```yaml
    # standards/software.yaml
    - id: solved-once  # S108
      need: ~
      consequence: ~
    - id: answered-soon  # S108
      metrics: ~
    ```
    Good:
    ```yaml
    # standards/software.yaml
    - id: solved-once
      need: no-more-trouble
      owner: agent
      metrics: [solved-at-first]
      consequence: The agent rewrites the answer with the head
    ```
    Mend: name the need it meets, the one role that answers for it, what happens inside when it was missed, and the
    metric that shows it. If a need cannot be found, take the standard out.
    Waiver: a standard that the law or a contract asks for, with its name in the reason.
    """
    for standard in catalog.standards.values():
        missing = list(_missing(standard))
        if missing:
            yield problem(
                "as it stands, the standard is there for its own sake; write {keys}",
                ("standards", standard.id, "id"),
                keys=missing,
            )


def _missing(standard: Standard) -> Iterator[str]:
    """The keys to write."""
    if standard.need is None:
        yield "need"
    if standard.owner is None:
        yield "owner"
    if is_blank(standard.consequence):
        yield "consequence"
    if not standard.metrics and (standard.level is not None or not standard.signs):
        yield "metrics"
