"""Pace: how much of the work the holder or the team times."""

from collections.abc import Iterator

from roles.design_profile.score import Score
from roles.design_profile.working_time import Part, WorkingTime
from roles.finding import Problem, Timed, problem
from roles.model.role import Responsibility, Role

OWN = ("self", "team")


def own_pace(responsibility: Responsibility) -> bool | None:
    """Whether the holder or the team sets the pace; None where that is not said."""
    return None if (by := _by(responsibility)) is None else by in OWN


def from_queue(responsibility: Responsibility) -> bool | None:
    """Whether the work is done as it comes in; None where that is not said."""
    return None if (by := _by(responsibility)) is None else by == "queue"


def mostly_queue(time: WorkingTime) -> bool:
    """Whether over half of the working time is surely done as the work comes in."""
    return (time.tally(from_queue).sure or 0) > 50


def pace(role: Role, clock: str | None) -> Score:
    """Percent of the working time whose pace the holder or the team sets.

    Work-scheduling autonomy (Morgeson and Humphrey 2006) and the HSE Management Standards' control over pace; that the
    team's pace counts like the holder's is our convention. What is not said does not count. Work that passes from
    queue or supervisor to the holder never lowers it. `clock` says which hours the department counts.
    """
    time = WorkingTime(role)
    percent = time.tally(own_pace).sure
    at = ("roles", role.id, "responsibilities")
    if percent is None:
        return Score("pace", None, (problem("nothing says who sets the pace", at),))
    first = problem(
        "{percent} % of the {whole} is done at a pace that the holder or the team sets",
        at,
        percent=percent,
        whole=time.whole,
    )
    return Score("pace", percent, (first, *time.without_shares(), *_lines(time.parts, clock), *_breaks(role)))


def _by(responsibility: Responsibility) -> str | None:
    return responsibility.pace.by if responsibility.pace else None


def _lines(parts: tuple[Part, ...], clock: str | None) -> Iterator[Problem]:
    for name, route, responsibility, share in parts:
        window = responsibility.pace.window if responsibility.pace else None
        match _by(responsibility):
            case "self" | "team" if window is None:
                yield problem(
                    "{id}, {share} %: own pace, without a latest time", route, id=name, counts=True, share=share
                )
            case "self" if window:
                yield problem(
                    "{id}, {share} %: the holder's pace, at the latest after {window}",
                    route,
                    id=name,
                    counts=True,
                    share=share,
                    window=Timed(window, clock),
                )
            case "team" if window:
                yield problem(
                    "{id}, {share} %: the team's pace, at the latest after {window}",
                    route,
                    id=name,
                    counts=True,
                    share=share,
                    window=Timed(window, clock),
                )
            case "queue":
                yield problem("{id}, {share} %: done as it comes in", route, id=name, counts=False, share=share)
            case "supervisor":
                yield problem(
                    "{id}, {share} %: the supervisor sets the pace", route, id=name, counts=False, share=share
                )
            case _:
                yield problem(
                    "{id}, {share} %: nothing says who sets the pace", route, id=name, counts=False, share=share
                )


def _breaks(role: Role) -> Iterator[Problem]:
    """Who chooses breaks; said beside the percent, not in it."""
    route = ("roles", role.id, "conditions", "breaks")
    match role.conditions and role.conditions.breaks:
        case "self":
            yield problem("the holder chooses when to take breaks", route)
        case "rota":
            yield problem("the team agrees breaks in a rota", route)
        case "fixed":
            yield problem("breaks are at fixed times", route)
