"""The service blueprint as an SVG file."""

from roles.documents.kind import document
from roles.documents.process_steps import CUSTOMER, LANES, Placed, Steps
from roles.documents.wording import Wording
from roles.figures.blueprint import Column, Deed, Key, Lane, Words, blueprint
from roles.figures.svg import svg
from roles.finding import Route
from roles.model.process import Process, Step

GROUNDS = ("DDEBF7", "E2EFDA", "FCE9DA", "EAE6F0")
UNSORTED = len(LANES)
"""The lane of actions that have none yet."""
FONT, EAST_ASIAN_FONT, COLOUR = "Arial", "Microsoft YaHei", "1F4E79"


@document("service-blueprint", about="process", form="svg", only=lambda _, process: bool(process.steps))
def blueprint_picture(wording: Wording, process: Process) -> bytes:
    """The picture of `process`."""
    steps = Steps(wording.unmarked, process)
    columns = tuple(_column(steps, *one) for one in steps)
    unsorted = any(deed.lane == UNSORTED for column in columns for deed in column.deeds)
    letterhead = wording.department.letterhead
    colour = (letterhead and letterhead.colour) or COLOUR
    fonts = (letterhead and letterhead.font) or FONT, (letterhead and letterhead.east_asian_font) or EAST_ASIAN_FONT
    picture = blueprint(columns, _words(steps, unsorted=unsorted), colour)
    return svg(picture, language=wording.language, fonts=fonts)


def _words(steps: Steps, *, unsorted: bool) -> Words:
    wording = steps.wording
    title = wording.line(steps.process.title)
    lines = wording.say("Line of interaction"), wording.say("Line of visibility"), wording.say(
        "Line of internal interaction"
    )  # fmt: skip
    names = wording.say("Customer"), wording.say("Front stage"), wording.say("Back stage"), wording.say("Support")
    lanes = [Lane(*one) for one in zip(names, GROUNDS, (*lines, ""), strict=True)]
    if unsorted:
        lanes.append(Lane(wording.say("Not sorted into a lane yet"), "F2F2F2"))
    return Words(
        wording.say("{kind}: {subject}", kind=wording.term("kind", "service-blueprint"), subject=title),
        wording.say(
            "Lanes from top to bottom: {lanes}. Steps from left to right: {steps}. Every box says who does what.",
            lanes=wording.items(list(names)),
            steps=wording.items([_heading(wording, number, step) for number, step, _ in steps]),
        ),
        tuple(lanes),
        wording.say("▲ Fail points"),
        Key(
            wording.say("Key"),
            (
                wording.say("★ Moment of truth: a contact that makes or breaks the customer's impression of us."),
                wording.say("▲ Fail point: where this service breaks most easily."),
                wording.say("Wait: the longest time that customers wait in this step."),
            ),
            wording.say("One after the other"),
            wording.say("Hand-over to the action whose number follows →"),
            wording.say("Contact of customer and front stage"),
        ),
    )


def _heading(wording: Wording, number: int, step: Step) -> str:
    star = " ★" if step.moment_of_truth else ""
    return f"{number} {wording.line(step.title)}{star}"


def _column(steps: Steps, number: int, step: Step, route: Route) -> Column:
    wording = steps.wording
    wait = step.wait and wording.amount(step.wait.at_most, wording.department.clock)
    notes = (
        wording.say("★ Moment of truth") if step.moment_of_truth else "",
        wording.say("Complaint step: {step}", step=wording.term("complaint step", step.complaint_step))
        if step.complaint_step
        else "",
        wording.say("Wait: at most {time}", time=wait) if wait else "",
    )
    return Column(
        f"{number} {wording.line(step.title)}",
        "\n".join(filter(None, notes)),
        tuple(_deed(steps, one) for one in steps.actions(number, step, route)),
        tuple(f"▲ {words}" for point in step.fail_points if (words := wording.line(point.what))),
    )


def _deed(steps: Steps, one: Placed) -> Deed:
    wording, action = steps.wording, one.action
    who = "" if action.lane == CUSTOMER else steps.who(one)
    return Deed(
        one.number,
        LANES.index(action.lane) if action.lane else UNSORTED,
        f"{one.number} {who}".strip(),
        wording.line(action.does),
        _handed(steps, one),
        _target(steps, one),
    )


def _target(steps: Steps, one: Placed) -> str:
    """The number of the action that takes over; what was written where it is none of this process."""
    to = (one.action.hand_over and one.action.hand_over.to) or ""
    return steps.placed[to].number if to in steps.placed else to


def _handed(steps: Steps, one: Placed) -> str:
    """Where the work goes, in what time, and what it is."""
    found = one.action.hand_over
    if found is None:
        return ""
    wording = steps.wording
    words = steps.receiver(found)
    if found.within:
        time = wording.amount(found.within, wording.department.clock)
        words = wording.say("{who}, within {time}", who=words, time=time)
    if found.what:
        words = wording.say("{who}: {what}", who=words, what=wording.line(found.what))
    return f"→ {words}"
