"""Feedback: how the holder comes to know the results of the work."""

from collections.abc import Iterator

from roles.design_profile.score import Score
from roles.design_profile.working_time import Part, WorkingTime
from roles.finding import Problem, Term, problem
from roles.model.role import Role
from roles.model.target import Feedback, Target

REACHED = ("holder", "team")
"""Recipients among whom the holder is."""


def lacking(feedback: Feedback | None) -> list[str]:
    """The keys that are missing from a target's feedback."""
    said = feedback or Feedback.model_construct(every=None, source=None, to=None)
    return [key for key in ("every", "source", "to") if getattr(said, key) is None]


def reaches_holder(target: Target) -> bool:
    """Whether the target says how often and from where its result reaches the holder or the team."""
    return not lacking(target.feedback) and target.feedback is not None and target.feedback.to in REACHED


def sources(role: Role) -> frozenset[str] | None:
    """Where the results come from that reach the holder or the team; None while a target does not say."""
    said = [target.feedback for target in role.targets]
    if any(one is None or one.source is None for one in said):
        return None
    return frozenset(one.source for one in said if one and one.source and one.to != "manager")


def feedback(role: Role) -> Score:
    """Percent of the working time in responsibilities of which a result reaches the holder.

    A responsibility counts when one of its metrics has a target in the role that names source and cadence of its
    feedback, to the holder or the team: feedback from the job and from others (Hackman and Oldham 1975). Weighing it by
    time is our convention. A further target or feedback never lowers it.
    """
    time = WorkingTime(role)
    at = ("roles", role.id, "targets")
    reached = {target.metric for target in role.targets if target.metric and reaches_holder(target)}
    percent = time.tally(lambda one: not reached.isdisjoint(one.measured_by)).sure if role.targets else None
    if percent is None:
        nothing = problem("without responsibilities and targets nothing says how the holder learns the results", at)
        return Score("feedback", None, (nothing,))
    first = problem(
        "{percent} % of the {whole} is work of which a result reaches the holder",
        at,
        percent=percent,
        whole=time.whole,
    )
    return Score("feedback", percent, (first, *time.without_shares(), *_lines(role, time.parts), *_loose(role)))


def _lines(role: Role, parts: tuple[Part, ...]) -> Iterator[Problem]:
    for name, route, responsibility, share in parts:
        measured = [target for target in role.targets if target.metric in responsibility.measured_by]
        heard = next((target for target in measured if reaches_holder(target)), None)
        if heard and (said := heard.feedback):
            yield problem(
                "{id}, {share} %: {target} reaches the {to} {every}, {source}",
                route,
                id=name,
                counts=True,
                share=share,
                target=heard.id,
                to=Term("recipient", said.to or ""),
                every=Term("every", said.every or ""),
                source=Term("feedback source", said.source or ""),
            )
        elif measured:
            yield problem(
                "{id}, {share} %: {target} does not say how its result reaches the holder",
                route,
                id=name,
                counts=False,
                share=share,
                target=measured[0].id,
            )
        else:
            yield problem(
                "{id}, {share} %: no target of this role measures it", route, id=name, counts=False, share=share
            )


def _loose(role: Role) -> Iterator[Problem]:
    """Targets that no responsibility serves."""
    served = {metric for responsibility in role.responsibilities for metric in responsibility.measured_by}
    for target in role.targets:
        if target.metric not in served:
            yield problem(
                "{target} measures no responsibility",
                ("roles", role.id, "targets", target.id),
                target=target.id,
                counts=False,
            )
