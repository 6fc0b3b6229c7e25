"""How much was found, in words."""

from collections import Counter

from roles.finding import Severity
from roles.messages import say, say_count
from roles.report.subject import Run

_FORMS = {
    Severity.ERROR: ("{n} error", "{n} errors"),
    Severity.WARNING: ("{n} warning", "{n} warnings"),
    Severity.NOTE: ("{n} note", "{n} notes"),
}
_WAIVED = ("{n} waived", "{n} waived")


def summary(run: Run) -> str:
    """How many of each severity, or that nothing was found; then how many are waived."""
    counts = Counter(entry.finding.severity for entry in run.entries)
    said = [_counted(run, *forms, counts[severity]) for severity, forms in _FORMS.items() if counts[severity]]
    said = said or [say(run.language, "nothing found")]
    if run.waived:
        said.append(_counted(run, *_WAIVED, len(run.waived)))
    return say(run.language, ", ").join(said)


def _counted(run: Run, one: str, many: str, n: int) -> str:
    return say_count(run.language, one, many, n).format(n=n)
