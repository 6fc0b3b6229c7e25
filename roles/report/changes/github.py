"""Changes as annotations of a GitHub workflow, and the summary of its step."""

from collections import Counter
from collections.abc import Iterator

from roles.compare import Class
from roles.documents.change_rows import Row
from roles.finding import Severity
from roles.report.changes import markdown
from roles.report.changes.subject import Comparison
from roles.report.changes.text import report as text
from roles.report.github import MOST, SUMMARY, command, log_text

_SEVERITIES = {
    Class.CHECKS_LOOSENED: Severity.WARNING,
    Class.NEEDS_AGREEMENT: Severity.WARNING,
    Class.BREAKS_OTHERS: Severity.WARNING,
    Class.TIGHTENED: Severity.NOTE,
    Class.LOOSENED: Severity.NOTE,
}
"""How a class is shown; the others stand in the log alone."""


def report(comparison: Comparison) -> str:
    """Workflow commands for what stands somewhere, the worst first; then everything as text.

    What is gone has no line to stand at, and GitHub shows ten annotations of a kind.
    """
    shown: Counter[Severity] = Counter()
    lines = []
    for severity, line in _commands(comparison):
        shown[severity] += 1
        if shown[severity] <= MOST:
            lines.append(line)
    lines += map(log_text, text(comparison).splitlines())
    return "".join(f"{line}\n" for line in lines)


def step_summary(comparison: Comparison, there: int) -> str:
    """The changes as Markdown, to be added to the `there` bytes that the summary of the step holds."""
    return markdown.report(comparison, max(0, SUMMARY - there) // 4)


def _commands(comparison: Comparison) -> Iterator[tuple[Severity, str]]:
    for one in comparison.compared:
        for found in comparison.findings(one, one.review.new):
            finding = found.finding
            title = f"{finding.code} {finding.name}"
            yield finding.severity, command(finding.severity, found.path, finding.place, title, found.message)
        reader = comparison.reader(one)
        for number, change in enumerate(one.review.changes, 1):
            severity = _SEVERITIES.get(change.class_)
            if severity is None or change.after is None:
                continue
            path, place = one.review.after.place(change.route)
            title = f"{change.page.code} {change.page.name}"
            yield severity, command(severity, one.path(path), place, title, _message(reader.row(number, change)))


def _message(row: Row) -> str:
    sides = [side[0].words for side in (row.before, row.after) if side]
    return f"{row.says}: {' → '.join(sides)}" if len(sides) > 1 else row.says
