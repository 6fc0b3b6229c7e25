"""K105."""

from collections.abc import Iterator

from roles.finding import Problem, Severity, Term, problem
from roles.model.catalog import Catalog
from roles.rule import rule

_SHARED = {
    "metric": "metrics",
    "need": "needs",
    "competency": "competencies",
    "record": "records",
    "standard": "standards",
    "process": "processes",
}


@rule("K105", Severity.WARNING, "starter")
def unused_entry(catalog: Catalog) -> Iterator[Problem]:
    """An entry of a shared list is never used.

    A metric that measures nothing, a need nobody meets or a competency no role asks for is a leftover or a link that
    was forgotten. A standard counts as used when it belongs to a step or a place, a process when a role serves it.

    Limits: it sees that an entry is used, not that it is used well.

    Bad:
    ```yaml
    # needs.yaml
    - id: quiet  # K105
      title: Quiet
    ```
    Good:
    ```yaml
    # needs.yaml
    - id: quiet
      title: Quiet
    # standards/hardware.yaml
    - id: calm-room
      title: Calm room
      place: reception
      need: quiet
    ```
    Mend: link the entry from where it belongs, or take it out.
    Waiver: an entry prepared for a role that is announced with a date.
    """
    used: dict[str, set[str]] = {kind: set() for kind in _SHARED}
    for leaf in catalog.leaves:
        if leaf.kind in _SHARED:
            used[leaf.kind].add(str(leaf.value))
        elif leaf.kind in ("step", "action"):
            used["process"].add(str(leaf.value).partition("/")[0])
    used["standard"] |= {name for name, standard in catalog.standards.items() if standard.steps or standard.place}
    if catalog.unread.kinds or catalog.unread.ids:
        return
    for kind, root in _SHARED.items():
        for name in getattr(catalog, root):
            if name not in used[kind]:
                yield problem("the {kind} “{id}” is never used", (root, name, "id"), kind=Term("noun", kind), id=name)
