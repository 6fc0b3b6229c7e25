"""O109."""

from collections.abc import Iterator

from roles.finding import Problem, Severity, problem
from roles.model.catalog import Catalog
from roles.rule import rule


@rule("O109", Severity.WARNING, "standard")
def unserved_segment(catalog: Catalog) -> Iterator[Problem]:
    """A group of customers that no role serves.

    A segment was named because these customers want something of their own. If no role is there for them, they are
    served by whoever has time, and nobody hears what they miss.

    Limits: a role serves the segments it names; one that names none serves those of the processes in which it works.
    Targets belong to roles, so they serve whom the role serves. As long as nothing names a segment the rule is silent.

    Bad:
    ```yaml
    # department.yaml
    segments:
      - {id: firms, title: Firms}  # O109
    ```
    Good:
    ```yaml
    # department.yaml
    segments:
      - {id: firms, title: Firms}
    # roles/agent.yaml
    segments: [households, firms]
    ```
    Mend: name the segment in the role that is to serve it, and give it the hours; or serve it together with another
    segment and take it out of the list.
    Waiver: a segment that will be served from a stated day on.
    """
    hidden = catalog.unread.any("role", "process")
    if catalog.department is None or hidden:
        return
    served = {segment for role in catalog.in_use for segment in role.segments}
    for name, process in catalog.processes.items():
        steps = ((step.id, action.id) for step in process.steps for action in step.actions)
        doing = (catalog.doers.get(f"{name}/{step}/{action}", ()) for step, action in steps)
        if process.segments and any(not role.segments for doers in doing for role, _ in doers):
            served.update(process.segments)
    if not served:
        return
    for segment in catalog.department.segments:
        if segment.id not in served:
            yield problem(
                "no role serves the segment “{segment}”: name it in the role that does",
                ("department", "segments", segment.id),
                segment=segment.id,
            )
