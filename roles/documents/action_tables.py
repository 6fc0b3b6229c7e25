"""Tables of who acts: the rights of roles in processes, and every action with who does it."""

from collections.abc import Iterator
from typing import get_args

from roles.documents.quantity_cells import amount_cells, amount_columns, amount_routes
from roles.documents.wording import Wording
from roles.model.process import Action, Process, Step
from roles.model.role import Responsibility, Role
from roles.model.walk import names
from roles.workbook.table import Table, Value

_RIGHTS: tuple[str, ...] = get_args(get_args(Responsibility.model_fields["decision"].annotation)[0])

_ACTIONS = {
    **{name: name for name in ("lane", "does", "records")},
    **dict.fromkeys(("id", "process", "step", "roles", "decision"), ""),
    "hand_over": "hand_over/what",
    "hand_over_to": "hand_over/to",
    **amount_routes("hand_over_within", "hand_over/within"),
}


def matrix(wording: Wording) -> Table:
    """Roles in use by processes: with which rights a role acts in a process, the widest first.

    Roles that act in no process and processes in which nobody acts are left out.
    """
    doing = {role.id: _rights(wording, role) for role in wording.catalog.in_use}
    processes = [one for one in wording.catalog.processes.values() if any(one.id in found for found in doing.values())]
    columns = {"id": wording.say("Id"), "role": wording.say("Role")}
    rows = [
        {
            "id": role.id,
            "role": wording.plain(role.title),
            **{_column(process): doing[role.id].get(process.id) for process in processes},
        }
        for role in wording.catalog.in_use
        if doing[role.id]
    ]
    columns |= {_column(process): wording.bare(process.title) for process in processes}
    return Table("matrix", wording.say("Roles by processes"), columns, tuple(rows))


def _column(process: Process) -> str:
    """An id as the name of a column; ids have no `_`, so it is like no other."""
    return f"in_{process.id.replace('-', '_')}"


def _rights(wording: Wording, role: Role) -> dict[str, str]:
    """Process → rights in words."""
    found: dict[str, set[str | None]] = {}
    for one in role.responsibilities:
        for action in one.actions:
            if action in wording.catalog.ids["action"]:
                found.setdefault(action.partition("/")[0], set()).add(one.decision)
    return {process: _in_words(wording, rights) for process, rights in found.items()}


def _in_words(wording: Wording, rights: set[str | None]) -> str:
    unsaid = wording.say("Acts; right not described") if None in rights else ""
    return wording.items([*(wording.term("decision", right) for right in _RIGHTS if right in rights), unsaid])


def actions(wording: Wording) -> Table:
    """One row for each action of a step, with who does it."""
    say = wording.say
    columns = {
        "id": say("Id"),
        "process": say("Process"),
        "step": say("Step"),
        "lane": say("Lane"),
        "does": say("Action"),
        "roles": say("Done by"),
        "decision": say("Decision"),
        "records": say("Records"),
        "hand_over": say("Hands over"),
        "hand_over_to": say("Goes on with"),
        **amount_columns("hand_over_within", say("Handed over within"), say("Handed over within, unit")),
    }
    rows = tuple(_action(wording, *found) for found in _all_actions(wording))
    above = ("processes", "steps", "actions")
    return Table("actions", say("Actions"), columns, rows, above, _ACTIONS, ("process", "step"))


def _all_actions(wording: Wording) -> Iterator[tuple[str, Process, Step, Action]]:
    for process in wording.catalog.processes.values():
        for of, step in zip(names(process.steps), process.steps, strict=True):
            for name, action in zip(names(step.actions), step.actions, strict=True):
                yield f"{process.id}/{of}/{name}", process, step, action


def _action(wording: Wording, name: str, process: Process, step: Step, action: Action) -> dict[str, Value]:
    doers = wording.catalog.doers.get(f"{process.id}/{step.id}/{action.id}", ())
    over = action.hand_over
    return {
        "id": name,
        "process": wording.plain(process.title),
        "step": wording.plain(step.title),
        "lane": wording.term("lane", action.lane),
        "does": wording.plain(action.does),
        "roles": wording.items(list(dict.fromkeys(wording.plain(role.title) for role, _ in doers))),
        "decision": _in_words(wording, {one.decision for _, one in doers}) if doers else None,
        "records": wording.titles("record", action.records),
        "hand_over": wording.plain(over.what) if over else None,
        "hand_over_to": wording.title("action", over.to) if over else None,
        **amount_cells(wording, "hand_over_within", over.within if over else None),
    }
