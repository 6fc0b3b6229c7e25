"""How much was found, in words."""

from roles.messages import say, say_count
from roles.phrases import items, severities
from roles.report.subject import Run


def summary(run: Run) -> str:
    """How many of each severity, or that nothing was found; then how many are waived."""
    said = severities(run.language, (entry.finding.severity for entry in run.entries))
    said = said or [say(run.language, "nothing found")]
    if run.waived:
        said.append(say_count(run.language, "{n} waived", "{n} waived", len(run.waived)).format(n=len(run.waived)))
    return items(run.language, said)
