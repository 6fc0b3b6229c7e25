"""How many cases a result needs before it means something, and how many come."""

from roles.bounds import HUNDRED, aim
from roles.capacity import answers_to_tell
from roles.model.department import Department
from roles.model.level import ShareLevel
from roles.model.target import Target
from roles.workload import times_a_month


def cases_needed(target: Target) -> int | None:
    """Fewest cases with which a result at the target's level is told from its baseline (Wilson, 95 %).

    None where that cannot be said: no share, no baseline in percent, or both the same.
    """
    figure, today = aim(target.level), target.baseline.value if target.baseline else None
    if not isinstance(target.level, ShareLevel) or figure is None or today is None or today.unit != "%":
        return None
    try:
        return answers_to_tell(float(figure.number / HUNDRED), float(today.number / HUNDRED))
    except ValueError:
        return None


def cases_in_review(target: Target, pieces: float | None, department: Department | None) -> float | None:
    """How many cases come from one review of the target to the next, of `pieces` a month; None if that is not known."""
    reviews = times_a_month(target.review, department) if target.review else None
    return pieces / reviews if reviews and pieces is not None else None
