"""What stays of a process when some roles go."""

from collections.abc import Collection

from roles.model.process import Action, Process, Step


def left_of(process: Process, done: Collection[str]) -> Process:
    """The process with the actions in `done`, and those of customers in steps where some of them stay.

    A step left without front stage is no moment of truth any more. Nobody stays: no step does.
    """
    steps = (_step(step, f"{process.id}/{step.id}", done) for step in process.steps)
    stays = tuple(step for step in steps if any(action.lane != "customer" for action in step.actions))
    return process.model_copy(update={"steps": stays})


def _step(step: Step, route: str, done: Collection[str]) -> Step:
    actions = tuple(action for action in step.actions if action.lane == "customer" or f"{route}/{action.id}" in done)
    front = any(action.lane == "front-stage" for action in actions)
    return step.model_copy(update={"actions": actions, "moment_of_truth": step.moment_of_truth and front})


def without_lost_links(process: Process, roles: Collection[str], actions: Collection[str], head: str) -> Process:
    """The process without hand-overs to, and recoveries by, actions that went; without the lines of roles that went.

    `roles` and `actions` are those that stay. A script in which nobody of the department speaks any more goes whole.
    """
    return process.model_copy(
        update={
            "owner": process.owner if process.owner in (None, *roles) else head,
            "steps": tuple(_linked(step, roles, actions) for step in process.steps),
            "waivers": (),
        }
    )


def _linked(step: Step, roles: Collection[str], actions: Collection[str]) -> Step:
    recovery = step.recovery
    script = tuple(line for line in step.script if line.speaker in (None, *roles))
    return step.model_copy(
        update={
            "actions": tuple(_passed_on(action, actions) for action in step.actions),
            "recovery": recovery if recovery and recovery.action in (None, *actions) else None,
            "script": script if any(line.speaker for line in script) else (),
        }
    )


def _passed_on(action: Action, actions: Collection[str]) -> Action:
    if action.hand_over is None or action.hand_over.to in (None, *actions):
        return action
    return action.model_copy(update={"hand_over": None})
