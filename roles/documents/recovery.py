"""What is done when a moment of truth failed, who may do it, and how far."""

from collections.abc import Iterable
from typing import Any

from roles.documents.limits import above, limit_words
from roles.documents.process_steps import Steps
from roles.finding import Route
from roles.model.process import Recovery
from roles.model.role import Responsibility, Role


def recovery(steps: Steps, found: Recovery | None, route: Route) -> dict[str, Any] | None:
    """The recovery of a step with those whose action it is; None where there is none."""
    if found is None or (found.does is None and found.action is None):
        return None
    wording = steps.wording
    doers = wording.catalog.doers.get(found.action or "", ())
    return {
        "does": wording.text(found.does, (*route, "recovery", "does")),
        "who": _by_right(steps, doers) or _nobody(steps, found.action),
    }


def _by_right(steps: Steps, doers: Iterable[tuple[Role, Responsibility]]) -> list[dict[str, str]]:
    """Every right once, with all who have it."""
    found: dict[str, list[str]] = {}
    for role, work in doers:
        found.setdefault(_right(steps, work), []).append(steps.wording.line(role.title))
    return [{"role": steps.wording.items(roles), "right": right} for right, roles in found.items()]


def _nobody(steps: Steps, action: str | None) -> list[dict[str, str]]:
    """An action without a role, or a link that leads nowhere."""
    if action is None:
        return []
    placed = steps.placed.get(action)
    return [{"role": steps.who(placed) if placed else steps.wording.title("action", action), "right": ""}]


def _right(steps: Steps, work: Responsibility) -> str:
    """How far the work's role may go: its right over it, the limit, and who decides beyond."""
    wording = steps.wording
    beyond = above(wording, work)
    limit = str(limit_words(wording, work, ()))
    right = wording.term("decision", work.decision)
    if not (right and limit):
        return right or limit
    words = wording.say("{label}: {words}", label=right, words=limit)
    return words + wording.say("; beyond that: {who}", who=beyond) if beyond else words
