"""Run the rules over a catalog and give every problem its place."""

from dataclasses import dataclass

from roles.catalog import Loaded
from roles.finding import Finding, Problem, Severity, problem
from roles.model.department import Strictness
from roles.rule import Rule
from roles.rules import all_rules

FAILED = "X001"


@dataclass(frozen=True)
class Checked:
    """What a check found, in the order of files and lines; `failed` names rules that raised."""

    findings: tuple[Finding, ...]
    failed: tuple[str, ...] = ()

    def of(self, severity: Severity) -> list[Finding]:
        """The findings of one severity."""
        return [finding for finding in self.findings if finding.severity is severity]


def check(loaded: Loaded) -> Checked:
    """Every finding of a catalog: what cannot be read, and what the rules find in the rest."""
    department = loaded.catalog.department
    strictness: Strictness = department.strictness if department else "starter"
    findings = list(loaded.findings)
    failed = []
    for rule in all_rules():
        if not rule.applies(strictness):
            continue
        try:
            findings += [_finding(loaded, rule, found) for found in rule.check(loaded.catalog)]
        except Exception as error:  # a broken rule must be seen, never pass in silence
            failed.append(rule.code)
            words = problem("the rule {code} failed: {error}", ("department",), code=rule.code, error=repr(error))
            findings.append(Finding(FAILED, "rule-failed", Severity.ERROR, words, *loaded.place(("department",))))
    return Checked(tuple(sorted(findings, key=_order)), tuple(failed))


def _finding(loaded: Loaded, rule: Rule, found: Problem) -> Finding:
    return Finding(rule.code, rule.name, rule.severity, found, *loaded.place(found.route))


def _order(finding: Finding) -> tuple[str, int, int, str]:
    place = finding.place
    return (finding.path, place.line if place else 0, place.column if place else 0, finding.code)
