"""Targets that are met most easily by harming customers."""

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from roles.bounds import timed, upwards
from roles.finding import Problem, problem
from roles.model.catalog import Catalog
from roles.model.level import CountLevel, Level
from roles.model.metric import Metric
from roles.model.text import Text, wordings
from roles.rules.targets.serving import Aimed
from roles.rules.targets.words import (
    ANSWERED,
    COMPLAINTS,
    COMPLAINTS_GONE_WRONG,
    COMPLAINTS_MADE,
    COST_PER_CONTACT,
    GAVE_UP,
    HANDLE_TIME,
    OPINION,
    PERSONS,
    QUEUE_ANSWERED,
    mentions,
)
from roles.vocabulary import Vocabulary

_DIVIDED = re.compile(r"÷|/|\bdivided by\b|除以|占")


class Case(NamedTuple):
    """A target with all that tells whether it is a trap; `leads` if others report to its role, or may do so."""

    catalog: Catalog
    aimed: Aimed
    level: Level
    metric: Metric
    leads: bool

    @property
    def lowers(self) -> bool:
        """Whether the level only asks for less."""
        return upwards(self.level) is False

    def named(self, words: Vocabulary) -> bool:
        """Whether the metric's name holds one of the words."""
        return mentions(self.metric.title, words)


def _hidden_complaints(case: Case) -> Iterator[Problem]:
    if not case.lowers or case.named(COMPLAINTS_GONE_WRONG):
        return
    counted = isinstance(case.level, CountLevel) and case.named(COMPLAINTS)
    if counted or case.named(COMPLAINTS_MADE):
        yield problem(
            "fewer complaints are had most easily by not taking them; aim at what becomes of them instead",
            (*case.aimed.route, "level"),
        )


def _hurried_contacts(case: Case) -> Iterator[Problem]:
    if case.lowers and not case.leads and case.named(HANDLE_TIME):
        yield problem(
            "an upper limit on “{metric}” makes the holder cut contacts short; aim at matters solved instead",
            (*case.aimed.route, "level"),
            metric=case.metric.id,
        )


def _cheap_contacts(case: Case) -> Iterator[Problem]:
    if case.lowers and not case.leads and case.named(COST_PER_CONTACT):
        yield problem(
            "a limit on “{metric}” makes the holder save on the customer; leave it to who plans the department",
            (*case.aimed.route, "level"),
            metric=case.metric.id,
        )


def _ranked_persons(case: Case) -> Iterator[Problem]:
    if case.named(OPINION) and case.named(PERSONS):
        yield problem(
            "customers' opinion of single persons rests on few answers and makes them beg for marks; "
            "aim at the opinion of the whole team's work",
            (*case.aimed.route, "metric"),
        )


def _hidden_callers(case: Case) -> Iterator[Problem]:
    if timed(case.level) is None or not case.named(QUEUE_ANSWERED) or not _only_answered(case.metric.formula):
        return
    beside = (case.catalog.metrics.get(target.metric or "") for target in case.aimed.role.targets)
    if not any(other and mentions(other.title, GAVE_UP) for other in beside):
        yield problem(
            "“{metric}” leaves out callers who gave up, and no target counts them; divide by all who called",
            (*case.aimed.route, "metric"),
            metric=case.metric.id,
        )


def _only_answered(formula: Text | None) -> bool:
    """Whether a formula divides by those who were answered, not by all."""
    for _, said in wordings(formula):
        below = _DIVIDED.split(said)[1:]
        if below and any(True for _ in ANSWERED.find(below[-1])) and not any(True for _ in GAVE_UP.find(below[-1])):
            return True
    return False


TRAPS: tuple[Callable[[Case], Iterator[Problem]], ...] = (
    _hidden_complaints,
    _hurried_contacts,
    _cheap_contacts,
    _ranked_persons,
    _hidden_callers,
)
