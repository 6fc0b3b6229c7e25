"""Autonomy: how much of the work the holder decides."""

from collections.abc import Iterator

from roles.design_profile.score import Score
from roles.design_profile.working_time import Part, WorkingTime
from roles.finding import Problem, problem
from roles.model.role import Responsibility, Role


def decides(responsibility: Responsibility) -> bool | None:
    """Whether the holder decides, or recommends and chooses the method; None where that is not said."""
    match responsibility.decision:
        case None:
            return None
        case "decides":
            return True
        case "recommends":
            return None if responsibility.method is None else responsibility.method == "own"
    return False


def autonomy(role: Role) -> Score:
    """Percent of the working time in which the holder decides, or recommends and chooses the method.

    Decision-making and work-methods autonomy of the Work Design Questionnaire (Morgeson and Humphrey 2006); that
    recommending counts like deciding once the method is the holder's own is our convention. What is not said does not
    count. A further decision never lowers it.
    """
    time = WorkingTime(role)
    percent = time.tally(decides).sure
    if percent is None and any(one.decision for one in role.responsibilities):
        percent = 0
    at = ("roles", role.id, "responsibilities")
    if percent is None:
        return Score("autonomy", None, (problem("nothing says what the holder may decide", at),))
    first = problem(
        "{percent} % of the {whole} is work the holder may decide, or recommend on by a method of the holder's own",
        at,
        percent=percent,
        whole=time.whole,
    )
    return Score("autonomy", percent, (first, *time.without_shares(), *_lines(time.parts)))


def _lines(parts: tuple[Part, ...]) -> Iterator[Problem]:
    for name, route, responsibility, share in parts:
        match responsibility.decision, responsibility.method:
            case "decides", _:
                yield problem("{id}, {share} %: the holder decides", route, id=name, counts=True, share=share)
            case "recommends", "own":
                yield problem(
                    "{id}, {share} %: the holder recommends and chooses the method",
                    route,
                    id=name,
                    counts=True,
                    share=share,
                )
            case "recommends", _:
                yield problem(
                    "{id}, {share} %: the holder recommends by a method not said to be the holder's",
                    route,
                    id=name,
                    counts=False,
                    share=share,
                )
            case "executes", _:
                yield problem("{id}, {share} %: the holder carries out", route, id=name, counts=False, share=share)
            case "assists", _:
                yield problem("{id}, {share} %: the holder assists", route, id=name, counts=False, share=share)
            case _:
                yield problem("{id}, {share} %: nothing says who decides", route, id=name, counts=False, share=share)
