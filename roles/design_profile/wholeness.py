"""Wholeness: how much of the work belongs to a piece that the role begins, ends or answers for."""

from collections.abc import Iterator

from roles.design_profile.score import Score
from roles.design_profile.verbs import own_language, passes_on
from roles.design_profile.working_time import Part, WorkingTime
from roles.finding import Problem, problem
from roles.model.catalog import Catalog
from roles.model.ends import Ends
from roles.model.role import Responsibility, Role


def processes(responsibility: Responsibility) -> list[str]:
    """The processes its actions belong to, in order."""
    return list(dict.fromkeys(action.partition("/")[0] for action in responsibility.actions))


def works_in_processes(role: Role) -> list[str]:
    """The processes in which a role does anything, in order."""
    named = (name for responsibility in role.responsibilities for name in processes(responsibility))
    return list(dict.fromkeys(named))


def in_whole(catalog: Catalog, responsibility: Responsibility, whole: frozenset[str]) -> bool | None:
    """Whether any of its actions lies in one of the processes `whole`.

    None where it names no process, or one that is not there, which may not have been read.
    """
    named = processes(responsibility)
    if not whole.isdisjoint(named):
        return True
    return None if not named or not all(name in catalog.processes for name in named) else False


def fragment(responsibility: Responsibility, own: str) -> bool:
    """Whether it only assists, or its verbs only hand on what others made; never if the holder decides."""
    match responsibility.decision:
        case "assists":
            return True
        case "decides" | "recommends":
            return False
    return passes_on(responsibility, own)


def wholeness(catalog: Catalog, role: Role) -> Score:
    """Percent of the working time in processes that the role begins, ends or answers for, without mere fragments.

    Task identity: a piece of work from beginning to end with a visible outcome (Hackman and Oldham 1975). That one
    end is enough, that ownership counts, and what a fragment is are our conventions. A further action or decision of
    the role never lowers it.
    """
    time, ends, own = WorkingTime(role), catalog.ends, own_language(catalog)
    whole = ends.whole_for(role.id)
    percent = time.tally(lambda one: _counts(in_whole(catalog, one, whole), fragment(one, own))).sure
    at = ("roles", role.id, "responsibilities")
    if percent is None:
        return Score("wholeness", None, (problem("nothing says to which processes the work belongs", at),))
    first = problem(
        "{percent} % of the {whole} lies in processes in whose first or last step the role acts, or for which it"
        " answers",
        at,
        percent=percent,
        whole=time.whole,
    )
    lines = (line for part in time.parts for line in _line(catalog, part, ends, role.id, own))
    return Score("wholeness", percent, (first, *time.without_shares(), *lines))


def _counts(inside: bool | None, mere: bool) -> bool | None:
    return None if inside is None else inside and not mere


def _line(catalog: Catalog, part: Part, ends: Ends, role: str, own: str) -> Iterator[Problem]:
    name, route, responsibility, share = part
    found = [one for one in processes(responsibility) if one in catalog.processes]
    begins, last, answers = (one.get(role, frozenset()) for one in (ends.begins, ends.ends, ends.answers))
    if not found:
        yield problem("{id}, {share} %: in no process", route, id=name, counts=False, share=share)
    elif fragment(responsibility, own):
        yield problem("{id}, {share} %: assists or hands on", route, id=name, counts=False, share=share)
    elif both := next((one for one in found if one in begins & last), None):
        yield problem(
            "{id}, {share} %: in {process}; the role acts in its first and in its last step",
            route,
            id=name,
            counts=True,
            share=share,
            process=both,
        )
    elif first := next((one for one in found if one in begins), None):
        yield problem(
            "{id}, {share} %: in {process}; the role acts in its first step",
            route,
            id=name,
            counts=True,
            share=share,
            process=first,
        )
    elif ended := next((one for one in found if one in last), None):
        yield problem(
            "{id}, {share} %: in {process}; the role acts in its last step",
            route,
            id=name,
            counts=True,
            share=share,
            process=ended,
        )
    elif owned := next((one for one in found if one in answers), None):
        yield problem(
            "{id}, {share} %: in {process}; the role answers for it",
            route,
            id=name,
            counts=True,
            share=share,
            process=owned,
        )
    else:
        yield problem(
            "{id}, {share} %: in {process}; the role acts neither in its first nor in its last step",
            route,
            id=name,
            counts=False,
            share=share,
            process=found[0],
        )
