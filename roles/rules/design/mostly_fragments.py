"""P402."""

from collections.abc import Iterator

from roles.design_profile.verbs import own_language
from roles.design_profile.wholeness import fragment, in_whole
from roles.design_profile.working_time import WorkingTime
from roles.finding import Problem, Severity, problem
from roles.model.catalog import Catalog
from roles.model.role import Role
from roles.rule import rule


@rule("P402", Severity.WARNING, "standard", "whole_time", "fragment_time")
def mostly_fragments(catalog: Catalog) -> Iterator[Problem]:
    """Too much of the working time goes into pieces of other people's work.

    Wholeness is the fourth principle. Two things are weighed by time: work in processes that the role begins, ends or
    answers for, and work that only assists or hands on what others made. Both cuts are our convention.

    Limits: handing on is read from the first verbs (submit, forward, 提交, 转交), in English and Chinese only, and only
    where the holder does not decide. What names no process gets the benefit of the doubt. A role that begins and ends
    no process at all is P401's.

    Bad:
    ```yaml
    # roles/agent.yaml
    responsibilities:  # P402
      - {id: answer, decision: assists}
    ```
    Good:
    ```yaml
    # roles/agent.yaml
    responsibilities:
      - {id: suggest, decision: assists, escalates_to: ~}
    ```
    Mend: job enlargement. Join the fragment with what comes before or after it, and give the whole to one role: who
    fills the form in also settles what it says. It costs training and perhaps a right to decide; it saves a hand-over.
    Waiver: for a role that is there to support others, such as a trainee; say until when.
    """
    ends, own = catalog.ends, own_language(catalog)
    for role in catalog.in_use:
        yield from _pieces(role, catalog.settings.fragment_time, own)
        if whole := ends.whole_for(role.id):
            yield from _outside(catalog, role, catalog.settings.whole_time, whole)


def _pieces(role: Role, most: int, own: str) -> Iterator[Problem]:
    time = WorkingTime(role)
    percent = time.tally(lambda one: fragment(one, own)).sure
    if percent is not None and percent > most:
        yield problem(
            "{percent} % of the {whole} only assists or hands on what others made; it should be at most {most} %: join"
            " it with what comes before or after",
            ("roles", role.id, "responsibilities"),
            percent=percent,
            whole=time.whole,
            most=most,
        )


def _outside(catalog: Catalog, role: Role, least: int, whole: frozenset[str]) -> Iterator[Problem]:
    time = WorkingTime(role)
    tally = time.tally(lambda one: in_whole(catalog, one, whole))
    if tally.possible is not None and tally.possible < least:
        yield problem(
            "{percent} % of the {whole} lies in processes that the role begins, ends or answers for; it should be at"
            " least {least} %: let it carry more of its cases from the beginning or to the end",
            ("roles", role.id, "responsibilities"),
            percent=tally.sure,
            whole=time.whole,
            least=least,
        )
