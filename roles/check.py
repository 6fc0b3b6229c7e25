"""Run the rules over a catalog, honour its waivers and give every problem its place."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from roles.catalog import Loaded
from roles.finding import Finding, Problem, Severity, fingerprints
from roles.model.catalog import Catalog, Unread
from roles.model.department import Strictness
from roles.rule import Rule
from roles.rules import all_rules
from roles.waivers import (
    Placed,
    Waived,
    expired_waiver,
    faults,
    honour,
    rule_failed,
    unknown_waiver,
    unused_waiver,
    waivers,
)

MISSING_LANGUAGE = "K109"
"""The rule on texts that are not there in every language."""


@dataclass(frozen=True)
class Checked:
    """What a check found, in the order of files and lines.

    `waived` are findings that the department accepts; `failed` names rules that raised.
    """

    findings: tuple[Finding, ...]
    waived: tuple[Waived, ...] = ()
    failed: tuple[str, ...] = ()

    def of(self, severity: Severity) -> list[Finding]:
        """The findings of one severity."""
        return [finding for finding in self.findings if finding.severity is severity]

    def unsound(self) -> "Checked":
        """Only the errors in what cannot be read or does not hold together, and rules that failed."""
        return Checked(tuple(one for one in self.of(Severity.ERROR) if one.code[0] in "YK"), failed=self.failed)

    def unprintable(self) -> "Checked":
        """The same without texts that are missing in a language: another one lends documents its words."""
        found = self.unsound()
        return replace(found, findings=tuple(one for one in found.findings if one.code != MISSING_LANGUAGE))


def check(loaded: Loaded, today: date | None = None, strictness: Strictness | None = None) -> Checked:
    """Every finding of a catalog: what cannot be read, and what the rules find in the rest.

    Without `today` nothing is found that depends on the day. `strictness` is the department's unless given.
    """
    catalog = _at(loaded.catalog, strictness)
    rules = [rule for rule in all_rules() if rule.applies(strictness or catalog.strictness)]
    found: list[Finding] = []
    failed: list[str] = []
    for rule in rules:
        try:
            found += [_finding(loaded, rule, problem) for problem in rule.problems(catalog, today)]
        except Exception as error:  # a broken rule must be seen, never pass in silence
            failed.append(rule.code)
            found.append(rule_failed(*loaded.place(("department",)), code=rule.code, error=repr(error)))
    holding, about_waivers = _waivers(loaded, today)
    honoured = honour(sorted(found, key=_order), holding)
    if loaded.catalog.unread == Unread():
        ran = {rule.code for rule in rules if today or not rule.dated} - set(failed)
        unused = (placed for placed in honoured.unused if placed.waiver.rule in ran)
        about_waivers += [unused_waiver(*loaded.place(placed.route), placed) for placed in unused]
    findings = sorted((*loaded.findings, *honoured.findings, *about_waivers), key=_order)
    return Checked(tuple(findings), honoured.waived, tuple(failed))


def added(before: Checked, after: Checked) -> tuple[Finding, ...]:
    """What the second check finds more of than the first, but for what the first found in the same place."""
    more = Counter(one.code for one in after.findings)
    more.subtract(one.code for one in before.findings)
    known = set(fingerprints(before.findings))
    named = zip(after.findings, fingerprints(after.findings), strict=True)
    return tuple(one for one, name in named if more[one.code] > 0 and name not in known)


def _at(catalog: Catalog, strictness: Strictness | None) -> Catalog:
    department = catalog.department
    if department is None or strictness in (None, department.strictness):
        return catalog
    return replace(catalog, department=department.model_copy(update={"strictness": strictness}))


def _waivers(loaded: Loaded, today: date | None) -> tuple[Sequence[Placed], list[Finding]]:
    """The waivers that hold, and findings on the others."""
    waivable = frozenset(rule.code for rule in all_rules())
    holding: list[Placed] = []
    about: list[Finding] = []
    for placed in waivers(loaded.catalog):
        until = placed.waiver.until
        if why := faults(placed, waivable):
            about.append(unknown_waiver(*loaded.place((*placed.route, why)), placed, why=why))
        elif until and today and until < today:
            about.append(expired_waiver(*loaded.place((*placed.route, "until")), placed, until=until))
        else:
            holding.append(placed)
    return holding, about


def _finding(loaded: Loaded, rule: Rule, found: Problem) -> Finding:
    return Finding(rule.code, rule.name, rule.severity, found, *loaded.place(found.route, found.span))


def _order(finding: Finding) -> tuple[str, int, int, str]:
    place = finding.place
    return (finding.path, place.line if place else 0, place.column if place else 0, finding.code)
