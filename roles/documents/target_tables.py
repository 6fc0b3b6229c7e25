"""The table of the targets of all roles in use."""

from roles.documents.levels import target_sentence
from roles.documents.quantity_cells import (
    amount_cells,
    amount_columns,
    amount_routes,
    bare_unit,
    level_cells,
    level_columns,
    level_routes,
)
from roles.documents.wording import Wording
from roles.model.level import Measured
from roles.model.role import Role
from roles.model.target import Target
from roles.model.walk import names
from roles.sample import cases_needed
from roles.workbook.table import Table, Value

_ROUTES = {
    **{name: name for name in ("metric", "standard", "by", "review", "need", "scope", "means", "evidence")},
    **dict.fromkeys(("id", "role", "number", "cases_needed", "sentence"), ""),
    **level_routes(),
    **amount_routes("baseline", "baseline/value"),
    "baseline_on": "baseline/on",
    "baseline_n": "baseline/n",
    **amount_routes("best", "best/value"),
    "best_on": "best/on",
    "best_n": "best/n",
    "feedback": "feedback/every",
    "feedback_to": "feedback/to",
    "feedback_source": "feedback/source",
    "record": "feedback/record",
}


def targets(wording: Wording) -> Table:
    """One row for each target of a role in use, under the number that its papers give it."""
    say = wording.say
    columns = {
        "id": say("Id"),
        "role": say("Role"),
        "number": say("No."),
        "metric": say("Metric"),
        "standard": say("Supports the standard"),
        **level_columns(wording, say("Level")),
        "by": say("By"),
        **amount_columns("baseline", say("Today"), say("Today, unit")),
        "baseline_on": say("Today measured on"),
        "baseline_n": say("Cases behind today"),
        **amount_columns("best", say("Best so far"), say("Best so far, unit")),
        "best_on": say("Best measured on"),
        "best_n": say("Cases behind the best"),
        "cases_needed": say("Cases needed"),
        "review": say("Looked at together"),
        "feedback": say("Result reported"),
        "feedback_to": say("Result goes to"),
        "feedback_source": say("Result comes"),
        "record": say("Record of the result"),
        "need": say("Customers want"),
        "scope": say("What is counted"),
        "means": say("What makes it possible"),
        "evidence": say("Evidence"),
        "sentence": say("Target in words"),
    }
    rows = [
        _target(wording, role, target, number, f"{role.id}/{name}")
        for role in wording.catalog.in_use
        for number, (name, target) in enumerate(zip(names(role.targets), role.targets, strict=True), 1)
    ]
    return Table("targets", say("Targets"), columns, tuple(rows), ("roles", "targets"), _ROUTES, ("role",))


def _target(wording: Wording, role: Role, target: Target, number: int, name: str) -> dict[str, Value]:
    feedback, bare = target.feedback, bare_unit(wording, target.level)
    return {
        "id": name,
        "role": wording.plain(role.title),
        "number": number,
        "metric": wording.title("metric", target.metric),
        "standard": wording.title("standard", target.standard),
        **level_cells(wording, target.level, target.metric),
        "by": target.by,
        **_measured(wording, "baseline", target.baseline, bare),
        **_measured(wording, "best", target.best, bare),
        "cases_needed": cases_needed(target),
        "review": wording.term("every", target.review),
        "feedback": wording.term("every", feedback.every) if feedback else None,
        "feedback_to": wording.term("recipient", feedback.to) if feedback else None,
        "feedback_source": wording.term("feedback source", feedback.source) if feedback else None,
        "record": wording.title("record", feedback.record) if feedback else None,
        "need": wording.title("need", target.need),
        "scope": wording.plain(target.scope),
        "means": wording.plain(target.means),
        "evidence": wording.plain(target.evidence),
        "sentence": target_sentence(wording, target),
    }


def _measured(wording: Wording, name: str, measured: Measured | None, bare: str) -> dict[str, Value]:
    return {
        **amount_cells(wording, name, measured.value if measured else None, bare),
        f"{name}_on": measured.on if measured else None,
        f"{name}_n": measured.n if measured else None,
    }
