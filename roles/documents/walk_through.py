"""A process in brief: what it is for, and its steps in order. The whole picture is the service blueprint."""

from typing import Any

from roles.documents.process_steps import CUSTOMER, SUPPORT
from roles.documents.wording import Wording
from roles.model.process import Process, Step


def walk_through(wording: Wording, process: Process) -> dict[str, Any]:
    """A process as plain data: its facts, and a line for each step."""
    route = ("processes", process.id)
    return {
        "title": wording.plain(process.title),
        "purpose": wording.text(process.purpose, (*route, "purpose")),
        "owner": wording.title("role", process.owner),
        "segments": wording.titles("segment", process.segments),
        "starts": wording.text(process.starts_when, (*route, "starts_when")),
        "ends": wording.text(process.ends_when, (*route, "ends_when")),
        "within": wording.amount(process.promised_within, wording.department.clock),
        "steps": [_step(wording, process, step, number) for number, step in enumerate(process.steps, 1)],
    }


def _step(wording: Wording, process: Process, step: Step, number: int) -> dict[str, Any]:
    doers = wording.catalog.doers
    names = (f"{process.id}/{step.id}/{action.id}" for action in step.actions)
    acting = {role.id: wording.line(role.title) for name in names for role, _ in doers.get(name, ())}
    open_work = any(action.lane not in (CUSTOMER, SUPPORT) for action in step.actions)
    return {
        "number": number,
        "title": wording.plain(step.title),
        "moment": step.moment_of_truth,
        "who": wording.items(list(acting.values())) or (wording.say("No role yet") if open_work else ""),
        "needs": wording.titles("need", step.needs),
    }
