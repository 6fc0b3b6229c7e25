"""Findings as lines of text."""

from collections.abc import Iterator

from roles.check import Checked
from roles.finding import Finding, Severity
from roles.messages import say, say_count
from roles.phrases import problem_text


def lines(checked: Checked, language: str, folder: str) -> Iterator[str]:
    """One line a finding, then a summary; `folder` is the catalog's, as the reader named it."""
    for finding in checked.findings:
        yield line(finding, language, folder)
    yield summary(checked, language)


def line(finding: Finding, language: str, folder: str) -> str:
    """path:line:column: error CODE message."""
    place = f":{finding.place.line}:{finding.place.column}" if finding.place else ""
    severity = say(language, finding.severity.value)
    return f"{folder}/{finding.path}{place}: {severity} {finding.code} {problem_text(language, finding.problem)}"


def summary(checked: Checked, language: str) -> str:
    """How many of each severity, or that nothing was found."""
    counts = [(severity, len(checked.of(severity))) for severity in Severity]
    forms = {
        Severity.ERROR: ("{n} error", "{n} errors"),
        Severity.WARNING: ("{n} warning", "{n} warnings"),
        Severity.NOTE: ("{n} note", "{n} notes"),
    }
    said = [say_count(language, *forms[severity], n).format(n=n) for severity, n in counts if n]
    return say(language, ", ").join(said) if said else say(language, "nothing found")
