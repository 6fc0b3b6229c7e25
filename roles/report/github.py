"""Findings as annotations of a GitHub workflow, and the summary of its step."""

from collections import Counter
from collections.abc import Iterator

from roles.finding import Place, Severity
from roles.report import markdown
from roles.report.subject import Entry, Run, worst_first
from roles.report.summary import summary
from roles.report.text import Screen, heading

MOST = 10
"""Annotations of one kind that GitHub shows of a step."""
SUMMARY = 1_048_576
"""Bytes that GitHub takes as the summary of a step."""
_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}


def report(run: Run) -> str:
    """Workflow commands, the worst first; what GitHub would not show stands in the log as text."""
    return "".join(f"{line}\n" for line in _lines(run))


def step_summary(run: Run, there: int) -> str:
    """The findings as Markdown, to be added to the `there` bytes that the summary of the step holds."""
    return markdown.report(run, max(0, SUMMARY - there) // 4)


def _lines(run: Run) -> Iterator[str]:
    shown: Counter[Severity] = Counter()
    for entry in worst_first(run.entries):
        severity = entry.finding.severity
        shown[severity] += 1
        yield _command(entry) if shown[severity] <= MOST else log_text(heading(entry, run, Screen()))
    yield log_text(summary(run))


def _command(entry: Entry) -> str:
    finding = entry.finding
    return command(finding.severity, entry.path, finding.place, f"{finding.code} {finding.name}", entry.message)


def command(severity: Severity, path: str, place: Place | None, title: str, message: str) -> str:
    """The workflow command that makes an annotation."""
    properties: dict[str, object] = {"file": path}
    if place:
        properties |= {"line": place.line, "endLine": place.end_line}
    if place and place.line == place.end_line:  # GitHub takes columns only within one line
        properties |= {"col": place.column, "endColumn": place.end_column}
    properties["title"] = title
    said = ",".join(f"{name}={_property(str(value))}" for name, value in properties.items())
    return f"::{_COMMANDS[severity]} {said}::{_data(message)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


def log_text(line: str) -> str:
    """A line of the log in which GitHub sees no command."""
    return line.replace("##[", "##\u200b[").replace("::", ":\u200b:")
