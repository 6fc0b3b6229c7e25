"""The four steps of a complaint and the nine things that dissatisfied customers want, as a process meets them."""

from typing import Any, get_args

from roles.documents.process_steps import Steps
from roles.documents.wording import Wording
from roles.model.need import Need
from roles.model.process import Step

FOUR: tuple[str, ...] = get_args(get_args(Step.model_fields["complaint_step"].annotation)[0])
NINE = range(1, 10)


def complaint(steps: Steps) -> dict[str, Any] | None:
    """Which step answers what; None for a process that handles no complaints."""
    if not any(step.complaint_step for _, step, _ in steps):
        return None
    return {"steps": [_step(steps, name) for name in FOUR], "wants": [_want(steps, want) for want in NINE]}


def _step(steps: Steps, name: str) -> dict[str, str]:
    """One of the four, with the steps that are it and the wants that these answer."""
    title = steps.wording.term("complaint step", name)
    found = [(number, step) for number, step, _ in steps if step.complaint_step == name]
    wants = sorted({want for _, step in found for want in wants_of(steps.wording, step)})
    return {
        "title": title[:1].upper() + title[1:],
        "where": where(steps.wording, found),
        "wants": steps.wording.items([steps.wording.term("complaint want", str(want)) for want in wants]),
    }


def _want(steps: Steps, want: int) -> dict[str, str]:
    needs = [need for need in steps.wording.catalog.needs.values() if need.complaint_want == want]
    found = [(number, step) for number, step, _ in steps if want in wants_of(steps.wording, step)]
    return {
        "title": steps.wording.term("complaint want", str(want)),
        "needs": steps.wording.items([steps.wording.line(need.title) for need in needs]),
        "where": where(steps.wording, found),
    }


def needs_of(wording: Wording, step: Step) -> list[Need]:
    """What customers want at a step, as far as the catalog knows it."""
    return [wording.catalog.needs[name] for name in step.needs if name in wording.catalog.needs]


def wants_of(wording: Wording, step: Step) -> list[int]:
    """The numbers of the wants that a step answers."""
    return sorted({need.complaint_want for need in needs_of(wording, step) if need.complaint_want})


def where(wording: Wording, found: list[tuple[int, Step]]) -> str:
    """Steps by number and title."""
    return wording.items([f"{number} {wording.line(step.title)}" for number, step in found])
