"""Waivers: findings that a department accepts, with reason and end."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from roles.finding import Finding, Problem, Route, Severity, problem
from roles.mistake import mistake
from roles.model.catalog import Catalog
from roles.model.waiver import Waiver


@dataclass(frozen=True)
class Placed:
    """A waiver and where it stands; `covers` is the full route of what it accepts."""

    waiver: Waiver
    route: Route
    covers: Route

    def accepts(self, finding: Finding) -> bool:
        """Whether it covers the finding."""
        return finding.code == self.waiver.rule and finding.problem.route[: len(self.covers)] == self.covers


@dataclass(frozen=True)
class Waived:
    """A finding and the waiver that accepts it."""

    finding: Finding
    waiver: Waiver


@dataclass(frozen=True)
class Honoured:
    """Findings that remain, findings that are waived, waivers that accepted nothing."""

    findings: tuple[Finding, ...]
    waived: tuple[Waived, ...]
    unused: tuple[Placed, ...]


def waivers(catalog: Catalog) -> Iterator[Placed]:
    """Every waiver of a catalog."""
    for root, entries in (("roles", catalog.roles), ("processes", catalog.processes)):
        for name, entry in entries.items():
            for waiver in entry.waivers:
                inside = tuple(waiver.at.split("/")) if waiver.at else ()
                yield Placed(waiver, (root, name, "waivers", waiver.id), (root, name, *inside))
    for waiver in catalog.department.waivers if catalog.department else ():
        yield Placed(waiver, ("department", "waivers", waiver.id), tuple((waiver.at or "").split("/")))


def honour(findings: Sequence[Finding], holding: Sequence[Placed]) -> Honoured:
    """Set the findings aside that a waiver accepts."""
    used: set[Route] = set()
    remain: list[Finding] = []
    waived: list[Waived] = []
    for finding in findings:
        found = next((one for one in holding if one.accepts(finding)), None)
        if found is None:
            remain.append(finding)
        else:
            used.add(found.route)
            waived.append(Waived(finding, found.waiver))
    return Honoured(tuple(remain), tuple(waived), tuple(one for one in holding if one.route not in used))


@mistake("X002")
def unknown_waiver(placed: Placed, *, why: str) -> Problem:
    """A waiver does not say which rule it waives, where, why or how long.

    A finding is accepted by somebody, for a reason, until a day. Without these a waiver is a switch that nobody
    turns back on, and it does not hold. Findings on what cannot be read and on waivers are not waived.

    Mend: write rule, reason and until; in department.yaml also the full route under `at`.
    """
    waiver = placed.waiver
    match why:
        case "rule":
            return problem("“{rule}” is no rule that can be waived", (*placed.route, "rule"), rule=waiver.rule or "")
        case "at":
            return problem("a waiver in department.yaml says under “at” what it is about", placed.route)
    return problem("the waiver says no “{key}”, so it does not hold", placed.route, key=why)


@mistake("X003", Severity.WARNING)
def expired_waiver(placed: Placed, *, until: date) -> Problem:
    """A waiver has come to its end.

    What it accepted is found again. That is what the end is for: somebody looks whether the reason still holds.

    Mend: mend what is found and take the waiver out, or renew it with a new day and a reason that holds today.
    """
    return problem(
        "the waiver of {rule} ended on {until}", (*placed.route, "until"), rule=placed.waiver.rule, until=until
    )


@mistake("X004", Severity.WARNING)
def unused_waiver(placed: Placed) -> Problem:
    """A waiver accepts nothing that is found.

    What it accepted was mended, or it names another place. It would hide the next fault of the same kind in silence.

    Mend: take the waiver out, or correct its rule and its place.
    """
    return problem(
        "the waiver of {rule} accepts nothing: there is no such finding", placed.route, rule=placed.waiver.rule
    )


@mistake("X001")
def rule_failed(*, code: str, error: str) -> Problem:
    """A rule raised an error: a fault of this tool, not of the catalog.

    What the rule would have found is not known, so the check does not pass and ends with exit code 3. All other rules
    were run.

    Mend: report it with the message; until then the other findings hold.
    """
    return problem("the rule {code} failed: {error}", ("department",), code=code, error=error)


def faults(placed: Placed, waivable: frozenset[str]) -> str:
    """What keeps a waiver from holding: rule, at, reason, until; empty if nothing does."""
    waiver = placed.waiver
    if waiver.rule not in waivable:
        return "rule"
    if not waiver.at and placed.route[0] == "department":
        return "at"
    return next((key for key in ("reason", "until") if getattr(waiver, key) is None), "")
