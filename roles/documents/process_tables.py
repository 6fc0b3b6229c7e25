"""Tables of the processes and of their steps."""

from roles.documents.quantity_cells import amount_cells, amount_columns, amount_routes
from roles.documents.wording import Wording
from roles.model.walk import names
from roles.workbook.table import Table

_PROCESSES = {
    **{name: name for name in ("title", "purpose", "owner", "segments", "starts_when", "ends_when")},
    **dict.fromkeys(("id", "steps", "moments"), ""),
    **amount_routes("promised_within", "promised_within"),
}
_STEPS = {
    **{name: name for name in ("title", "moment_of_truth", "needs")},
    **dict.fromkeys(("id", "process", "number"), ""),
    **amount_routes("wait", "wait/at_most"),
    "told": "wait/told",
    "fail_points": "fail_points/*/what",
    "recovery": "recovery/does",
}


def processes(wording: Wording) -> Table:
    """One row for each process."""
    say = wording.say
    columns = {
        "id": say("Id"),
        "title": say("Process"),
        "purpose": say("Purpose"),
        "owner": say("Answers for it"),
        "segments": say("Customers served"),
        "starts_when": say("Starts when"),
        "ends_when": say("Ends when"),
        **amount_columns("promised_within", say("Promised within"), say("Promised within, unit")),
        "steps": say("Number of steps"),
        "moments": say("Moments of truth"),
    }
    rows = [
        {
            "id": one.id,
            "title": wording.plain(one.title),
            "purpose": wording.plain(one.purpose),
            "owner": wording.title("role", one.owner),
            "segments": wording.titles("segment", one.segments),
            "starts_when": wording.plain(one.starts_when),
            "ends_when": wording.plain(one.ends_when),
            **amount_cells(wording, "promised_within", one.promised_within),
            "steps": len(one.steps),
            "moments": sum(step.moment_of_truth for step in one.steps),
        }
        for one in wording.catalog.processes.values()
    ]
    return Table("processes", say("Processes"), columns, tuple(rows), ("processes",), _PROCESSES)


def steps(wording: Wording) -> Table:
    """One row for each step of a process."""
    say = wording.say
    columns = {
        "id": say("Id"),
        "process": say("Process"),
        "number": say("No."),
        "title": say("Step"),
        "moment_of_truth": say("Moment of truth"),
        "needs": say("Customers want"),
        **amount_columns("wait", say("Customer waits at most"), say("Customer waits at most, unit")),
        "told": say("Told while waiting"),
        "fail_points": say("What goes wrong"),
        "recovery": say("Put right by"),
    }
    rows = [
        {
            "id": f"{process.id}/{name}",
            "process": wording.plain(process.title),
            "number": number,
            "title": wording.plain(step.title),
            "moment_of_truth": wording.say("yes") if step.moment_of_truth else wording.say("no"),
            "needs": wording.titles("need", step.needs),
            **amount_cells(wording, "wait", step.wait.at_most if step.wait else None),
            "told": wording.plain(step.wait.told) if step.wait else None,
            "fail_points": "\n".join(wording.plain(point.what) for point in step.fail_points),
            "recovery": wording.plain(step.recovery.does) if step.recovery else None,
        }
        for process in wording.catalog.processes.values()
        for number, (name, step) in enumerate(zip(names(process.steps), process.steps, strict=True), 1)
    ]
    return Table("steps", say("Steps"), columns, tuple(rows), ("processes", "steps"), _STEPS, ("process",))
