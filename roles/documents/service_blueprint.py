"""The service blueprint of a process: the picture in bands of steps, the script, and how failures are put right."""

from typing import Any

from roles.documents.bands import bands
from roles.documents.complaint import complaint, needs_of
from roles.documents.coverage import numbered as in_order
from roles.documents.kind import document
from roles.documents.masthead import masthead
from roles.documents.process_steps import CUSTOMER, LANES, Placed, Steps
from roles.documents.recovery import recovery
from roles.documents.wording import Wording
from roles.finding import Route
from roles.model.process import HandOver, Line, Process, Step

UNSORTED = "unsorted"


@document("service-blueprint", about="process")
def service_blueprint(wording: Wording, process: Process) -> dict[str, Any]:
    """Everything the blueprint of `process` says, as plain data."""
    steps = Steps(wording, process)
    return {
        **masthead(wording, "service-blueprint"),
        "process": _facts(wording, process),
        "bands": _bands(wording, process),
        "steps": [scene for one in steps if any(_said(scene := _scene(steps, *one)))],
        "recoveries": [
            {"number": number, "title": wording.line(step.title), "moment": step.moment_of_truth, **found}
            for number, step, route in steps
            if (found := recovery(steps, step.recovery, route))
        ],
        "complaint": complaint(steps),
    }


def _facts(wording: Wording, process: Process) -> dict[str, str]:
    route = ("processes", process.id)
    improvement = process.improvement
    promised = wording.amount(process.promised_within, wording.department.clock)
    return {
        **{
            name: wording.text(getattr(process, name), (*route, name))
            for name in ("title", "purpose", "starts_when", "ends_when")
        },
        "owner": wording.title("role", process.owner),
        "customers": wording.titles("segment", process.segments),
        "promised": wording.edit(promised, (*route, "promised_within")) if promised else "",
        "strategy": wording.term("strategy", process.strategy),
        "strategy_meaning": wording.term("strategy meaning", process.strategy),
        "improvement": wording.term("improvement", improvement.method) if improvement else "",
        "improvement_reason": wording.text(improvement.reason, (*route, "improvement", "reason"))
        if improvement
        else "",
    }


def _columns(wording: Wording, process: Process) -> list[dict[str, Any]]:
    steps = Steps(wording, process)
    return [_column(steps, *one) for one in steps]


def _bands(wording: Wording, process: Process) -> list[dict[str, Any]]:
    """The steps of each page of the picture."""
    columns, found = _columns(wording, process), []
    printed = zip(*(map(_cells, _columns(one, process)) for one in wording.each()), strict=True)
    for part in bands([["\n".join(filter(None, cells)) for cells in zip(*step, strict=True)] for step in printed]):
        inside = columns[part]
        first, last, total = (str(number) for number in (part.start + 1, part.stop, len(columns)))
        found.append(
            {
                "title": wording.say("step {number} of {total}", number=first, total=total)
                if first == last
                else wording.say("steps {first} to {last} of {total}", first=first, last=last, total=total),
                "steps": inside,
                "idle": [lane for lane in map(_name, LANES) if not any(column[lane] for column in inside)],
                UNSORTED: any(column[UNSORTED] for column in inside),
                "fail_points": any(column["fail_points"] for column in inside),
            }
        )
    return found


def _column(steps: Steps, number: int, step: Step, route: Route) -> dict[str, Any]:
    """A step of the picture: what each lane does."""
    wording = steps.wording
    placed = steps.actions(number, step, route)
    wait = step.wait and wording.amount(step.wait.at_most, wording.department.clock)
    return {
        "number": number,
        "title": wording.text(step.title, (*route, "title")),
        "moment": step.moment_of_truth,
        "complaint_step": wording.term("complaint step", step.complaint_step),
        "wait": wording.edit(wait, (*route, "wait", "at_most")) if wait else "",
        **{_name(lane): [_action(steps, one) for one in placed if one.action.lane == lane] for lane in (*LANES, None)},
        "fail_points": [
            wording.text(point.what, (*route, "fail_points", point.id, "what"))
            for point in step.fail_points
            if point.what
        ],
    }


def _name(lane: str | None) -> str:
    """What templates call a lane."""
    return (lane or UNSORTED).replace("-", "_")


def _action(steps: Steps, one: Placed) -> dict[str, Any]:
    action = one.action
    return {
        "number": one.number,
        "who": steps.who(one),
        "does": steps.wording.text(action.does, (*one.route, "does")),
        "hand_over": _hand_over(steps, action.hand_over or HandOver(), one.route),
    }


def _hand_over(steps: Steps, found: HandOver, route: Route) -> dict[str, str]:
    within = steps.wording.amount(found.within, steps.wording.department.clock)
    return {
        "to": steps.receiver(found),
        "within": steps.wording.edit(within, (*route, "hand_over", "within")) if within else "",
        "what": steps.wording.text(found.what, (*route, "hand_over", "what")),
    }


def _cells(column: dict[str, Any]) -> list[str]:
    """The words of a column by the rows of the table, to reckon their height."""
    head = "\n".join(str(column[name]) or " " for name in ("title", "complaint_step", "wait"))
    lanes = [column[_name(lane)] for lane in (*LANES, UNSORTED)]
    return [head, *("\n".join(map(_words, actions)) for actions in lanes), "\n".join(column["fail_points"])]


def _words(action: dict[str, Any]) -> str:
    hand_over = action["hand_over"]
    after = f"\n→ {hand_over['to']}, {hand_over['within']}: {hand_over['what']}" if any(hand_over.values()) else ""
    return f"{action['number']} {action['who']}\n{action['does']}{after}"


def _scene(steps: Steps, number: int, step: Step, route: Route) -> dict[str, Any]:
    """A step of the script: what the customer needs, who says what, where it fails."""
    wording = steps.wording
    name = f"{steps.process.id}/{step.id}"
    wait = step.wait and wording.amount(step.wait.at_most, wording.department.clock)
    means = {need.id: need.means for need in needs_of(wording, step)}
    records = dict.fromkeys(record for action in step.actions for record in action.records)
    return {
        "number": number,
        "title": wording.line(step.title),
        "moment": step.moment_of_truth,
        "needs": [
            {"title": wording.title("need", need), "means": wording.plain(means.get(need))} for need in step.needs
        ],
        "standards": wording.say("; ").join(
            wording.line(one.title) for _, one in in_order(wording).values() if name in one.steps
        ),
        "wait": wait or "",
        "told": wording.text(step.wait.told if step.wait else None, (*route, "wait", "told")),
        "records": wording.titles("record", tuple(records)),
        "script": [_line(wording, line, (*route, "script", line.id)) for line in step.script],
        "fail_points": [
            {
                "what": wording.plain(point.what),
                "prevented_by": wording.text(point.prevented_by, (*route, "fail_points", point.id, "prevented_by")),
            }
            for point in step.fail_points
            if point.what or point.prevented_by
        ],
    }


def _said(scene: dict[str, Any]) -> list[Any]:
    """What a scene says beside its number and title."""
    return [value for name, value in scene.items() if name not in ("number", "title", "moment")]


def _line(wording: Wording, line: Line, route: Route) -> dict[str, Any]:
    """A line of the script; without a speaker it is the customer's."""
    return {
        "who": wording.title("role", line.speaker) or wording.term("speaker", CUSTOMER),
        "says": wording.text(line.says, (*route, "says")),
        "prop": wording.text(line.prop, (*route, "prop")),
        "by_customer": not line.speaker,
    }
